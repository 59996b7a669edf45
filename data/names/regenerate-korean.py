#!/usr/bin/env python3
"""Makes the Korean tables of this folder.

    python3 data/names/regenerate-korean.py TABLES /usr/share/unicode

TABLES holds readings.tsv, surnames.tsv, syllables.tsv, inventory.tsv and ns_features.tsv (see README.md for what they are);
the second folder is that of the Debian package unicode-data (Unihan_Readings.txt.bz2, Unihan_Variants.txt.bz2).
A second run changes no byte.
"""
import bz2
import csv
import itertools
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"

# Readings that deserve another cost than the source table gives, each for its reason.
CHANGED = {
    # Southern spellings write eu for the vowel of "Seung" only; the other reading counts where no name syllable fits it.
    ("vowel", "eu", "ㅓ"): 600,
}

YALE_ONSETS = dict(zip("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㄲㄸㅃㅆㅉ", "k n t l m p s . c ch kh th ph h kk tt pp ss cc".split()))
YALE_VOWELS = dict(zip("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ", "a ay ya yay e ey ye yey o wa way oy yo wu we wey wi yu u uy i".split()))
YALE_CODAS = {"": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅅ": "s", "ㅇ": "ng"}

# Kontsevich; letters are folded (yo and short i lose their marks). Press forms follow with a cost.
CYRILLIC_ONSETS = {
    "ㅇ": [("", 0), ("и", 150)], "ㄱ": [("к", 0), ("г", 0)], "ㅋ": [("кх", 0), ("к", 100)], "ㄲ": [("кк", 0), ("к", 200)],
    "ㄴ": [("н", 0)], "ㄷ": [("т", 0), ("д", 0)], "ㅌ": [("тх", 0), ("т", 100)], "ㄸ": [("тт", 0), ("т", 200)],
    "ㄹ": [("р", 0), ("л", 0), ("н", 300)], "ㅁ": [("м", 0)], "ㅂ": [("п", 0), ("б", 0)], "ㅍ": [("пх", 0), ("п", 100), ("ф", 300)],
    "ㅃ": [("пп", 0), ("п", 200)], "ㅅ": [("с", 0), ("ш", 50)], "ㅆ": [("сс", 0), ("с", 200)],
    "ㅈ": [("ч", 0), ("дж", 0), ("ж", 150), ("з", 200), ("чж", 50), ("дз", 200)], "ㅊ": [("чх", 0), ("ч", 50), ("ц", 200), ("цх", 150)],
    "ㅉ": [("чч", 0), ("ч", 250)], "ㅎ": [("х", 0), ("г", 400)],
}
CYRILLIC_VOWELS = {
    "ㅏ": [("а", 0)], "ㅐ": [("э", 0), ("е", 100), ("аи", 200)], "ㅑ": [("я", 0)], "ㅓ": [("о", 0), ("е", 150), ("э", 250)],
    "ㅔ": [("е", 0), ("э", 100)], "ㅕ": [("е", 0), ("ио", 50), ("о", 350)], "ㅖ": [("е", 0), ("ие", 50)], "ㅗ": [("о", 0)],
    "ㅘ": [("ва", 0), ("уа", 50)], "ㅙ": [("вэ", 0)], "ㅚ": [("ве", 0), ("ои", 100), ("вэ", 100)],
    "ㅛ": [("е", 0), ("ио", 50)], "ㅜ": [("у", 0)], "ㅝ": [("во", 0), ("уо", 50)], "ㅞ": [("ве", 0)], "ㅟ": [("ви", 0), ("уи", 50)],
    "ㅠ": [("ю", 0), ("иу", 50)], "ㅡ": [("ы", 0), ("у", 200), ("и", 300)], "ㅢ": [("ыи", 0), ("и", 100), ("уи", 150)], "ㅣ": [("и", 0)],
}
CYRILLIC_CODAS = {
    "": [("", 0)], "ㄱ": [("к", 0), ("г", 100)], "ㄴ": [("н", 0)], "ㄷ": [("т", 0)], "ㅅ": [("т", 0), ("с", 100)], "ㄹ": [("ль", 0), ("л", 0), ("р", 100)],
    "ㅁ": [("м", 0)], "ㅂ": [("п", 0), ("б", 100)], "ㅇ": [("н", 0), ("нъ", 0), ("нг", 50)],
}
CYRILLIC_SURNAMES = {
    "김": "ким", "리": "ли ри и", "박": "пак", "정": "чон тен джон чен", "최": "чхве цои чое чхое цхои", "조": "чо те дже джо цзо", "신": "син шин",
    "강": "кан", "윤": "юн", "유": "ю", "류": "рю лю ю", "장": "чан тян джан", "오": "о", "림": "лим рим им", "서": "со", "전": "чон тен джон", "허": "хо хе хегаи",
    "황": "хван", "안": "ан", "한": "хан", "문": "мун", "남": "нам", "권": "квон", "량": "рян лян ян", "양": "ян", "차": "чха ча", "채": "чхэ цхаи",
}

PINYIN_EXTRA = "鐵革勳赫虎龍哲男女順善玉花春姬烈國日月星光山川海明學忠誠一二三四五六七八九十"


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


def compose(onset, vowel, coda=""):
    tail = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".index(coda or " ")
    return chr(0xAC00 + (LEADS.index(onset) * 21 + VOWELS.index(vowel)) * 28 + tail)


def write(name, head, lines):
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="\n") as f:
        f.write(head)
        f.writelines(line + "\n" for line in lines)


