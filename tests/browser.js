// SPDX-License-Identifier: GPL-3.0-or-later
// browser.js FOLDER BROWSER LECTURE: open the reports in FOLDER and the page
// LECTURE in BROWSER, and use them as people do: pointer, keys, phone, printer.
// FOLDER/node_modules has playwright-core and axe-core.
"use strict";

const assert = require ("assert");
const fs = require ("fs");
const path = require ("path");

const [folder, browserPath, lecturePath] = process.argv.slice (2)
  .map ((x) => path.resolve (x));
const modules = path.join (folder, "node_modules");
const {chromium} = require (path.join (modules, "playwright-core"));
const axe = fs.readFileSync (path.join (modules, "axe-core", "axe.min.js"),
                             "utf8");

const screens = {
  desktop: {viewport: {width: 1280, height: 900}},
  phone: {viewport: {width: 390, height: 844}, hasTouch: true},
  dark: {viewport: {width: 1280, height: 900}, colorScheme: "dark"}};

// Where everything went well, what is wrong stays empty.
async function open (browser, file, screen = "desktop")
{
  const page = await browser.newPage ({...screens[screen],
                                       acceptDownloads: true});
  page.wrong = [];
  page.on ("console", (m) => {
    if (["error", "warning"].includes (m.type ()))
      page.wrong.push (m.text ());
  });
  page.on ("pageerror", (e) => page.wrong.push (String (e)));
  page.on ("dialog", (d) => { page.wrong.push ("dialog"); d.dismiss (); });
  page.on ("request", (r) => {
    if (! r.url ().startsWith ("data:") && r.url () !== `file://${file}`)
      page.wrong.push (r.url ());
  });
  await page.goto (`file://${file}`);
  return page;
}

const report = (name) => path.join (folder, `${name}.html`);

// The middle of the cell of a map, from 0.
async function cell (page, map, row, column)
{
  const canvas = page.locator ("canvas.map").nth (map);
  await canvas.scrollIntoViewIfNeeded ();
  const box = await canvas.boundingBox ();
  const at = await page.evaluate ((k) => maps[k].at, map);
  return [box.x + at.left + (column + .5) * at.cell,
          box.y + at.top + (row + .5) * at.cell];
}

const pairTitle = (page) => page.textContent ("#pair h3");

const column = (page, id, k) => page.locator (
  `#${id} tbody tr td:nth-child(${k})`).allTextContents ();

async function saved (page, text)
{
  const [download] = await Promise.all ([page.waitForEvent ("download"),
                                         page.click (`text="${text}"`)]);
  return fs.readFileSync (await download.path (), "utf8");
}

const tests = [];
const test = (name, run) => tests.push ([name, run]);

for (const name of ["digits", "names", "missing", "many", "lecture"])
  for (const screen of Object.keys (screens))
    test (`${name}, ${screen}: quiet, no wider than the screen, accessible`,
          async (browser) => {
      const file = name === "lecture" ? lecturePath : report (name);
      const page = await open (browser, file, screen);
      if (name !== "lecture")
        await page.mouse.click (...await cell (page, 0, 0, 1));
      const [wide, room] = await page.evaluate (() =>
        [document.documentElement.scrollWidth, window.innerWidth]);
      assert (wide <= room, `${wide} pixels on ${room}`);
      await page.evaluate (axe);
      const faults = (await page.evaluate ("axe.run ()")).violations;
      assert.deepStrictEqual (faults.map ((v) => [v.id, v.nodes[0].html]), []);
      assert.deepStrictEqual (page.wrong, []);
      await page.close ();
    });

test ("names are text and nothing else", async (browser) => {
  const page = await open (browser, report ("names"));
  assert.strictEqual (await page.textContent ("h1"), "<u>Title</u> & </title>");
  assert.strictEqual (await page.title (), "<u>Title</u> & </title>");
  for (const tag of ["u", "b", "i", "img[src=x]"])
    assert.strictEqual (await page.locator (`main ${tag}`).count (), 0, tag);
  assert.strictEqual ((await column (page, "models", 1))[0],
                      "</script><img src=x onerror=alert(1)>");
  await page.mouse.move (...await cell (page, 1, 0, 2));
  assert.strictEqual (await pairTitle (page),
    "</script><img src=x onerror=alert(1)> \u00d7 <b>bold</b>");
  assert.deepStrictEqual (page.wrong, []);
  await page.close ();
});

