/* SPDX-License-Identifier: GPL-3.0-or-later
   The page that ddd_report writes.  All numbers and words come from the JSON
   in #data; here they are shown, sorted and searched.  What came from a file
   of the user (names above all) goes through textContent only. */
"use strict";

const data = JSON.parse (document.getElementById ("data").textContent);
const byId = (id) => document.getElementById (id);

function add (parent, tag, text, attributes = {})
{
  const node = document.createElement (tag);
  if (text !== undefined)
    node.textContent = text;
  for (const [name, value] of Object.entries (attributes))
    node.setAttribute (name, value);
  parent.append (node);
  return node;
}

function number (x, digits = 0)
{
  if (x === null || x === undefined)
    return "\u2013";
  const text = x.toFixed (digits).replace ("-", "\u2212");
  return digits ? text : text.replace (/\B(?=(\d{3})+$)/g, ",");
}

/* The minus sign, and no line that ends or starts with a sign of a number. */
const tidy = (text) =>
  text.replace (/ %/g, "\u00a0%").replace (/(^|[ (])-(?=[\d.])/g, "$1\u2212")
    .replace (/ ([=<]) (?=[\d.\u2212])/g, "\u00a0$1\u00a0")
    .replace (/< (?=[\d.])/g, "<\u00a0");

function say (text)
{
  byId ("said").textContent = text;
  clearTimeout (say.timer);
  say.timer = setTimeout (() => { byId ("said").textContent = ""; }, 4000);
}

/* ---- pairs ------------------------------------------------------------- */

const models = data.models.names;
const n = models.length;

/* Of many models a column is base64 of 16-bit whole numbers, 1 is 10,000. */
function decoded (column)
{
  if (typeof column !== "string")
    return column;
  const bytes = Uint8Array.from (atob (column), (c) => c.charCodeAt (0));
  const view = new DataView (bytes.buffer);
  return Array.from ({length: bytes.length / 2}, (_, k) => {
    const x = view.getInt16 (2 * k, true);
    return x === -32768 ? null : x / 10000;
  });
}

for (const measure of data.measures)
  measure.values = decoded (measure.values);
const measureOf = (key) => data.measures.find ((m) => m.key === key);

/* Columns have a row per pair in the order of pdist. */
function pairAt (i, j)
{
  const [a, b] = i < j ? [i, j] : [j, i];
  return a * n - a * (a + 1) / 2 + b - a - 1;
}

const valueOf = (measure, i, j) =>
  i === j ? null : measure.values[pairAt (i, j)];

function colorOf (measure, x)
{
  const scale = measure.scale;
  if (x === null || x === undefined)
    return scale.neutral;
  if (scale.below && Math.round (100 * x) < 0)
    return scale.below;
  const [low, high] = scale.limits;
  const t = Math.min (1, Math.max (0, (x - low) / (high - low)));
  return scale.map[Math.round (t * (scale.map.length - 1))];
}

const rgb = (color) =>
  [1, 3, 5].map ((k) => parseInt (color.slice (k, k + 2), 16));

/* ---- two maps that show the same pair ---------------------------------- */

const state = {order: data.orders[0].models, pair: null, held: false};
const maps = [];

function makeMap (key)
{
  const figure = add (byId ("maps"), "figure");
  const caption = add (figure, "figcaption");
  const label = add (caption, "label", "Show ");
  const select = add (label, "select");
  for (const m of data.measures)
    add (select, "option", m.title, {value: m.key});
  select.value = key;
  const canvas = add (figure, "canvas", undefined, {
    "class": "map", tabindex: 0, role: "application",
    "aria-roledescription": "heat map", "aria-describedby": "pair"});
  const map = {canvas, select, scale: add (figure, "div", undefined,
                                           {"class": "scale"})};
  add (figure, "p", undefined, {"class": "note"});
  map.note = figure.lastChild;
  select.addEventListener ("change", () => { drawScale (map); draw (map); });
  canvas.addEventListener ("mousemove", (e) => hover (map, e));
  canvas.addEventListener ("mouseleave", () => leave ());
  canvas.addEventListener ("click", (e) => click (map, e));
  canvas.addEventListener ("focus", () => {
    if (! state.pair)
      choose ([state.order[0], state.order[1]]);
  });
  canvas.addEventListener ("keydown", keyed);
  maps.push (map);
  drawScale (map);
}

const font = (size, bold) =>
  `${bold ? "bold " : ""}${size}px system-ui, Helvetica, sans-serif`;

/* The names of models stand left of the rows and above the columns where
   these are wide enough, and between names and cells a band of groups. */
function layOut (map, context)
{
  const width = map.canvas.clientWidth;
  const band = data.bands ? 8 : 0;
  const longest = () => {
    context.font = font (11, true);
    return Math.max (...models.map ((m) => context.measureText (m).width));
  };
  let left = 0;
  if (width / n > 14 || (width > 380 && width / n > 12))
    left = Math.min (longest () + 8, .3 * width);
  if ((width - left - band) / n < 9)
    left = 0;
  const cells = width - left - band;
  const top = left + band;
  return {names: left, left: left + band, top, band, cells, cell: cells / n,
          width, height: top + cells};
}

function draw (map)
{
  const measure = measureOf (map.select.value);
  const context = map.canvas.getContext ("2d");
  const ratio = window.devicePixelRatio || 1;
  const at = map.at = layOut (map, context);
  map.canvas.width = Math.round (at.width * ratio);
  map.canvas.height = Math.round (at.height * ratio);
  context.scale (ratio, ratio);

  context.imageSmoothingEnabled = false;
  if (map.measure !== measure || map.order !== state.order)
    [map.cells, map.measure, map.order] = [drawCells (measure), measure,
                                           state.order];
  context.drawImage (map.cells, at.left, at.top, at.cells, at.cells);
  drawBands (context, at);
  drawNames (context, at);
  drawChosen (context, at);
}

/* A pixel per cell, to be enlarged. */
function drawCells (measure)
{
  const cells = document.createElement ("canvas");
  cells.width = cells.height = n;
  const pixels = cells.getContext ("2d").createImageData (n, n);
  for (let y = 0; y < n; y++)
    for (let x = 0; x < n; x++)
      {
        const v = valueOf (measure, state.order[y], state.order[x]);
        pixels.data.set ([...rgb (colorOf (measure, v)), 255],
                         4 * (y * n + x));
      }
  cells.getContext ("2d").putImageData (pixels, 0, 0);
  return cells;
}

/* The color of its group beside each row and each column. */
function drawBands (context, at)
{
  if (! at.band)
    return;
  const edge = (k) => Math.round (k * at.cell);
  state.order.forEach ((model, k) => {
    context.fillStyle = data.bands.colors[data.bands.codes[model] - 1];
    const [from, long] = [edge (k), edge (k + 1) - edge (k)];
    context.fillRect (at.names, at.top + from, at.band - 2, long);
    context.fillRect (at.left + from, at.top - at.band, long, at.band - 2);
  });
}

function drawNames (context, at)
{
  if (! at.names)
    return;
  const ink = getComputedStyle (document.body).color;
  const size = Math.min (11, at.cell - 1);
  context.textAlign = "right";
  context.textBaseline = "middle";
  state.order.forEach ((model, row) => {
    const chosen = state.pair && state.pair.includes (model);
    context.font = font (size, chosen);
    context.fillStyle = ink;
    let name = models[model];
    while (name.length > 1
           && context.measureText (name).width > at.names - 6)
      name = name.replace (/\u2026$/, "").slice (0, -1) + "\u2026";
    const along = (row + .5) * at.cell;
    context.fillText (name, at.names - 4, at.top + along);
    context.save ();                    /* above its column, to be read up */
    context.translate (at.left + along, at.names - 4);
    context.rotate (-Math.PI / 2);
    context.textAlign = "left";
    context.fillText (name, 0, 0);
    context.restore ();
  });
}

function drawChosen (context, at)
{
  if (! state.pair)
    return;
  const [a, b] = state.pair.map ((m) => state.order.indexOf (m));
  for (const [row, column] of [[a, b], [b, a]])
    {
      const box = [at.left + column * at.cell, at.top + row * at.cell,
                   at.cell, at.cell];
      context.lineWidth = state.held ? 5 : 4;
      context.strokeStyle = "#fff";
      context.strokeRect (...box);
      context.lineWidth = state.held ? 3 : 1.5;
      context.strokeStyle = "#000";
      context.strokeRect (...box);
    }
}

function drawScale (map)
{
  const measure = measureOf (map.select.value);
  const scale = measure.scale;
  map.scale.replaceChildren ();
  add (map.scale, "span", number (scale.limits[0], 2));
  const bar = add (map.scale, "canvas", undefined, {"aria-hidden": "true"});
  bar.width = scale.map.length;
  bar.height = 1;
  scale.map.forEach ((color, k) => {
    const context = bar.getContext ("2d");
    context.fillStyle = color;
    context.fillRect (k, 0, 1, 1);
  });
  add (map.scale, "span", number (scale.limits[1], 2));
  for (const [color, text] of [[scale.below, "below 0"],
                               [scale.neutral, "undefined"]])
    if (color)
      {
        const label = add (map.scale, "span");
        add (label, "span", undefined, {"class": "swatch"})
          .style.background = color;
        label.append (text);
      }
  map.note.textContent = tidy (measure.note);
  map.canvas.setAttribute ("aria-label",
    `${measure.title}, all pairs of ${n} models`);
}

const drawMaps = () => maps.forEach (draw);

function pairUnder (map, event)
{
  const box = map.canvas.getBoundingClientRect ();
  const x = Math.floor ((event.clientX - box.left - map.at.left)
                        / map.at.cell);
  const y = Math.floor ((event.clientY - box.top - map.at.top)
                        / map.at.cell);
  if (x < 0 || y < 0 || x >= n || y >= n || x === y)
    return null;
  return [state.order[y], state.order[x]];
}

function hover (map, event)
{
  const pair = pairUnder (map, event);
  const tip = byId ("tip");
  if (! pair)
    {
      tip.style.display = "none";
      return;
    }
  const measure = measureOf (map.select.value);
  tip.textContent = `${models[pair[0]]} \u00d7 ${models[pair[1]]}: `
                    + number (valueOf (measure, ...pair), 3);
  tip.style.display = "block";
  const width = tip.offsetWidth;
  tip.style.left = Math.max (4, Math.min (event.clientX + 14,
                             document.documentElement.clientWidth - width - 8))
                   + "px";
  tip.style.top = (event.clientY + 18) + "px";
  if (! state.held)
    choose (pair);
}

function leave ()
{
  byId ("tip").style.display = "none";
}

function click (map, event)
{
  const pair = pairUnder (map, event);
  if (! pair)
    return;
  const same = state.held && state.pair.every ((m) => pair.includes (m));
  state.held = ! same;
  choose (pair);
}

function keyed (event)
{
  const step = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0],
                ArrowDown: [1, 0]}[event.key];
  if (! step && ! ["Enter", " ", "Escape"].includes (event.key))
    return;
  event.preventDefault ();
  if (step)
    {
      let [row, column] = state.pair.map ((m) => state.order.indexOf (m));
      const inside = (k) => k >= 0 && k < n;
      do
        {
          row += step[0];
          column += step[1];
        }
      while (row === column && inside (row));
      if (! inside (row) || ! inside (column))
        return;
      choose ([state.order[row], state.order[column]]);
    }
  else
    {
      state.held = event.key !== "Escape" && ! state.held;
      choose (state.pair);
    }
}