def readings(tables):
    out = []
    for r in rows(tables, "readings.tsv"):
        key = (r["kind"], r["spelling"], r["jamo"])
        cost = CHANGED.get(key, round(float(r["cost"]) * 1000))
        out.append(("latin", r["kind"], r["spelling"], r["jamo"], cost))
    out += [("yale", "onset", s.replace(".", ""), j, 0) for j, s in YALE_ONSETS.items()]
    out += [("yale", "vowel", s, j, 0) for j, s in YALE_VOWELS.items()] + [("yale", "vowel", "u", "ㅜ", 100), ("yale", "vowel", "wo", "ㅝ", 200)]
    out += [("yale", "coda", s, j, 0) for j, s in YALE_CODAS.items()]
    for kind, table in (("onset", CYRILLIC_ONSETS), ("vowel", CYRILLIC_VOWELS), ("coda", CYRILLIC_CODAS)):
        out += [("cyrillic", kind, s, j, c) for j, spellings in table.items() for s, c in spellings]
    write("korean-readings.tsv", "# system\tkind\tspelling\tjamo\tcost in thousandths\n", ["\t".join(map(str, r)) for r in out])


def is_read_so(rule, character, north):
    """The rule column says which characters keep their initial sound in the North: "劉柳 -> 류; 兪 -> 유"."""
    ruled = [part.split("->") for part in rule.split(";") if "->" in part]
    return all(character not in chars or target.strip() == north for chars, target in ruled)


def surnames(tables):
    lines = []
    seen = {}
    for r in rows(tables, "surnames.tsv"):
        for north in r["hangul_north"].split("|"):
            entry = seen.setdefault(north, {"south": set(), "latin": set(), "pinyin": set(), "cyrillic": set(), "hanja": ""})
            entry["south"].add(r["hangul_south"])
            latin = {r["dprk"], r["rr"], *r["variants"].split()} - {""}
            for observed in (r["observed_rok_assembly"], r["observed_dprk_lists"]):
                latin |= {o.split(":")[0] for o in observed.split()}
            # "Ryu" is never the surname that has no r in the North; the South spells both Im and Rim as Lim.
            no_r = north[0] != r["hangul_south"][0] or "|" not in r["hangul_north"] or (ord(north[0]) - 0xAC00) // 588 != 11
            entry["latin"] |= {s for s in latin if s.isascii() and s.isalpha() and (no_r or s[:1] != "r" and s[:2] != "ly")}
            entry["yale"] = r["yale"]
            kontsevich = r["kontsevich"].replace("ё", "е").replace("й", "и")
            entry["cyrillic"] |= {kontsevich, kontsevich.replace("ль", "л")} - {""}
            entry["hanja"] += "".join(c for c in r["hanja"] if c not in entry["hanja"] and is_read_so(r["north_rule"], c, north))
            entry["pinyin"] |= {p for c, p in zip(r["hanja"], r["pinyin_of_hanja"].split("/")) if p and is_read_so(r["north_rule"], c, north)}
    for north, e in seen.items():
        cyrillic = " ".join(sorted(e["cyrillic"] | set(CYRILLIC_SURNAMES.get(north, "").split())))
        lines.append("\t".join([north, "".join(sorted(e["south"])), e["hanja"], " ".join(sorted(e["latin"])), e["yale"], cyrillic, " ".join(sorted(e["pinyin"]))]))
    for two, hanja, latin, cyrillic, pinyin in TWO_SYLLABLES:
        lines.append("\t".join([two, two, hanja, latin, "", cyrillic, pinyin]))
    write("korean-surnames.tsv", "# northern\tsouthern\tHanja\tLatin spellings\tYale\tCyrillic spellings\tpinyin of the Hanja\n", lines)


