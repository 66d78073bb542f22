#!/usr/bin/env bash
# A large table is saved over a small one, and the window goes on while it is read: large_live.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"

table="$scratch/table.csv"
cp "$source/geodata/initiatives.csv" "$table"
python3 "$source/bench/large_table.py" 300000 "$scratch/large.csv" slim

openDisplay 1280x800
startProgram --data "$table" --lang fr
pressKey slash
sleep 0.3
xdotool type --delay 40 "lyon"
pressKey Return
settled
check "a search is on" bash -c "[[ \$(xdotool getwindowname $window) == *' sur 651 '* ]]"

mv "$scratch/large.csv" "$table"
# Each answer is a frame that was drawn while the table was still being read.
answers=0
for ((i = 0; i < 400; ++i)); do
    now=$(title)
    [[ $now == *651* ]] || break
    xdotool key l
    for ((k = 0; k < 60; ++k)); do
        [[ $(title) == "$now" ]] || break
        sleep 0.05
    done
    [[ $(title) != *651* ]] || answers=$((answers + 1))
done
check "the window answers while it reads ($answers times)" [ "$answers" -ge 2 ]
check "and shows the new table with the search" bash -c "[[ \$(xdotool getwindowname $window) =~ 300.*000 ]]"

closeWindow
check "closing it ends the program" [ "$code" = 0 ]
done_
