#!/usr/bin/env python3
"""Regenerates pinyin.tsv from the Unihan database.

usage: regenerate-pinyin.py [UCD_FOLDER]    (default /usr/share/unicode, Debian package unicode-data)

Reads kMandarin of Unihan_Readings.txt.bz2: its first value is the reading that is preferred for simplified Chinese. Tones are
dropped; u with diaeresis is u, as a folded Latin name has it. Only the blocks of the Basic Multilingual Plane are taken (names
outside it are rare). The readings that characters have only as surnames, and the surnames of two characters, are listed here.
The output is deterministic; a second run changes no byte.
"""
import bz2
import os
import sys
import unicodedata

ucd = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
here = os.path.dirname(os.path.abspath(__file__))

# Characters read otherwise when they are a surname (marked so in Xiandai Hanyu Cidian).
SURNAMES = {
    "bu": "卜", "che": "车車", "chong": "种", "ge": "盖蓋", "guo": "過", "miao": "缪繆", "ning": "宁甯", "ou": "区區", "piao": "朴",
    "qin": "覃", "qiu": "仇", "shan": "单單", "she": "折", "xian": "洗冼", "xie": "解", "yan": "燕", "yin": "殷", "ying": "应應",
    "yu": "尉", "yue": "乐樂", "zeng": "曾", "zha": "查", "zhai": "翟", "zhang": "长長",
}
# Surnames of two characters; the first is read as a surname. Two are read as no single character is.
COMPOUND = ("欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 长孙 長孫 宇文 司徒 司空 令狐 端木 百里 呼延 "
            "轩辕 軒轅 夏侯 南宫 南宮 独孤 獨孤 澹台 拓跋 西门 西門 公冶 太史 申屠 闻人 聞人 钟离 鍾離 东郭 東郭 万俟").split()
IRREGULAR = {"万俟": "moqi", "拓跋": "tuoba"}


def plain(reading):
    return "".join(c for c in unicodedata.normalize("NFD", reading) if not unicodedata.combining(c)).lower()


readings = {}
with bz2.open(os.path.join(ucd, "Unihan_Readings.txt.bz2"), "rt", encoding="utf-8") as lines:
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 3 and cells[1] == "kMandarin":
            code = int(cells[0][2:], 16)
            if 0x3400 <= code <= 0x9FFF:
                readings.setdefault(plain(cells[2].split(" ")[0]), []).append(chr(code))

by_character = {c: reading for reading, characters in readings.items() for c in characters}
as_surname = {c: reading for reading, characters in SURNAMES.items() for c in characters if by_character[c] != reading}

with open(os.path.join(here, "pinyin.tsv"), "w", encoding="utf-8", newline="\n") as out:
    out.write("# use\treading\tcharacters\n")
    for reading in sorted(set(as_surname.values())):
        out.write("surname\t%s\t%s\n" % (reading, "".join(sorted(c for c in as_surname if as_surname[c] == reading))))
    for name in sorted(COMPOUND):
        reading = IRREGULAR.get(name) or as_surname.get(name[0], by_character[name[0]]) + by_character[name[1]]
        out.write("compound\t%s\t%s\n" % (reading, name))
    for reading in sorted(readings):
        out.write("any\t%s\t%s\n" % (reading, "".join(sorted(readings[reading]))))
