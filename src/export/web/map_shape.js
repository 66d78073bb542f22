// The map's elements: dots, insets and names, at the places that the program has laid out for a wide and for a
// tall map. Pixels are those of the viewBox.
const svg = byId("map");
const Home = 0; // the insets lie on the sea
const Beside = 1; // they have a strip of their own, because the map is zoomed
let shape = page.shapes[0];
let arrangement = -1;
let level = -1;

/** One for each row: its element, and where it is; `view` is "main" or the inset's key. */
const dots = page.rows.map((row, place) => {
    const category = row.values[0];
    const element = makeSvg("g", { class: "dot", role: "button", tabindex: "-1" });
    element.append(makeSvg("circle", { class: "ring" }), makeSvg("circle", { class: `c${category} body` }),
        makeSvg("use", { class: `i${category}`, href: `#sign-${category}` }));
    element.dataset.row = place;
    return { element, place, view: "", at: [0, 0], offset: [0, 0], x: 0, y: 0, radius: 0 };
});
const insets = new Map([...document.querySelectorAll("#insets > g")].map((group) => [group.dataset.inset, {
    group,
    card: group.querySelector("rect"),
    sheet: group.querySelector("svg"),
    land: group.querySelector(".land"),
    dots: group.querySelector(".dots"),
    threads: group.querySelector(".threads"),
    names: group.querySelector(".names"),
    title: group.querySelector(".inset-title"),
    count: group.querySelector(".inset-count"),
    note: group.querySelector(".inset-note"),
}]));

function setAll(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, value);
    }
}

function setRadius(dot, radius) {
    if (dot.radius === radius) {
        return;
    }
    dot.radius = radius;
    const ring = Math.max(Math.min(1, radius * 0.24), radius * 0.17);
    const [edge, body, sign] = dot.element.children;
    edge.setAttribute("r", radius);
    body.setAttribute("r", (radius - ring).toFixed(2));
    sign.setAttribute("transform", `scale(${(radius / 12).toFixed(3)})`);
    dot.element.classList.toggle("signed", radius >= 7.5);
}

const townOf = (place) => `${page.rows[place].city}|${page.rows[place].department}`;

function moveTo(element, x, y) {
    element.style.transform = `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;
}

function nameText(lines, size, className, x = 0, y = 0) {
    return lines.map(([text, dx, dy]) => {
        const element = makeSvg("text", { class: className, x: x + dx, y: y + dy, "font-size": size });
        element.textContent = text;
        return element;
    });
}

/** Takes the wide or the tall map. */
function useShape(next) {
    shape = page.shapes[next];
    arrangement = level = -1;
    svg.setAttribute("viewBox", `0 0 ${shape.width} ${shape.height}`);
    shape.main.rows.forEach((place, i) => {
        const dot = dots[place];
        dot.view = "main";
        dot.at = shape.main.at[i].map((value) => value / 10);
        byId("dots").append(dot.element);
    });
    for (const [key, inset] of insets) {
        const plan = shape.arrangements[Home].insets.find((one) => one.key === key);
        inset.group.style.display = plan ? "" : "none";
        for (const [place] of plan?.dots ?? []) {
            dots[place].view = key;
            inset.dots.append(dots[place].element);
        }
    }
}

/** Puts the insets on the sea or into their strip. */
function arrangeInsets(next) {
    if (next === arrangement) {
        return;
    }
    arrangement = next;
    const { strip, insets: plans } = shape.arrangements[next];
    byId("strip").style.display = strip ? "" : "none";
    if (strip) {
        const [x, y, width, height] = strip;
        const far = 3000; // the strip goes on where the window is larger than the map
        const isColumn = height > width;
        const rect = isColumn ? { x: -far, y: -far, width: x + width + far, height: 3 * far }
            : { x: -far, y, width: 3 * far, height: height + far };
        setAll(byId("strip").querySelector("rect"), rect);
        setAll(byId("strip").querySelector("line"), isColumn ? { x1: x + width, x2: x + width, y1: -far, y2: 2 * far }
            : { x1: -far, x2: 2 * far, y1: y, y2: y });
    }
    for (const plan of plans) {
        const inset = insets.get(plan.key);
        const [x, y, width, height] = plan.box;
        setAll(inset.card, { x, y, width, height, rx: 4 });
        const [left, top, across, down] = plan.map;
        setAll(inset.sheet, { x: left, y: top, width: across, height: down, viewBox: plan.map.join(" ") });
        const [originX, originY] = plan.origin;
        inset.land.setAttribute("transform", `translate(${originX} ${originY}) scale(${plan.scale})`);
        plan.dots.forEach(([place]) => setRadius(dots[place], plan.radius));
        inset.bouquets = bouquetsOf(plan.dots.map(([place, dotX, dotY, atX, atY]) =>
            ({ place, x: dotX - atX, y: dotY - atY, at: [atX, atY] })), plan.radius);
        inset.names.replaceChildren(...plan.names.flatMap(([size, lines]) => nameText(lines, size, "city")));
        paintInset(inset);
        setAll(inset.title, { x: x + 8, y: top - 7 });
        setAll(inset.count, { x: x + width - 8, y: top - 7 });
        setAll(inset.note, { x: x + 8, y: y + height - 5 });
    }
    nameInsets();
    const line = shape.arrangements[next].leader;
    byId("paris-line").style.display = line ? "" : "none";
    if (line) {
        setAll(byId("paris-line"), { x1: line[0], y1: line[1], x2: line[2], y2: line[3] });
    }
}

/** Dots and threads of an inset at their places. */
function paintInset(inset) {
    const lines = [];
    goHome(inset.bouquets, 1, [...inset.names.children].map((text) => {
        const { x, y, width, height } = text.getBBox();
        return [x, y, width, height];
    }), []);
    for (const bouquet of inset.bouquets) {
        const [atX, atY] = bouquet.at;
        for (const [place, [x, y]] of bouquet.slots) {
            const dot = dots[place];
            [dot.x, dot.y] = [atX + x, atY + y];
            moveTo(dot.element, dot.x, dot.y);
        }
        const line = threadOf(bouquet);
        if (line) {
            moveTo(line, atX, atY);
            lines.push(line);
        }
    }
    inset.threads.replaceChildren(...lines);
}

/** Titles and notes of the insets in the language of the moment. */
function nameInsets() {
    for (const plan of shape.arrangements[Math.max(0, arrangement)].insets) {
        const inset = insets.get(plan.key);
        const [size, title] = plan.title[lang];
        inset.title.textContent = title;
        inset.title.setAttribute("font-size", size);
        inset.count.setAttribute("font-size", size);
        const [noteSize, note] = plan.note[lang];
        inset.note.textContent = note;
        inset.note.setAttribute("font-size", noteSize);
    }
}
