#include "scene/postcard.h"
#include "source/load.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas loaded = [] {
        auto result = source::load({source::defaultGeodata(), {}, {}});
        REQUIRE(result.ok());
        return std::move(result).value();
    }();
    return loaded;
}

const base::FontSet& fonts()
{
    static const base::FontSet set = [] {
        auto loaded = base::FontSet::load();
        REQUIRE(loaded.ok());
        return std::move(loaded).value();
    }();
    return set;
}

scene::PostcardWords wordsFor(const model::Initiative& row)
{
    scene::PostcardWords words;
    words.heading = "Face à la Covid-19";
    words.category = "Dons";
    words.icon = "X";
    words.organisation = row.organisation + " (industriel)";
    words.place = row.city;
    words.date = "7 mai 2020";
    words.scan = "Source :";
    words.sources = "Contours : Natural Earth";
    return words;
}

} // namespace

TEST_CASE("No postcard of the census has text over text, over its code or beyond its edge")
{
    const auto& data = atlas().data;
    for (int row = 0; row < static_cast<int>(data.initiatives.size()); ++row) {
        for (const base::Language language : {base::Language::French, base::Language::English}) {
            const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(row)];
            CAPTURE(initiative.id);
            const scene::Scene card =
                scene::buildPostcard(atlas(), fonts(), row, wordsFor(initiative),
                                     base::qrCode(initiative.sourceUrl), base::Theme::Light, language, 1);
            REQUIRE(card.width == scene::kPostcardSide);
            REQUIRE(card.leaves.size() >= 3);
            const scene::Leaf& paper = card.leaves.front();
            std::vector<base::Rect> taken{paper.boxes.empty() ? base::Rect{} : paper.boxes.front().rect};
            bool overlaps = false;
            bool leaves = false;
            for (const scene::Text& text : paper.texts) {
                if (text.face == base::Face::Icons) {
                    continue;
                }
                const float width = fonts().width(text.face, text.sizePx, text.utf8);
                const base::Rect box{static_cast<float>(text.at.x),
                                     static_cast<float>(text.at.y) - text.sizePx * 0.72F, width,
                                     text.sizePx * 0.9F};
                leaves = leaves || box.x < 0 || box.right() > 1080 || box.y < 0 || box.bottom() > 1080;
                overlaps = overlaps || std::ranges::any_of(taken, [&](const base::Rect& other) {
                               return other.intersects(box);
                           });
                taken.push_back(box);
            }
            CHECK_FALSE(overlaps);
            CHECK_FALSE(leaves);
        }
    }
}

TEST_CASE("A postcard marks its own place: the dot lies inside the extract, overseas too")
{
    const auto& data = atlas().data;
    for (int row = 0; row < static_cast<int>(data.initiatives.size()); ++row) {
        const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(row)];
        CAPTURE(initiative.id);
        const scene::Scene card = scene::buildPostcard(atlas(), fonts(), row, wordsFor(initiative), {},
                                                       base::Theme::Dark, base::Language::French, 1);
        const auto marks = std::ranges::find(card.leaves, "place", &scene::Leaf::name);
        REQUIRE(marks != card.leaves.end());
        REQUIRE(marks->discs.size() == 1);
        CHECK(marks->discs.front().row == row);
        CHECK(marks->clip.shrunk(4).contains(marks->discs.front().centre));
    }
}
