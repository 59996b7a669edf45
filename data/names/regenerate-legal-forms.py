#!/usr/bin/env python3
"""Regenerates legal-forms.tsv from the ISO 20275 list of entity legal forms.

usage: regenerate-legal-forms.py ELF_CODES_CSV    (GLEIF, "elf-codes-1.4.1.csv")

The list has some 3,400 forms of 100 jurisdictions. Kept are the forms whose own words put them into one of the classes below, under
their local name, its transliteration and their abbreviations. Spellings are folded as the library folds names, so that one spelling
serves "S.A.R.L.", "SARL" and "Sàrl". The output is deterministic; a second run changes no byte.
"""
import csv
import os
import re
import sys
import unicodedata

here = os.path.dirname(os.path.abspath(__file__))

# Forms of different countries that stand for each other, by the words of their names. The first class that fits decides.
CLASSES = [
    ("state", r"unitarn|unitary|государствен|gosudarstven|state enterprise|entreprise publique|empresa publica|valstyb|panstwow|statny podnik|statni podnik|унитар"),
    ("cooperative", r"cooperativ|co operativ|coopérativ|genossenschaft|spoldziel|druzstv|osuuskun|andelslag|кооператив|zadrug"),
    ("partnership", r"partnership|kommandit|offene handels|commandit|comandita|nom collectif|nome collettiv|nombre colectivo|onder firma|komandit|handelsbolag|handelsgesellschaft|товариществ на вере|有限合伙|合名|合資|합자|합명"),
    ("stock", r"joint stock|aktiengesellschaft|anonim|anonym|naamloze|aktiebolag|aksjeselskap|aktieselskab|akcyjn|akciov|акцион|акцион|акціон|акцыян|aktsionern|aktsiaselts|dionick|delnisk|per azioni|por acc?iones|por acoes|par actions|株式|주식|public limited|public company limited|reszvenytars|akcine bendrov|akciju sabiedr|pe actiuni|aksionare|osakeyhtio|hlutafelag|股份"),
    ("limited", r"limited liability|limited company|private limited|private company limited|gmbh|responsabilidad(e)? limitad|responsa?bilite limit|responsabilita limitat|beschrankte[rn] haftung|beperkte aansprakelijkheid|begraenset|ograniczon|ogranicen|omejeno|obmedzen|omezen|ограничен|обмежен|абмежав|ogranichen|有限公司|有限責任|有限责任|有限会社|合同会社|유한|besloten vennootschap|osauhing|uzdaroji akcine|ierobezotu atbild|felelossegu|anpartsselskab|einkahlutafelag|raspundere limitat|pergjegjesi te kufizuar|mehdud|محدود"),
]

# What the rules above would class wrongly: a local form that only mentions another one.
NOT_A_FORM = re.compile(r"bank|insurance|assurance|versicherung|poist|seguro|fond|fund|trust|union|banque|credit|branch|filial|foreign|extran|zahranic|pobocka|housing|habitat|tourist|school|social|agri|agro|condominium|member|profession|without|sans |other|autre|econom|interes|european|europe|crown|cemetery|religio|pecuaria|associat|asociac|workers|trabajador|youth|marketing|electric|consumer|consum|grazing|garazh|kredit|zhil|potreb|selsko|hlm|commune|departement|unlisted|listed|guarantee|old |statutory|invest|capital variable|savings|limited life|protected|segregated|municipal|unlimited")

