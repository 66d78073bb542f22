// The dots of a town stand together: all of them where the program laid them out, some of them packed anew
// around the town's place, with their thread and their name. A town without a dot has neither.
const dotGap = 0.9; // pixels between two dots, as in the program
const nameGap = 4; // pixels between dots and their name

/** The `count` sites of a grid of hexagons around the best of three middles, as the program packs dots. */
const packings = new Map();
function packingOf(count) {
    if (packings.has(count)) {
        return packings.get(count);
    }
    const rowHeight = Math.sqrt(3) / 2;
    const reach = Math.floor(Math.sqrt(count)) + 3;
    let best = { radius: Infinity };
    for (const [middleX, middleY] of [[0, 0], [0.5, 0], [0.5, rowHeight / 3]]) {
        const sites = [];
        for (let row = -reach; row <= reach; ++row) {
            for (let column = -reach; column <= reach; ++column) {
                const [x, y] = [column + (row & 1) * 0.5 - middleX, row * rowHeight - middleY];
                sites.push({ x, y, far: Math.round(Math.hypot(x, y) * 1e6), angle: Math.atan2(x, -y) });
            }
        }
        const at = sites.sort((a, b) => a.far - b.far || a.angle - b.angle).slice(0, count);
        const radius = Math.hypot(at.at(-1).x, at.at(-1).y);
        if (radius < best.radius - 1e-9) {
            best = { at, radius };
        }
    }
    packings.set(count, best);
    return best;
}

/** Rows in the program's order, each with its place around the town's: those of one town become a bouquet. */
function bouquetsOf(rows, radius) {
    const bouquets = [];
    for (const { place, x, y, at } of rows) {
        const last = bouquets.at(-1);
        if (last && townOf(last.rows[0].place) === townOf(place)) {
            last.rows.push({ place, x, y });
        } else {
            bouquets.push({ at, radius, rows: [{ place, x, y }] });
        }
    }
    const spacing = 2 * radius + dotGap;
    for (const bouquet of bouquets) {
        const { at: sites, radius: reach } = packingOf(bouquet.rows.length);
        const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
        const middle = (key) => mean(bouquet.rows.map((row) => row[key])) - spacing * mean(sites.map((site) => site[key]));
        bouquet.full = { x: middle("x"), y: middle("y"), radius: reach * spacing + radius };
        pack(bouquet);
    }
    return bouquets;
}

/** Gives the shown dots the first slots; the circle around them nears the town's place, inside that of all dots. */
function pack(bouquet) {
    const { rows, full, radius } = bouquet;
    const own = rows.filter(({ place }) => shown.pass[place]);
    bouquet.slots = new Map(rows.map(({ place, x, y }) => [place, [x, y]])); // a hidden dot waits at its own place
    bouquet.count = own.length;
    bouquet.circle = full;
    if (own.length > 0 && own.length < rows.length) {
        const spacing = 2 * radius + dotGap;
        const packing = packingOf(own.length);
        const reach = packing.radius * spacing + radius;
        const away = Math.hypot(full.x, full.y);
        const left = away > 0 ? Math.max(0, away - (full.radius - reach)) / away : 0;
        bouquet.circle = { x: full.x * left, y: full.y * left, radius: reach };
        own.forEach(({ place }, i) => bouquet.slots.set(place,
            [bouquet.circle.x + packing.at[i].x * spacing, bouquet.circle.y + packing.at[i].y * spacing]));
    }
}

