// Everything together: what changes is painted anew, the address follows, the status line says it.
let shown = evaluate(state.selection);
let sayLater = 0;

function say(text) {
    clearTimeout(sayLater);
    sayLater = setTimeout(() => (byId("said").textContent = text), 350);
}

function paintDots() {
    let first = -1;
    for (const { place, element } of dots) {
        element.classList.toggle("gone", !shown.pass[place]);
        element.setAttribute("aria-hidden", !shown.pass[place]);
        first = first < 0 && shown.pass[place] ? place : first;
    }
    const tabbable = svg.querySelector('.dot[tabindex="0"]');
    if (!tabbable || tabbable.classList.contains("gone")) {
        makeTabbable(first);
    }
    packDots();
    for (const [key, inset] of insets) {
        const count = dots.filter((dot) => dot.view === key && shown.pass[dot.place]).length;
        inset.count.textContent = formatCount(count);
        inset.group.classList.toggle("zero", count === 0);
        if (key === "paris") {
            const text = byId("badge").lastElementChild;
            text.textContent = formatCount(count);
            byId("badge").firstElementChild.textContent = word("WebBadge", initiativesText(count));
            for (const id of ["badge", "paris-line"]) {
                byId(id).classList.toggle("gone", count === 0);
            }
        }
    }
    svg.classList.toggle("limited", state.selection.area);
    const regions = facetNames.indexOf("region");
    const chosen = state.selection.chosen[regions];
    for (const path of document.querySelectorAll("#map .region")) {
        path.classList.toggle("other", chosen.size > 0 && !chosen.has(codePlaces[regions].get(path.dataset.code)));
    }
}

function paintSearch() {
    byId("search-clear").hidden = state.selection.search === "";
    byId("search-note").hidden = !shown.forgiven;
    byId("search-note").textContent = shown.forgiven ? word("ForgivenSearch", state.selection.search.trim()) : "";
    if (byId("search").value !== state.selection.search) {
        byId("search").value = state.selection.search;
    }
}

function paintNotices() {
    const notices = pictureButtons();
    if (page.area) {
        const clear = make("button", { type: "button", className: "plain", hidden: !state.selection.area },
            word("WebAreaClear", page.area[lang]));
        clear.addEventListener("click", () => {
            state.selection.area = false;
            changed();
        });
        notices.push(clear);
    }
    byId("notices").replaceChildren(...notices);
}

function paintSelection() {
    shown = evaluate(state.selection);
    const total = totalText(shown, state.selection);
    const read = sentence(state.selection);
    byId("total").textContent = total;
    byId("sentence").textContent = read;
    byId("reset").disabled = isEverything(state.selection);
    const { selection } = state;
    const filters = selection.chosen.filter((places) => places.size > 0).length + Number(selection.search !== "") +
        Number(selection.from !== "" || selection.to !== "") + Number(selection.area);
    byId("filters-open").textContent = filters > 0 ? word("WebFiltersOn", filters) : word("WebFilters");
    byId("filters-show").textContent = word("WebShow", initiativesText(shown.selected));
    paintDots();
    paintFacets();
    paintMonths();
    paintSearch();
    paintNotices();
    paintList();
    if (state.card >= 0) {
        paintCard();
    }
    if (state.picture >= 0) {
        paintPicture();
    }
    return `${total}, ${read}. ${shown.forgiven ? word("ForgivenSearch", selection.search.trim()) : ""}`.trim();
}

/** After every change of the selection. */
function changed() {
    say(paintSelection());
    point(-1);
    writeAddress();
}

function paintWords() {
    document.documentElement.lang = ["fr", "en"][lang];
    document.title = word("AppTitle");
    const texts = {
        title: word("AppTitle").replace("-", "\u2011"), "skip-list": word("WebSkipToList"), "skip-filters": word("WebSkipToFilters"),
        reset: word("Reset"), "filters-title": word("WebFilters"), "filters-close": word("Dismiss"),
        "search-label": word("WebSearch"), rule: word("CountRule"), "map-title": word("WebMap"),
        "map-says": word("WebMapSays"), legend: word("LegendDots") + (page.facets.some((facet) => facet.values.some((value) => value.published)) ? ` · ${word("LegendPublished")}` : ""),
        attribution: word(page.isShippedTable ? "Attribution" : "AttributionOther", page.credit, page.table).replace(/ (?=\S+ \d{4}$|\d{4}$)/g, "\u00a0"), // the date in one piece
        origin: `${word("WebTable", page.table, initiativesText(page.rows.length))} ${page.leftOut > 0 ? `${word("WebLeftOut", formatCount(page.leftOut))} ` : ""}${word("WebOrigin")}`,
    };
    for (const [id, text] of Object.entries(texts)) {
        byId(id).textContent = text;
    }
    byId("search").placeholder = word("SearchHint");
    for (const [id, key] of [["zoom-in", "ZoomIn"], ["zoom-out", "ZoomOut"], ["zoom-home", "Home"], ["zoom", "WebMap"],
        ["search-clear", "ClearSearch"], ["languages", "WebLanguage"], ["filters", "WebFilters"]]) {
        byId(id).setAttribute("aria-label", word(key));
    }
    for (const id of ["zoom-in", "zoom-out", "zoom-home"]) {
        byId(id).title = byId(id).getAttribute("aria-label");
    }
    byId("fr").setAttribute("aria-pressed", lang === 0);
    byId("en").setAttribute("aria-pressed", lang === 1);
    for (const { place, element } of dots) {
        const row = page.rows[place];
        element.setAttribute("aria-label",
            `${row.name}, ${row.organisation}, ${row.city}, ${page.facets[0].values[row.values[0]].label[lang]}`);
    }
    nameInsets();
    paintScale();
    paintTheme();
}

