// The facets: every choice a button with its name, bar and live count. Choices without a result stay, greyed.
const facetViews = [];

function toggle(facet, value) {
    const chosen = state.selection.chosen[facet];
    if (!chosen.delete(value)) {
        chosen.add(value);
    }
    changed();
}

/** By number, as in the window; what has no value comes last. */
function valueOrder(facet) {
    const places = facet.values.map((_, i) => i);
    if (["category", "month"].includes(facet.name)) {
        return places;
    }
    const rank = (i) => (facet.values[i].code === "none" ? -1 : facet.values[i].total);
    return places.sort((a, b) => rank(b) - rank(a) || a - b);
}

function makeFacet(facet, place) {
    const id = `facet-${facet.name}`;
    const title = make("h3", { id });
    const clear = make("button", { type: "button", className: "clear", hidden: true });
    clear.addEventListener("click", () => {
        state.selection.chosen[place].clear();
        changed();
        choices[0].button.focus();
    });
    const largest = Math.max(1, ...facet.values.map((value) => Math.max(value.total, value.published ?? 0)));
    const choices = valueOrder(facet).map((i) => {
        const value = facet.values[i];
        const name = make("span", { className: "name" });
        const count = make("span", { className: "count" });
        const fill = make("span", { className: facet.name === "category" ? `fill b${i}` : "fill" });
        const ghost = make("span", { className: "ghost" });
        ghost.style.width = `${(value.total / largest) * 100}%`;
        const bar = make("span", { className: "bar" }, ghost, fill);
        const hushed = make("span", { className: "hushed" });
        if (value.published) {
            const tick = make("span", { className: "tick" });
            tick.style.left = `${(value.published / largest) * 100}%`;
            bar.append(tick);
        }
        const button = make("button", { type: "button", className: "choice" }, name, count, hushed, bar);
        if (facet.name === "category") {
            button.prepend(categorySign(i));
            button.classList.add("signed");
        }
        button.dataset.code = value.code;
        button.addEventListener("click", () => toggle(place, i));
        return { i, value, button, name, count, fill, hushed };
    });
    const items = choices.map(({ button }) => make("li", {}, button));
    const section = make("section", { className: "facet" }, make("div", { className: "head" }, title, clear), make("ul", {}, ...items));
    section.setAttribute("aria-labelledby", id);
    section.dataset.facet = facet.name;
    return { place, facet, section, title, clear, choices, largest };
}

function buildFacets() {
    page.facets.forEach((facet, place) => {
        if (facet.name !== "month") {
            facetViews.push(makeFacet(facet, place));
        }
    });
    const order = ["category", "pole", "type", "region"]; // regions last: the map shows them
    facetViews.sort((a, b) => order.indexOf(a.facet.name) - order.indexOf(b.facet.name));
    byId("facet-lists").append(...facetViews.map((view) => view.section));
}

function describeChoice(value, count) {
    const lines = [];
    if (count === 0) {
        lines.push(word("ZeroNow", formatCount(value.total)));
    }
    if (value.published) {
        lines.push(word("PublishedTick", value.publishedLabel[lang], formatCount(value.total)));
    }
    return lines.join(" ");
}

function paintFacets() {
    for (const { place, facet, title, clear, choices, largest } of facetViews) {
        const chosen = state.selection.chosen[place];
        title.textContent = facet.title[lang];
        clear.textContent = word("ClearFacet");
        clear.setAttribute("aria-label", `${word("ClearFacet")} (${facet.title[lang]})`);
        clear.hidden = chosen.size === 0;
        for (const { i, value, button, name, count, fill, hushed } of choices) {
            const number = shown.counts[place][i];
            name.textContent = value.label[lang];
            count.textContent = formatCount(number);
            fill.style.width = `${(number / largest) * 100}%`;
            button.setAttribute("aria-pressed", chosen.has(i));
            button.classList.toggle("zero", number === 0);
            button.title = describeChoice(value, number);
            hushed.textContent = value.published ? ` (${word("NoteLabelled", word("LegendPublished"), formatCount(value.published))})` : "";
        }
    }
}
