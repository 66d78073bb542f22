// The page in people's hands: keys alone, a telephone, both languages, links that come back, hostile cells, and
// axe-core's judgement of every screen.
import { writeFileSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { axePath, check, countsOf, exportPage, open, same, withBrowser } from "./browser.mjs";

async function judge(page, screen) {
    await page.evaluate(readFileSync(axePath, "utf8"));
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    for (const { id, impact, nodes } of violations) {
        if (["serious", "critical"].includes(impact)) {
            check(`axe, ${screen}: ${id} (${impact}), ${nodes.length} times, ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`, false);
        }
    }
}

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

    const dark = await open(browser, file, { colorScheme: "dark", reducedMotion: "reduce" });
    await judge(dark, "dark");

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
