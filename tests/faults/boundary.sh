#!/usr/bin/env bash
# Boundary files that are damaged, one CASE at a time: boundary.sh PROGRAM SOURCE CASE
. "$(dirname -- "${BASH_SOURCE[0]}")/head.sh"

refused() { # FILE WORDS: no picture, one message
    ends 1 "$2" "$program" render --size 800x600 --out map.png --regions "$1"
    [ ! -e map.png ] || wrong "a picture was written all the same"
}
drawn() { # FILE: a picture like that of the shipped outlines, or nearly
    ends 0 "" "$program" render --size 800x600 --out map.png --regions "$1"
    [ -s map.png ] || wrong "no picture was written"
}
made() { python3 "$source/tests/faults/outlines.py" "$source/geodata/regions" "$fault" "$1"; }

case $fault in
folder-missing)
    ends 2 "there is no file" "$program" render --out map.png --regions nowhere/regions.shp
    ends 1 "nowhere" env CARTOVID_GEODATA="$work/nowhere" "$program" render --out map.png
    ;;
no-shx) refused "$invalid/boundary_no_shx.shp" "boundary_no_shx.shx is missing" ;;
no-dbf) refused "$invalid/boundary_no_dbf.shp" "boundary_no_dbf.dbf is missing" ;;
zero-byte-dbf) refused "$invalid/boundary_zero_byte_dbf.shp" "boundary_zero_byte_dbf.dbf is empty" ;;
no-prj)
    refused "$invalid/boundary_no_prj_strange_numbers.shp" "write its .prj"
    for part in shp shx dbf; do cp "$source/geodata/regions.$part" "plain.$part"; done
    drawn plain.shp # degrees are recognised
    says "plain.shp"
    ;;
other-projection)
    made web.geojson
    drawn web.geojson
    mv map.png web.png
    drawn "$source/geodata/regions.shp"
    # Outlines that went through another projection and back move dots by a fraction of a pixel: not a twentieth of
    # the picture looks different, where land elsewhere would move everything.
    different=$(compare -metric AE -fuzz 10% map.png web.png null: 2>&1)
    [ "${different%.*}" -lt 24000 ] || wrong "$different pixels differ after another projection"
    ;;
zero-byte-shp) refused "$invalid/boundary_zero_byte_shp.shp" "the file is empty" ;;
truncated-shp) refused "$invalid/boundary_truncated.shp" "truncated or damaged" ;;
absurd-point-count) refused "$invalid/boundary_absurd_point_count.shp" "nPoints=2000000000" ;;
bad-coordinates)
    refused "$invalid/boundary_not_a_number.shp" "no finite number"
    refused "$invalid/boundary_infinite.shp" "no finite number"
    refused "$invalid/boundary_out_of_range.geojson" "coordinates out of range"
    ;;
self-crossing-ring)
    made crossed.geojson
    drawn crossed.geojson
    says "Bretagne"
    ;;
wrong-encoding)
    for part in shp shx prj dbf; do cp "$source/geodata/regions.$part" "told.$part"; done
    printf 'ISO-8859-1' >told.cpg # it is UTF-8
    ends 0 "" "$program" export --out map.svg --regions told.shp
    grep -q 'Île-de-France' map.svg || wrong "names of regions are not those of the file"
    ! grep -q 'Ã' map.svg || wrong "names were read with the wrong encoding"
    ;;
two-million-vertices)
    made fine.geojson
    [ "$(stat -c %s fine.geojson)" -gt 40000000 ] || wrong "the file has no two million vertices"
    drawn fine.geojson
    ;;
*) wrong "no such case: $fault" ;;
esac
[ $failed -eq 0 ]
