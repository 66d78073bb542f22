// The map under mouse, fingers and keys: drag, wheel, pinch; the nearest dot is meant; arrows go from dot to dot.
const pointers = new Map(); // those that are down: id -> place in the viewBox
let dragged = 0; // pixels since the pointer went down
let hot = -1; // the row under the pointer or the keys

function pointOf(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    return [point.x, point.y];
}

/** Where a dot is in the viewBox. */
function placeOf(dot) {
    return dot.view === "main" ? [dot.x + camera.x, dot.y + camera.y] : [dot.x, dot.y];
}

const isUnderStrip = ([x, y]) => {
    const { strip } = shape.arrangements[arrangement];
    return strip && (strip[3] > strip[2] ? x < strip[0] + strip[2] : y > strip[1]);
};

/** The row of the nearest shown dot within so many pixels of its edge on the screen, or -1. */
function nearestRow([x, y], reach) {
    const perPixel = 1 / svg.getScreenCTM().a;
    let best = -1;
    let least = reach * perPixel;
    for (const dot of dots) {
        if (!shown.pass[dot.place]) {
            continue;
        }
        const place = placeOf(dot);
        if (dot.view === "main" && isUnderStrip(place)) {
            continue;
        }
        const distance = Math.hypot(place[0] - x, place[1] - y) - dot.radius;
        if (distance < least) {
            least = distance;
            best = dot.place;
        }
    }
    return best;
}

function point(place, event = null) {
    if (hot >= 0) {
        dots[hot].element.classList.remove("hot");
    }
    hot = place;
    svg.classList.toggle("points", place >= 0);
    const tip = byId("tip");
    tip.hidden = place < 0;
    if (place < 0) {
        return;
    }
    const { element } = dots[place];
    element.classList.add("hot");
    if (document.activeElement !== element) {
        element.parentNode.append(element); // above its neighbours
    }
    const row = page.rows[place];
    tip.firstElementChild.textContent = row.name;
    tip.lastElementChild.textContent = `${row.organisation} · ${row.city}`;
    const area = byId("map-area").getBoundingClientRect();
    const dot = element.getBoundingClientRect();
    const x = (event?.clientX ?? dot.right) - area.left;
    const y = (event?.clientY ?? dot.bottom) - area.top;
    tip.style.left = `${Math.max(4, Math.min(x + 14, area.width - tip.offsetWidth - 8))}px`;
    tip.style.top = `${y + 18 + tip.offsetHeight > area.height ? y - tip.offsetHeight - 12 : y + 18}px`;
}

svg.addEventListener("pointerdown", (event) => {
        if (event.button !== 0) {
            return;
        }
    cancelAnimationFrame(flight);
    pointers.set(event.pointerId, pointOf(event));
    dragged = pointers.size === 1 ? 0 : Infinity;
});
svg.addEventListener("pointermove", (event) => {
    const now = pointOf(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
        point(nearestRow(now, 8), event);
        return;
    }
    dragged += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (dragged < 5) {
        return;
    }
    svg.setPointerCapture(event.pointerId);
    point(-1);
    if (pointers.size === 2) {
        const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
        const spread = (a, b) => Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1]));
        zoomAround([(now[0] + other[0]) / 2, (now[1] + other[1]) / 2], spread(now, other) / spread(before, other));
    }
    const share = 1 / pointers.size;
    camera.x += (now[0] - before[0]) * share;
    camera.y += (now[1] - before[1]) * share;
    pointers.set(event.pointerId, now);
    paintMap();
});
for (const type of ["pointerup", "pointercancel"]) {
    svg.addEventListener(type, (event) => {
        pointers.delete(event.pointerId);
        if (type === "pointerup" && dragged < 5) {
            const row = nearestRow(pointOf(event), event.pointerType === "mouse" ? 8 : 22);
            if (row >= 0) {
                openCard(row, dots[row].element);
            }
        }
    });
}
svg.addEventListener("pointerleave", () => point(-1));
svg.addEventListener("wheel", (event) => {
    if (phone.matches && !event.ctrlKey) {
        return; // the page scrolls past the map
    }
    event.preventDefault();
    cancelAnimationFrame(flight);
    zoomAround(pointOf(event), Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0022)));
}, { passive: false });
svg.addEventListener("dblclick", (event) => zoomAround(pointOf(event), 2));
// One finger scrolls the page past the map of the whole country and moves a map that is zoomed.
svg.addEventListener("touchmove", (event) => {
    if (camera.zoom > 1 || event.touches.length > 1) {
        event.preventDefault();
    }
}, { passive: false });

/** The nearest shown dot in a direction: little aside counts more than little ahead. */
function neighbour(from, [dx, dy]) {
    const [x, y] = placeOf(dots[from]);
    let best = -1;
    let least = Infinity;
    for (const dot of dots) {
        const place = placeOf(dot);
        const ahead = (place[0] - x) * dx + (place[1] - y) * dy;
        if (dot.place === from || !shown.pass[dot.place] || ahead < 1) {
            continue;
        }
        const aside = Math.abs((place[0] - x) * dy) + Math.abs((place[1] - y) * dx);
        if (ahead + 2.5 * aside < least) {
            least = ahead + 2.5 * aside;
            best = dot.place;
        }
    }
    return best;
}

/** One dot of the map is in the order of the Tab key. */
function makeTabbable(place) {
    svg.querySelector('.dot[tabindex="0"]')?.setAttribute("tabindex", "-1");
    if (place >= 0) {
        dots[place].element.setAttribute("tabindex", "0");
    }
}

const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
svg.addEventListener("keydown", (event) => {
    const place = Number(event.target.closest?.(".dot")?.dataset.row ?? -1);
    if (place < 0 || event.ctrlKey || event.metaKey || event.altKey) {
        return;
    }
    if (event.key === "Enter" || event.key === " ") {
        openCard(place, event.target);
    } else if (directions[event.key]) {
        const next = neighbour(place, directions[event.key]);
        if (next >= 0) {
            makeTabbable(next);
            dots[next].element.focus();
        }
    } else {
        return;
    }
    event.preventDefault();
});
svg.addEventListener("focusin", (event) => {
    const place = Number(event.target.dataset.row ?? -1);
    if (place >= 0 && event.target.matches(":focus-visible")) {
        const at = placeOf(dots[place]);
        if (dots[place].view === "main" && (at[0] < 0 || at[1] < 0 || at[0] > shape.width || at[1] > shape.height)) {
            flyToRow(place);
        }
        point(place);
    }
});
svg.addEventListener("focusout", () => point(-1));
byId("zoom-in").addEventListener("click", () => zoomBy(1.8));
byId("zoom-out").addEventListener("click", () => zoomBy(1 / 1.8));
byId("zoom-home").addEventListener("click", flyHome);
