// The months as columns with the lockdown behind them, « non datées », and the period in days.
const monthView = { columns: [], band: null };

function monthShort(code) {
    const [year, month] = code.split("-").map(Number);
    const several = page.facets[Month].values.some((value) => value.code !== "none" && !value.code.startsWith(`${year}-`));
    return page.monthsShort[month - 1][lang] + (several ? ` ${year}` : "");
}

function buildMonths() {
    const facet = page.facets[Month];
    const largest = Math.max(1, ...facet.values.filter((value) => value.code !== "none").map((value) => value.total));
    facet.values.forEach((value, i) => {
        const isUndated = value.code === "none";
        const count = make("span", { className: "count" });
        const name = make("span", { className: "name" });
        const long = make("span", { className: "hushed" });
        const fill = make("span", { className: "fill" });
        const ghost = make("span", { className: "ghost" });
        const scale = isUndated ? Math.max(largest, value.total) : largest;
        ghost.style.height = `${(value.total / scale) * 100}%`;
        name.setAttribute("aria-hidden", "true");
        const bar = make("span", { className: "column" }, ghost, fill);
        const button = make("button", { type: "button", className: "month" }, count, bar, name, long);
        button.dataset.code = value.code;
        button.addEventListener("click", () => toggle(Month, i));
        const item = make("li", { className: isUndated ? "undated" : "" }, button);
        // 17 March to 11 May 2020, as far as it covers the month's column
        const covered = { "2020-03": [16 / 31, 1], "2020-04": [0, 1], "2020-05": [0, 11 / 31] }[value.code];
        if (covered) {
            const band = make("span", { className: "lockdown" });
            band.style.left = `${covered[0] * 100}%`;
            band.style.width = `${(covered[1] - covered[0]) * 100}%`;
            item.prepend(band);
        }
        byId("months").append(item);
        monthView.columns.push({ i, value, button, count, name, long, fill, scale });
    });
    byId("from").addEventListener("change", setPeriod);
    byId("to").addEventListener("change", setPeriod);
    byId("keep").addEventListener("change", setPeriod);
    byId("time-clear").addEventListener("click", () => {
        state.selection.chosen[Month].clear();
        changed();
    });
    byId("period-clear").addEventListener("click", () => {
        Object.assign(state.selection, { from: "", to: "", keepUndated: false });
        changed();
        byId("from").focus();
    });
}

function setPeriod() {
    const { selection } = state;
    for (const end of ["from", "to"]) {
        const typed = byId(end).value;
        if (typed !== shownDay(end)) { // a month stays a month until somebody writes a day
            selection[end] = isDate(typed) ? typed : "";
        }
    }
    selection.keepUndated = byId("keep").checked;
    changed();
}

/** The day that stands in the field: the first or the last of a month that the selection asks for. */
function shownDay(end) {
    const date = state.selection[end];
    return date.length === 7 ? dayText(end === "from" ? firstDay(date) : lastDay(date)) : date;
}

function paintMonths() {
    const { selection } = state;
    byId("time-title").textContent = page.facets[Month].title[lang];
    byId("time-clear").textContent = word("ClearFacet");
    byId("time-clear").setAttribute("aria-label", `${word("ClearFacet")} (${page.facets[Month].title[lang]})`);
    byId("time-clear").hidden = selection.chosen[Month].size === 0;
    for (const { i, value, button, count, name, long, fill, scale } of monthView.columns) {
        const number = shown.counts[Month][i];
        count.textContent = formatCount(number);
        name.textContent = value.code === "none" ? word("UndatedCount") : monthShort(value.code);
        long.textContent = value.label[lang];
        fill.style.height = `${(number / scale) * 100}%`;
        button.setAttribute("aria-pressed", selection.chosen[Month].has(i));
        button.classList.toggle("zero", number === 0);
        button.title = value.label[lang];
    }
    byId("period-title").textContent = word("WebPeriod");
    byId("from-label").textContent = word("WebFrom");
    byId("to-label").textContent = word("WebTo");
    byId("keep-label").textContent = word("WebKeepUndated");
    byId("keep").parentNode.title = word("KeepUndatedHint");
    byId("from").value = shownDay("from");
    byId("to").value = shownDay("to");
    byId("keep").checked = selection.keepUndated;
    byId("period-clear").textContent = word("ClearDates");
    byId("period-clear").hidden = !selection.from && !selection.to && !selection.keepUndated;
}
