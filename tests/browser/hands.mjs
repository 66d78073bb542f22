// The page in people's hands: keys alone, a telephone, both languages, links that come back, hostile cells, and
// axe-core's judgement of every screen.
import { writeFileSync, statSync } from "node:fs";
import path from "node:path";
import { check, countsOf, exportPage, judge, open, same, withBrowser } from "./browser.mjs";

/** Presses Tab until something is focused; false when it never is. */
async function tabTo(page, selector, most = 120) {
    for (let i = 0; i < most; ++i) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) {
            return true;
        }
    }
    return false;
}

async function keyboard(page) {
    await page.keyboard.press("Tab");
    same("the first key goes to the skip link", await page.evaluate(() => document.activeElement.id), "skip-list");
    check("Tab reaches a choice", await tabTo(page, '.choice[data-code="dons"]'));
    await page.keyboard.press("Space");
    same("space chooses", await page.getAttribute('.choice[data-code="dons"]', "aria-pressed"), "true");
    await page.waitForFunction(() => document.getElementById("said").textContent.includes("221"));
    check("the choice is announced", (await page.textContent("#said")).startsWith("221 initiatives sur 651, dons, volontariat"));
    check("Tab reaches a dot", await tabTo(page, ".dot"));
    const first = await page.evaluate(() => document.activeElement.dataset.row);
    await page.keyboard.press("ArrowRight");
    check("an arrow goes to another dot", (await page.evaluate(() => document.activeElement.dataset.row)) !== first);
    await page.keyboard.press("Enter");
    check("Enter opens its card", await page.isVisible("#card"));
    same("the card has the focus", await page.evaluate(() => document.activeElement.id), "card-name");
    await page.keyboard.press("Escape");
    check("Escape closes it", !(await page.isVisible("#card")));
    check("and the focus is back on the dot", await page.evaluate(() => document.activeElement.matches(".dot")));
    check("Tab reaches the list", await tabTo(page, "#items button"));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    check("Enter opens a card of the list", await page.isVisible("#card"));
    same("it is the second of the list", (await page.textContent(".card-foot span")).trim(), "2 sur 221");
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    same("/ goes to the search", await page.evaluate(() => document.activeElement.id), "search");
    const ring = await page.evaluate(() => parseFloat(getComputedStyle(document.activeElement).outlineWidth));
    check(`the ring of the focus is 2 pixels or more (${ring})`, ring >= 2);
}

/** What the map shows, in pixels of the screen: dots with their town, threads, and names with their lines. */
function mapOf(page) {
    return page.evaluate(() => {
        const { rows } = JSON.parse(document.getElementById("data").textContent);
        const isSeen = (element) => {
            for (let one = element; one; one = one.parentElement) {
                const { visibility, opacity, display } = getComputedStyle(one);
                if (visibility === "hidden" || opacity === "0" || display === "none") {
                    return false;
                }
            }
            return true;
        };
        const seen = (selector) => [...document.querySelectorAll(selector)].filter(isSeen);
        const ends = (line) => [[line.x1, line.y1], [line.x2, line.y2]].map(([x, y]) => {
            const end = new DOMPoint(x.baseVal.value, y.baseVal.value).matrixTransform(line.getScreenCTM());
            return [end.x, end.y];
        });
        return {
            dots: seen("#map .dot").map((dot) => {
                const { left, top, width, height } = dot.querySelector(".ring").getBoundingClientRect();
                const city = rows[dot.dataset.row][4];
                const view = dot.closest("[data-inset]")?.dataset.inset ?? "main";
                return { city, view, x: left + width / 2, y: top + height / 2, radius: width / 2 };
            }),
            names: seen("#names > g").filter((name) => name.querySelector(".city")).map((name) => ({
                text: [...name.querySelectorAll("text")].map((line) => line.textContent).join(""),
                box: name.querySelector("text").getBoundingClientRect().toJSON(),
                lines: [...name.querySelectorAll("line")].filter(isSeen).map(ends),
            })),
            threads: seen("#map .thread line").map(ends),
            badge: seen("#badge").length,
            parisLine: seen("#paris-line").length,
        };
    });
}

const bare = (name) => name.replace(/[\s\u2010\u2011-]/g, "");

