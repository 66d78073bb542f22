// Where the map looks. A place lies at translation + home pixel × zoom; dots and names keep their size, and
// stand around their place as the program laid them out for the nearest zoom below.
const camera = { zoom: 1, x: 0, y: 0 }; // x, y: where the main map's origin falls
let bouquets = []; // of the level
let threads = []; // of the level: { group, at }
let names = []; // likewise, with what placeNames needs

function clampCamera() {
    camera.zoom = Math.min(shape.main.mostZoom, Math.max(1, camera.zoom));
    if (camera.zoom === 1) {
        [camera.x, camera.y] = shape.main.origin;
        return;
    }
    // The middle of the free ground stays over the land.
    const [left, top, width, height] = shape.arrangements[Beside].free;
    const [west, north, east, south] = shape.main.land;
    const middleX = left + width / 2;
    const middleY = top + height / 2;
    const inside = (value, least, most) => Math.min(most, Math.max(least, value));
    camera.x = middleX - inside((middleX - camera.x) / camera.zoom, west, east) * camera.zoom;
    camera.y = middleY - inside((middleY - camera.y) / camera.zoom, north, south) * camera.zoom;
}

function useLevel(next) {
    if (next === level) {
        return;
    }
    const isFirst = level < 0;
    level = next;
    const plan = shape.main.levels[next];
    if (!isFirst) {
        settle(); // bouquets loosen before the eye
    }
    shape.main.rows.forEach((place) => setRadius(dots[place], plan.radius));
    bouquets = bouquetsOf(shape.main.rows.map((place, i) =>
        ({ place, x: plan.offsets[2 * i] / 10, y: plan.offsets[2 * i + 1] / 10, at: dots[place].at })), plan.radius);
    const towns = new Map(bouquets.flatMap((bouquet) => bouquet.rows.map(({ place }) => [place, bouquet])));
    // Large towns that found no room among all dots may be named once some are hidden.
    const extra = page.shapes[0].main.levels[0].names.filter(([, , , , , , place]) =>
        towns.get(place)?.rows.length >= 5 && !plan.names.some((one) => one[6] >= 0 && towns.get(one[6]) === towns.get(place)))
        .map(([kind, , , size, lines, , place, [, , width, height]]) => {
            const { at, full } = towns.get(place);
            const fit = (plan.names.find((one) => one[0] === kind)?.[3] ?? size) / size;
            const box = [full.x - width * fit / 2, full.y + full.radius + nameGap, width * fit, height * fit];
            return [kind, ...at, size * fit, lines.map(([text], i) =>
                [text, box[0], box[1] + box[3] * (i + 0.78) / lines.length]), null, place, box];
        });
    const kinds = ["city", "region", "department"];
    names = [...plan.names, ...extra].map(([kind, x, y, size, lines, line, place, box], i) => {
        const text = makeSvg("g", {}, ...nameText(lines, size, kinds[kind]));
        const leader = makeSvg("line");
        const group = makeSvg("g", { class: "name" }, leader, text);
        if (place >= 0) {
            group.dataset.row = place;
        }
        return { group, text, leader, at: [x, y], line, box, bouquet: towns.get(place), isExtra: i >= plan.names.length };
    });
    byId("names").replaceChildren(...names.map(({ group }) => group));
    placeBouquets();
    byId("badge").querySelector("circle").setAttribute("r", plan.badgeRadius);
    byId("ground").classList.toggle("detailed", plan.zoom >= page.departmentsFrom);
}

let paintedZoom = 0;
let settling = 0;

/** For a moment what moves on the map moves before the eye. */
function settle() {
    if (!reducedMotion.matches) {
        svg.classList.add("settles");
        clearTimeout(settling);
        settling = setTimeout(() => svg.classList.remove("settles"), 300);
    }
}

const isBadgeSeen = () => shape.main.badge && dots.some(({ view, place }) => view === "paris" && shown.pass[place]);