# Common spellings that the list gives for no form or only as part of one, and forms of countries it does not cover.
SEEDS = {
    "limited": "ltd|pvt|limited|co ltd|co limited|company limited|company ltd|corporation ltd|ltd co|limited company|pte ltd|pte limited|pte|private limited|pvt ltd|pvt limited|pty ltd|pty limited|proprietary limited|sdn bhd|sendirian berhad|"
        "gmbh|ges m b h|gesellschaft mbh|mbh|ug|sarl|eurl|srl|srls|sp z o o|spzoo|doo|дoo|доо|ooo|ооо|ооо|obshchestvo s ogranichennoy otvetstvennostyu|obshchestvo s ogranichennoi otvetstvennostyu|obschestvo s ogranichennoi otvetstvennostyu|obschestvo s ogranichennoy otvetstvennostyu|"
        "общество с ограниченнои ответственностью|товариство з обмеженою відповідальністю|tovarystvo z obmezhenoyu vidpovidalnistyu|limited liability company|llc|limited liability co|tov|тов|eood|ood|еоод|оод|too|тоо|tovarishchestvo s ogranichennoi otvetstvennostyu|tovarishchestvo s ogranichennoy otvetstvennostyu|"
        "kft|sro|s r o|bv|oy|ou|uab|sia|fze|fzc|fzco|fz llc|fzllc|fz lle|wll|spc|lda|sl|slu|ltda|cia ltda|limitada|limitee|ltee|aps|有限公司|有限责任公司|有限責任公司|有限責任會社|유한회사|유한책임회사|有限会社|合同会社|ltd sti|limited sirketi|sti|s de rl de cv|s de rl|shpk|mmc|ذمم|בעמ|ks c c|yugen kaisha|yuhan hoesa|yuhan chaegim hoesa|youxian gongsi|youxian zeren gongsi",
    "stock": "jsc|ao|joint stock company|joint stock co|ао|ао|aktsionernoye obshchestvo|aktsionernoe obshchestvo|акционерное общество|ojsc|open joint stock company|oao|оао|otkrytoye aktsionernoye obshchestvo|otkrytoe aktsionernoe obshchestvo|"
        "открытое акционерное общество|cjsc|closed joint stock company|zao|зао|zakrytoe aktsionernoe obshchestvo|zakrytoye aktsionernoye obshchestvo|закрытое акционерное общество|pjsc|public joint stock company|pao|пао|publichnoe aktsionernoe obshchestvo|publichnoye aktsionernoye obshchestvo|публичное акционерное общество|private joint stock company|prjsc|pat|prat|ado|plc|public limited company|ag|aktiengesellschaft|"
        "sa|sae|saa|sau|saog|saoc|sal|sak|societe anonyme|sociedad anonima|spa|sas|sasu|nv|ab|as|asa|oyj|abp|ad|ад|dd|акционерно дружество|акционарско друштво|nyrt|zrt|berhad|bhd|tbk|perseroan terbatas|股份有限公司|股份公司|股份|주식회사|chusik hoesa|jusik hoesa|株式会社|kk|kabushiki kaisha|kabushikikaisha|gufen youxian gongsi|anonim sirketi|sa de cv|s a de c v|sab de cv|sapi de cv|sociedad anonima de capital variable|psc|psjc|qsc|qpsc|ksc|kscc|bsc|sherkat sahami khas|sherkat sahami khass|sahami khass|sahami am|sherkat sahami|pjs co|pjs|شمع|شمخ|شمم",
    "partnership": "lp|llp|lllp|limited partnership|limited liability partnership|kg|kommanditgesellschaft|ohg|gbr|gmbh co kg|gmbh and co kg|gmbh co ohg|ag and co kg|snc|scs|vof|v o f|sc|cv|commanditaire vennootschap|合伙企业",
    "company": "co|company|coy|corp|corporation|cooperation|corpn|inc|incorporated|cie|compagnie|compania|companhia|cia|ste|firm|firma|kompaniya|компания|korporatsiya|корпорация|公司|总公司|總公司|회사|총회사|會社|会社|集团|集團|그룹|련합회사|合营公司|sirket|sirketi|sherkat|sharikat|sharika|hoesa|hwesa|hoisa|chonghoesa|chong hoesa|gongsi|zonggongsi|jituan gongsi|unternehmen|gesellschaft|societe|societa|sociedad|empresa",
    "state": "fgup|фгуп|gup|гуп|mup|federal state unitary enterprise|state unitary enterprise|federalnoye gosudarstvennoye unitarnoye predpriyatiye|federalnoe gosudarstvennoe unitarnoe predpriyatie|федеральное государственное унитарное предприятие|unitarnoe predpriyatie|state enterprise|soe|gp|dp|derzhavne pidpryyemstvo|gosudarstvennoe predpriyatie|gosudarstvennoye predpriyatiye|up|уп|chup|odo",
    "jointventure": "jv|j v|joint venture|joint venture company|joint operation company|jv company|jv corporation|sp|hapyong hoesa|hapyonghoesa|합영회사|합작회사|hapchak hoesa",
    "foundation": "stiftung|ev|e v|eingetragener verein|ggmbh|fundacja|stichting|vzw|asbl|onlus|ngo|npo",
    "cooperative": "eg|e g|scrl|scarl|s coop|soc coop|coop ltd|cooperative ltd|cooperative limited",
}

# Two letters are a form only when listed here; elsewhere they are initials, words or countries.
TWO_LETTERS = set("co sa ag nv bv ab as oy ad dd ao kk kg lp sl cv sp jv ev eg pt cv ou sc gp dp up ug bm ао ад уп".split())

# Abbreviations of the list that are words or names far more often than forms.
NO_ABBREVIATION = set("gen fund assoc other pool sam sat soc ons sem smc sic cic ent spf pac per son lip mb cc ms oi pl na pr the vis ind rns icc ono one era esp trust kom eke fip pool ari cap dac plus opc pss sma iks ans brl bbl kbe hsz oba anl osk owm ong ets ibc ldc ltda. npc psa tuw ofe pzo nbs fie vba avv amba fmba vve tub lpra pdb etbg zub gele cga ctr cti cpt teo icav clg coops geie rntbc efg sica assn association lca".split())