test ("groups, conditions, and names above the columns", async (browser) => {
  const page = await open (browser, report ("names"));
  assert.deepStrictEqual (await column (page, "conditions", 1),
                          ["<b>one</b>", "two", "three"]);
  assert.deepStrictEqual (await column (page, "groups", 1),
                          ["within u", "within v", "u and v"]);
  assert.strictEqual (await page.textContent ("#bands"), "uv");
  const [band, color, ink] = await page.evaluate (() => {
    const {at, canvas} = maps[0];
    const context = canvas.getContext ("2d");
    const pixel = (x, y) => [...context.getImageData (
      Math.round (x), Math.round (y), 1, 1).data].slice (0, 3);
    const above = context.getImageData (at.left, 0, at.cells, at.names).data;
    return [pixel (at.names + 2, at.top + 1.5 * at.cell),
            rgb (data.bands.colors[data.bands.codes[1] - 1]),
            above.filter ((x, k) => k % 4 === 3 && x > 200).length];
  });
  assert.deepStrictEqual (band, color);
  assert (ink > 100, "names above the columns");
  await page.close ();
  const digits = await open (browser, report ("digits"));
  for (const id of ["conditions", "groups", "bands"])
    assert (! await digits.isVisible (`#${id}`), id);
  assert (! await digits.isVisible ("nav a[href='#conditions']"));
  await digits.close ();
});

test ("on a phone: a tap, and what is beside the screen",
      async (browser) => {
  const page = await open (browser, report ("digits"), "phone");
  assert (await page.isVisible (".touch"));
  assert (! await page.isVisible (".pointer"));
  assert (await page.isVisible ("#models p:text('More columns')"));
  await page.touchscreen.tap (...await cell (page, 0, 0, 3));
  assert ((await pairTitle (page)).endsWith (" (held)"));
  await page.evaluate (() => window.scrollBy (0, 300));
  await page.waitForTimeout (100);
  assert (! await page.isVisible ("#tip"));
  await page.close ();
  const wide = await open (browser, report ("digits"));
  assert (! await wide.isVisible ("#models p:text('More columns')"));
  assert (await wide.isVisible (".pointer"));
  await wide.close ();
});

test ("pointing at a cell tells its pair, and a click holds it",
      async (browser) => {
  const page = await open (browser, report ("digits"));
  const data = await page.evaluate (() => data);
  const n = data.models.names.length;
  const k = (n - 1) + (n - 2) + 2;      // row 2 with column 5, pdist order
  await page.mouse.move (...await cell (page, 0, 5, 2));
  const title = `${data.models.names[2]} \u00d7 ${data.models.names[5]}`;
  const kappa = data.measures[0].values[k].toFixed (3);
  assert.strictEqual (await page.textContent ("#tip"),
    `${data.models.names[5]} \u00d7 ${data.models.names[2]}: ${kappa}`);
  assert.strictEqual (await pairTitle (page), title);
  const text = (await page.textContent ("#pair")).replaceAll ("\u2212", "-");
  const [all, between] = data.parts;
  for (const x of [kappa, all.low[k].toFixed (3), all.high[k].toFixed (3),
                   all.implied[k].toFixed (3),
                   data.excess.se[k].toFixed (3)])
    assert (text.includes (x), `${x} in ${text}`);
  assert.deepStrictEqual (
    await page.locator (".counts td").allTextContents (),
    ["", ...["n11", "n10", "n01", "n00"].map (
      (name) => `${all[name][k]} (${between[name][k]})`)]);

  await page.mouse.click (...await cell (page, 0, 5, 2));
  await page.mouse.move (...await cell (page, 1, 0, 1));
  assert.strictEqual (await pairTitle (page), `${title} (held)`);
  assert.strictEqual (await page.locator ("tr.chosen").count (), 2);
  await page.keyboard.press ("Escape");
  await page.mouse.move (...await cell (page, 1, 1, 0));
  assert ((await pairTitle (page)).startsWith (data.models.names[0]));
  await page.close ();
});

