// The sentence that reads the selection back, clause by clause; the phrase of each choice comes from the program.
const withoutYear = (iso) => formatDate(iso).replace(/ \d+$/, "");
const dayAlone = (iso) => formatDate(iso).split(" ")[0];

function periodPhrase(from, to) {
    const hasDay = (iso) => iso.length > 7;
    if (!from || !to) {
        const date = from || to;
        const key = `Sentence${from ? "From" : "To"}${hasDay(date) ? "Day" : ""}`;
        return word(key, formatDate(date));
    }
    if (from === to) {
        return word(hasDay(from) ? "RangeOneDay" : "SentenceMonth", formatDate(from));
    }
    if (hasDay(from) !== hasDay(to)) { // one language for both ends: days
        return periodPhrase(dayText(firstDay(from)), dayText(lastDay(to)));
    }
    const [year, month] = from.split("-");
    const sameYear = to.startsWith(`${year}-`);
    if (hasDay(from)) {
        const sameMonth = to.startsWith(`${year}-${month}`);
        const start = !sameYear ? formatDate(from) : sameMonth ? dayAlone(from) : withoutYear(from);
        return word("RangeDays", start, formatDate(to));
    }
    const elides = ["04", "08", "10"].includes(month); // d’avril, d’août, d’octobre
    return word(elides ? "RangeMonthsVowel" : "RangeMonths", sameYear ? withoutYear(from) : formatDate(from),
        formatDate(to));
}

const joined = (parts, last) =>
    parts.reduce((text, part, i) => text + (i === 0 ? "" : i + 1 === parts.length ? last : ", ") + part, "");

function sentence(selection) {
    if (isEverything(selection)) {
        return word("SentenceAll");
    }
    const clauses = [];
    for (const name of ["category", "type", "pole", "region", "month"]) {
        const facet = facetNames.indexOf(name);
        const chosen = [...selection.chosen[facet]].map((place) => page.facets[facet].values[place]);
        chosen.sort((a, b) => (a.code < b.code ? -1 : 1));
        if (chosen.length > 0) {
            clauses.push(joined(chosen.map((value) => value.phrase[lang]), word("SentenceOr")));
        }
    }
    if (selection.area) {
        clauses.push(page.area[lang]);
    }
    if (selection.from || selection.to) {
        clauses.push(periodPhrase(selection.from, selection.to));
        if (selection.keepUndated) {
            clauses.push(word("SentenceKeepUndated"));
        }
    }
    if (searchWords(selection.search).length > 0) {
        clauses.push(word("SentenceSearch", selection.search));
    }
    return joined(clauses, ", ");
}

/** « 42 initiatives sur 651 », or « 651 initiatives » when nothing is filtered. */
function totalText(outcome, selection) {
    const text = initiativesText(outcome.selected);
    return isEverything(selection) ? text : `${text} ${word("OfTotal", formatCount(outcome.total))}`;
}
