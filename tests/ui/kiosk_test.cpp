#include "app/kiosk_setup.h"
#include "desk_harness.h"
#include "session/big_targets.h"

namespace {

using session::KioskMode;

struct Screen {
    int width;
    int height;
};
constexpr Screen kScreens[] = {{1920, 1080}, {1080, 1920}};
constexpr const char* kStrip[] = {"kiosk-fr",       "kiosk-en",     "kiosk-large",
                                  "kiosk-contrast", "kiosk-listen", "kiosk-again"};

ui::KioskFace faceOn(const app::KioskSizes& sizes, KioskMode mode = KioskMode::Visit)
{
    ui::KioskFace face;
    face.mode = mode;
    face.pxPerMm = sizes.pxPerMm;
    return face;
}

/// Whether a control of the desk lies below none of the strip's.
bool isAbove(const ui::Desk& desk)
{
    for (const base::Rect* rect : {&desk.top, &desk.facets, &desk.map, &desk.list, &desk.months}) {
        if (rect->bottom() > desk.strip.y + 0.5F) {
            return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("language, large text and contrast are one touch away, 20 mm high, in both languages and sizes")
{
    for (const Screen& screen : kScreens) {
        const app::KioskSizes sizes = app::kioskSizes(32, screen.width, screen.height);
        const ui::KioskFace face = faceOn(sizes);
        for (const bool large : {false, true}) {
            for (const base::Language language : hand::kBoth) {
                hand::Window window(language, static_cast<float>(screen.width),
                                    static_cast<float>(screen.height), large ? sizes.large : sizes.normal);
                window.state.largeText = large;
                window.memory.canSpeak = true; // one button more
                window.standAtKiosk(face);
                CAPTURE(screen.width);
                CAPTURE(large);
                CAPTURE(static_cast<int>(language));
                float end =
                    static_cast<float>(session::kCornerMm) * sizes.pxPerMm; // the way to the PIN is free
                for (const char* id : kStrip) {
                    REQUIRE(window.has(id));
                    const base::Rect rect = window.areas(id).front();
                    CHECK(rect.x >= end - 1);
                    CHECK(rect.height >= session::kPrimaryMm * sizes.pxPerMm - 1);
                    CHECK(rect.width >= session::kPrimaryMm * sizes.pxPerMm - 1);
                    CHECK(rect.bottom() <= screen.height);
                    end = rect.right();
                }
                CHECK(end <= screen.width - session::kCornerMm * sizes.pxPerMm + 1);
                CHECK(isAbove(window.desk));
            }
        }
    }
}

TEST_CASE("large text is at least a quarter larger on a stand of 32 inches, upright too")
{
    for (const Screen& screen : kScreens) {
        const app::KioskSizes sizes = app::kioskSizes(32, screen.width, screen.height);
        CHECK(sizes.large >= sizes.normal * 1.25);
        CHECK(sizes.remark.empty());
    }
}

TEST_CASE("a screen whose size nobody knows still shows a kiosk, and says so")
{
    const app::KioskSizes sizes = app::kioskSizes(0, 1920, 1080);
    CHECK(sizes.normal > 1);
    CHECK(sizes.remark.find("diagonal") != std::string::npos);
    CHECK(app::kioskSizes(32, 0, 0).pxPerMm > 0);
}

TEST_CASE(
    "the line to be measured on a screen of unknown size is as long as it says, and visitors do not see it")
{
    CHECK(app::kioskSizes(32, 1920, 1080).assumedInches == 0);
    for (const Screen& screen : kScreens) {
        const app::KioskSizes sizes = app::kioskSizes(0, screen.width, screen.height);
        for (const base::Language language : hand::kBoth) {
            ui::KioskFace face = faceOn(sizes, KioskMode::Maintenance);
            hand::Window window(language, static_cast<float>(screen.width), static_cast<float>(screen.height),
                                sizes.normal);
            window.standAtKiosk(face);
            CHECK(ImGui::FindWindowByName("kiosk-measure") == nullptr);
            face.assumedInches = sizes.assumedInches;
            window.rest(2);
            const ImGuiWindow* card = ImGui::FindWindowByName("kiosk-measure");
            REQUIRE(card != nullptr);
            // The line and its two ends are drawn last, four corners each.
            const ImVector<ImDrawVert>& corners = card->DrawList->VtxBuffer;
            REQUIRE(corners.Size > 12);
            const auto [left, right] = std::minmax_element(
                corners.end() - 12, corners.end(),
                [](const ImDrawVert& a, const ImDrawVert& b) { return a.pos.x < b.pos.x; });
            CHECK(right->pos.x - left->pos.x == doctest::Approx(100 * sizes.pxPerMm).epsilon(0.004));
            CHECK(left->pos.x >= card->Pos.x);
            CHECK(right->pos.x <= card->Pos.x + card->Size.x);
            CHECK(card->Pos.y >= window.desk.top.bottom());
            CHECK(card->Pos.y + card->Size.y <= window.desk.strip.y);
        }
    }
}

TEST_CASE("a visitor finds no export, no views, no link and no tour to open")
{
    const app::KioskSizes sizes = app::kioskSizes(32, 1920, 1080);
    const ui::KioskFace face = faceOn(sizes);
    hand::Window window(base::Language::French, 1920, 1080, sizes.normal);
    window.state.openRow = 0;
    window.standAtKiosk(face);
    for (const char* id : {"export", "views", "tours", "open-source", "card-picture"}) {
        CAPTURE(id);
        CHECK_FALSE(window.has(id));
    }
    ui::KioskFace open = faceOn(sizes, KioskMode::Maintenance);
    window.kiosk = &open;
    window.rest(3);
    CHECK(window.has("export"));
    CHECK(window.has("open-source"));
    CHECK(window.has("kiosk-quit"));
}

TEST_CASE("a finger that moves scrolls the list, and one that rests opens a card")
{
    const app::KioskSizes sizes = app::kioskSizes(32, 1920, 1080);
    const ui::KioskFace face = faceOn(sizes);
    hand::Window window(base::Language::French, 1920, 1080, sizes.normal);
    window.standAtKiosk(face);
    const base::Rect list = window.desk.list;
    const base::Vec2 from{list.x + list.width / 2.0, list.y + list.height * 0.7};
    window.move(from);
    window.press();
    for (int step = 1; step <= 10; ++step) {
        window.move({from.x, from.y - 20.0 * step});
    }
    window.release();
    CHECK(window.state.openRow == -1);
    CHECK(window.listScroll() > 100);
    window.click(from);
    CHECK(window.state.openRow >= 0);
}

TEST_CASE("the pad of the PIN has keys for fingers, and hands on what is pressed")
{
    for (const Screen& screen : kScreens) {
        const app::KioskSizes sizes = app::kioskSizes(32, screen.width, screen.height);
        const ui::KioskFace face = faceOn(sizes, KioskMode::Pin);
        hand::Window window(base::Language::French, static_cast<float>(screen.width),
                            static_cast<float>(screen.height), sizes.large);
        window.standAtKiosk(face);
        for (const char* id : {"pin-1", "pin-0", "pin-erase", "pin-enter", "pin-leave"}) {
            const base::Rect key = window.areas(id).front();
            CAPTURE(screen.width);
            CAPTURE(id);
            CHECK(key.height >= session::kSecondaryMm * sizes.pxPerMm);
            CHECK(key.bottom() <= screen.height);
            if (screen.height > screen.width) {
                CHECK(key.y >= screen.height * (1 - session::kReachShare));
            }
        }
        window.click("pin-7");
        REQUIRE(window.memory.kiosk.pin);
        CHECK(*window.memory.kiosk.pin == static_cast<session::PinKey>(7));
    }
}

TEST_CASE("on an upright screen every control lies where hands reach, whatever the map shows")
{
    const app::KioskSizes sizes = app::kioskSizes(32, 1080, 1920);
    const ui::KioskFace face = faceOn(sizes);
    const float reach = 1920 * (1 - static_cast<float>(session::kReachShare));
    // What the picture shows can be touched, too: each of these has its control among facets and list.
    const auto isPicture = [](const std::string& id) {
        return id.starts_with("chart-") || id.starts_with("seat-") || id.starts_with("duel-bar-") ||
               id.starts_with("duel-heading-");
    };
    for (const bool large : {false, true}) {
        for (const layout::Symbols kind :
             {layout::Symbols::Bouquets, layout::Symbols::Bubbles, layout::Symbols::Density,
              layout::Symbols::Choropleth, layout::Symbols::Bars, layout::Symbols::Matrix}) {
            for (const bool busy : {false, true}) {
                hand::Window window(base::Language::French, 1080, 1920, large ? sizes.large : sizes.normal);
                window.state.symbols = kind;
                window.state.showPoles = busy;
                window.state.tool = busy ? session::MapTool::Lasso : session::MapTool::Move;
                if (busy) {
                    window.state.unfolding.target = {layout::UnfoldKind::Paris, -1};
                }
                window.standAtKiosk(face);
                CAPTURE(large);
                CAPTURE(busy);
                CAPTURE(static_cast<int>(kind));
                CHECK(window.has("symbols-0"));
                CHECK(window.has("bars-by-0") == (kind == layout::Symbols::Bars));
                CHECK(window.has("zoom-in") ==
                      (kind != layout::Symbols::Bars && kind != layout::Symbols::Matrix));
                for (const ui::Memory::Area& area : window.memory.areas) {
                    CAPTURE(area.id);
                    CHECK((area.rect.y >= reach || isPicture(area.id)));
                    CHECK(area.rect.right() <= 1080);
                }
            }
        }
    }
}

TEST_CASE("on an upright screen the choosers of a duel are opened and chosen from where hands reach")
{
    const app::KioskSizes sizes = app::kioskSizes(32, 1080, 1920);
    const ui::KioskFace face = faceOn(sizes);
    const float reach = 1920 * (1 - static_cast<float>(session::kReachShare));
    for (const bool large : {false, true}) {
        hand::Window window(base::Language::French, 1080, 1920, large ? sizes.large : sizes.normal);
        window.standAtKiosk(face);
        window.click("duel");
        window.rest(40);
        REQUIRE(window.state.duel);
        window.click("duel-facet-0");
        window.rest(40);
        for (const auto& [handle, code] : {std::pair{"duel-left", "53"}, {"duel-right", "93"}}) {
            CAPTURE(large);
            CAPTURE(handle);
            window.click(handle);
            window.rest(5);
            const int side = window.state.duel->choosing;
            REQUIRE(side >= 0);
            for (const ui::Memory::Area& area : window.memory.areas) {
                CAPTURE(area.id);
                const bool isPicture =
                    area.id.starts_with("duel-bar-") || area.id.starts_with("duel-heading-");
                CHECK((area.rect.y >= reach || isPicture));
                CHECK((area.rect.bottom() <= window.desk.strip.y || !area.id.starts_with("duel-")));
            }
            window.click(std::string("duel-choice-") + code);
            window.rest(40);
            CHECK(window.state.duel->side(side) == code);
        }
    }
}

TEST_CASE("the bar below the map of an upright kiosk has buttons for fingers that do not touch each other")
{
    const app::KioskSizes sizes = app::kioskSizes(32, 1080, 1920);
    const ui::KioskFace face = faceOn(sizes);
    for (const bool duel : {false, true}) {
        for (const bool large : {false, true}) {
            for (const base::Language language : hand::kBoth) { // with the widest choice beside the kinds
                hand::Window window(language, 1080, 1920, large ? sizes.large : sizes.normal);
                window.state.tool = duel ? session::MapTool::Move : session::MapTool::Lasso;
                window.state.symbols = duel ? layout::Symbols::Bouquets : layout::Symbols::Choropleth;
                window.standAtKiosk(face);
                if (duel) {
                    window.click("duel");
                    window.rest(40);
                    REQUIRE(window.state.duel);
                    CHECK(window.has("duel-end"));
                }
                CAPTURE(duel);
                CAPTURE(large);
                std::vector<base::Rect> buttons;
                for (const ui::Memory::Area& area : window.memory.areas) {
                    const base::Vec2 middle = area.rect.centre();
                    const bool isBar = !area.id.starts_with("duel-bar"); // of the picture, above
                    if (isBar && window.desk.bar.contains(middle)) {
                        CAPTURE(area.id);
                        CHECK(area.rect.height >= session::kSecondaryMm * sizes.pxPerMm);
                        CHECK(area.rect.width >= session::kSecondaryMm * sizes.pxPerMm);
                        CHECK(area.rect.right() <= 1080);
                        for (const base::Rect& other : buttons) {
                            CHECK_FALSE(area.rect.shrunk(0.6F).intersects(other));
                        }
                        buttons.push_back(area.rect);
                    }
                }
                CHECK(buttons.size() >= 12);
            }
        }
    }
}

TEST_CASE("headphones are where there is a voice, and switch it on and off")
{
    const app::KioskSizes sizes = app::kioskSizes(32, 1920, 1080);
    const ui::KioskFace face = faceOn(sizes);
    hand::Window window(base::Language::French, 1920, 1080, sizes.normal);
    window.standAtKiosk(face);
    CHECK_FALSE(window.has("kiosk-listen"));
    window.memory.canSpeak = true;
    window.rest();
    CHECK_FALSE(window.state.speaks);
    window.click("kiosk-listen");
    CHECK(window.state.speaks);
    window.click("kiosk-listen");
    CHECK_FALSE(window.state.speaks);
}

TEST_CASE("at the desk, headphones are in the top bar where there is a voice")
{
    hand::Window desk;
    CHECK_FALSE(desk.has("listen"));
    desk.memory.canSpeak = true;
    desk.rest();
    desk.click("listen");
    CHECK(desk.state.speaks);
}

TEST_CASE("six keys are enough at a kiosk: four arrows, OK and back")
{
    const app::KioskSizes sizes = app::kioskSizes(32, 1920, 1080);
    const ui::KioskFace face = faceOn(sizes);
    hand::Window window(base::Language::French, 1920, 1080, sizes.normal);
    window.standAtKiosk(face);
    /// How many items of a part come before the one with this id.
    const auto itemOf = [&window](std::string_view id, ui::Zone zone) {
        int item = 0;
        for (const ui::Memory::Area& area : window.memory.areas) {
            if (area.zone == zone && area.id == id) {
                return item;
            }
            item += area.zone == zone ? 1 : 0;
        }
        FAIL("not drawn: ", std::string(id));
        return 0;
    };
    window.key(ui::Key::Enter); // into the first part
    REQUIRE(window.memory.zone == ui::Zone::Facets);
    window.key(ui::Key::Down, itemOf("choice", ui::Zone::Facets));
    window.key(ui::Key::Enter);
    CHECK_FALSE(window.state.selection.isEmpty());
    window.key(ui::Key::Right);
    REQUIRE(window.memory.zone == ui::Zone::List);
    window.key(ui::Key::Down, 3);
    window.key(ui::Key::Enter);
    REQUIRE(window.state.openRow >= 0);
    const int opened = window.state.openRow;
    window.key(ui::Key::Right); // from card to card
    CHECK(window.state.openRow != opened);
    window.key(ui::Key::Escape);
    CHECK(window.state.openRow < 0);
    window.key(ui::Key::Left);
    window.key(ui::Key::Left);
    REQUIRE(window.memory.zone == ui::Zone::Top);
    window.key(ui::Key::Down, itemOf("kiosk-en", ui::Zone::Top));
    window.key(ui::Key::Enter);
    CHECK(window.state.language == base::Language::English);
    window.key(ui::Key::Escape);
    REQUIRE(window.memory.zone == ui::Zone::None);
    window.forget();
    window.key(ui::Key::Left);
    CHECK(window.count<session::Pan>() == 1);
}
