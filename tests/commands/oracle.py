#!/usr/bin/env python3
"""A second opinion on `cartovid counts`: the rules of docs and design, written again in Python.

usage: oracle.py PROGRAM GEODATA [NUMBER OF RANDOM SELECTIONS]

Nothing is shared with the program: folding goes through Unicode decomposition, dates through the
calendar module, counts through plain loops. Every fixed and random selection is asked of the
program (JSON) and compared whole: total, selected, every count of every facet, codes and order.
"""
import calendar
import csv
import itertools
import json
import math
import os
import random
import subprocess
import sys
import unicodedata
from datetime import date

FACETS = {"category": "category", "pole": "pole", "region": "region", "type": "organisation_type"}
FIELDS = ("name", "organisation", "partners", "city", "summary_fr", "summary_en")
TYPES = ("industriel", "hospitalier", "academique", "public", "associatif", "cluster")


def fold(text):
    text = text.lower().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss")
    folded = []
    for c in unicodedata.normalize("NFKD", text):
        kind = unicodedata.category(c)
        if kind == "Mn":
            continue
        folded.append(" " if kind in ("Zs", "Pd", "Cc") or c in "'’‘`´ʼ" else c)
    return "".join(folded)


def one_error_patterns(word):
    """Every text one typing error away from the word, as a predicate on a field."""
    gone = {word[:i] + word[i + 1:] for i in range(len(word))}
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2:] for i in range(len(word) - 1)}
    def within(field):
        if any(p in field for p in itertools.chain((word,), gone, swapped)):
            return True
        for i in range(len(word) + 1):
            head, tail, other = word[:i], word[i:], word[i + 1:]
            at = field.find(head)
            while at >= 0:
                after = at + len(head) + 1
                if after <= len(field) and (field.startswith(tail, after) or
                                            (i < len(word) and field.startswith(other, after))):
                    return True
                at = field.find(head, at + 1)
        return False
    return within


def days(text):
    """First and last day that a date may stand for."""
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts)
    return date(*parts, 1), date(*parts, calendar.monthrange(*parts)[1])


def kilometres(a, b):
    """On a sphere of mean radius, by the law of cosines: another formula than the program's."""
    (x, p), (y, q) = ((math.radians(lon), math.radians(lat)) for lon, lat in (a, b))
    cosine = math.sin(p) * math.sin(q) + math.cos(p) * math.cos(q) * math.cos(x - y)
    return 6371.0088 * math.acos(max(-1.0, min(1.0, cosine)))


def areas(selection, point):
    """Whether each area asked for holds a point."""
    held = {}
    if "bbox" in selection:
        west, south, east, north = selection["bbox"]
        held["bbox"] = west <= point[0] <= east and south <= point[1] <= north
    if "within" in selection:
        lon, lat, km = selection["within"]
        held["within"] = kilometres((lon, lat), point) <= km
    return held


class Census:
    def __init__(self, folder):
        def table(name):
            with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                return list(csv.DictReader(file))
        self.rows = table("initiatives.csv")
        self.published = {c["code"]: int(c["published_count"]) for c in table("categories.csv")}
        for row in self.rows:
            row["type"] = row["organisation_type"]
            row["pole"] = row["pole"] or "none"
            row["month"] = row["start_date"][:7] or "none"
            row["folded"] = [fold(row[field]) for field in FIELDS]
        months = sorted({row["month"] for row in self.rows} - {"none"})
        self.values = {
            "category": list(self.published),
            "pole": [p["code"] for p in table("poles.csv")] + ["none"],
            "region": [r["code"] for r in table("regions.csv")],
            "type": list(TYPES),
            "month": months + ["none"],
        }

    def found(self, search):
        """The rows that hold every word; one error a word is forgiven when no row does."""
        words = fold(search).split()
        def rows(tests):
            return [all(any(t(f) for f in row["folded"]) for t in tests) for row in self.rows]
        exact = [lambda f, w=w: w in f for w in words]
        hits = rows(exact)
        if not any(hits):
            # Words of under four letters are held to the letter.
            hits = rows([one_error_patterns(w) if len(w) >= 4 else e for w, e in zip(words, exact)])
        return hits

    def counts(self, selection):
        checks = []
        found = self.found(selection.get("search", ""))
        for at, row in enumerate(self.rows):
            passed = {facet: facet not in selection or row[facet] in selection[facet] for facet in self.values}
            passed["search"] = found[at]
            passed["dates"] = True
            if "from" in selection or "to" in selection:
                if row["start_date"]:
                    first, last = days(row["start_date"])
                    passed["dates"] = (("from" not in selection or last >= days(selection["from"])[0]) and
                                       ("to" not in selection or first <= days(selection["to"])[1]))
                else:
                    passed["dates"] = selection.get("keep", False)
            passed.update(areas(selection, (float(row["lon"]), float(row["lat"]))))
            checks.append(passed)
        facets = {}
        for facet, codes in self.values.items():
            facets[facet] = {}
            for code in codes:
                here = [i for i, row in enumerate(self.rows) if row[facet] == code]
                entry = {"count": sum(all(ok for name, ok in checks[i].items() if name != facet) for i in here),
                         "total": len(here)}
                if facet == "category":
                    entry["published"] = self.published[code]
                facets[facet][code] = entry
        answer = {"total": len(self.rows), "selected": sum(all(c.values()) for c in checks), "facets": facets}
        for area, names in (("bbox", ("west", "south", "east", "north")), ("within", ("lon", "lat", "km"))):
            if area in selection:
                answer.setdefault("areas", {"unplaced": 0})[area] = dict(
                    zip(names, selection[area]), count=answer["selected"],
                    total=sum(passed[area] for passed in checks))
        return answer


