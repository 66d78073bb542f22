// Texts as the search compares them. The table comes from the program's own folding, letter by letter.
const folding = new Map(Object.entries(page.folding));

/** Folded UTF-8, a character a byte: as the program, which forgives errors byte by byte. */
function fold(text) {
    let out = "";
    for (const letter of text) {
        const folded = folding.get(letter) ?? letter;
        if (folded !== " " || !out.endsWith(" ")) { // a run of spaces is one
            out += folded;
        }
    }
    // eslint-disable-next-line no-control-regex
    return /[^\x00-\x7f]/.test(out) ? String.fromCharCode(...new TextEncoder().encode(out)) : out;
}

/** The words of a search: folded, sorted, each once. */
function searchWords(typed) {
    return [...new Set(fold(typed).split(" "))].filter((text) => text !== "").sort();
}

/** False for words of under four letters: one error in three would match almost anything. */
function isForgivable(text) {
    // eslint-disable-next-line no-control-regex
    return text.replace(/[\x80-\xbf]/g, "").length >= 4;
}

/** True when the text from `at` on begins with the word but for one error at most. */
function beginsWithOneError(text, at, sought) {
    let same = 0;
    while (same < sought.length && at + same < text.length && sought[same] === text[at + same]) {
        ++same;
    }
    if (same === sought.length) {
        return true;
    }
    const here = at + same;
    const stands = (from, rest) => from <= text.length && text.startsWith(rest, from);
    const after = sought.slice(same + 1);
    if (stands(here + 1, after) || stands(here, after) || stands(here + 1, sought.slice(same))) {
        return true; // another letter, a letter too many in the word, a letter missing in it
    }
    return same + 1 < sought.length && here + 1 < text.length && sought[same] === text[here + 1] &&
        sought[same + 1] === text[here] && stands(here + 2, sought.slice(same + 2));
}

function containsWithOneError(text, sought) {
    for (let at = 0; at <= text.length; ++at) {
        if (beginsWithOneError(text, at, sought)) {
            return true;
        }
    }
    return false;
}

let folded = null; // fields of each row, folded when the first letter is typed

function foldedRows() {
    folded ??= page.rows.map((row) =>
        [row.name, row.organisation, ...row.partners, row.city, row.fr, row.en].map(fold));
    return folded;
}

/** Which rows hold every word; when none does, one typing error a word is forgiven. */
function search(typed) {
    const wanted = searchWords(typed);
    if (wanted.length === 0) {
        return { rows: null, forgiven: false };
    }
    const exact = (fields, text) => fields.some((field) => field.includes(text));
    let rows = foldedRows().map((fields) => wanted.every((text) => exact(fields, text)));
    if (rows.includes(true) || !wanted.some(isForgivable)) {
        return { rows, forgiven: false };
    }
    rows = foldedRows().map((fields) => wanted.every((text) =>
        isForgivable(text) ? fields.some((field) => containsWithOneError(field, text)) : exact(fields, text)));
    return { rows, forgiven: rows.includes(true) };
}
