// From a selection to rows and counts. The crossfilter rule: the count beside a value is the number of rows
// that match everything else and that value.
const facetNames = page.facets.map((facet) => facet.name);
const Month = facetNames.indexOf("month");
const codePlaces = page.facets.map((facet) => new Map(facet.values.map((value, i) => [value.code, i])));

const emptySelection = () => ({
    chosen: page.facets.map(() => new Set()), // places in the facet's values
    search: "",
    from: "", // YYYY-MM-DD or YYYY-MM
    to: "",
    keepUndated: false,
    area: false, // what the program's selection limited the map to
});

const isDate = (text) => /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.test(text) && lastDay(text) >= firstDay(text);

/** Days since 1970 of the first and of the last day that a date stands for. */
function firstDay(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    return Date.UTC(year, month - 1, day || 1) / 86400000;
}
function lastDay(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    return Date.UTC(year, day ? month - 1 : month, day || 0) / 86400000;
}
const dayText = (day) => new Date(day * 86400000).toISOString().slice(0, 10);

function isEverything(selection) {
    return selection.chosen.every((places) => places.size === 0) && selection.search === "" &&
        selection.from === "" && selection.to === "" && !selection.keepUndated && !selection.area;
}

/** Whether the period keeps a row; a row known to the month stands for the whole month. */
function periodTest(selection) {
    if (!selection.from && !selection.to) {
        return () => true;
    }
    const first = selection.from ? firstDay(selection.from) : -Infinity;
    const last = selection.to ? lastDay(selection.to) : Infinity;
    return (row) => {
        if (row.first > row.last) {
            return selection.keepUndated;
        }
        return first <= last && row.first <= last && row.last >= first;
    };
}

let lastSearch = { typed: "", found: { rows: null, forgiven: false } };

function evaluate(selection) {
    if (lastSearch.typed !== selection.search) {
        lastSearch = { typed: selection.search, found: search(selection.search) };
    }
    const { rows: found, forgiven } = lastSearch.found;
    const inPeriod = periodTest(selection);
    const counts = page.facets.map((facet) => new Array(facet.values.length).fill(0));
    const pass = new Array(page.rows.length).fill(false);
    let selected = 0;
    page.rows.forEach((row, place) => {
        if ((found && !found[place]) || !inPeriod(row) || (selection.area && !row.inArea)) {
            return;
        }
        const failing = [];
        row.values.forEach((value, facet) => {
            if (selection.chosen[facet].size > 0 && !selection.chosen[facet].has(value)) {
                failing.push(facet);
            }
        });
        if (failing.length === 0) {
            pass[place] = true;
            ++selected;
            row.values.forEach((value, facet) => ++counts[facet][value]);
        } else if (failing.length === 1) {
            ++counts[failing[0]][row.values[failing[0]]];
        }
    });
    return { total: page.rows.length, selected, pass, counts, forgiven };
}
