#!/usr/bin/env bash
# SVG and PDF show what the PNG shows: drawn by librsvg and poppler at the same size and compared.
# usage: vector.sh PROGRAM SOURCE_DIR
#
# How: both pictures are blurred (sigma 2.5 pixels), which takes away how each program smooths the
# edges of letters; then at most 50 pixels of a million may be farther from the PNG's than 6 % of the
# way from black to white for SVG, and 10 % for PDF (poppler sets letters on its own grid). A dot that
# is lost or 3 pixels off, and a name that is not there, are several times as much. librsvg does not
# read the fonts inside an SVG: it gets the installed ones without kerning, which is what is inside.
set -uo pipefail
program=$1
for tool in rsvg-convert pdftoppm pdftotext compare convert localedef python3; do
    command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
status=0
wrong() { echo "$1"; status=1; }

inter=$(dirname "$(fc-match -f '%{file}' Inter)")
cat >fonts.conf <<EOF
<?xml version="1.0"?>
<fontconfig><dir>$inter</dir><cachedir>$work/cache</cachedir>
<match target="font"><edit name="fontfeatures" mode="append"><string>kern=0</string></edit>
<edit name="fontfeatures" mode="append"><string>calt=0</string></edit></match></fontconfig>
EOF

# differing A B PERCENT: pixels that differ by more, once blurred.
differing() {
    convert "$1" -alpha off -blur 0x2.5 a.miff
    convert "$2" -alpha off -blur 0x2.5 b.miff
    compare -metric AE -fuzz "$3%" a.miff b.miff null: 2>&1 || true
}
# drawn NAME: NAME.svg and NAME.pdf as pictures.
drawn() {
    FONTCONFIG_FILE=$work/fonts.conf rsvg-convert "$1.svg" -o "$1-svg.png" || wrong "$1: rsvg-convert fails"
    pdftoppm -r 96 -png -singlefile "$1.pdf" "$1-pdf" 2>poppler || wrong "$1: pdftoppm fails"
    [ -s poppler ] && wrong "$1: pdftoppm says $(cat poppler)"
}

pixels=$((1280 * 800))
allowed=$((pixels * 50 / 1000000))
number=0
while read -r options; do
    name=map$number
    number=$((number + 1))
    # shellcheck disable=SC2086
    for ending in png svg pdf; do
        "$program" export --size 1280x800 --out "$name.$ending" $options >/dev/null 2>err ||
            wrong "$options: $(cat err)"
    done
    drawn "$name"
    svg=$(differing "$name.png" "$name-svg.png" 6)
    pdf=$(differing "$name.png" "$name-pdf.png" 10)
    echo "$svg pixels differ in SVG, $pdf in PDF: ${options:-no options}"
    [ "$svg" -le "$allowed" ] || wrong "SVG: $svg pixels differ from the PNG with $options"
    [ "$pdf" -le "$allowed" ] || wrong "PDF: $pdf pixels differ from the PNG with $options"
done <<'EOF'

--theme dark --lang en --symbols bubbles
--symbols density --poles
--symbols choropleth --measure per-million --theme contrast
--symbols bars --lang en
--symbols matrix --theme dark
--duel region:84,11
--within 4.83,45.76,60 --colour pole
--fly-to 84 --lang en
--unfold paris --theme dark
EOF

# The comparison must be able to fail: a dot that moved by three pixels, a name that is not there,
# a sea of a slightly other blue.
dot=$(grep -n 'data-id="FR-0001"' map0.svg | head -1)
[ -n "$dot" ] || dot=$(grep -n 'data-id=' map0.svg | head -1)
line=${dot%%:*}
python3 - "$line" <<'EOF'
import re, sys
text = open("map0.svg", encoding="utf-8").read().split("\n")
at = int(sys.argv[1]) - 1
moved = text[:]
moved[at] = re.sub(r'cx="([\d.]+)"', lambda m: f'cx="{float(m[1]) + 3}"', moved[at])
assert moved != text
open("moved.svg", "w", encoding="utf-8").write("\n".join(moved))
nameless = [l for l in text if not (l.startswith("<text") and ">Lille<" in l)]
assert len(nameless) == len(text) - 1
open("nameless.svg", "w", encoding="utf-8").write("\n".join(nameless))
open("sea.svg", "w", encoding="utf-8").write("\n".join(text).replace("#dee7ee", "#cbdbe8"))
EOF
for planted in moved nameless sea; do
    FONTCONFIG_FILE=$work/fonts.conf rsvg-convert $planted.svg -o $planted.png
    [ "$(differing map0.png $planted.png 6)" -gt $((allowed * 2)) ] || wrong "a planted change is not seen: $planted"
done

# Text is text: with its accents, and found in the PDF.
for ending in svg pdf; do
    "$program" export --paper a4 --out "a4.$ending" >/dev/null || wrong "a4.$ending"
done
pdftotext -layout a4.pdf said
for words in "Face à la Covid-19, la mobilisation" "Télémédecine" "Santé et confinement" "Strasbourg" "Hors pôle"; do
    grep -qF -- "$words" said || wrong "the PDF's text has no \"$words\""
