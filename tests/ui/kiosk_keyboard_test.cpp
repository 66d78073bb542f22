// The keyboard on the screen of a kiosk, under a finger.
#include "app/kiosk_setup.h"
#include "desk_harness.h"
#include "session/big_targets.h"
#include "ui/kiosk_keyboard.h"

namespace {

using hand::Key;
using hand::Language;

struct Screen {
    int width;
    int height;
    double inches;
};
constexpr Screen kStands[] = {{1920, 1080, 32}, {1080, 1920, 32}, {3840, 2160, 55}, {2160, 3840, 43}};
constexpr Screen kSmall[] = {{1280, 800, 10}, {800, 1280, 10}, {1920, 1080, 15.6}, {1024, 768, 12}};

struct Stand {
    explicit Stand(const Screen& screen, Language language = Language::French, bool large = false)
        : sizes(app::kioskSizes(screen.inches, screen.width, screen.height)),
          window(language, static_cast<float>(screen.width), static_cast<float>(screen.height),
                 large ? sizes.large : sizes.normal)
    {
        face.mode = session::KioskMode::Visit;
        face.pxPerMm = sizes.pxPerMm;
        window.state.largeText = large;
        window.standAtKiosk(face);
    }
    void open() { window.click("search-touch"); }
    void type(std::initializer_list<const char*> keys)
    {
        for (const char* key : keys) {
            window.click(std::string("key-") + key);
        }
    }
    [[nodiscard]] std::vector<base::Rect> keys() const
    {
        std::vector<base::Rect> found;
        for (const ui::Memory::Area& area : window.memory.areas) {
            if (area.id.starts_with("key-")) {
                found.push_back(area.rect);
            }
        }
        return found;
    }

    app::KioskSizes sizes;
    ui::KioskFace face;
    hand::Window window;
};

float gapBetween(const base::Rect& a, const base::Rect& b)
{
    return std::max({a.x - b.right(), b.x - a.right(), a.y - b.bottom(), b.y - a.bottom()});
}

} // namespace

TEST_CASE("a visitor without a keyboard searches: the field opens one, and what is touched is found")
{
    Stand stand(kStands[0]);
    CHECK(stand.keys().empty());
    const int all = stand.window.stage.outcome.selected;
    stand.open();
    REQUIRE(stand.keys().size() == 33);
    stand.type({"l", "y", "o", "n"});
    CHECK(stand.window.state.selection.search == "lyon");
    CHECK(stand.window.stage.outcome.selected < all);
    CHECK(stand.window.stage.outcome.selected > 0);
    CHECK(stand.window.has("completion"));
    stand.type({"effacer", "effacer"});
    CHECK(stand.window.state.selection.search == "ly");
    stand.type({"terminé"});
    CHECK_FALSE(stand.window.memory.keyboard.open);
    CHECK(stand.keys().empty());
    CHECK(stand.window.state.selection.search == "ly");
}

TEST_CASE("French hands find AZERTY, English ones QWERTY, also after a touch on the language")
{
    Stand stand(kStands[0]);
    stand.open();
    CHECK(stand.window.at("key-a").x < stand.window.at("key-z").x);
    CHECK(stand.window.at("key-a").y == stand.window.at("key-z").y);
    stand.window.click("kiosk-en");
    REQUIRE(stand.window.memory.keyboard.open); // the strip is not beside it
    CHECK(stand.window.at("key-q").x < stand.window.at("key-w").x);
    CHECK(stand.window.at("key-q").y == stand.window.at("key-w").y);
    CHECK(stand.window.has("key-done"));
}

TEST_CASE("keys are 12 mm with 3 mm between them, and field, strip and two offers stay free of them")
{
    for (const Screen& screen : kStands) {
        for (const bool large : {false, true}) {
            for (const Language language : hand::kBoth) {
                Stand stand(screen, language, large);
                stand.open();
                stand.type({"a"});
                CAPTURE(screen.width);
                CAPTURE(large);
                const float mm = stand.sizes.pxPerMm;
                const auto keys = stand.keys();
                REQUIRE(keys.size() == 33);
                for (std::size_t i = 0; i < keys.size(); ++i) {
                    CHECK(keys[i].width >= session::kSecondaryMm * mm);
                    CHECK(keys[i].height >= session::kSecondaryMm * mm);
                    CHECK(keys[i].x >= 0);
                    CHECK(keys[i].right() <= screen.width);
                    CHECK(keys[i].bottom() <= stand.window.desk.strip.y);
                    for (std::size_t k = 0; k < i; ++k) {
                        CHECK(gapBetween(keys[i], keys[k]) >= session::kTargetGapMm * mm - 0.1);
                    }
                }
                const base::Rect field = stand.window.areas("search").front();
                const auto offers = stand.window.areas("completion");
                CHECK(field.bottom() < keys.front().y);
                CHECK(offers.size() >= 2);
                for (const base::Rect& offer : offers) {
                    CHECK(offer.bottom() < keys.front().y);
                }
                if (screen.height > screen.width) {
                    CHECK(keys.front().y >= screen.height * (1 - session::kReachShare));
                }
            }
        }
    }
}

