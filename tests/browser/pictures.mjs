// A page made of a network or of the threads opens with its picture, in both languages, on a desk and a telephone.
import { readFileSync, statSync } from "node:fs";
import { check, countsOf, exportPage, judge, open, run, same, withBrowser } from "./browser.mjs";

/** The picture that is shown: its own size and the size on the screen; zeros while none has loaded. */
function imageOf(page) {
    return page.evaluate(async () => {
        const image = document.querySelector("#picture img");
        await image?.decode().catch(() => {});
        return { width: image?.naturalWidth ?? 0, height: image?.naturalHeight ?? 0, alt: image?.alt ?? "", box: image?.getBoundingClientRect().toJSON() };
    });
}

await withBrowser(async (browser) => {
    const networks = JSON.parse(run("networks", "--format", "json"));
    const network = (networks.networks ?? networks).find(({ code }) => code === "s3martmed-2018");
    const file = exportPage("network", "--network", network.code);
    const page = await open(browser, file);
    check("the page of a network opens with its picture", await page.isVisible("#picture"));
    const { width, height, alt, box } = await imageOf(page);
    same("the picture is an image that a browser can draw", [width, height], [1280, 860]);
    check(`on a desk the picture is seen as a whole (${box.bottom})`, box.top >= 0 && box.bottom <= 900 && box.right <= 1440);
    check(`who cannot see the picture reads what it is: ${alt}`, alt.includes("COSME") && alt.includes("Lyonbiopôle"));
    const items = await page.locator("#picture li").allTextContents();
    same("each member is named below", items.length, network.nodes.length);
    for (const { name } of network.nodes) {
        check(`${name} is among the members`, items.some((item) => item.startsWith(name)));
    }
    await judge(page, "picture");

    await page.keyboard.press("Escape");
    check("Escape closes the picture", !(await page.isVisible("#picture")));
    same("the network's initiatives are what the page counts", (await countsOf(page)).selected,
        JSON.parse(run("counts", "--network", network.code, "--format", "json")).selected);
    await judge(page, "picture closed");
    const opener = page.locator("#notices button").first();
    same("a button names the network", await opener.textContent(), "Réseau\u00a0: S3martMed");
    await opener.click();
    check("the button opens the picture again", await page.isVisible("#picture"));
    const address = new URL(page.url()).hash;
    check(`the address says so: ${address}`, address.includes("picture=1"));
    await page.locator("#picture .quiet").click();
    check("the cross closes it", !(await page.isVisible("#picture")));
    check("and the focus is back on the button", await page.evaluate(() => document.activeElement.matches("#notices button")));
    check("an address without it opens without it", !(await (await open(browser, file, { hash: "#all" })).isVisible("#picture")));
    const english = await open(browser, file, { hash: `${address}&lang=en` });
    same("in English the picture's title is English", await english.textContent("#picture-title"), "Network: S3martMed");
    check("and so is what it says", (await imageOf(english)).alt.includes("European project"));

    await page.locator("#items li:not([hidden]) button").first().click();
    await page.locator("#notices button").first().click();
    await page.keyboard.press("Escape");
    same("Escape closes the picture and leaves the card below it", [await page.isVisible("#picture"), await page.isVisible("#card")], [false, true]);

    const phone = await open(browser, file, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    same("on a telephone nothing is wider than the screen", await phone.evaluate(() => document.documentElement.scrollWidth), 390);
    const scrolled = await phone.evaluate(() => document.querySelector(".picture-frame").scrollLeft);
    check(`there the picture opens at its middle (${scrolled})`, scrolled > 100);
    await judge(phone, "telephone, picture");

    const threads = exportPage("threads", "--partners", "--lang", "en");
    check("a page with threads is under 5 MB", statSync(threads).size < 5e6);
    const woven = await open(browser, threads, { colorScheme: "dark" });
    same("the page of the threads opens with them", await woven.textContent("#picture-title"), "Threads between partners");
    same("their picture can be drawn", (await imageOf(woven)).width, 1280);
    const said = await woven.textContent("#picture p");
    const partners = JSON.parse(run("partners", "--format", "json"));
    check(`how far they can be believed is said: ${said}`, said.includes(String(partners.coverage.naming)));
    check("the constellations are named", (await woven.locator("#picture li").count()) > 3);
    await judge(woven, "threads, dark");

    const plain = exportPage("plain");
    check("a page of neither has no picture", !readFileSync(plain, "utf8").includes("data:image/svg+xml;base64,P"));
});
