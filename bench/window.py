#!/usr/bin/python3
"""The real window, seen from outside: window.py PROGRAM [STARTS]

Needs an X display with nothing else on it (bench/run.sh gives one through xvfb-run). Prints one
"name value" a line: first_frame_ms, from starting the process until pixels of the panels and of
the map are on the screen, median; resident_mib and own_mib, VmRSS and RssAnon 3 s after the last
start; idle_percent of one core over the 10 s that follow.
"""

import ctypes
import ctypes.util
import os
import statistics
import subprocess
import sys
import time

Z_PIXMAP = 2
SETTLE_SECONDS = 3
IDLE_SECONDS = 10


class Screen:
    """Reads single pixels of the whole screen through Xlib."""

    def __init__(self):
        self.x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        for name in ("XOpenDisplay", "XDefaultRootWindow", "XGetImage"):
            getattr(self.x, name).restype = ctypes.c_void_p
        self.x.XGetPixel.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        if not self.display:
            sys.exit("window.py: no X display; start it through xvfb-run")
        self.root = ctypes.c_void_p(self.x.XDefaultRootWindow(self.display))
        self.width = self.x.XDisplayWidth(self.display, 0)
        self.height = self.x.XDisplayHeight(self.display, 0)

    def pixel(self, x, y):
        image = ctypes.c_void_p(
            self.x.XGetImage(self.display, self.root, x, y, 1, 1, ctypes.c_ulong(0xFFFFFF), Z_PIXMAP)
        )
        pixel = self.x.XGetPixel(image, 0, 0)
        self.x.XDestroyImage(image)
        return pixel & 0xFFFFFF

    def is_dark(self, x, y):
        return self.pixel(x, y) == 0

    def is_empty(self):
        """True while a spot of the top bar, the facets, the map, the list or the months is black."""
        w, h = self.width, self.height
        spots = [(w // 2, 4), (4, h // 2), (w // 2, h // 2), (w - 3, h // 2), (w // 2, h - 4)]
        return any(self.is_dark(x, y) for x, y in spots)


def start(program, screen):
    """Starts the viewer; the process and the milliseconds until its picture is there."""
    while not screen.is_empty():  # the last window may still be going
        time.sleep(0.05)
    before = time.monotonic()
    process = subprocess.Popen([program], stderr=subprocess.DEVNULL)
    while screen.is_empty():
        if process.poll() is not None or time.monotonic() - before > 20:
            sys.exit("window.py: no picture came")
        time.sleep(0.001)
    return process, (time.monotonic() - before) * 1000


def stop(process):
    process.terminate()
    process.wait()


def memory_mib(process, field):
    with open(f"/proc/{process.pid}/status", encoding="ascii") as lines:
        for text in lines:
            if text.startswith(field + ":"):
                return int(text.split()[1]) / 1024
    return float("nan")


def cpu_seconds(process):
    with open(f"/proc/{process.pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    program = sys.argv[1]
    starts = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    screen = Screen()
    times = []
    for number in range(starts + 1):
        process, milliseconds = start(program, screen)
        if number > 0:  # the first one fills the caches
            times.append(milliseconds)
        if number < starts:
            time.sleep(0.2)
            stop(process)
    time.sleep(SETTLE_SECONDS)
    resident = memory_mib(process, "VmRSS")
    own = memory_mib(process, "RssAnon")
    used = cpu_seconds(process)
    time.sleep(IDLE_SECONDS)
    used = cpu_seconds(process) - used
    stop(process)
    print(f"first_frame_ms {statistics.median(times):.1f}")
    print(f"resident_mib {resident:.1f}")
    print(f"own_mib {own:.1f}")
    print(f"idle_percent {100 * used / IDLE_SECONDS:.2f}")


if __name__ == "__main__":
    main()
