// The page counts what `cartovid counts` counts, and reads the selection back in the same words as an exported
// file does, on 50 random selections (the same in every run).
import { readFileSync } from "node:fs";
import path from "node:path";
import { check, countsOf, exportPage, open, run, same, withBrowser } from "./browser.mjs";

let seed = 20200507;
/** mulberry32: a small generator, the same everywhere. */
function random() {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n) => Math.floor(random() * n);
const pick = (list) => list[below(list.length)];

const all = JSON.parse(run("counts", "--format", "json"));
const searches = ["masque", "Œuvre", "CHU de Lyon", "gel hydro-alcoolique", "ÉCOLE", "l'hôpital", "masqeu", "respirateurr",
    "université toulouse", "zzzzqqq", "imprimante 3d", "ventilateur’s", "sant", "aphp", "Sanofi  pasteur"];
const dates = ["2020-01", "2020-03", "2020-03-17", "2020-04-01", "2020-05-11", "2020-06", "2020-10-30"];

function randomSelection() {
    const options = {};
    for (const [facet, values] of Object.entries(all.facets)) {
        if (random() < 0.38) {
            const codes = new Set(Array.from({ length: 1 + below(3) }, () => pick(Object.keys(values))));
            options[facet] = [...codes].sort().join(",");
        }
    }
    if (random() < 0.4) {
        options.search = pick(searches);
    }
    if (random() < 0.4) {
        const [from, to] = [pick(dates), pick(dates)].sort();
        const which = below(3);
        if (which !== 1) {
            options.from = from;
        }
        if (which !== 0) {
            options.to = to;
        }
        if (random() < 0.4) {
            options["keep-undated"] = "";
        }
    }
    return options;
}

await withBrowser(async (browser) => {
    const file = exportPage("counts");
    const page = await open(browser, file);
    for (let i = 0; i < 50; ++i) {
        const options = i === 0 ? {} : randomSelection();
        const words = Object.entries(options).flatMap(([name, value]) => (value === "" ? [`--${name}`] : [`--${name}`, value]));
        const hash = `#${Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&") || "all"}`;
        const language = pick(["fr", "en"]);
        await page.evaluate((next) => {
            location.hash = next;
        }, `${hash}${language === "en" ? "&lang=en" : ""}`);
        await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
        const wanted = JSON.parse(run("counts", "--format", "json", ...words));
        const got = await countsOf(page);
        const named = `selection ${i} (${words.join(" ")})`;
        same(`${named}, rows in the list`, got.selected, wanted.selected);
        same(`${named}, dots on the map`, got.dots, wanted.selected);
        for (const [facet, values] of Object.entries(wanted.facets)) {
            for (const [code, { count }] of Object.entries(values)) {
                same(`${named}, ${facet} ${code}`, got.facets[facet][code], count);
            }
        }
        if (i % 5 === 1) {
            const rows = path.join(process.env.WORK, `rows-${i}.geojson`);
            run("export", "--out", rows, "--lang", language, ...words);
            const note = JSON.parse(readFileSync(rows, "utf8")).selection_note;
            const sentence = await page.textContent("#sentence");
            check(`${named}: the page says « ${sentence} », the file ${JSON.stringify(note).slice(0, 300)}`,
                JSON.stringify(note).includes(JSON.stringify(sentence).slice(1, -1)));
        }
    }
    // The page opens with the selection of the command line.
    const chosen = ["--category", "telemedecine", "--region", "76", "--from", "2020-03", "--within", "1.44,43.6,80"];
    const started = await open(browser, exportPage("started", ...chosen));
    same("a page made with a selection opens with it", (await countsOf(started)).selected,
        JSON.parse(run("counts", "--format", "json", ...chosen)).selected);
    await started.click("#reset");
    same("and gives all rows back", (await countsOf(started)).selected, all.total);
});
