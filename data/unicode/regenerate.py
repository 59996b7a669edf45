#!/usr/bin/env python3
"""Regenerates folding.tsv, marks.tsv and scripts.tsv from the Unicode Character Database.

usage: regenerate.py [UCD_FOLDER]    (default /usr/share/unicode, Debian package unicode-data)

Reads UnicodeData.txt, CaseFolding.txt and Scripts.txt. The output is deterministic; a second run changes no byte.
"""
import os
import sys

ucd = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
here = os.path.dirname(os.path.abspath(__file__))

decomposition, category, combining, digit = {}, {}, {}, {}
first = None
for line in open(os.path.join(ucd, "UnicodeData.txt"), encoding="utf-8"):
    f = line.rstrip("\n").split(";")
    cp = int(f[0], 16)
    if f[1].endswith("First>"):
        first = cp
        continue
    span = range(first, cp + 1) if f[1].endswith("Last>") else (cp,)
    first = None
    if len(span) > 1 and f[2] in ("Lo", "Cs", "Co"):
        continue
    for c in span:
        category[c] = f[2]
        combining[c] = int(f[3])
        if f[5]:
            decomposition[c] = [int(x, 16) for x in f[5].split(">")[-1].split()]
        if f[2] == "Nd":
            digit[c] = int(f[6])

casefold = {}
for line in open(os.path.join(ucd, "CaseFolding.txt"), encoding="utf-8"):
    line = line.split("#")[0].strip()
    if line:
        code, status, mapped = [x.strip() for x in line.split(";")[:3]]
        if status in "CF":
            casefold[int(code, 16)] = [int(x, 16) for x in mapped.split()]

script = {}
for line in open(os.path.join(ucd, "Scripts.txt"), encoding="utf-8"):
    line = line.split("#")[0].strip()
    if line:
        span, name = [x.strip() for x in line.split(";")]
        lo, _, hi = span.partition("..")
        for c in range(int(lo, 16), int(hi or lo, 16) + 1):
            script[c] = name

# Letters that Unicode does not decompose but that passports, lists and press write in other letters.
# Latin: ICAO Doc 9303 part 3, section 6 where it names the letter, else the customary base letter.
LETTERS = {
    "æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "đ": "d", "ħ": "h", "ı": "i", "ĸ": "k", "ł": "l", "ŋ": "ng", "ŧ": "t",
    "þ": "th", "ƀ": "b", "ɓ": "b", "ƈ": "c", "ɖ": "d", "ɗ": "d", "ǝ": "a", "ə": "a", "ɛ": "e", "ƒ": "f", "ɠ": "g",
    "ɣ": "gh", "ƙ": "k", "ƚ": "l", "ɲ": "n", "ɔ": "o", "ƥ": "p", "ƭ": "t", "ʋ": "v", "ʉ": "u", "ƴ": "y", "ƶ": "z",
    "ɨ": "i", "ɉ": "j", "ɍ": "r", "ɏ": "y", "ȷ": "j", "ǥ": "g", "ⱡ": "l", "ꞌ": "'",
    # Arabic: forms of one letter that differ by language or position.
    "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ٱ": "ا",
    # Cyrillic letters with a built-in stroke or tail that Slavic sources replace by the plain letter.
    "ґ": "г", "ғ": "г", "қ": "к", "ң": "н", "ұ": "у", "ү": "у", "һ": "х", "ө": "о", "ә": "а", "ҳ": "х", "ҷ": "ч",
}
APOSTROPHES = [0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x02BE, 0x02BF, 0x02C8, 0x02CA, 0x02CB, 0x0060, 0x2018, 0x2019, 0x201A,
               0x201B, 0x2032, 0x2035, 0x05F3, 0xA78B]
QUOTES = [0x00AB, 0x00BB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2039, 0x203A, 0x300C, 0x300D, 0x300E, 0x300F, 0x05F4]
FILLERS = {0x115F, 0x1160, 0x3164, 0xFFA0, 0x0640}
letters = {ord(k): [ord(x) for x in v] for k, v in LETTERS.items()}
KEPT_INHERITED = {0x3099, 0x309A}
DROP_SCRIPTS = {"Inherited", "Latin", "Greek", "Cyrillic", "Arabic", "Hebrew", "Syriac", "Coptic", "Common"}