/** Lets bouquets that stand off their town's place go home, or near it, where hidden dots have left room. `blocked`: circles. */
function goHome(all, zoom, boxes, blocked) {
    const standing = all.filter(({ count }) => count > 0);
    if (standing.length === 0 || standing.every(({ count, rows }) => count === rows.length)) {
        return; // nothing is hidden
    }
    const around = ({ at }, circle) => ({ x: at[0] * zoom + circle.x, y: at[1] * zoom + circle.y, radius: circle.radius });
    const taken = new Map(standing.map((bouquet) => [bouquet, around(bouquet, bouquet.circle)]));
    for (const bouquet of standing) {
        const { x, y } = bouquet.circle;
        taken.delete(bouquet);
        const others = [...taken.values(), ...blocked];
        const isFree = (one) => boxes.every((box) => isFreeBox(box, [one], [])) &&
            others.every((other) => Math.hypot(other.x - one.x, other.y - one.y) > other.radius + one.radius + 2);
        const share = Math.hypot(x, y) < 0.5 ? undefined
            : [0, 0.2, 0.4, 0.6, 0.8].find((part) => isFree(around(bouquet, { ...bouquet.circle, x: x * part, y: y * part })));
        if (share !== undefined) {
            bouquet.circle = { ...bouquet.circle, x: x * share, y: y * share };
            for (const [place, slot] of bouquet.slots) {
                if (shown.pass[place]) {
                    bouquet.slots.set(place, [slot[0] - x * (1 - share), slot[1] - y * (1 - share)]);
                }
            }
        }
        taken.set(bouquet, around(bouquet, bouquet.circle));
    }
}

/** From the town's place to dots that stand off it, or null. */
function threadOf({ count, circle, radius }) {
    if (count === 0 || Math.hypot(circle.x, circle.y) <= circle.radius + 1.5 * radius) {
        return null;
    }
    return makeSvg("g", { class: "thread" }, makeSvg("line", { x1: 0, y1: 0, x2: circle.x.toFixed(1), y2: circle.y.toFixed(1) }),
        makeSvg("circle", { cx: 0, cy: 0, r: 1.6 }));
}

/** What a name may not touch: circles { x, y, radius } and boxes [x, y, width, height]. */
function isFreeBox(box, circles, boxes) {
    const [x, y, width, height] = box;
    return circles.every((one) => Math.hypot(one.x - Math.min(x + width, Math.max(x, one.x)),
        one.y - Math.min(y + height, Math.max(y, one.y))) > one.radius + 1) &&
        boxes.every(([left, top, across, down]) => x > left + across || left > x + width || y > top + down || top > y + height);
}

/** Where a town's name goes when some of its dots are hidden: [dx, dy, line or null] to its place beside all dots. */
function nameBeside({ box, line }, { full, circle }, isFree) {
    const near = ([x, y, width, height], to) => [Math.min(x + width, Math.max(x, to.x)), Math.min(y + height, Math.max(y, to.y))];
    const [fromX, fromY] = near(box, circle);
    const distance = Math.hypot(fromX - circle.x, fromY - circle.y);
    const [wayX, wayY] = distance > 0 ? [(circle.x - fromX) / distance, (circle.y - fromY) / distance] : [0, 0];
    if (circle === full || distance === 0) {
        return [0, 0, line];
    }
    const most = Math.max(0, distance - circle.radius - nameGap);
    for (const share of [1, 0.75, 0.5, 0.25, 0]) {
        const [dx, dy] = [wayX * most * share, wayY * most * share];
        if (share === 0 || isFree([box[0] + dx, box[1] + dy, box[2], box[3]])) {
            const rest = most * (1 - share) + nameGap;
            return [dx, dy, rest < 9 ? null
                : [circle.x - wayX * circle.radius, circle.y - wayY * circle.radius, fromX + dx, fromY + dy]];
        }
    }
    return [0, 0, line];
}

/** A free side of the shown dots for a name that had no room beside all of them: [dx, dy], or undefined. */
function sideFor({ box: [left, top, width, height], bouquet: { circle, full, count, rows } }, isFree) {
    if (circle === full && count === rows.length) {
        return undefined;
    }
    const reach = circle.radius + nameGap;
    return [[-width / 2, reach], [-width / 2, -reach - height], [reach, -height / 2], [-reach - width, -height / 2]]
        .map(([x, y]) => [circle.x + x, circle.y + y])
        .filter((at) => isFree([...at, width, height]))
        .map(([x, y]) => [x - left, y - top])[0];
}
