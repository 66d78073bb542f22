// The results: the accessible map, in the program's order. All items exist; those that do not match are hidden.
const items = [];

function buildList() {
    page.rows.forEach((row, place) => {
        const name = make("span", { className: "name", lang: "fr" }, row.name);
        const where = make("span", { className: "where", lang: "fr" }, `${row.organisation} · ${row.city}`);
        const sort = make("span", { className: "hushed" });
        const button = make("button", { type: "button" }, name, where, sort);
        button.prepend(categorySign(row.values[0]));
        button.addEventListener("click", () => openCard(place, button));
        button.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && point(place));
        button.addEventListener("pointerleave", () => point(-1));
        items.push({ place, element: make("li", {}, button), button, sort });
    });
    byId("items").append(...items.map(({ element }) => element));
    byId("items").addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const at = items.findIndex(({ button }) => button === document.activeElement);
        if (step && at >= 0) {
            event.preventDefault();
            for (let i = at + step; i >= 0 && i < items.length; i += step) {
                if (shown.pass[i]) {
                    items[i].button.focus();
                    break;
                }
            }
        }
    });
}

function paintList() {
    for (const { place, element, sort, button } of items) {
        element.hidden = !shown.pass[place];
        sort.textContent = `, ${page.facets[0].values[page.rows[place].values[0]].label[lang]}`;
        button.setAttribute("aria-current", place === state.card);
    }
    byId("list-title").textContent = totalText(shown, state.selection);
    byId("list-sentence").textContent = sentence(state.selection);
    byId("empty").hidden = shown.selected > 0;
    byId("empty").textContent = `${word("ListEmpty")} ${word("ListEmptyHint")}`;
}