def is_mark(c):
    return category.get(c, "").startswith("M")


def dropped(c):
    return (is_mark(c) and script.get(c) in DROP_SCRIPTS and c not in KEPT_INHERITED) or c in FILLERS or (
        category.get(c) == "Cf" and c not in FILLERS)


def nfkd(cps):
    out = []
    for c in cps:
        if c in decomposition:
            out += nfkd(decomposition[c])
        else:
            out.append(c)
    return out


kana = {}
for c, d in decomposition.items():
    if len(d) == 2 and d[1] in KEPT_INHERITED:
        kana[tuple(d)] = c


def fold(cp):
    now = [cp]
    for _ in range(8):
        nxt = []
        for c in nfkd(now):
            if dropped(c):
                continue
            if c in casefold:
                nxt += casefold[c]
            elif c in letters:
                nxt += letters[c]
            elif c in digit:
                nxt.append(0x30 + digit[c])
            elif c in APOSTROPHES:
                nxt.append(0x27)
            elif c in QUOTES:
                nxt.append(0x22)
            elif category.get(c) == "Pd" or c == 0x2212:
                nxt.append(0x2D)
            elif category.get(c) in ("Zs", "Zl", "Zp", "Cc"):
                nxt.append(0x20)
            else:
                nxt.append(c)
        composed = []
        for c in nxt:
            if composed and (composed[-1], c) in kana:
                composed[-1] = kana[(composed[-1], c)]
            else:
                composed.append(c)
        if composed == now:
            return now
        if len(now) == 1 and composed == [cp]:
            return composed
        # A composed kana would decompose again: it is a fixed point.
        if nfkd(composed) == nfkd(now) and len(composed) <= len(now):
            return composed
        now = composed
    return now


lines = []
for cp in sorted(set(category) | set(casefold)):
    if cp < 0x80 or category.get(cp) in ("Cs", "Co") or (is_mark(cp) and (dropped(cp) or combining[cp])):
        if not (is_mark(cp) and cp in decomposition and not dropped(cp)):
            continue
    folded = fold(cp)
    if folded != [cp]:
        lines.append("%04X\t%s" % (cp, "".join(map(chr, folded))))
with open(os.path.join(here, "folding.tsv"), "w", encoding="utf-8", newline="\n") as f:
    f.write("\n".join(lines) + "\n")

# Marks: '-' = removed; a number = kept, with its canonical combining class for reordering.
runs = []
for cp in sorted(category):
    if not is_mark(cp) or (cp in decomposition and not dropped(cp)):
        continue
    value = "-" if dropped(cp) else str(combining[cp])
    if value == "0":
        continue
    if runs and runs[-1][1] == cp - 1 and runs[-1][2] == value:
        runs[-1][1] = cp
    else:
        runs.append([cp, cp, value])
with open(os.path.join(here, "marks.tsv"), "w", encoding="utf-8", newline="\n") as f:
    f.writelines("%04X\t%04X\t%s\n" % tuple(r) for r in runs)

NAMED = {"Latin", "Greek", "Cyrillic", "Armenian", "Hebrew", "Arabic", "Georgian", "Devanagari", "Thai", "Hangul",
         "Hiragana", "Katakana", "Han"}
runs = []
for cp in sorted(script):
    name = script[cp]
    if name in ("Common", "Inherited"):
        continue
    name = name if name in NAMED else "Other"
    if runs and runs[-1][2] == name and all(c not in script for c in range(runs[-1][1] + 1, cp)):
        runs[-1][1] = cp
    else:
        runs.append([cp, cp, name])
with open(os.path.join(here, "scripts.tsv"), "w", encoding="utf-8", newline="\n") as f:
    f.writelines("%04X\t%04X\t%s\n" % tuple(r) for r in runs)

with open(os.path.join(here, "kana.tsv"), "w", encoding="utf-8", newline="\n") as f:
    f.writelines("%04X\t%04X\t%04X\n" % (a, b, c) for (a, b), c in sorted(kana.items()) if c not in (0x309E, 0x30FE) or True)
print(len(lines), "foldings")
