// Completion below the search field, « ma commune », and the marks of what was found.
#include "base/palette.h"
#include "desk_harness.h"
#include "session/wording.h"
#include "ui/marks.h"

using namespace hand;

namespace {

void typed(Window& w, std::string_view text)
{
    w.key(Key::Slash);
    w.type(text);
}

const filter::Suggestion& offer(const Window& w, std::size_t i)
{
    REQUIRE(w.memory.completing.offered.size() > i);
    return w.memory.completing.offered[i];
}

std::size_t communeOffer(const Window& w)
{
    const auto& offers = w.memory.completing.offered;
    const auto it = std::find_if(offers.begin(), offers.end(), [](const filter::Suggestion& s) {
        return s.kind == filter::SuggestionKind::Commune;
    });
    REQUIRE(it != offers.end());
    return static_cast<std::size_t>(it - offers.begin());
}

} // namespace

TEST_CASE("Names are offered while one types, and no longer when the field is left")
{
    Window w;
    CHECK_FALSE(w.has("completion"));
    typed(w, "lyo");
    CHECK(w.areas("completion").size() == w.memory.completing.offered.size());
    CHECK(w.areas("completion").size() > 3);
    CHECK(w.areas("completion").size() <= 8);
    CHECK(offer(w, 0).text == "Lyon");
    w.key(Key::Tab);
    w.rest();
    CHECK_FALSE(w.has("completion"));
}

TEST_CASE("A search that was set elsewhere opens no list")
{
    Window w;
    w.state.selection.search = "lyo";
    w.rest();
    CHECK_FALSE(w.has("completion"));
}

TEST_CASE("Down and Enter choose a name, which is then searched")
{
    Window w;
    typed(w, "villeur");
    REQUIRE(offer(w, 0).text == "Villeurbanne");
    w.fieldKey(ImGuiKey_DownArrow, true, Key::Down);
    CHECK(w.memory.searchActive);
    CHECK(w.memory.completing.at == 0);
    w.fieldKey(ImGuiKey_Enter, true, Key::Enter);
    CHECK(w.state.selection.search == "Villeurbanne");
    CHECK(std::string(w.memory.searchText.data()) == "Villeurbanne");
    CHECK_FALSE(w.memory.searchActive);
    CHECK_FALSE(w.has("completion"));
    CHECK(w.memory.zone == Zone::List);
}

TEST_CASE("Enter without a choice goes on to what was found, as Down from the last offer does")
{
    {
        Window w;
        typed(w, "lyo");
        w.fieldKey(ImGuiKey_Enter, true, Key::Enter);
        CHECK(w.state.selection.search == "lyo");
        CHECK(w.memory.zone == Zone::List);
    }
    Window down;
    typed(down, "lyo");
    const auto offers = static_cast<int>(down.memory.completing.offered.size());
    for (int i = 0; i < offers; ++i) {
        down.key(Key::Down);
    }
    CHECK(down.memory.searchActive);
    CHECK(down.memory.completing.at == offers - 1);
    down.key(Key::Up);
    CHECK(down.memory.completing.at == offers - 2);
    down.key(Key::Down, 2);
    CHECK(down.memory.zone == Zone::List);
    CHECK(down.state.selection.search == "lyo");
}

TEST_CASE("Escape closes the list of offers")
{
    Window w;
    typed(w, "lyo");
    w.fieldKey(ImGuiKey_Escape, true);
    CHECK_FALSE(w.has("completion"));
}

TEST_CASE("A click chooses an offer and nothing below it")
{
    Window w;
    typed(w, "lyo");
    w.click(w.areas("completion")[0].centre());
    w.rest();
    CHECK(w.state.selection.search == "Lyon");
    for (const Facet facet : filter::kFacets) {
        CHECK(w.state.selection.of(facet).empty());
    }
    CHECK_FALSE(w.has("completion"));
}

TEST_CASE("Counts in the list follow the other filters")
{
    Window w;
    typed(w, "lyo");
    const int before = offer(w, 0).count;
    w.key(Key::Tab);
    w.click(w.choices(Facet::Category)[0].centre());
    w.click("search");
    w.type("n");
    w.fieldKey(ImGuiKey_Backspace);
    CHECK(offer(w, 0).text == "Lyon");
    CHECK(offer(w, 0).count < before);
}