/** With a filter on, dots stand close around their town; names, their lines and threads go with the dots. */
async function filtered(page, hash) {
    await page.evaluate((next) => {
        location.hash = next;
    }, hash);
    await page.waitForTimeout(200);
    const { dots, names, threads, badge, parisLine } = await mapOf(page);
    const far = ([x, y], dot) => Math.hypot(x - dot.x, y - dot.y);
    for (const [i, dot] of dots.entries()) {
        const under = dots.slice(i + 1).find((other) => other.view === dot.view && far([dot.x, dot.y], other) < 1.8 * dot.radius);
        check(`${hash}: a dot of ${dot.city} lies on one of ${under?.city}`, !under);
    }
    const towns = new Map();
    for (const dot of dots) {
        const key = `${dot.view} ${dot.city}`;
        towns.set(key, [...(towns.get(key) ?? []), dot]);
    }
    const paris = towns.get("paris Paris") ?? [];
    if (paris.length > 0) {
        const mean = (key) => paris.reduce((sum, dot) => sum + dot[key], 0) / paris.length;
        const reach = Math.max(...paris.map((dot) => far([mean("x"), mean("y")], dot)));
        // As many sites of a grid of hexagons fill a circle of this radius; the gap between dots is 0.9 pixels.
        const need = (2 * paris[0].radius + 1) * (Math.sqrt(paris.length * Math.sqrt(3) / 2 / Math.PI) + 0.6);
        check(`${hash}: the ${paris.length} dots of Paris reach ${reach.toFixed(1)} pixels, ${need.toFixed(1)} are enough`, reach <= need);
    }
    const cities = new Set(dots.filter(({ view }) => view === "main").map(({ city }) => bare(city)));
    for (const { text, box, lines } of names) {
        check(`${hash}: ${text} is named and has no dot`, cities.has(bare(text)));
        const own = dots.filter(({ city }) => bare(city) === bare(text));
        const near = Math.min(...own.map((dot) => Math.hypot(Math.max(box.left - dot.x, dot.x - box.right, 0),
            Math.max(box.top - dot.y, dot.y - box.bottom, 0)) - dot.radius));
        check(`${hash}: the name of ${text} is ${near.toFixed(1)} pixels off its dots, without a line`, lines.length > 0 || near < 14);
        for (const line of lines) {
            const gap = Math.min(...own.flatMap((dot) => line.map((end) => far(end, dot) - dot.radius)));
            check(`${hash}: the line of ${text} ends ${gap.toFixed(1)} pixels before a dot of it`, gap < 9); // lines end on the circle around all dots
        }
    }
    for (const [, end] of threads) {
        const gap = Math.min(...dots.map((dot) => far(end, dot) - 2 * dot.radius));
        check(`${hash}: a thread ends ${gap.toFixed(1)} pixels before a dot`, gap < 2);
    }
    same(`${hash}: the badge and its line are there when Paris has dots`, [badge, parisLine],
        dots.some(({ view }) => view === "paris") ? [1, /zoomed/.test(await page.getAttribute("#map", "class") ?? "") ? 0 : 1] : [0, 0]);
}