function paintTheme() {
    document.documentElement.dataset.theme = state.theme;
    const key = { "": "WebThemeAuto", light: "ThemeLight", dark: "ThemeDark", contrast: "ThemeContrast" }[state.theme];
    for (const attribute of ["aria-label", "title"]) {
        byId("theme").setAttribute(attribute, word("ThemeNow", word(key).toLowerCase()));
    }
}

function openFilters(open) {
    byId("filters").classList.toggle("open", open);
    document.body.classList.toggle("covered", open);
    for (const id of ["top", "notices", "map-area", "results", "sources"]) {
        byId(id).inert = open;
    }
    (open ? byId("filters-title") : byId("filters-open")).focus();
}

function wire() {
    byId("search").addEventListener("input", () => {
        state.selection.search = byId("search").value;
        changed();
    });
    byId("search-clear").addEventListener("click", () => {
        state.selection.search = "";
        changed();
        byId("search").focus();
    });
    byId("reset").addEventListener("click", () => {
        state.selection = emptySelection();
        changed();
        flyHome();
        byId("list-title").scrollIntoView({ block: "nearest" });
        byId("search").focus({ preventScroll: true });
    });
    for (const [place, id] of ["fr", "en"].entries()) {
        byId(id).addEventListener("click", () => {
            lang = place;
            paintWords();
            changed();
        });
    }
    byId("theme").addEventListener("click", () => {
        state.theme = themes[(themes.indexOf(state.theme) + 1) % themes.length];
        paintTheme();
        writeAddress();
    });
    byId("filters-open").addEventListener("click", () => openFilters(true));
    byId("filters-close").addEventListener("click", () => openFilters(false));
    byId("filters-show").addEventListener("click", () => openFilters(false));
    addEventListener("hashchange", () => {
        if (!isOurAddress()) {
            return; // a link inside the page
        }
        readAddress();
        paintWords();
        changed();
        if (state.card >= 0) {
            openCard(state.card);
        } else if (card.open) {
            card.close();
        }
        if (state.picture >= 0) {
            openPicture(state.picture);
        } else if (picture.open) {
            picture.close();
        }
    });
    for (const skip of document.querySelectorAll("a.skip")) {
        skip.addEventListener("click", (event) => {
            event.preventDefault(); // the address says what is shown
            byId(skip.hash.slice(1)).focus();
        });
    }
    addEventListener("keydown", (event) => {
        if (picture.open) {
            return; // its own Escape closes it, and nothing below it
        }
        if (event.key === "Escape" && card.open) {
            closeCard();
        } else if (event.key === "Escape" && byId("filters").classList.contains("open")) {
            openFilters(false);
        } else if (event.key === "/" && !event.target.matches("input") && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            if (phone.matches) {
                openFilters(true);
            }
            byId("search").focus();
        }
    });
    // The tall map on a telephone; else the wide one, unless its names would be too small to read.
    new ResizeObserver(([{ contentRect }]) => {
        const { width, height } = contentRect;
        if (width === 0 || height === 0) {
            return;
        }
        const isTall = width / height < 0.95 && width < 620;
        const wide = page.shapes[0];
        const next = isTall ? 1 : Math.min(width / wide.width, height / wide.height) < 0.85 ? 2 : 0;
        if (page.shapes[next] !== shape) {
            useShape(next);
            Object.assign(camera, { zoom: 1 });
            paintMap();
        }
    }).observe(svg);
}

byId("app").hidden = false;
readAddress();
buildFacets();
buildMonths();
buildList();
useShape(0);
paintMap();
wire();
paintWords();
paintSelection();
if (state.card >= 0) {
    openCard(state.card);
}
if (state.picture >= 0) {
    openPicture(state.picture);
}