TEST_CASE("A commune puts the list in order of distance, says so, and a cross ends it")
{
    for (const Language language : kBoth) {
        Window w(language);
        typed(w, "autun");
        const std::size_t place = communeOffer(w);
        CHECK(offer(w, place).text == "Autun (71)");
        w.click(w.areas("completion")[place].centre());
        w.rest();
        REQUIRE(w.state.nearby);
        CHECK(w.state.nearby->name == "Autun (71)");
        CHECK(w.state.selection.search.empty());
        CHECK(w.stage.outcome.selected == 651);
        const auto& nearest =
            w.stage.atlas.data.initiatives[static_cast<std::size_t>(w.stage.listing.front())];
        CHECK(nearest.city == "Chalon-sur-Saône");
        CHECK(w.state.camera.zoom > 2);
        w.click("end-near");
        CHECK_FALSE(w.state.nearby);
        CHECK(w.stage.listing == session::listing(w.stage.atlas.data, w.stage.outcome));
    }
}

TEST_CASE("A typing error is forgiven in the offers, with a sentence above them")
{
    Window w;
    typed(w, "lyn");
    CHECK(offer(w, 0).text == "Lynde (59)"); // a commune begins like this
    CHECK(offer(w, 1).text == "Lyon");
    CHECK(offer(w, 1).forgiven);
    CHECK(offer(w, 1).where == "69");
    CHECK(w.areas("completion")[1].y > w.areas("completion")[0].bottom() + 20); // the sentence
    CHECK(w.areas("completion")[2].y == w.areas("completion")[1].bottom());
    w.fieldKey(ImGuiKey_DownArrow, true, Key::Down);
    w.fieldKey(ImGuiKey_DownArrow, true, Key::Down);
    w.fieldKey(ImGuiKey_Enter, true, Key::Enter);
    CHECK(w.state.selection.search == "Lyon");
}

TEST_CASE("A commune that no initiative names is offered first, beside the sentence too, and not as a match")
{
    for (const Language language : kBoth) {
        {
            Window w(language);
            typed(w, "autun");
            REQUIRE(w.stage.outcome.forgiven);
            CHECK(offer(w, 0).text == "Autun (71)");
            CHECK(w.areas("completion")[0].height > 40); // and says that no initiative names it
            REQUIRE(w.has("near-instead"));
        }
        Window w(language);
        w.state.selection.search = "autun"; // from a command or a view: nobody has typed
        w.rest();
        w.click("near-instead");
        w.rest();
        REQUIRE(w.state.nearby);
        CHECK(w.state.nearby->name == "Autun (71)");
        CHECK(w.state.selection.search.empty());
        CHECK_FALSE(w.has("near-instead"));
    }
    Window lyon;
    typed(lyon, "lyon"); // named
    CHECK_FALSE(lyon.has("near-instead"));
    lyon.state.selection.search = "masqe"; // no commune
    lyon.rest();
    CHECK_FALSE(lyon.has("near-instead"));
}

TEST_CASE("Other filters that leave nothing are not taken for a commune that nobody names")
{
    Window w;
    w.state.selection.search = "lyon";
    w.state.selection.of(Facet::Region) = {"94"};
    w.rest();
    REQUIRE(w.stage.outcome.selected == 0);
    CHECK_FALSE(w.has("near-instead"));
}

TEST_CASE("The marks behind found words keep the contrast of the text, in every theme")
{
    for (const base::Theme theme : {base::Theme::Light, base::Theme::Dark, base::Theme::Contrast}) {
        const base::Palette& c = base::palette(theme);
        CHECK(base::contrastRatio(ui::markColour(theme), c.ink) >= 7);
        CHECK(base::contrastRatio(ui::markColour(theme), c.inkSoft) >= 4.5);
        CHECK(base::contrastRatio(ui::markColour(theme), c.panel) >= 1.15);
    }
}