function choose (pair)
{
  state.pair = pair;
  drawMaps ();
  showPair ();
  for (const row of document.querySelectorAll ("#models tbody tr"))
    row.classList.toggle ("chosen",
                          state.held && pair.includes (Number (row.dataset.row)));
}

/* ---- what is known of a pair ------------------------------------------- */

function interval (part, k)
{
  if (! part.low || part.low[k] === null)
    return "\u2013";
  return `${number (part.low[k], 3)} to ${number (part.high[k], 3)}`;
}

function showPair ()
{
  const box = byId ("pair");
  const [i, j] = state.pair[0] < state.pair[1]
                 ? state.pair : [state.pair[1], state.pair[0]];
  const k = pairAt (i, j);
  box.replaceChildren ();
  add (box, "h3", `${models[i]} \u00d7 ${models[j]}`
                  + (state.held ? " (held)" : ""));
  const all = add (box, "div", undefined, {"class": "pair"});
  if (! data.parts.length)
    {
      add (all, "p", data.measures.map ((m) =>
        `${m.title} ${number (m.values[k], 3)}`).join ("; "));
      return;
    }

  const table = add (all, "table");
  add (table, "caption", "Error consistency (kappa)");
  const head = add (add (table, "thead"), "tr");
  add (head, "td");
  data.parts.forEach ((part) => add (head, "th", part.title,
                                     {scope: "col"}));
  const body = add (table, "tbody");
  const line = (title, text) => {
    const row = add (body, "tr");
    add (row, "th", title, {scope: "row", "class": "text"});
    data.parts.forEach ((part) => add (row, "td", text (part)));
  };
  line ("items", (p) => number (p.n_items[k] ?? p.n_items));
  line ("kappa", (p) => number (measureOf (p.key).values[k], 3));
  line ("95 % interval", (p) => interval (p, k));
  line ("one difficulty implies", (p) => p.implied
                                    ? number (p.implied[k], 3) : "\u2013");

  showCounts (all, i, j, k);
  if (measureOf ("excess"))
    add (box, "p", excessOf (k));
}