def arguments(selection):
    words = []
    for key, value in selection.items():
        if key == "keep":
            words += ["--keep-undated"] if value else []
        elif key in ("bbox", "within"):
            words += ["--" + key, ",".join(map(str, value))]
        elif key in ("search", "from", "to"):
            words += ["--" + key, value]
        else:
            words += ["--" + key, ",".join(value)]
    return words


FIXED = [
    {},
    {"category": ["telemedecine"], "region": ["84", "11"]},
    {"search": "télémédecine"},
    {"search": "TELEMEDECINE"},
    {"search": "hôpital l'Œuvre"},
    {"search": "oeuvre"},
    {"search": "saint étienne"},
    {"search": "Saint-Etienne chu"},
    {"search": "respirateur 3d"},
    {"search": "resiprateur"},
    {"search": "masqeu grenoble"},
    {"search": "zzzzqqqq"},
    {"search": "d’hydrogène"},
    {"pole": ["none"], "from": "2020-03", "to": "2020-04-15"},
    {"from": "2020-03-17", "to": "2020-03-17"},
    {"from": "2020-04-30", "keep": True},
    {"to": "2020-02", "keep": True},
    {"month": ["none", "2020-03"], "type": ["hospitalier", "public"]},
    {"category": ["dons", "collaboratif"], "pole": ["medicen", "none"], "search": "ap-hp"},
    {"region": ["94"], "month": ["none"]},
]


def random_selection(census, source):
    selection = {}
    for facet, codes in census.values.items():
        if source.random() < 0.35:
            selection[facet] = source.sample(codes, min(len(codes), source.randint(1, 4)))
    if source.random() < 0.4:
        row = source.choice(census.rows)
        words = (row["name"] + " " + row["summary_fr"] + " " + row["city"]).split()
        text = " ".join(source.sample(words, source.randint(1, 2)))
        if source.random() < 0.3:
            i = source.randrange(len(text))
            text = text[:i] + source.choice("aexz ") + text[i + 1:]
        if not text.startswith("-"):
            selection["search"] = source.choice([text, text.upper(), text.lower()])
    if source.random() < 0.4:
        ends = sorted(source.choice(["2020-01-15", "2020-02", "2020-03", "2020-03-16", "2020-04-30",
                                     "2020-05", "2020-11-02", "2021-06"]) for _ in range(2))
        for key, value in zip(("from", "to"), ends):
            if source.random() < 0.8:
                selection[key] = value
        selection["keep"] = source.random() < 0.5
    if source.random() < 0.25:
        row = source.choice(census.rows)
        lon, lat = float(row["lon"]), float(row["lat"])
        if source.random() < 0.5:
            selection["within"] = (lon, lat, source.choice([0.5, 12.5, 80, 400, 9000]))
        else:
            selection["bbox"] = (lon - source.randint(0, 4), lat - source.randint(0, 4),
                                 lon + source.randint(1, 6), lat + source.randint(1, 6))
    return selection


def main():
    program, folder = sys.argv[1:3]
    wanted = int(sys.argv[3]) if len(sys.argv) > 3 else 150
    census = Census(folder)
    source = random.Random(20200507)
    wrong = 0
    selections = FIXED + [random_selection(census, source) for _ in range(wanted)]
    matching = 0
    for selection in selections:
        words = arguments(selection)
        run = subprocess.run([program, "counts", "--format", "json", *words], capture_output=True, timeout=60)
        if run.returncode != 0:
            print("exit", run.returncode, words, run.stderr.decode())
            wrong += 1
            continue
        theirs, ours = json.loads(run.stdout), census.counts(selection)
        matching += ours["selected"] > 0
        if theirs != ours or any(list(theirs["facets"][f]) != list(ours["facets"][f]) for f in ours["facets"]):
            wrong += 1
            print("differs:", words, "selected", theirs["selected"], "oracle", ours["selected"])
            for facet, codes in ours["facets"].items():
                for code, entry in codes.items():
                    if theirs["facets"].get(facet, {}).get(code) != entry:
                        print("  ", facet, code, theirs["facets"].get(facet, {}).get(code), "oracle", entry)
                if list(theirs["facets"].get(facet, {})) != list(codes):
                    print("   order of", facet, list(theirs["facets"].get(facet, {})), "oracle", list(codes))
    print(f"{len(selections)} selections, {matching} of them with rows, {wrong} wrong")
    # Mostly empty selections would prove little.
    return 1 if wrong or matching * 3 < len(selections) else 0


if __name__ == "__main__":
    sys.exit(main())
