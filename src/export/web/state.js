// What the visitor has chosen, and its address: the part after # holds the options of the command line, so that
// a link, a bookmark or a reload shows the same.
const state = { selection: emptySelection(), card: -1, picture: -1, theme: "" };
const themes = ["", "light", "dark", "contrast"]; // "" follows the system
const rowPlaces = new Map(page.rows.map((row, place) => [row.id, place]));

function selectionFromOptions(options) {
    const selection = emptySelection();
    facetNames.forEach((name, facet) => {
        for (const code of (options.get(name) ?? "").split(",")) {
            if (codePlaces[facet].has(code)) {
                selection.chosen[facet].add(codePlaces[facet].get(code));
            }
        }
    });
    selection.search = (options.get("search") ?? "").slice(0, 200);
    for (const end of ["from", "to"]) {
        const date = options.get(end) ?? "";
        selection[end] = isDate(date) ? date : "";
    }
    selection.keepUndated = options.has("keep-undated");
    selection.area = options.has("area") && page.area !== null;
    return selection;
}

function optionsOf(selection) {
    const options = [];
    facetNames.forEach((name, facet) => {
        const codes = [...selection.chosen[facet]].map((place) => page.facets[facet].values[place].code).sort();
        if (codes.length > 0) {
            options.push([name, codes.join(",")]);
        }
    });
    for (const name of ["search", "from", "to"]) {
        if (selection[name]) {
            options.push([name, selection[name]]);
        }
    }
    for (const [name, on] of [["keep-undated", selection.keepUndated], ["area", selection.area]]) {
        if (on) {
            options.push([name, ""]);
        }
    }
    return options;
}

/** Whether the part after # says what to show, or is empty. */
function isOurAddress() {
    const hash = location.hash.slice(1);
    return hash === "all" || hash.includes("=") || hash === "keep-undated" || hash === "area";
}

/** Shows what the address asks for; without a part after #, what the page was made with. */
function readAddress() {
    const hash = location.hash.slice(1);
    const options = new URLSearchParams(isOurAddress() ? hash : page.start);
    state.selection = selectionFromOptions(options);
    state.card = rowPlaces.get(options.get("card") ?? "") ?? -1;
    const picture = Number(options.get("picture") ?? 0);
    state.picture = page.pictures[picture - 1] ? picture - 1 : -1;
    lang = options.has("lang") ? Number(options.get("lang") === "en") : page.language;
    state.theme = themes.includes(options.get("theme")) ? options.get("theme") : "";
}

function writeAddress() {
    const options = optionsOf(state.selection);
    if (lang !== page.language) {
        options.push(["lang", ["fr", "en"][lang]]);
    }
    if (state.theme) {
        options.push(["theme", state.theme]);
    }
    if (state.card >= 0) {
        options.push(["card", page.rows[state.card].id]);
    }
    if (state.picture >= 0) {
        options.push(["picture", state.picture + 1]);
    }
    const text = options.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
    const hash = `#${text.join("&") || "all"}`;
    if (hash !== location.hash && !(hash === "#all" && location.hash === "" && page.start === "")) {
        history.replaceState(null, "", hash);
    }
}