TEST_CASE("on a small screen keys are smaller, and neither leave it nor cover the field")
{
    for (const Screen& screen : kSmall) {
        for (const bool large : {false, true}) {
            Stand stand(screen, Language::French, large);
            stand.open();
            CAPTURE(screen.width);
            CAPTURE(screen.inches);
            CAPTURE(large);
            const auto keys = stand.keys();
            REQUIRE(keys.size() == 33);
            for (const base::Rect& key : keys) {
                CHECK(key.x >= 0);
                CHECK(key.right() <= screen.width);
                CHECK(key.bottom() <= stand.window.desk.strip.y);
                CHECK(key.width >= 8 * stand.sizes.pxPerMm);
                CHECK(key.height >= 5 * stand.sizes.pxPerMm);
            }
            CHECK(stand.window.areas("search").front().bottom() < keys.front().y);
        }
    }
}

TEST_CASE("a key shows that it is pressed in the very frame of the touch")
{
    Stand stand(kStands[0]);
    stand.open();
    ImGui::GetIO().MousePos = {static_cast<float>(stand.window.at("key-e").x),
                               static_cast<float>(stand.window.at("key-e").y)};
    stand.window.press();
    CHECK(stand.window.memory.keyboard.keys.held >= 0);
    CHECK(stand.window.state.selection.search.empty()); // it writes when the finger leaves
    stand.window.release();
    CHECK(stand.window.memory.keyboard.keys.held == -1);
    CHECK(stand.window.state.selection.search == "e");
}

TEST_CASE("a finger that stays on a letter gets its accents, without being moved")
{
    Stand stand(kStands[1]);
    stand.open();
    stand.window.move(stand.window.at("key-e"));
    stand.window.press();
    REQUIRE(stand.window.memory.wakeIn); // a frame comes by itself
    CHECK(*stand.window.memory.wakeIn <= 0.45);
    stand.window.wait(0.46F);
    stand.window.frame();
    REQUIRE(stand.window.has("accent-é"));
    stand.window.move(stand.window.at("accent-é"));
    stand.window.release();
    CHECK(stand.window.state.selection.search == "é");
    CHECK_FALSE(stand.window.has("accent-é"));
    stand.window.rest();
    CHECK_FALSE(stand.window.memory.wakeIn); // and then nothing is drawn for it
}

TEST_CASE("it goes at a touch beside it, and with a suggestion that is chosen")
{
    Stand stand(kStands[0]);
    stand.open();
    stand.type({"l", "y", "o"});
    const base::Rect list = stand.window.desk.list;
    stand.window.click({list.x + list.width / 2.0, list.y + list.height / 2.0});
    CHECK_FALSE(stand.window.memory.keyboard.open);
    CHECK(stand.window.state.selection.search == "lyo");
    stand.window.click("search-touch");
    stand.type({"n"});
    REQUIRE(stand.window.memory.keyboard.open);
    REQUIRE(stand.window.has("completion"));
    stand.window.click("completion");
    CHECK_FALSE(stand.window.memory.keyboard.open);
    CHECK(stand.window.state.selection.search != "lyon");
    CHECK(stand.window.stage.outcome.selected > 0);
}

TEST_CASE("a real keyboard goes on writing while the one on the screen is open")
{
    Stand stand(kStands[0]);
    stand.open();
    stand.type({"l", "y"});
    stand.window.type("on");
    CHECK(stand.window.state.selection.search == "lyon");
    stand.window.fieldKey(ImGuiKey_Backspace);
    CHECK(stand.window.state.selection.search == "lyo");
    stand.window.key(Key::Escape);
    CHECK_FALSE(stand.window.memory.keyboard.open);
}

TEST_CASE("a finger that scrolls from the field opens nothing, and a desk has no keyboard on its screen")
{
    Stand stand(kStands[0]);
    const base::Vec2 from = stand.window.at("search-touch");
    stand.window.move(from);
    stand.window.press();
    stand.window.move({from.x, from.y + 60});
    stand.window.release();
    CHECK_FALSE(stand.window.memory.keyboard.open);
}

TEST_CASE("a click into the field of a desk types with the real keys alone")
{
    hand::Window desk;
    desk.click("search");
    CHECK_FALSE(desk.memory.keyboard.open);
    desk.type("lyon");
    CHECK(desk.state.selection.search == "lyon");
}
