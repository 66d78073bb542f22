#!/usr/bin/python3
"""The kiosk on a screen, seen from outside: kiosk.py PROGRAM [TOUCHES]

Needs an X display of 1920 x 1080 with nothing else on it and XTest:
  xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp" bench/kiosk.py build/release/cartovid
Prints one "name value" a line: attract_percent of one core while the loop plays, over a minute;
touch_ms, from a finger on a filter until its row on the screen is lit, and choice_ms, from the finger's
leaving until it is chosen: median, 95 % and worst.
"""

import ctypes
import ctypes.util
import os
import subprocess
import sys
import tempfile
import time

from window import Screen, cpu_seconds, stop

DIAGONAL_INCHES = "32"
ATTRACT_SECONDS = 60
PATIENCE_SECONDS = 3
MAP = (1000, 480)
ROW = (395, 332)  # between name and number of the second category, where only the row's ground lies
ASIDE = (1200, 50)  # nothing to touch


class Finger:
    """Presses and leaves through XTest, as the first finger on a touch screen arrives."""

    def __init__(self, screen):
        self.test = ctypes.CDLL(ctypes.util.find_library("Xtst") or "libXtst.so.6")
        self.screen = screen

    def at(self, place):
        self.test.XTestFakeMotionEvent(self.screen.display, -1, *place, 0)

    def press(self, down):
        self.test.XTestFakeButtonEvent(self.screen.display, 1, int(down), 0)
        self.screen.x.XFlush(self.screen.display)

    def tap(self, place):
        self.at(place)
        self.press(True)
        time.sleep(0.05)
        self.press(False)


def until_changed(screen, place, before):
    """Milliseconds until the pixel is another one."""
    start = time.monotonic()
    while screen.pixel(*place) == before:
        if time.monotonic() - start > PATIENCE_SECONDS:
            sys.exit("kiosk.py: nothing is seen of a touch; is the screen 1920 x 1080?")
        time.sleep(0.0005)
    return (time.monotonic() - start) * 1000


def spread(name, times):
    times = sorted(times)
    at = lambda share: times[int(share * (len(times) - 1))]
    print(f"{name} {at(0.5):.1f} {at(0.95):.1f} {at(1):.1f}")


def main():
    program = sys.argv[1]
    touches = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    screen = Screen()
    finger = Finger(screen)
    config = tempfile.NamedTemporaryFile("w", suffix=".toml")
    config.write("idle_seconds = 600\n")
    config.flush()
    environment = dict(os.environ, LIBGL_ALWAYS_SOFTWARE="1")
    process = subprocess.Popen(
        [program, "--kiosk", "--kiosk-config", config.name, "--screen-diagonal", DIAGONAL_INCHES],
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    while screen.is_empty():
        if process.poll() is not None:
            sys.exit("kiosk.py: no picture came")
        time.sleep(0.01)
    time.sleep(5)
    used = cpu_seconds(process)
    time.sleep(ATTRACT_SECONDS)
    print(f"attract_percent {100 * (cpu_seconds(process) - used) / ATTRACT_SECONDS:.1f}")
    finger.tap(MAP)
    time.sleep(2)
    lit = []
    chosen = []
    for _ in range(touches):
        finger.tap(ASIDE)
        time.sleep(1)
        before = screen.pixel(*ROW)
        finger.at(ROW)
        finger.press(True)
        lit.append(until_changed(screen, ROW, before))
        time.sleep(0.2)
        before = screen.pixel(*ROW)
        finger.press(False)
        chosen.append(until_changed(screen, ROW, before))
        time.sleep(1)
    stop(process)
    spread("touch_ms", lit)
    spread("choice_ms", chosen)


main()