TWO_SYLLABLES = [
    ("남궁", "南宮", "namgung namkung namgoong namkoong", "намгун", "nangong"), ("황보", "皇甫", "hwangbo hwangpo hwangboh whangbo", "хванбо", "huangfu"),
    ("선우", "鮮于", "sonu seonu sonwoo seonwoo sunwoo sunu sonoo", "сону", "xianyu"), ("제갈", "諸葛", "jegal chegal jaegal", "чегаль", "zhuge"),
    ("독고", "獨孤", "tokko dokko dokgo tokgo", "токко", "dugu"), ("사공", "司空", "sagong sakong", "сагон", "sikong"),
    ("서문", "西門", "somun seomun seomoon suhmun", "сомун", "ximen"), ("동방", "東方", "tongbang dongbang", "тонбан", "dongfang"),
]


def frequencies(tables):
    given = [(r["hangul"], int(r["count_in_12910_rok_candidates"])) for r in rows(tables, "inventory.tsv")]
    borne = {}
    for r in rows(tables, "surnames.tsv"):
        if len(r["hangul_south"]) == 1:
            south = {"류": "유", "리": "이", "라": "나"}.get(r["hangul_south"], r["hangul_south"])
            borne[south] = borne.get(south, 0) + int(r["freq_in_12910_rok_candidates"] or 0)
    lines = ["total\tpersons\t12910", f"total\tgiven\t{sum(c for _, c in given)}"]
    lines += [f"surname\t{h}\t{c}" for h, c in sorted(borne.items(), key=lambda x: (-x[1], x[0])) if c]
    lines += [f"given\t{h}\t{c}" for h, c in given]
    write(
        "korean-frequencies.tsv",
        "# kind\tHangul\tcount\n# among 12,910 South Korean election candidates; surnames in southern spelling; syllables that only the North writes have 0\n",
        lines,
    )
    return [h for h, _ in given]


def style(tables):
    lines = [f"{r['feature']}\t{round(float(r['llr_north_vs_south']) * 1000)}" for r in rows(tables, "ns_features.tsv")]
    write("korean-style.tsv", "# spelling feature\tlog-likelihood ratio northern against southern, in thousandths\n", lines)


def unihan(folder, name, field):
    with bz2.open(os.path.join(folder, name), "rt", encoding="utf-8") as f:
        for line in f:
            if not line.startswith("#") and line.strip():
                code, key, value = line.rstrip("\n").split("\t")
                if key == field:
                    yield chr(int(code[2:], 16)), value


def hanja(tables, unicode_folder, inventory_syllables):
    """Every character that Unicode gives a Korean reading which is a syllable of names, and its simplified forms."""
    simplified = {}
    for c, v in unihan(unicode_folder, "Unihan_Variants.txt.bz2", "kSimplifiedVariant"):
        simplified[c] = [chr(int(x[2:], 16)) for x in v.split()]
    known = set(inventory_syllables)
    for r in rows(tables, "surnames.tsv"):
        known |= set(r["hangul_north"].replace("|", "")) | set(r["hangul_south"])
    readings_of = {}
    for c, v in unihan(unicode_folder, "Unihan_Readings.txt.bz2", "kHangul"):
        if ord(c) > 0xFFFF:
            continue
        for reading in (x.split(":")[0] for x in v.split()):
            if reading in known:
                for form in [c, *(s for s in simplified.get(c, []) if ord(s) <= 0xFFFF)]:
                    readings_of.setdefault(reading, set()).add(form)
    write("korean-hanja.tsv", "# Hangul\tcharacters read so, simplified forms among them\n", [f"{h}\t{''.join(sorted(cs))}" for h, cs in sorted(readings_of.items())])
    return readings_of


def bridge(tables, unicode_folder, readings_of):
    """Pinyin of the characters that Korean given names use, to their Korean readings."""
    import unicodedata
    mandarin = {}
    for c, v in unihan(unicode_folder, "Unihan_Readings.txt.bz2", "kMandarin"):
        plain = "".join(x for x in unicodedata.normalize("NFD", v.split()[0].replace("ü", "v")) if not unicodedata.combining(x))
        mandarin[c] = plain
    of_char = {}
    for h, cs in readings_of.items():
        for c in cs:
            of_char.setdefault(c, set()).add(h)
    result = {}
    for r in rows(tables, "syllables.tsv"):
        for c in r["common_name_hanja_observed"]:
            if c in mandarin:
                result.setdefault(mandarin[c], set()).add(r["hangul"])
    for c in PINYIN_EXTRA:
        if c in mandarin:
            result.setdefault(mandarin[c], set()).update(of_char.get(c, ()))
    write("korean-pinyin.tsv", "# pinyin of characters of Korean given names\tHangul\n", [f"{p}\t{''.join(sorted(hs))}" for p, hs in sorted(result.items())])


def main():
    tables, unicode_folder = sys.argv[1:3]
    readings(tables)
    surnames(tables)
    known = frequencies(tables)
    style(tables)
    bridge(tables, unicode_folder, hanja(tables, unicode_folder, known))


if __name__ == "__main__":
    main()
