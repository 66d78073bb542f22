// A picture over the map: a network, the threads between partners. Below it stands what it shows, in words.
const picture = byId("picture");

function openPicture(which) {
    state.picture = which;
    paintPicture();
    if (!picture.open) {
        picture.showModal(); // closing gives the focus back to the button
    }
    byId("picture-title").focus({ preventScroll: true });
    picture.scrollTop = 0;
    writeAddress();
}

function closePicture() {
    if (state.picture >= 0) {
        state.picture = -1;
        picture.close();
        writeAddress();
    }
}
picture.addEventListener("close", closePicture); // by the browser's own Escape
picture.addEventListener("click", (event) => {
    if (event.target === picture) { // beside what it holds: on the ground behind it
        closePicture();
    }
});

function paintPicture() {
    const { title, drawing, text, items } = page.pictures[state.picture];
    const close = make("button", { type: "button", className: "quiet" }, glyph("close"));
    close.setAttribute("aria-label", word("Dismiss"));
    close.addEventListener("click", closePicture);
    const image = make("img", { src: drawing[lang], alt: text[lang] });
    const frame = make("div", { className: "picture-frame", tabIndex: 0 }, image);
    image.addEventListener("load", () => { // on a telephone the middle comes first
        frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
    });
    picture.replaceChildren(make("div", { className: "picture-body" },
        make("div", { className: "picture-head" }, make("h2", { id: "picture-title", tabIndex: -1 }, title[lang]), close),
        frame, make("p", {}, text[lang]),
        make("ul", {}, ...items.map((item) => make("li", {}, item[lang])))));
}

/** The buttons that open the pictures. */
function pictureButtons() {
    return page.pictures.map(({ title }, which) => {
        const open = make("button", { type: "button", className: "plain strong" }, title[lang]);
        open.setAttribute("aria-haspopup", "dialog");
        open.addEventListener("click", () => openPicture(which));
        return open;
    });
}
