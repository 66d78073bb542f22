// What the browser tests share: the program, pages opened from files, what the console and the network said.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(path.join(process.env.MODULES, "package.json"));
const { chromium } = require("playwright-core");
const axePath = require.resolve("axe-core/axe.min.js");
export const program = process.argv[2];

const failures = [];

/** Notes a failure when the values differ; goes on, so that one run says all. */
export function same(what, got, wanted) {
    if (JSON.stringify(got) !== JSON.stringify(wanted)) {
        failures.push(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
    }
}

export function check(what, holds) {
    if (!holds) {
        failures.push(what);
    }
}

export function run(...args) {
    return execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });
}

/** Exports a page with the options; the path of the file. */
export function exportPage(name, ...options) {
    mkdirSync(process.env.WORK, { recursive: true });
    const file = path.join(process.env.WORK, `${name}.html`);
    run("export", "--out", file, ...options);
    return file;
}

export async function withBrowser(test) {
    const browser = await chromium.launch({
        executablePath: process.env.BROWSER,
        args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
    });
    try {
        await test(browser);
    } finally {
        await browser.close();
    }
    failures.slice(0, 20).forEach((failure) => console.error(`FAILED ${failure}`));
    console.log(`${failures.length} failed`);
    process.exit(failures.length > 0 ? 1 : 0);
}

/** A page from a file; whatever it says on the console or asks of a network is a failure. */
export async function open(browser, file, { hash = "", ...context } = {}) {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "fr-FR", ...context })).newPage();
    page.on("console", (message) => check(`console: ${message.text()}`, page.expectsMessages === true));
    page.on("pageerror", (error) => check(`script error: ${error}`, false));
    page.on("dialog", (dialog) => {
        check(`a dialog opened: ${dialog.message()}`, false);
        dialog.dismiss();
    });
    page.on("request", (request) => {
        if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
            check(`asks the network for ${request.url()}`, false);
        }
    });
    await page.goto(pathToFileURL(file).href + hash);
    await page.waitForSelector("#app:not([hidden])");
    return page;
}

/** The counts beside all choices, and the total, as people read them. */
export function countsOf(page) {
    return page.evaluate(() => {
        const number = (element) => Number(element.textContent.replace(/[^0-9]/g, ""));
        const facets = {};
        for (const section of document.querySelectorAll(".facet")) {
            const facet = {};
            for (const button of section.querySelectorAll(".choice")) {
                facet[button.dataset.code] = number(button.querySelector(".count"));
            }
            facets[section.dataset.facet] = facet;
        }
        facets.month = {};
        for (const button of document.querySelectorAll(".month")) {
            facets.month[button.dataset.code] = number(button.querySelector(".count"));
        }
        const selected = [...document.querySelectorAll("#items li")].filter((item) => !item.hidden).length;
        const dots = document.querySelectorAll("#map .dot:not(.gone)").length;
        return { selected, dots, facets, total: document.getElementById("total").textContent };
    });
}

/** axe-core's judgement of what is on the screen. */
export async function judge(page, screen) {
    await page.evaluate(readFileSync(axePath, "utf8"));
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    for (const { id, impact, nodes } of violations) {
        if (["serious", "critical"].includes(impact)) {
            check(`axe, ${screen}: ${id} (${impact}), ${nodes.length} times, ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`, false);
        }
    }
}
