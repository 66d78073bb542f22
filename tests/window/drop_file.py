#!/usr/bin/env python3
"""Drops files on a window as a file manager does (XDND, version 5): drop_file.py WINDOW FILE...

Exits 0 once the window has taken them, 1 when it does not want them, 77 without python3-xlib.
"""
import pathlib
import sys
import time

try:
    from Xlib import X, Xatom, display
    from Xlib.protocol import event
except ImportError:
    sys.exit(77)

server = display.Display()
screen = server.screen()
target = server.create_resource_object("window", int(sys.argv[1], 0))
paths = [pathlib.Path(path).resolve().as_uri() for path in sys.argv[2:]]
source = screen.root.create_window(0, 0, 10, 10, 0, screen.root_depth)


def atom(name):
    return server.intern_atom(name)


def tell(message, *data):
    numbers = [source.id, *data] + [0] * (4 - len(data))
    told = event.ClientMessage(window=target, client_type=atom(message), data=(32, numbers))
    target.send_event(told, event_mask=0)
    server.flush()


def until(seconds, done):
    """Answers requests for the files' names until `done(event)`; None when it takes too long."""
    end = time.time() + seconds
    while time.time() < end:
        if not server.pending_events():
            time.sleep(0.01)
            continue
        got = server.next_event()
        if got.type == X.SelectionRequest:
            text = "".join(path + "\r\n" for path in paths).encode()
            place = got.property or got.target
            got.requestor.change_property(place, got.target, 8, text)
            reply = event.SelectionNotify(time=got.time, requestor=got.requestor, selection=got.selection,
                                          target=got.target, property=place)
            got.requestor.send_event(reply)
            server.flush()
        elif done(got):
            return got
    return None


def is_told(message):
    return lambda got: got.type == X.ClientMessage and got.client_type == atom(message)


source.set_selection_owner(atom("XdndSelection"), X.CurrentTime)
size = target.get_geometry()
at = target.translate_coords(screen.root, 0, 0)
x, y = size.width // 2 - at.x, size.height // 2 - at.y
tell("XdndEnter", 5 << 24, atom("text/uri-list"))
tell("XdndPosition", 0, (max(0, x) << 16) | max(0, y), X.CurrentTime, atom("XdndActionCopy"))
status = until(5, is_told("XdndStatus"))
if status is None or not status.data[1][1] & 1:
    sys.exit(1)
tell("XdndDrop", 0, X.CurrentTime)
sys.exit(0 if until(5, is_told("XdndFinished")) else 1)
