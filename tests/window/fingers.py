#!/usr/bin/env python3
"""Fingers on the touch screen of an X server, through its driver for tests: fingers.py SOCKET < LINES

A line is « down ID X Y », « move ID X Y », « up ID », « wait SECONDS » or « done FILE », which makes the file; X
and Y are shares of the screen. The driver takes one connection in its life. Its protocol:
xf86-input-inputtest-protocol.h of xorg-server, version 1.1.
"""
import socket
import struct
import sys
import time

CLIENT_VERSION, WAIT_FOR_SYNC, TOUCH = 0, 1, 6
KINDS = {"down": 18, "move": 19, "up": 20}  # XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd
VALUATORS = 64
RANGE = 0xFFFF  # of both axes


def read_answer(server):
    length, _ = struct.unpack("II", server.recv(8, socket.MSG_WAITALL))
    server.recv(length - 8, socket.MSG_WAITALL)


def touch(kind, number, place):
    values = [0.0] * VALUATORS
    mask = bytearray(8)
    for axis, share in enumerate(place):
        mask[0] |= 1 << axis
        values[axis] = share * RANGE
    body = struct.pack("III8s4x64d64d", number, KINDS[kind], 0, bytes(mask), *values, *[0.0] * VALUATORS)
    return struct.pack("II", len(body) + 8, TOUCH) + body


with socket.socket(socket.AF_UNIX) as server:
    server.connect(sys.argv[1])
    server.sendall(struct.pack("IIHH", 12, CLIENT_VERSION, 1, 1))
    read_answer(server)
    for line in sys.stdin:
        kind, *rest = line.split()
        if kind == "wait":
            time.sleep(float(rest[0]))
            continue
        if kind == "done":
            open(rest[0], "w").close()
            continue
        server.sendall(touch(kind, int(rest[0]), [float(share) for share in rest[1:]]))
        server.sendall(struct.pack("II", 8, WAIT_FOR_SYNC))
        read_answer(server)
