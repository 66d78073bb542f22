#!/usr/bin/env python3
"""Writes a large table made of the shipped one: large_table.py ROWS OUT.csv [towns|places|slim]

towns: the same 201 towns, so that crowds grow. places: every row at a place of its own, some
11 km around its town (a normal distribution). slim: the same towns, names and addresses of their
own, no texts. Without one of them a million rows are half a gigabyte. The same call always writes the same table.
"""
import csv
import random
import sys
from pathlib import Path

SHIPPED = Path(__file__).resolve().parent.parent / "geodata" / "initiatives.csv"


def main() -> None:
    rows, out = int(sys.argv[1]), sys.argv[2]
    scatter = len(sys.argv) > 3 and sys.argv[3] == "places"
    slim = len(sys.argv) > 3 and sys.argv[3] == "slim"
    chance = random.Random(2020)
    with SHIPPED.open(newline="", encoding="utf-8") as file:
        shipped = list(csv.DictReader(file))
    with open(out, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, shipped[0].keys())
        writer.writeheader()
        for number in range(rows):
            row = dict(chance.choice(shipped))
            row["id"] = f"L-{number:07}"
            if slim:
                row["name"] = f"Initiative {chance.randrange(rows)}"
                row["source_url"] = f"https://example.org/{number}"
                row["summary_fr"] = row["summary_en"] = row["partners"] = row["city_basis"] = ""
            if scatter:
                for axis in ("lon", "lat"):
                    row[axis] = f"{float(row[axis]) + chance.gauss(0, 0.1):.4f}"
            writer.writerow(row)


if __name__ == "__main__":
    main()