done
[ "$(pdffonts a4.pdf | tail -n +3 | awk '{print $(NF-4)}' | sort -u)" = yes ] || wrong "a font is not in the PDF"
pdfinfo a4.pdf | grep -q 'Page size: .*(A4)' || wrong "the PDF is no A4"
"$program" export --paper a3 --orientation portrait --out a3.pdf >/dev/null
pdfinfo a3.pdf | grep -q 'Page size: .*841.89 x 1190.55' || wrong "the PDF is no A3 upright"
grep -q 'width="297mm" height="210mm"' a4.svg || wrong "the SVG is no A4"

# The view comes back out of a drawing, and only out of one that carries it.
"$program" export --out view.svg --category telemedecine --region 84 --theme dark >/dev/null
"$program" export --out again.svg --view view.svg >/dev/null || wrong "--view view.svg is refused"
cmp -s view.svg again.svg || wrong "a view out of a drawing shows something else"
echo '<svg xmlns="http://www.w3.org/2000/svg"/>' >foreign.svg
"$program" export --out view.pdf --category telemedecine --region 84 --theme dark >/dev/null
"$program" export --out again.pdf --view view.pdf >/dev/null || wrong "--view view.pdf is refused"
cmp -s view.pdf again.pdf || wrong "a view out of a PDF shows something else"
"$program" counts --view foreign.svg 2>err >/dev/null && wrong "a foreign SVG is no error"
grep -q 'foreign.svg' err || wrong "the foreign SVG is not named: $(cat err)"

# Well-formed, every row once, and nothing of a table becomes markup.
cat >hostile.csv <<'EOF'
id,name,organisation,organisation_type,category,pole,pole_basis,city,department,region,lon,lat,start_date,summary_fr,summary_en,partners,source_url,city_basis
"FR-<1>","<script>alert('x')</script> & ""Co""",Org,industriel,dons,,,"Saint-<b>",69,84,4.83,45.76,2020-03-17,s,s,,https://example.org/,page
FR-2,]]>,Org,industriel,recherche,,,Lyon,69,84,4.85,45.75,2020-03,s,s,,https://example.org/,page
EOF
"$program" export --data hostile.csv --out hostile.svg >/dev/null || wrong "hostile.svg"
python3 - <<'EOF' || wrong "the SVG is not as it should be"
import csv, re, sys, xml.etree.ElementTree as xml
svg = "{http://www.w3.org/2000/svg}"
root = xml.parse("hostile.svg").getroot()
ids = [e.get("data-id") for e in root.iter() if e.get("data-id")]
assert sorted(ids) == ["FR-2", "FR-<1>"], ids
assert not [e for e in root.iter() if e.tag.endswith("script")]
assert any("<script>alert('x')</script> & \"Co\"" in (e.text or "") for e in root.iter(svg + "title"))
root = xml.parse("map0.svg").getroot()
ids = [e.get("data-id") for e in root.iter() if e.get("data-id")]
assert len(ids) == len(set(ids)) == 651, len(ids)
style = "".join(e.text or "" for e in root.iter(svg + "style"))
assert style.count("@font-face") >= 3
names = [e.get("id") for e in root.iter() if e.get("id")]
assert len(names) == len(set(names))
used = {e.get("{http://www.w3.org/1999/xlink}href")[1:] for e in root.iter(svg + "use")}
used |= set(re.findall(r"url\(#([^)]+)\)", open("map0.svg", encoding="utf-8").read()))
assert used <= set(names), used - set(names)
EOF

# The same bytes in 20 runs, under a locale with a decimal comma too, and tomorrow.
localedef --no-archive -i fr_FR -f UTF-8 "$work/fr_FR.UTF-8" 2>/dev/null || wrong "no fr_FR.UTF-8"
for run in $(seq 20); do
    for ending in svg pdf; do
        [ $ending = pdf ] && [ "$run" -gt 5 ] && continue
        LOCPATH=$work LC_ALL=$([ $((run % 2)) = 0 ] && echo C || echo fr_FR.UTF-8) \
            "$program" export --paper a4 --out "again.$ending" >/dev/null
        cmp -s "a4.$ending" "again.$ending" || wrong "run $run gives another $ending"
    done
done

# What cannot be written leaves what was there.
mkdir -p locked && cp a4.svg locked/a4.svg
"$program" export --out nowhere/a4.pdf 2>err >/dev/null && wrong "a folder that is not there is no error"
grep -q 'nowhere' err || wrong "the folder is not named: $(cat err)"
if [ "$(id -u)" -ne 0 ]; then
    chmod a-w locked
    "$program" export --region 84 --out locked/a4.svg 2>err >/dev/null && wrong "an unwritable folder is no error"
    chmod u+w locked
    cmp -s a4.svg locked/a4.svg || wrong "a failed export has changed the file"
    [ "$(ls locked)" = a4.svg ] || wrong "a half file is left: $(ls locked)"
fi
(ulimit -f 8 && exec "$program" export --out locked/a4.svg) 2>err >/dev/null && wrong "a full disk is no error"
cmp -s a4.svg locked/a4.svg || wrong "a full disk has changed the file"
[ "$(ls locked)" = a4.svg ] || wrong "a full disk leaves a half file: $(ls locked)"
exit $status
