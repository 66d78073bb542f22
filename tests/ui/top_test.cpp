// The bar at the top and what it opens: language, theme, export, reset, help, notice.
#include "desk_harness.h"

using namespace hand;

TEST_CASE("FR and EN switch the language, by mouse and by keyboard")
{
    for (const bool byMouse : {true, false}) {
        Window w;
        const auto use = [&](const char* id) {
            if (byMouse) {
                w.click(id);
            } else {
                w.focus(id);
                w.key(Key::Enter);
            }
        };
        use("EN");
        CHECK(w.state.language == Language::English);
        w.forget();
        use("EN"); // already on
        CHECK(w.count<session::SetLanguage>() == 0);
        use("FR");
        CHECK(w.state.language == Language::French);
    }
}

TEST_CASE("The key L goes to and fro between the languages")
{
    Window w;
    w.key(Key::Language);
    CHECK(w.state.language == Language::English);
    w.key(Key::Language);
    CHECK(w.state.language == Language::French);
}

TEST_CASE("The theme button goes round the three themes, by mouse and by keyboard")
{
    for (const bool byMouse : {true, false}) {
        Window w;
        std::vector<base::Theme> seen;
        for (int i = 0; i < 3; ++i) {
            if (byMouse) {
                w.click("theme");
            } else {
                w.focus("theme");
                w.key(Key::Enter);
            }
            seen.push_back(w.state.theme);
        }
        CHECK(seen == std::vector{base::Theme::Dark, base::Theme::Contrast, base::Theme::Light});
    }
}

TEST_CASE("Reset is off while there is nothing to take back")
{
    Window w;
    w.click("reset");
    CHECK(w.count<session::ResetSelection>() == 0);
    for (const ui::Memory::Area& area : w.memory.areas) {
        if (area.id == "reset") {
            CHECK(area.zone == Zone::None); // the keyboard passes it by
        }
    }
}

TEST_CASE("Reset takes back choices, search, card and camera, by mouse, by keyboard and by R")
{
    for (const int way : {0, 1, 2}) {
        Window w;
        w.click(w.choices(Facet::Category)[0].centre());
        w.state.selection.search = "lyon";
        w.wheel(w.emptyGround(), 3);
        w.state.openRow = 5;
        w.rest();
        CHECK_FALSE(w.state.camera == layout::Camera{});
        if (way == 0) {
            w.click("reset");
        } else if (way == 1) {
            w.focus("reset");
            w.key(Key::Enter);
        } else {
            w.key(Key::Reset);
        }
        CHECK(w.state.selection.isEmpty());
        CHECK(w.state.openRow == -1);
        CHECK(w.state.camera == layout::Camera{});
    }
}

TEST_CASE("The export menu closes by its button and by Escape without exporting")
{
    Window w;
    w.click("export");
    w.click("export");
    CHECK_FALSE(w.state.exportOpen);
    w.click("export");
    w.key(Key::Escape);
    CHECK_FALSE(w.state.exportOpen);
    CHECK(w.count<session::ExportSelection>() == 0);
}

TEST_CASE("Help opens and closes by its button, its cross, the question mark and Escape")
{
    for (const Language language : kBoth) {
        Window w(language);
        w.click("help");
        CHECK(w.state.helpOpen);
        w.click("close-help");
        CHECK_FALSE(w.state.helpOpen);
        w.key(Key::Question);
        CHECK(w.state.helpOpen);
        w.key(Key::Escape);
        CHECK_FALSE(w.state.helpOpen);
        w.focus("help");
        w.key(Key::Enter);
        CHECK(w.state.helpOpen);
        w.key(Key::Question);
        CHECK_FALSE(w.state.helpOpen);
    }
}

TEST_CASE("Help lies over the map: a click on it opens no card below")
{
    Window w;
    w.key(Key::Question);
    const base::Vec2 cross = w.at("close-help");
    w.forget();
    for (int down = 60; down < 380; down += 20) {
        w.click(base::Vec2{cross.x - 200, cross.y + down});
    }
    CHECK(w.count<session::OpenCard>() == 0);
    CHECK(w.state.helpOpen);
}