/** Offsets of the main map's dots, their threads, and the names beside them. */
function placeBouquets() {
    threads = [];
    const { zoom, badgeRadius } = shape.main.levels[level];
    const around = ({ at, box }) => [at[0] * zoom + box[0], at[1] * zoom + box[1], box[2], box[3]];
    const [badgeX, badgeY] = shape.main.badge ?? [];
    goHome(bouquets, zoom, names.filter(({ bouquet, isExtra }) => bouquet?.count !== 0 && !isExtra).map(around),
        isBadgeSeen() ? [{ x: badgeX * zoom, y: badgeY * zoom, radius: badgeRadius }] : []);
    for (const bouquet of bouquets) {
        for (const [place, slot] of bouquet.slots) {
            dots[place].offset = slot;
        }
        const group = threadOf(bouquet);
        if (group) {
            threads.push({ group, at: bouquet.at });
        }
    }
    byId("threads").replaceChildren(...threads.map(({ group }) => group));
    placeNames();
    paintedZoom = 0;
}

/** Hides the names of towns without a dot; the others follow their dots, off each other and off all dots. */
function placeNames() {
    const { zoom } = shape.main.levels[level];
    const around = ([x, y], [dx, dy, width, height]) => [x * zoom + dx, y * zoom + dy, width, height];
    const circles = dots.filter(({ view, place }) => view === "main" && shown.pass[place])
        .map(({ at, offset, radius }) => ({ x: at[0] * zoom + offset[0], y: at[1] * zoom + offset[1], radius }));
    if (isBadgeSeen()) {
        circles.push({ x: shape.main.badge[0] * zoom, y: shape.main.badge[1] * zoom, radius: shape.main.levels[level].badgeRadius });
    }
    const taken = new Map(names.filter(({ bouquet, isExtra }) => bouquet?.count !== 0 && !isExtra).map((name) => [name, around(name.at, name.box)]));
    // At home a name that comes keeps off the insets, the line to Paris and the buttons, on the sheet.
    const [originX, originY] = shape.main.origin;
    const home = shape.arrangements[Home];
    const cards = zoom > 1 ? [] : [...home.insets.map(({ box }) => box), [shape.width - 64, 0, 64, 160]]
        .map(([x, y, width, height]) => [x - originX, y - originY, width, height]);
    const [x1, y1, x2, y2] = home.leader ?? [];
    const line = zoom > 1 || !home.leader ? [] : Array.from({ length: 41 }, (_, i) =>
        ({ x: x1 + (x2 - x1) * i / 40 - originX, y: y1 + (y2 - y1) * i / 40 - originY, radius: 3 }));
    const isOnSheet = ([x, , width]) => zoom > 1 || (x + originX > 4 && x + originX + width < shape.width - 4);
    for (const name of names) {
        const { bouquet, at } = name;
        const side = () => sideFor(name, (box) =>
            isOnSheet(around(at, box)) && isFreeBox(around(at, box), [...circles, ...line], [...taken.values(), ...cards]));
        const free = name.isExtra && bouquet.count > 0 ? side() : null;
        const isGone = bouquet?.count === 0 || (name.isExtra && !free);
        name.group.classList.toggle("gone", isGone);
        if (isGone) {
            continue;
        }
        taken.delete(name);
        const others = [...taken.values()];
        let [dx, dy, leader] = free ? [...free, null] : bouquet
            ? nameBeside(name, bouquet, (box) => isFreeBox(around(at, box), circles, others)) : [0, 0, name.line];
        const nearer = leader && bouquet ? side() : null; // rather close by than with a line
        if (nearer) {
            [dx, dy, leader] = [...nearer, null];
        }
        const [x, y, width, height] = name.box;
        taken.set(name, around(at, [x + dx, y + dy, width, height]));
        moveTo(name.text, dx, dy);
        name.leader.style.display = leader ? "" : "none";
        if (leader) {
            ["x1", "y1", "x2", "y2"].forEach((key, i) => name.leader.setAttribute(key, leader[i].toFixed(1)));
        }
    }
}

/** After a change of the selection: the dots that are left close their ranks. */
function packDots() {
    settle();
    for (const bouquet of bouquets) {
        pack(bouquet);
    }
    placeBouquets();
    for (const inset of insets.values()) {
        inset.bouquets?.forEach(pack);
        if (inset.bouquets) {
            paintInset(inset);
        }
    }
    paintMap();
}

