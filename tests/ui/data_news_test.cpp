// What the window says of its table's file.
#include "ui/desk_harness.h"

using hand::kBoth;
using hand::Key;
using hand::Language;
using hand::Window;

TEST_CASE("What is wrong with the table stays in sight and covers nothing, in every window")
{
    for (const auto& [width, height] : {std::pair{1600.F, 940.F}, {1280.F, 800.F}, {800.F, 600.F}}) {
        Window w(Language::French, width, height);
        const std::size_t before = w.memory.areas.size();
        w.data.trouble = "Tableau illisible depuis 14:32 : le fichier est vide. "
                         "Données affichées : celles de 14:05.";
        w.rest();
        const auto band = w.areas("data-news-text");
        REQUIRE(band.size() == 1);
        CHECK(band[0].width == width);
        for (const ui::Memory::Area& area : w.memory.areas) {
            CHECK_MESSAGE((area.id == "data-news-text" || !area.rect.intersects(band[0])), area.id);
        }
        w.data.trouble.clear();
        w.rest();
        CHECK_FALSE(w.has("data-news-text"));
        CHECK(w.memory.areas.size() == before);
    }
}

TEST_CASE("A reading that takes its time can be stopped, by mouse and by keyboard")
{
    for (const Language language : kBoth) {
        Window w(language);
        CHECK_FALSE(w.has("reading-stop"));
        w.data.reading = 0.4F;
        w.rest();
        w.click("reading-stop");
        CHECK(w.count<session::StopReading>() == 1);
        w.focus("reading-stop");
        w.key(Key::Enter);
        CHECK(w.count<session::StopReading>() == 2);
    }
}