test ("arrow keys walk over pairs, Enter holds, Escape lets go",
      async (browser) => {
  const page = await open (browser, report ("digits"));
  const names = await page.evaluate (() => models);
  const pair = (i, j) => `${names[i]} \u00d7 ${names[j]}`;
  await page.locator ("canvas.map").nth (1).focus ();
  assert.strictEqual (await pairTitle (page), pair (0, 1));
  for (const [key, i, j] of [["ArrowRight", 0, 2], ["ArrowDown", 1, 2],
                             ["ArrowLeft", 0, 1], ["ArrowLeft", 0, 1],
                             ["ArrowDown", 0, 2], ["ArrowUp", 0, 1]])
    {
      await page.keyboard.press (key);
      assert.strictEqual (await pairTitle (page), pair (i, j), key);
    }
  await page.keyboard.press ("Enter");
  assert.strictEqual (await pairTitle (page), `${pair (0, 1)} (held)`);
  await page.keyboard.press ("Escape");
  assert.strictEqual (await pairTitle (page), pair (0, 1));
  await page.close ();
});

test ("measures and orders can be chosen", async (browser) => {
  const page = await open (browser, report ("digits"));
  const data = await page.evaluate (() => data);
  await page.locator ("#maps select").nth (1).selectOption ("excess");
  assert ((await page.locator ("canvas.map").nth (1)
           .getAttribute ("aria-label")).startsWith ("Excess"));
  await page.locator ("#order").selectOption ({label: "by accuracy"});
  await page.mouse.move (...await cell (page, 1, 0, 1));
  const best = data.orders[1].models;
  const title = await pairTitle (page);
  for (const m of best.slice (0, 2))
    assert (title.includes (data.models.names[m]), title);
  const painted = await page.evaluate (() => {
    const at = maps[1].at;
    const ratio = window.devicePixelRatio;
    return [...maps[1].canvas.getContext ("2d").getImageData (
      Math.round ((at.left + 3.5 * at.cell) * ratio),
      Math.round ((at.top + .5 * at.cell) * ratio), 1, 1).data].slice (0, 3);
  });
  const expected = await page.evaluate (() =>
    rgb (colorOf (measureOf ("excess"), valueOf (measureOf ("excess"),
                  data.orders[1].models[0], data.orders[1].models[3]))));
  assert.deepStrictEqual (painted, expected);
  await page.close ();
});

test ("tables sort and search", async (browser) => {
  const page = await open (browser, report ("digits"));
  const data = await page.evaluate (() => data);
  const header = page.locator ("#models th").nth (1);
  await header.locator ("button").click ();
  assert.strictEqual (await header.getAttribute ("aria-sort"), "descending");
  const accuracy = data.models.columns[1].values;
  assert.deepStrictEqual ((await column (page, "models", 2)).map (Number),
                          [...accuracy].sort ((a, b) => b - a));
  await header.locator ("button").click ();
  assert.strictEqual (await header.getAttribute ("aria-sort"), "ascending");
  assert.deepStrictEqual ((await column (page, "models", 2)).map (Number),
                          [...accuracy].sort ((a, b) => a - b));
  await page.locator ("#models input").fill ("support LINEAR");
  assert.deepStrictEqual (await column (page, "models", 1),
                          ["linear support vectors"]);
  await page.close ();
});