/* The 2 x 2 table of all items and, in brackets, of those in between. */
function showCounts (parent, i, j, k)
{
  const [full, between] = data.parts;
  const table = add (parent, "table", undefined, {"class": "counts"});
  add (table, "caption", `Answers, ${full.title} (${between.title})`);
  const head = add (add (table, "thead"), "tr");
  add (head, "td");
  for (const word of ["right", "wrong"])
    add (head, "th", `${models[j]} ${word}`, {scope: "col"});
  const body = add (table, "tbody");
  for (const [word, names] of [["right", ["n11", "n10"]],
                               ["wrong", ["n01", "n00"]]])
    {
      const row = add (body, "tr");
      add (row, "th", `${models[i]} ${word}`,
           {scope: "row", "class": "text"});
      names.forEach ((name) => add (row, "td",
        `${number (full[name][k])} (${number (between[name][k])})`));
    }
}

function excessOf (k)
{
  const E = data.excess;
  const x = measureOf ("excess").values[k];
  if (x === null)
    return "Excess: unknown.";
  const p = E.p_max[k];
  return `Excess over difficulty, ability and slope: ${number (x, 3)} `
         + `(kappa ${number (x + E.expected[k], 3)}, expected `
         + `${number (E.expected[k], 3)}; standard error `
         + `${number (E.se[k], 3)}, z ${number (E.z[k], 1)}, p corrected for all pairs `
         + (p < .0001 ? "< 0.0001" : p > .9999 ? "1" : number (p, 4))
         + ").";
}