TEST_CASE("A notice goes by its cross and by Escape, and not by itself")
{
    Window w;
    for (const bool byMouse : {true, false}) {
        w.state.notice = "Enregistré : /tmp/cartovid-42-initiatives.csv";
        w.rest(10);
        REQUIRE(w.has("dismiss"));
        if (byMouse) {
            w.click("dismiss");
        } else {
            w.key(Key::Escape);
        }
        CHECK(w.state.notice.empty());
        CHECK_FALSE(w.has("dismiss"));
    }
}

TEST_CASE("The map can be dragged while a notice lies over it")
{
    Window w;
    w.state.notice = "2 lignes du tableau sont laissées de côté.";
    w.wheel(w.emptyGround(), 4);
    w.forget();
    const base::Vec2 from = w.emptyGround();
    w.move(from);
    w.press();
    for (int i = 1; i <= 5; ++i) {
        w.move({from.x + i * 8.0, from.y});
    }
    w.release();
    CHECK(w.count<session::Pan>() >= 4);
}

TEST_CASE("No control of the top bar covers another, and all lie inside the window")
{
    for (const Language language : kBoth) {
        for (const float width : {1024.F, 1280.F, 1600.F, 1920.F}) {
            Window w(language, width, 800);
            std::vector<base::Rect> rects;
            for (const char* id : {"FR", "EN", "theme", "export", "reset", "help"}) {
                REQUIRE(w.areas(id).size() == 1);
                rects.push_back(w.areas(id)[0]);
            }
            for (std::size_t i = 0; i < rects.size(); ++i) {
                CHECK(rects[i].x >= 0);
                CHECK(rects[i].right() <= width);
                for (std::size_t j = 0; j < i; ++j) {
                    CHECK_FALSE(rects[i].intersects(rects[j]));
                }
            }
        }
    }
}

TEST_CASE("A notice hides no inset, no control of the map and no place")
{
    for (const Language language : kBoth) {
        for (const auto& [width, height] : {std::pair{1280.F, 800.F}, {1920.F, 1080.F}, {1080.F, 1920.F}}) {
            Window w(language, width, height);
            w.state.notice = "Enregistré : /tmp/un/dossier/bien/long/cartovid-651-initiatives.geojson";
            w.rest();
            REQUIRE(w.has("dismiss"));
            const float top = static_cast<float>(w.at("dismiss").y) - 25; // half of the cross, and the edge
            for (std::size_t v = 1; v < w.stage.sheet.views.size(); ++v) {
                CHECK(w.stage.sheet.views[v].box.bottom() <= top);
            }
            for (const ui::Memory::Area& area : w.memory.areas) {
                if (area.zone == Zone::Map) {
                    CHECK_MESSAGE((area.rect.bottom() <= top || area.rect.y > w.desk.map.bottom()), area.id);
                }
            }
        }
    }
}

TEST_CASE("At 1280 pixels the kinds of symbols lie in the top bar and cover nothing of the map")
{
    for (const Language language : kBoth) {
        for (const float width : {1240.F, 1280.F, 1440.F, 1500.F, 1920.F}) {
            Window w(language, width, 800);
            for (int kind = 0; kind < layout::kSymbolsCount; ++kind) {
                const std::string id = "symbols-" + std::to_string(kind);
                REQUIRE(w.has(id));
                for (const ui::Memory::Area& area : w.memory.areas) {
                    if (area.id == id) {
                        CHECK(area.rect.bottom() <= w.desk.top.bottom());
                        CHECK(area.rect.x > 460); // title and counts have room
                    }
                    if (area.id == "FR" && kind == layout::kSymbolsCount - 1) {
                        CHECK(w.at(id).x < area.rect.x);
                    }
                }
            }
        }
    }
}

TEST_CASE("Nothing of the shaded regions' switch lies on an unfolded place")
{
    Window w(Language::French, 1280, 800);
    w.key(Key::Symbols4);
    w.rest();
    REQUIRE(w.has("measure-0"));
    session::apply(w.state, session::Unfold{{layout::UnfoldKind::Paris, -1}}, w.stage.context(w.now));
    w.rest();
    CHECK_FALSE(w.has("measure-0"));
}
