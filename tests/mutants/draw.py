"""draw.py - the small faults of a file, as mutants.py tries them.
SPDX-License-Identifier: GPL-3.0-or-later

A mutant has one operator turned into a similar one, one constant into its
neighbour, or one "not" left out.  Comments and strings are no code."""

import collections
import pathlib
import re

Mutant = collections.namedtuple("Mutant", "file line start end new")

OTHERS = {
    "<": ["<=", ">"], ">": [">=", "<"], "<=": ["<", ">"], ">=": [">", "<"],
    "==": ["!="], "!=": ["=="], "&&": ["||"], "||": ["&&"],
    "+": ["-"], "-": ["+"], "*": ["+"], "/": ["*"], "&": ["|"], "|": ["&"],
    "++": ["--"], "--": ["++"], "+=": ["-="], "-=": ["+="], "*=": ["+="],
    "!": [""]}
ONLY_C = {
    "%": ["*"], "^": ["|"], "<<": [">>"], ">>": ["<<"],
    "|=": ["&="], "&=": ["|="], "^=": ["|="], "~": [""]}
ONLY_M = {".*": ["+"], "./": [".*"], "^": ["*"], ".^": [".*"]}
WORDS_M = {"true": ["false"], "false": ["true"]}

BINARY = "+-*/%&|^<>"               # with blanks around: else a sign or pointer
ROOM = re.compile(r"\w \**\w+\[\Z")       # more room changes nothing

NO_CODE_C = re.compile(
    r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'"
    r"|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.S | re.M)
## A quote behind a value transposes it.
NO_CODE_M = re.compile(
    r"[#%][^\n]*|\"(?:\\.|\"\"|[^\"\\\n])*\"|(?<![\w)\]}'.])'(?:''|[^'\n])*'")


def token_of(operators):
    longest = sorted(operators, key=len, reverse=True)
    return re.compile(
        r"(?P<word>[A-Za-z_]\w*)|(?P<arrow>->)"
        r"|(?P<number>0[xX][\dA-Fa-f.]+(?:[pP][+-]?\d+)?[uUlL]*"
        r"|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[uUlLfF]*)"
        r"|(?P<op>" + "|".join(map(re.escape, longest)) + ")")


C = OTHERS | ONLY_C
M = OTHERS | ONLY_M
TOKEN_C, TOKEN_M = token_of(C), token_of(M)


def mutants_of(file):
    """All mutants of a file."""
    text = pathlib.Path(file).read_text()
    is_c = not file.endswith(".m")
    no_code, token = (NO_CODE_C, TOKEN_C) if is_c else (NO_CODE_M, TOKEN_M)
    others, words = (C, {}) if is_c else (M, WORDS_M)
    code = no_code.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)
    for m in token.finditer(code):
        spaced = (code[m.start() - 1].isspace()
                  and code[m.end():m.end() + 1].isspace())
        if m["number"]:
            new = neighbours(m[0], code[max(0, m.start() - 80):m.start()])
            # How a figure looks is for the eye.
            new = [] if file.startswith("octave/figures/") else new
        elif m["op"] and (spaced or m[0] not in BINARY):
            new = others[m[0]]
        else:
            new = words.get(m[0], [])
        line = text.count("\n", 0, m.start()) + 1
        for other in new:
            yield Mutant(file, line, m.start(), m.end(), other)


def neighbours(number, before):
    whole = re.fullmatch(r"(0[xX][\dA-Fa-f]+|\d+)[uUlL]*", number)
    signs = "-" if ROOM.search(before) else "+-" if whole else "+"
    return [f"({number} {sign} 1)" for sign in signs]


def lines_of(mutant):
    """The line before and after, and the whole text after."""
    text = pathlib.Path(mutant.file).read_text()
    new = text[:mutant.start] + mutant.new + text[mutant.end:]
    old, changed = (t.split("\n")[mutant.line - 1].strip() for t in (text, new))
    return old, changed, new


class Equivalent:
    """What nobody could tell from the original (equivalent.txt)."""

    def __init__(self):
        self.known, file = set(), None
        place = pathlib.Path(__file__).with_name("equivalent.txt")
        rows = place.read_text().split("\n")
        for old, new in zip(rows, rows[1:]):
            if re.fullmatch(r"\S+\.[chm]", old):
                file = old
            elif old.startswith("- "):
                new = new[2:] if new.startswith("+ ") else None
                self.known.add((file, old[2:], new))

    def has(self, file, old, new):
        return (file, old, new) in self.known or (file, old, None) in self.known
