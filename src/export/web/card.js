// The card of one initiative, beside the map or, on a phone, over it; previous and next within the selection.
const card = byId("card");
const phone = matchMedia("(max-width: 1099px)");
let opener = null; // gets the focus back

/** Only web addresses are ever linked. */
function webAddress(text) {
    return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null;
}

function openCard(place, from = null) {
    opener = from ?? opener;
    state.card = place;
    paintCard();
    if (!card.open) {
        if (phone.matches) {
            card.showModal();
        } else {
            card.show();
        }
    }
    byId("card-name").focus({ preventScroll: true });
    card.scrollTop = 0;
    markOpen();
    writeAddress();
}

function closeCard() {
    const was = state.card;
    if (was < 0) {
        return;
    }
    card.close();
    state.card = -1;
    markOpen();
    writeAddress();
    const target = opener?.isConnected && opener.checkVisibility?.() !== false ? opener : items[was]?.button;
    opener = null;
    target?.focus();
}
card.addEventListener("close", closeCard); // by the browser's own Escape

function markOpen() {
    svg.querySelector(".dot.open")?.classList.remove("open");
    if (state.card >= 0) {
        dots[state.card].element.classList.add("open");
    }
    paintList();
}

function fact(list, title, ...content) {
    list.append(make("dt", {}, title), make("dd", {}, ...content));
}

const labelOf = (row, facet) => page.facets[facet].values[row.values[facet]].label[lang];

function paintCard() {
    const row = page.rows[state.card];
    const among = page.rows.map((_, place) => place).filter((place) => shown.pass[place]);
    const at = among.indexOf(state.card);
    const step = (by) => among[at + by];
    const button = (text, className, action, disabled = false) => {
        const element = make("button", { type: "button", className, disabled }, text);
        element.addEventListener("click", action);
        return element;
    };
    const close = button("", "quiet close", closeCard);
    close.append(glyph("close"));
    close.setAttribute("aria-label", word("Dismiss"));
    const head = make("div", { className: "card-head" }, categorySign(row.values[0]),
        make("span", {}, labelOf(row, 0)), close);
    const name = make("h2", { id: "card-name", tabIndex: -1, lang: "fr" }, row.name);
    const facts = make("dl", {});
    fact(facts, word("CardOrganisation"), make("span", { lang: "fr" }, row.organisation), ` (${labelOf(row, facetNames.indexOf("type"))})`);
    fact(facts, word("CardPlace"), make("span", { lang: "fr" },
        [...new Set([row.city, row.department, labelOf(row, facetNames.indexOf("region"))])].filter(Boolean).join(", ")));
    fact(facts, word("CardPole"), labelOf(row, facetNames.indexOf("pole")));
    fact(facts, word("CardDate"), row.date ? formatDate(row.date) : word("CardUndated"));
    const parts = [head, name, make("p", { className: "about" }, lang === 0 ? row.fr : row.en), facts];
    if (row.partners.length > 0) {
        parts.push(make("h3", {}, word("CardPartners")),
            make("ul", { className: "partners", lang: "fr" }, ...row.partners.map((partner) => make("li", {}, partner))));
    }
    const address = webAddress(row.source);
    if (address) {
        const link = make("a", { href: address.href, target: "_blank", rel: "noopener noreferrer", className: "source" },
            `${word("OpenSource")} `, make("span", {}, address.hostname.replace(/^www\./, "")),
            make("span", { className: "hushed" }, ` ${word("WebNewTab")}`));
        parts.push(make("p", {}, link));
    }
    if (at < 0) {
        parts.push(make("p", { className: "note" }, word("CardNotSelected")));
    }
    const where = button(word("WebOnMap"), "plain", () => {
        const place = state.card;
        if (phone.matches) {
            closeCard();
            byId("map-area").scrollIntoView();
        }
        flyToRow(place);
        point(place);
    });
    const foot = make("nav", { className: "card-foot", ariaLabel: word("Position", "", "").trim() });
    foot.setAttribute("aria-label", word("BackToList"));
    foot.append(button(word("Previous"), "plain", () => openCard(step(-1)), at <= 0),
        make("span", {}, at < 0 ? "" : word("Position", formatCount(at + 1), formatCount(among.length))),
        button(word("Next"), "plain", () => openCard(step(1)), at < 0 || at + 1 >= among.length));
    card.replaceChildren(...parts, make("p", {}, where), foot);
}
