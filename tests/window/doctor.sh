#!/usr/bin/env bash
# The panel of the check and its button, by a hand on the mouse: doctor.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"

shipped="$source/geodata/initiatives.csv"
table="$scratch/table.csv"
# Faults that leave no doubt, and one that nobody can mend but by hand.
sed -e '2s/,dons,/,Dons ,/' -e '3s/Guadeloupe/GuadÃ©loupe/' -e '5s/,972,02,/,972,,/' "$shipped" >"$table"
printf 'X-1,Essai,Essai,public,dons,,,Lyon,69,84,4.8357,45.7640,jamais,,,,https://example.org/,page\n' >>"$table"
cp "$table" "$scratch/before.csv"
problems() { { "$program" check --format json "$1" 2>/dev/null || true; } | grep -c '"line"' || true; }
there=$(problems "$table")
check "the table has faults ($there)" [ "$there" -ge 4 ]

copies() { find "$scratch" -name '*-repaired*.csv'; }

openDisplay 1280x800
startProgram --data "$table" --lang fr
sleep 1
awayPointer
picture "$scratch/shut.png"
pressKey 9
settled
picture "$scratch/open.png"
check "the panel opens" [ "$(differs "$scratch/shut.png" "$scratch/open.png")" -gt 20000 ]
check "nothing is written before anybody asks" [ -z "$(copies)" ]

clickAt 1156 558 # « Écrire une copie réparée », at the right end of the panel's head
for ((i = 0; i < 50; ++i)); do
    [ -z "$(copies)" ] || break
    sleep 0.1
done
check "a click on the button writes a copy" [ -n "$(copies)" ]
copy=$(copies | head -n1)
left=$(problems "$copy")
check "the copy has fewer faults ($left of $there)" [ "$left" -lt "$there" ]
check "what a hand must mend is left" [ "$left" -ge 1 ]
check "the table itself is as it was" cmp -s "$table" "$scratch/before.csv"
closeWindow
check "closing it ends the program" [ "$code" = 0 ]
done_
