// Data of the page, words in the language of the moment, numbers and dates as each language sets them.
const page = JSON.parse(document.getElementById("data").textContent);
const rowKeys = ["id", "name", "organisation", "values", "city", "department", "date", "first", "last", "fr", "en",
    "partners", "source", "inArea"];
page.rows = page.rows.map((cells) => Object.fromEntries(rowKeys.map((key, i) => [key, cells[i]])));
const byId = (id) => document.getElementById(id);
let lang = 0; // place of the language in every pair: 0 French, 1 English

/** The text of a key, its {} filled in order. */
function word(key, ...values) {
    let text = page.words[key][lang];
    for (const value of values) {
        text = text.replace("{}", () => String(value));
    }
    return text;
}

/** 12 317 in French, 12,317 in English. */
function formatCount(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, lang === 0 ? "\u202f" : ",");
}

const isSingular = (value) => (lang === 0 ? value < 2 : value === 1);

/** « 7 mai 2020 », “7 May 2020”, « mars 2020 »; from "2020-05-07" or "2020-03". */
function formatDate(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    const name = page.months[month - 1][lang];
    if (!day) {
        return `${name} ${year}`;
    }
    return `${day}${lang === 0 && day === 1 ? "er" : ""} ${name} ${year}`;
}

function initiativesText(count) {
    return word(isSingular(count) ? "InitiativesOne" : "InitiativesMany", formatCount(count));
}

/** An element with properties and children; texts become text nodes, so that no value is ever markup. */
function make(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (name in element && name !== "list") {
            element[name] = value;
        } else {
            element.setAttribute(name, value);
        }
    }
    element.append(...children);
    return element;
}

function makeSvg(tag, attributes = {}, ...children) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
}

/** The pictogram of a category on its colour. */
function categorySign(category) {
    const sign = makeSvg("svg", { class: "sign", viewBox: "-12 -12 24 24", "aria-hidden": "true" });
    sign.append(makeSvg("circle", { class: "ring", r: 12 }), makeSvg("circle", { class: `c${category} body`, r: 10.8 }));
    sign.append(makeSvg("use", { class: `i${category}`, href: `#sign-${category}` }));
    return sign;
}

const glyph = (name) => makeSvg("svg", { class: "glyph", "aria-hidden": "true" }, makeSvg("use", { href: `#glyph-${name}` }));
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