test ("items: views, more of them, pictures", async (browser) => {
  const page = await open (browser, report ("digits"));
  const data = await page.evaluate (() => data);
  assert.strictEqual (await page.locator ("#items tbody tr").count (), 20);
  await page.click ("text=Show 20 more");
  assert.strictEqual (await page.locator ("#items tbody tr").count (), 40);
  assert.strictEqual (await page.locator ("#items tbody img").count (), 40);
  await page.locator ("#items select").selectOption ({label: "impossible (3)"});
  assert.deepStrictEqual (await column (page, "items", 2),
    data.items.views[1].rows.map ((r) => data.items.columns[0].values[r]));
  const sizes = await page.locator ("#items tbody img").evaluateAll (
    (list) => list.map ((x) => x.naturalWidth));
  assert.deepStrictEqual (sizes, [8, 8, 8]);
  await page.close ();
});

test ("CSV files hold everything", async (browser) => {
  const page = await open (browser, report ("names"));
  const lines = (await saved (page, "Save models.csv")).split ("\r\n");
  assert.strictEqual (lines.length, 7 + 2);
  assert (lines[0].startsWith ("model,group,accuracy,"), lines[0]);
  assert (lines[4].startsWith ("\"a \"\"quoted\"\", name\",v,"), lines[4]);
  const pairs = (await saved (page, "Save pairs.csv")).split ("\r\n");
  assert.strictEqual (pairs.length, 21 + 2);
  assert (pairs[0].startsWith ("model_1,model_2,full,between,"), pairs[0]);
  const items = (await saved (page, "Save items.csv")).split ("\r\n");
  assert.strictEqual (items.length, 300 + 2);
  assert.deepStrictEqual (page.wrong, []);
  await page.close ();
});

test ("it prints", async (browser) => {
  const page = await open (browser, report ("digits"), "dark");
  const pdf = await page.pdf ({format: "A4"});
  assert.strictEqual (pdf.subarray (0, 5).toString (), "%PDF-");
  assert (pdf.length > 20000);
  await page.emulateMedia ({media: "print"});
  assert.strictEqual (await page.evaluate (() =>
    getComputedStyle (document.body).color), "rgb(0, 0, 0)");
  assert.strictEqual (await page.locator ("nav").isVisible (), false);
  await page.close ();
});

test ("the lecture: sliders and stories change the numbers",
      async (browser) => {
  const page = await open (browser, lecturePath);
  const numbers = async () => (await page.locator ("#numbers td")
    .allTextContents ()).map ((x) => x.replace ("\u00a0", " "));
  const signed = (x) => x.toFixed (2).replace ("-", "\u2212");
  await page.click ("text=Coins");
  assert.deepStrictEqual (await numbers (), ["2.8 %", "2.8 %", "97.2 %",
    "97.2 %", "< 0.1 %", "< 0.1 %", "0.00", "0.00", "\u22120.01", "\u22120.01"]);
  await page.click ("text=Four coins");
  assert.strictEqual ((await numbers ())[8], "\u22120.14");
  await page.locator ("#spread").fill ("3");
  const L = await page.evaluate (() => lecture (4, .5, 3, 0, 0));
  const now = await numbers ();
  assert.strictEqual (now[0], `${(100 * L.shares.trivial).toFixed (1)} %`);
  assert.strictEqual (now[6], signed (L.kappa.full));
  assert.strictEqual (now[8], signed (L.kappa.between));
  assert.strictEqual (await page.locator ("#histogram rect").count (), 5);
  await page.locator ("#models").focus ();
  await page.keyboard.press ("ArrowRight");
  assert.strictEqual (await page.locator ("#histogram rect").count (), 6);
  assert.deepStrictEqual (page.wrong, []);
  await page.close ();
});

(async () => {
  const browser = await chromium.launch ({executablePath: browserPath,
    args: process.getuid () === 0 ? ["--no-sandbox"] : []});
  let failed = 0;
  for (const [name, run] of tests)
    try
      {
        await run (browser);
      }
    catch (error)
      {
        failed++;
        console.log (`!!!!! ${name}\n${error.message}`);
      }
  await browser.close ();
  console.log (`pages in a browser: ${tests.length - failed} passed, `
               + `${failed} failed, 0 skipped`);
  process.exit (failed ? 1 : 0);
}) ();