function paintMap() {
    clampCamera();
    const { zoom } = camera;
    arrangeInsets(zoom > 1 ? Beside : Home);
    useLevel(shape.main.levels.findLastIndex((one) => one.zoom <= zoom * 1.0001));
    byId("land").setAttribute("transform", `translate(${camera.x} ${camera.y}) scale(${shape.main.scale * zoom})`);
    byId("main").setAttribute("transform", `translate(${camera.x} ${camera.y})`);
    const key = `${zoom} ${level} ${shape.width}`;
    if (paintedZoom !== key) { // a pan moves the group alone
        paintedZoom = key;
        for (const dot of dots) {
            if (dot.view === "main") {
                dot.x = dot.at[0] * zoom + dot.offset[0];
                dot.y = dot.at[1] * zoom + dot.offset[1];
                moveTo(dot.element, dot.x, dot.y);
            }
        }
        for (const { group, at } of [...threads, ...names]) {
            moveTo(group, at[0] * zoom, at[1] * zoom);
        }
        const badge = shape.main.badge;
        if (badge) {
            moveTo(byId("badge"), badge[0] * zoom, badge[1] * zoom);
        }
        byId("badge").style.display = badge ? "" : "none";
        paintScale();
    }
    svg.classList.toggle("zoomed", zoom > 1);
    byId("zoom-out").disabled = byId("zoom-home").disabled = zoom === 1;
    byId("zoom-in").disabled = zoom >= shape.main.mostZoom;
}

/** The longest round distance (1, 2, 5 × 10ⁿ metres) that fits. */
function paintScale() {
    const pxPerMetre = shape.main.pxPerMetre * camera.zoom;
    const most = shape.scaleBar[2] / pxPerMetre;
    const power = 10 ** Math.floor(Math.log10(most));
    const metres = [5, 2, 1].find((step) => step * power <= most) * power;
    const length = metres * pxPerMetre;
    const strip = shape.arrangements[Math.max(0, arrangement)];
    const [left, , , height] = strip.strip ? strip.free : [0, 0, 0, shape.height];
    const x = strip.strip ? left + 12 : shape.scaleBar[0];
    const y = height - 12;
    byId("scale-bar").firstElementChild.setAttribute("d", `M${x} ${y - 5}v5h${length}v-5`);
    const text = byId("scale-bar").lastElementChild;
    setAll(text, { x: x + 5, y: y - 6 });
    text.textContent = metres >= 1000 ? word("Kilometres", formatCount(metres / 1000)) : `${metres}\u00a0m`;
}

/** Zooms while the point of the viewBox stays where it is. */
function zoomAround([x, y], factor) {
    const next = Math.min(shape.main.mostZoom, Math.max(1, camera.zoom * factor));
    camera.x = x - (x - camera.x) * (next / camera.zoom);
    camera.y = y - (y - camera.y) * (next / camera.zoom);
    camera.zoom = next;
    paintMap();
}

let flight = 0;

/** Flies to a camera; at once where motion is not wanted. */
function flyTo(target) {
    cancelAnimationFrame(flight);
    const from = { ...camera };
    const start = performance.now();
    const step = (now) => {
        const share = reducedMotion.matches ? 1 : Math.min(1, Math.max(0, (now - start) / 350));
        const eased = share * share * (3 - 2 * share);
        const zoom = from.zoom * (target.zoom / from.zoom) ** eased;
        // The same place of the land travels on a straight line.
        const part = target.zoom === from.zoom ? eased : (zoom - from.zoom) / (target.zoom - from.zoom);
        Object.assign(camera, { zoom, x: from.x + (target.x - from.x) * part, y: from.y + (target.y - from.y) * part });
        if (share === 1) {
            Object.assign(camera, target);
        } else {
            flight = requestAnimationFrame(step);
        }
        paintMap();
    };
    step(start);
}

function zoomBy(factor) {
    const [left, top, width, height] = shape.arrangements[Beside].free;
    const [x, y] = [left + width / 2, top + height / 2];
    const zoom = Math.min(shape.main.mostZoom, Math.max(1, camera.zoom * factor));
    flyTo({ zoom, x: x - (x - camera.x) * (zoom / camera.zoom), y: y - (y - camera.y) * (zoom / camera.zoom) });
}

const flyHome = () => flyTo({ zoom: 1, x: shape.main.origin[0], y: shape.main.origin[1] });

/** Brings a row's dot into the middle; one in an inset is in sight already. */
function flyToRow(place) {
    const dot = dots[place];
    if (dot.view === "main") {
        const [left, top, width, height] = shape.arrangements[Beside].free;
        const zoom = Math.max(camera.zoom, Math.min(7.5, shape.main.mostZoom));
        flyTo({ zoom, x: left + width / 2 - dot.at[0] * zoom, y: top + height / 2 - dot.at[1] * zoom });
    }
}