await withBrowser(async (browser) => {
    const file = exportPage("page");
    check("the page is under 1.5 MB", statSync(file).size < 1.5e6);
    console.log(`${statSync(file).size} bytes`);
    const desk = await open(browser, file);
    await judge(desk, "start");
    await keyboard(desk);
    await desk.click("#reset");

    // Both languages, a card, a forgiven search, nothing found.
    await desk.click("#en");
    same("English is said to be English", await desk.getAttribute("html", "lang"), "en");
    check("the total is English", (await desk.textContent("#total")).startsWith("651 initiatives"));
    await desk.click("#items li:nth-child(3) button");
    await judge(desk, "card, English");
    check("the card's source is a web address", /^https?:/.test(await desk.getAttribute("#card a", "href")));
    check("and does not know where it was opened from", (await desk.getAttribute("#card a", "rel")).includes("noopener"));
    await desk.click(".card-foot button:last-child");
    const again = await open(browser, file, { hash: new URL(desk.url()).hash });
    same("a copied address opens the same card", await again.textContent("#card-name"), await desk.textContent("#card-name"));
    await desk.keyboard.press("Escape");
    await desk.fill("#search", "masqeu");
    check("a forgiven error is said", await desk.isVisible("#search-note"));
    await desk.fill("#search", "zzzzqqqq");
    check("nothing found is said", await desk.isVisible("#empty"));
    await judge(desk, "nothing found");
    await desk.click("#reset");
    const before = await desk.evaluate(() => document.querySelector("#dots .dot").getBoundingClientRect().width);
    await desk.click("#zoom-in");
    await desk.waitForTimeout(600);
    await judge(desk, "zoomed");
    const after = await desk.evaluate(() => document.querySelector("#dots .dot").getBoundingClientRect().width);
    check(`dots keep their size when the map is zoomed (${before}, ${after})`, after < before * 1.4);
    await desk.click("#zoom-home");

    // Dots, names and threads under filters, at home, zoomed, and on a telephone.
    const selections = ["#category=telemedecine&region=84,11", "#category=dons", "#search=zzzzqqqq", "#region=44", "#category=donnees", "#all"];
    for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
        const still = await open(browser, file, { viewport, reducedMotion: "reduce" });
        for (const zoom of [0, 2]) {
            for (let i = 0; i < zoom; ++i) {
                await still.click("#zoom-in");
            }
            for (const hash of selections) {
                await filtered(still, hash);
            }
        }
    }

    for (const viewport of [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }]) {
        const tall = await (await open(browser, file, { viewport })).evaluate(() => document.documentElement.scrollHeight);
        check(`on a desk of ${viewport.height} pixels the page is ${tall} high: it scrolls into emptiness`, tall <= viewport.height);
    }
    const printed = await open(browser, file);
    await printed.emulateMedia({ media: "print" });
    const shown = await printed.evaluate(() => ["#facet-lists .facet:nth-child(1)", "#facet-lists .facet:nth-child(2)", "#search-box"]
        .map((what) => document.querySelector(what).getClientRects().length > 0).join());
    same("on paper the categories stay as the legend, and nothing else of the filters", shown, "true,false,false");

    const dark = await open(browser, file, { colorScheme: "dark", reducedMotion: "reduce" });
    await judge(dark, "dark");
    // High contrast: by the button, where the system asks for it, and in the system's own colours.
    const colours = (page) => page.evaluate(() => ["--ink", "--panel", "--accent"].map((name) =>
        getComputedStyle(document.documentElement).getPropertyValue(name).trim()).join(" "));
    const strong = await open(browser, file, { hash: "#theme=contrast" });
    await judge(strong, "contrast");
    check("high contrast has colours of its own", (await colours(strong)) !== (await colours(desk)));
    const asking = await open(browser, file);
    await (await asking.context().newCDPSession(asking)).send("Emulation.setEmulatedMedia",
        { features: [{ name: "prefers-contrast", value: "more" }] });
    same("a system that asks for contrast gets it", await colours(asking), await colours(strong));
    await judge(await open(browser, file, { forcedColors: "active" }), "forced colours");
    // A narrow telephone, and a desk at 200 %.
    for (const [width, height] of [[360, 640], [720, 450]]) {
        const narrow = await open(browser, file, { viewport: { width, height } });
        same(`nothing is wider than ${width} pixels`, await narrow.evaluate(() => document.documentElement.scrollWidth), width);
        await judge(narrow, `${width} pixels wide`);
    }
    // The longest time that a dot travels, right after a choice.
    const travel = (page) => page.evaluate(() => {
        document.querySelector('.choice[data-code="dons"]').click();
        const { transitionProperty, transitionDuration } = getComputedStyle(document.querySelector("#dots .dot:not(.gone)"));
        return transitionProperty.includes("transform") ? Math.max(...transitionDuration.split(",").map(parseFloat)) : 0;
    });
    const time = await travel(desk);
    check(`dots move for a short while when a filter changes (${time} s)`, time > 0.05 && time < 0.5);
    same("and not at all where motion is not wanted", await travel(dark), 0);
    await desk.click("#reset");

    // A telephone: filters in a sheet, targets for fingers, nothing wider than the screen.
    const phone = await open(browser, file, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
    same("nothing is wider than a telephone", await phone.evaluate(() => document.documentElement.scrollWidth), 390);
    await judge(phone, "telephone");
    await phone.tap("#filters-open");
    await judge(phone, "telephone, filters");
    await phone.tap('.choice[data-code="telemedecine"]');
    const small = await phone.evaluate(() => [...document.querySelectorAll("#filters button")].filter((b) => {
        const { height } = b.getBoundingClientRect();
        return height > 0 && height < 24;
    }).length);
    same("no button is lower than 24 pixels", small, 0);
    await phone.tap("#filters-show");
    same("the sheet's choice holds", (await countsOf(phone)).selected, 75);
    await phone.tap("#items li:not([hidden]) button");
    check("a tap opens the card", await phone.isVisible("#card"));
    await judge(phone, "telephone, card");

    // A table whose cells are markup: shown as written, run never.
    const evil = '"><img src=x onerror=alert(1)></script><script>alert(2)</script>\u2028{{x}}@data@';
    const table = path.join(process.env.WORK, "evil.csv");
    const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
    writeFileSync(table, `id,name,organisation,organisation_type,category,pole,pole_basis,city,department,region,lon,lat,start_date,summary_fr,summary_en,partners,source_url,city_basis
<b>1</b>,${quoted(evil)},${quoted(evil)},industriel,dons,,,${quoted(evil)},75,11,2.35,48.85,2020-03-17,${quoted(evil)},${quoted(evil)},${quoted(evil)},https://example.org/?q=%3Cscript%3E,page
`);
    const bad = await open(browser, exportPage("evil", "--data", table, "--search", "<script>"));
    same("a hostile search finds the hostile row", (await countsOf(bad)).selected, 1);
    await bad.click("#items button");
    same("a hostile name is shown as written", (await bad.textContent("#card-name")).includes("<script>alert(2)</script>"), true);
    same("no element came out of a cell", await bad.evaluate(() => document.querySelectorAll("img, #card script, #items script").length), 0);
    bad.expectsMessages = true;
    const injected = await bad.evaluate(() => new Promise((resolve) => {
        const script = document.createElement("script");
        script.textContent = "window.injected = true";
        document.addEventListener("securitypolicyviolation", () => resolve(Boolean(window.injected)), { once: true });
        document.body.append(script);
        setTimeout(() => resolve(Boolean(window.injected)), 500);
    }));
    same("the page's own policy keeps foreign scripts from running", injected, false);

    const plain = await browser.newContext({ javaScriptEnabled: false });
    const without = await plain.newPage();
    await without.goto(`file://${file}`);
    same("without scripts the list is there", await without.locator("noscript li, body > ol li").count(), 651);
});
