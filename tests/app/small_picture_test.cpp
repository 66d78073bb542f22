// A small or flat picture leaves parts out by rule and says so; nothing that it writes is cut.
#include "base/words.h"
#include "studio.h"

#include <algorithm>
#include <utility>

namespace {

using base::Language;

const scene::Leaf* leafNamed(const scene::Scene& scene, std::string_view name)
{
    const auto found = std::ranges::find(scene.leaves, name, &scene::Leaf::name);
    return found == scene.leaves.end() ? nullptr : &*found;
}

constexpr std::pair<int, int> kSmall[] = {{400, 300}, {600, 400}, {2400, 400}, {333, 1500}, {800, 430}};

} // namespace

TEST_CASE("a picture too small for insets has none, is readable and says what is missing")
{
    Studio studio;
    app::Stage& stage = studio.stage();
    for (const auto& [width, height] : kSmall) {
        CAPTURE(width);
        CAPTURE(height);
        const bool isFlat = height < 440;
        const scene::Scene poster = stage.poster(studio.state(), width, height, 1);
        CHECK((stage.sheet.views.size() == 1) == isFlat);
        CHECK((stage.symbols.kind == layout::Symbols::Bubbles) == isFlat); // 651 dots are dust there
        for (const Language language : {Language::French, Language::English}) {
            CHECK(stage.leftOut(studio.state(), width, height, 1, language).empty() != isFlat);
        }
        // The window's own map is whole again.
        stage.refresh(studio.state(), {0, 0, 900, 700}, 1, app::Stage::kArrived);
        CHECK(stage.sheet.views.size() == 7);
        CHECK(stage.symbols.kind == layout::Symbols::Bouquets);
    }
    CHECK(stage.leftOut(studio.state(), 1920, 1080, 1, Language::French).empty());
    CHECK(stage.leftOut(studio.state(), 640, 500, 1, Language::French) ==
          base::word(base::Word::SmallNoKey, Language::French));
}

TEST_CASE("few rows stay dots in a small picture")
{
    app::Options options;
    options.selection.region = "53";
    Studio studio(options);
    studio.stage().poster(studio.state(), 600, 400, 1);
    CHECK(studio.stage().symbols.kind == layout::Symbols::Bouquets);
}

TEST_CASE("the title of a picture is never cut, and a long sentence takes two lines")
{
    app::Options options;
    options.selection.category = "dons,telemedecine";
    options.selection.region = "53,76";
    Studio studio(options);
    for (const auto& [width, height] : kSmall) {
        CAPTURE(width);
        CAPTURE(height);
        const scene::Scene poster = studio.stage().poster(studio.state(), width, height, 1);
        const scene::Leaf* head = leafNamed(poster, "title");
        REQUIRE(head != nullptr);
        CHECK(head->texts.front().utf8 == base::word(base::Word::AppTitle, Language::French));
        for (const scene::Text& text : head->texts) {
            const float right =
                static_cast<float>(text.at.x) + studio.stage().fonts.width(text.face, text.sizePx, text.utf8);
            CHECK(right <= static_cast<float>(width));
        }
    }
}