/* ---- tables ------------------------------------------------------------ */

const cellOf = (column, row) =>
  column.codes ? column.names[column.codes[row] - 1] : column.values[row];

function compare (column, up)
{
  const sign = up ? 1 : -1;
  return (a, b) => {
    const [x, y] = [cellOf (column, a), cellOf (column, b)];
    if (x === null || y === null)       /* what is unknown comes last */
      return (x === null) - (y === null);
    return sign * (typeof x === "number" ? x - y
                   : x.localeCompare (y, undefined, {numeric: true}));
  };
}

/* A table in the section ID that sorts by the buttons in its header and shows
   PAGE rows of a view that have the words searched for, and more on demand. */
function makeTable (id, what, page)
{
  const section = byId (id);
  const T = {columns: what.columns, shown: page, sorted: null, up: true};
  const total = (T.columns[0].values || T.columns[0].codes).length;
  const every = Array.from ({length: total}, (_, k) => k);

  const controls = add (section, "div", undefined, {"class": "controls"});
  if (what.views)
    {
      T.view = add (add (controls, "label", "Show "), "select");
      what.views.forEach ((v, k) => add (T.view, "option", v.title,
                                         {value: k}));
      T.view.addEventListener ("change", () => {
        T.sorted = null;
        T.shown = page;
        show ();
      });
    }
  const search = add (controls, "label", "Search ");
  search.hidden = total <= 5;
  T.search = add (search, "input", undefined, {type: "search"});
  T.search.addEventListener ("input", () => { T.shown = page; show (); });
  const save = add (controls, "button", `Save ${id}.csv`, {type: "button"});
  save.addEventListener ("click", () => saveAs (`${id}.csv`,
    csv (T.columns.map ((c) => [c.name, every.map ((r) => cellOf (c, r))]))));

  T.count = add (section, "p", undefined, {"class": "note"});
  const wide = add (section, "div", undefined, {
    "class": "wide", tabindex: 0, role: "region",
    "aria-label": `Table of ${what.rows}`});
  const table = add (wide, "table");
  const head = add (add (table, "thead"), "tr");
  if (what.pictures)
    add (head, "th", "Picture", {scope: "col", "class": "text"});
  T.columns.forEach ((column) => {
    column.text = column.codes !== undefined
                  || typeof column.values.find ((x) => x !== null) === "string";
    const th = add (head, "th", undefined, {
      scope: "col", "aria-sort": "none", "class": column.text ? "text" : ""});
    const button = add (th, "button", column.title, {type: "button"});
    button.addEventListener ("click", () => {
      T.up = T.sorted === column ? ! T.up : column.text;
      T.sorted = column;
      show ();
    });
    column.head = th;
  });
  const body = add (table, "tbody");
  const hint = add (section, "p", "More columns: swipe or scroll the table "
                                  + "sideways.", {"class": "note screen"});
  new ResizeObserver (() => {
    hint.hidden = wide.scrollWidth <= wide.clientWidth;
  }).observe (wide);
  const more = add (section, "button", "", {type: "button"});
  more.addEventListener ("click", () => { T.shown += page; show (); });
  add (section, "p", tidy (what.note), {"class": "note"});

  function rows ()
  {
    const view = T.view ? what.views[T.view.value].rows : null;
    const words = T.search.value.toLowerCase ().split (/\s+/);
    const texts = T.columns.filter ((c) => c.text);
    let found = (view || every).filter ((row) => words.every ((word) =>
      texts.some ((c) => cellOf (c, row).toLowerCase ().includes (word))));
    if (T.sorted)
      found = found.sort (compare (T.sorted, T.up));
    return found;
  }

  function show ()
  {
    const found = rows ();
    T.columns.forEach ((c) => c.head.setAttribute ("aria-sort",
      c !== T.sorted ? "none" : T.up ? "ascending" : "descending"));
    body.replaceChildren ();
    for (const row of found.slice (0, T.shown))
      {
        const tr = add (body, "tr", undefined, {"data-row": row});
        if (what.pictures)
          addPicture (add (tr, "td", undefined, {"class": "text"}), what, row);
        for (const c of T.columns)
          {
            const x = cellOf (c, row);
            add (tr, "td", c.text ? x : number (x, c.digits),
                 {"class": c.text ? "text" : ""});
          }
      }
    const left = found.length - T.shown;
    T.count.textContent = `${number (Math.min (found.length, T.shown))} of `
                          + `${number (found.length)} ${what.rows}`;
    more.hidden = left <= 0;
    more.textContent = `Show ${number (Math.min (left, page))} more`;
  }
  show ();
}