# Forms that stand before the name as well ("OOO Romashka", "PT Pertamina", "SARL Dupont").
FRONT = set("llc ao ooo ооо oao оао zao зао pao пао ao ао jsc ojsc cjsc pjsc pjs llc tov тов pat prat too тоо pt cv ud fa sarl eurl sas sa ste sp gp dp up уп fgup фгуп gup гуп mup chup odo jv".split())
SEEDS["stock"] += "|pt"


def fold(text):
    # Letters that the library's folding replaces and Unicode does not decompose.
    text = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ة", "ه").replace("ى", "ي").replace("ß", "ss").replace("ø", "o").replace("Ø", "o").replace("ł", "l").replace("đ", "d").replace("ð", "d").replace("æ", "ae"))
    text = "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Cf")).lower()
    return unicodedata.normalize("NFC", text)


def words(text):
    text = re.sub(r"['’`´\"]", "", fold(text))
    text = text.replace("&", " and ")
    return " ".join(re.findall(r"[^\W_]+", text))


def key(text):
    return words(text).replace(" ", "")


def klass(name):
    for c, pattern in CLASSES:
        if re.search(pattern, name):
            return c
    return None


found = {}   # key -> class -> [spelling, countries]


def add(spelling, c, country):
    spelling = words(spelling)
    if spelling:
        entry = found.setdefault(spelling.replace(" ", ""), {}).setdefault(c, [spelling, set()])
        entry[1].add(country)
        if len(spelling) > len(entry[0]):
            entry[0] = spelling


for row in csv.DictReader(open(sys.argv[1], encoding="utf-8-sig")):
    country = row["Country Code (ISO 3166-1)"]
    local = re.split(r"\(", row["Entity Legal Form name Local name"])[0].strip()
    latin = re.split(r"\(", row["Entity Legal Form name Transliterated name (per ISO 01-140-10)"])[0].strip()
    folded = words(local) + " " + words(latin)
    c = klass(folded)
    if not country or c is None or NOT_A_FORM.search(folded):
        continue
    if c == "cooperative" and len(words(local).split()) > 3:
        continue
    for name in (local, latin):
        n = words(name)
        # A name of one word is kept when it is long: shorter ones are words of many names. CJK names have no blanks.
        if n and 2 <= len(n.split()) <= 6 and len(n) <= 60 or (len(n) >= 12 and len(n.split()) == 1) or re.fullmatch(r"[\u3040-\u9fff\uac00-\ud7a3]{3,}", n or ""):
            add(name, c, country)
    for column in ("Abbreviations Local language", "Abbreviations transliterated"):
        for short in re.split(r"[;,]", row[column]):
            k = key(short)
            if k in NO_ABBREVIATION or len(k) < 2 or len(words(short).split()) > 5 or re.search(r"\d", k) or len(k) > 24:
                continue
            if len(k) == 2 and k not in TWO_LETTERS and not re.fullmatch(r"[\u3040-\u9fff\uac00-\ud7a3]+", k):
                continue
            if re.fullmatch(r"[\u3040-\u9fff\uac00-\ud7a3]", k) or " " in words(short) and NOT_A_FORM.search(words(short)):
                continue
            add(short, c, country)

chosen = {}
for k, classes in found.items():
    best = max(classes, key=lambda c: (len(classes[c][1]), -[n for n, _ in CLASSES].index(c)))
    chosen[k] = (best, classes[best][0], set().union(*(e[1] for e in classes.values())))
for c, spellings in SEEDS.items():
    for s in spellings.split("|"):
        s = words(s)
        old = chosen.get(s.replace(" ", ""))
        chosen[s.replace(" ", "")] = (c, old[1] if old and len(old[1]) > len(s) else s, old[2] if old else set())

groups = {}
for k, (c, spelling, countries) in chosen.items():
    front = "front" if k in FRONT else "-"
    groups.setdefault((c, ",".join(sorted(countries)) or "-", front), []).append(spelling)

with open(os.path.join(here, "legal-forms.tsv"), "w", encoding="utf-8", newline="\n") as out:
    out.write("# Generated by regenerate-legal-forms.py from ISO 20275 (GLEIF); do not edit.\n")
    out.write("# class\tcountries (ISO 3166-1 alpha-2 of the list; - from the script's own spellings)\tfront: also stands before the name\tspellings\n")
    for (c, countries, front), spellings in sorted(groups.items()):
        out.write(f"{c}\t{countries}\t{front}\t{'|'.join(sorted(set(spellings)))}\n")