function addPicture (cell, what, row)
{
  const at = what.pictures.rows.indexOf (row);
  if (at >= 0)
    add (cell, "img", undefined, {
      src: what.pictures.src[at], alt: `Picture of ${cellOf (what.columns[0],
                                                             row)}`,
      "class": what.pictures.src[at].startsWith ("data:image/jpeg")
               ? "photo" : ""});
}

/* ---- files and clipboard ----------------------------------------------- */

/* RFC 4180; columns are pairs of a name and its values. */
function csv (columns)
{
  const field = (x) => {
    const text = x === null || x === undefined ? "" : String (x);
    return /[",\r\n]/.test (text) ? `"${text.replaceAll ("\"", "\"\"")}"`
                                  : text;
  };
  const lines = [columns.map ((c) => field (c[0])).join (",")];
  for (let row = 0; row < columns[0][1].length; row++)
    lines.push (columns.map ((c) => field (c[1][row])).join (","));
  return lines.join ("\r\n") + "\r\n";
}

function saveAs (name, text)
{
  const link = document.createElement ("a");
  link.href = "data:text/csv;charset=utf-8," + encodeURIComponent (text);
  link.download = name;
  link.click ();
  say (`${name} is saved`);
}

function pairsTable ()
{
  const first = [];
  const second = [];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++)
      {
        first.push (models[i]);
        second.push (models[j]);
      }
  const columns = [["model_1", first], ["model_2", second]];
  for (const m of data.measures)
    columns.push ([m.key, m.values]);
  for (const [key, part] of [...data.parts.map ((p) => [p.key, p]),
                             ["excess", data.excess]])
    for (const name of Object.keys (part))
      if (Array.isArray (part[name]))
        columns.push ([`${key}_${name}`, part[name]]);
  return columns;
}

async function copy (node)
{
  const range = document.createRange ();
  range.selectNodeContents (node);
  getSelection ().removeAllRanges ();
  getSelection ().addRange (range);
  try
    {
      await navigator.clipboard.writeText (node.innerText);
      say ("Copied");
    }
  catch (error)                         /* not allowed: the text is marked */
    {
      say ("Marked: copy it with the keyboard");
    }
}

function addQuote (section, title, tag, lines)
{
  add (section, "h3", title);
  const node = add (section, tag, tag === "pre" ? lines.join ("\n")
                                                : undefined);
  if (tag !== "pre")
    {
      node.className = "quote";
      lines.forEach ((text) => add (node, "p", tidy (text)));
    }
  add (section, "button", "Copy", {type: "button",
                                   "aria-label": `Copy: ${title}`})
    .addEventListener ("click", () => copy (node));
}

/* ---- the page ---------------------------------------------------------- */

document.title = data.title;
byId ("title").textContent = data.title;
byId ("subtitle").textContent = data.subtitle;
byId ("written").textContent = data.written;
data.verdict.forEach ((text) => add (byId ("verdict"), "p", tidy (text)));
for (const w of data.warnings)
  {
    const box = add (byId ("warnings"), "div", undefined,
                     {"class": "warning"});
    add (add (box, "p"), "strong", tidy (w.what));
    add (box, "p", tidy (w.why));
  }
for (const f of data.figures)
  {
    const figure = add (byId (f.place), "figure");
    add (figure, "img", undefined, {src: f.src, alt: f.alt});
    if (f.caption)
      add (figure, "figcaption", tidy (f.caption), {"class": "note"});
  }

data.orders.forEach ((o, k) => add (byId ("order"), "option", o.title,
                                    {value: k}));
byId ("order").addEventListener ("change", () => {
  state.order = data.orders[byId ("order").value].models;
  drawMaps ();
});
if (data.bands)
  {
    byId ("bands").hidden = false;
    data.bands.names.forEach ((name, k) => {
      const label = add (byId ("bands"), "span");
      add (label, "span", undefined, {"class": "swatch"})
        .style.background = data.bands.colors[k];
      label.append (name);
    });
  }
makeMap (data.measures[0].key);
makeMap (data.measures[1].key);
add (byId ("pair"), "p", "No pair is chosen.", {"class": "note"});
add (document.querySelector ("#pairs .controls"), "button", "Save pairs.csv",
     {type: "button"})
  .addEventListener ("click", () => saveAs ("pairs.csv", csv (pairsTable ())));
for (const id of ["conditions", "groups"])
  if (data[id])
    {
      byId (id).hidden = false;
      makeTable (id, data[id], 20);
    }
if (data.conditions)
  document.querySelector ("nav a[href='#conditions']").hidden = false;
makeTable ("models", data.models, 100);
makeTable ("items", data.items, 20);
addQuote (byId ("methods"), "Methods, to paste", "div", data.methods);
addQuote (byId ("methods"), "References", "div", data.references);
addQuote (byId ("methods"), "Data and code to make this page again", "pre",
          data.code);

drawMaps ();
new ResizeObserver (() => {
  if (maps.some ((map) => map.canvas.clientWidth !== map.at.width))
    drawMaps ();
}).observe (byId ("maps"));
matchMedia ("(prefers-color-scheme: dark)").addEventListener ("change",
                                                              drawMaps);
window.addEventListener ("scroll", leave, {passive: true});
window.addEventListener ("beforeprint", drawMaps);
window.addEventListener ("afterprint", drawMaps);
