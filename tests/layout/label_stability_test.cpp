#include "layout/city_labels.h"
#include "layout/label_fade.h"
#include "layout/world.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace layout;

namespace {

using Key = std::pair<LabelKind, int>;

/// One frame of a zoom: what was laid out, from what, and what was remembered before.
struct Step {
    Sheet sheet;
    BouquetLayout bouquets;
    LabelMemory before;
    std::map<Key, Label> labels;
};

/// Zooms in small steps towards a point and back, as frames of a slow pinch do.
std::vector<Step> zoomed(const world::Window& window, base::Vec2 towards, double most)
{
    const filter::Outcome outcome = filter::evaluate(world::index(), {});
    std::vector<double> zooms;
    for (double zoom = 1; zoom < most; zoom *= 1.012) {
        zooms.push_back(zoom);
    }
    const std::size_t top = zooms.size();
    for (std::size_t i = top; i-- > 1;) {
        zooms.push_back(zooms[i]);
    }
    std::vector<Step> steps;
    LabelMemory memory;
    LabelWishes wishes;
    for (const double zoom : zooms) {
        Step step{world::plan().arrange({0, 0, window.width, window.height}, window.scale, {towards, zoom}),
                  {},
                  memory,
                  {}};
        step.bouquets = layoutBouquets(world::atlas(), step.sheet, 0, outcome);
        wishes.detail = detailAfter(wishes.detail, zoom);
        for (const Label& label :
             layoutLabels(world::atlas(), step.sheet, step.bouquets, world::fonts(), wishes, &memory)) {
            step.labels.emplace(Key{label.kind, label.index}, label);
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

/// A name on another one or on a dot.
bool anyTouch(const Step& step)
{
    for (auto a = step.labels.begin(); a != step.labels.end(); ++a) {
        for (auto b = std::next(a); b != step.labels.end(); ++b) {
            if (a->second.box.intersects(b->second.box)) {
                return true;
            }
        }
        for (const Dot& dot : step.bouquets.dots) {
            const base::Rect& box = a->second.box;
            const base::Vec2 nearest{std::clamp<double>(dot.at.x, box.x, box.right()),
                                     std::clamp<double>(dot.at.y, box.y, box.bottom())};
            if (base::length(dot.at - nearest) < step.bouquets.dotRadius) {
                return true;
            }
        }
    }
    return false;
}

/// Whether a city's name could have stayed on its side, beside the dots and the names that did.
bool couldHaveStayed(const Step& was, const Step& is, const Key& key)
{
    LabelMemory memory = is.before;
    LabelBoard board(is.sheet, {}, &memory);
    board.keepOff(is.bouquets);
    for (const auto& [other, label] : is.labels) {
        const auto earlier = was.labels.find(other);
        if (other != key && earlier != was.labels.end() && earlier->second.side == label.side) {
            board.put(label);
        }
    }
    for (const Bouquet& bouquet : is.bouquets.bouquets) {
        if (bouquet.city == key.second) {
            const bool isLarge = is.labels.at(key).face == base::Face::SemiBold;
            return stayBeside(board, cityName(world::atlas(), bouquet, isLarge, is.sheet.scale),
                              world::fonts());
        }
    }
    return false;
}

} // namespace

TEST_CASE("While zooming in small steps no name goes for a frame and comes back")
{
    for (const world::Window& window : {world::Window{1280, 800, 1}, world::Window{1900, 1000, 1.5F}}) {
        const auto steps = zoomed(window, {2.0e5, -2.5e5}, 9);
        REQUIRE(steps.size() > 300);
        int blinks = 0;
        std::size_t seen = 0;
        for (std::size_t i = 1; i + 1 < steps.size(); ++i) {
            for (const auto& [key, label] : steps[i - 1].labels) {
                ++seen;
                blinks += steps[i].labels.count(key) == 0 && steps[i + 1].labels.count(key) == 1;
            }
        }
        CHECK(blinks == 0);
        CHECK(seen > 8000);
        for (std::size_t i = 0; i < steps.size(); i += 7) {
            CHECK_FALSE(anyTouch(steps[i]));
        }
    }
}

TEST_CASE("While zooming a name changes its side only when it no longer fits on the old one")
{
    const auto steps = zoomed({1280, 800, 1}, {2.0e5, -2.5e5}, 9);
    int kept = 0;
    int changed = 0;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        for (const auto& [key, label] : steps[i].labels) {
            const auto before = steps[i - 1].labels.find(key);
            if (key.first != LabelKind::City || before == steps[i - 1].labels.end()) {
                continue;
            }
            ++(before->second.side == label.side ? kept : changed);
            if (before->second.side != label.side) {
                CHECK_FALSE(couldHaveStayed(steps[i - 1], steps[i], key));
            }
        }
    }
    CHECK(kept > 50 * changed);
    CHECK(changed > 0); // else this test sees nothing
}

TEST_CASE("While zooming a region's name keeps its place on the land as long as it fits there")
{
    const auto steps = zoomed({1280, 800, 1}, {2.0e5, -2.5e5}, 5);
    int stays = 0;
    int jumps = 0;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        for (const auto& [key, label] : steps[i].labels) {
            const auto before = steps[i - 1].labels.find(key);
            if (key.first != LabelKind::Region || before == steps[i - 1].labels.end()) {
                continue;
            }
            const auto metres = [](const Step& step, const Label& l) {
                return l.box.centre() * (1 / step.sheet.main().pxPerMetre);
            };
            const double off = base::length(metres(steps[i], label) - metres(steps[i - 1], before->second)) *
                               steps[i].sheet.main().pxPerMetre;
            ++(off < 0.05 ? stays : jumps);
        }
    }
    CHECK(stays > 40 * jumps);
}

TEST_CASE("Zooming in, a department's number becomes its name where there is room, in its place")
{
    const auto steps = zoomed({1280, 800, 1}, {2.0e5, -2.5e5}, 9);
    int improved = 0;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        for (const auto& [key, label] : steps[i].labels) {
            const auto before = steps[i - 1].labels.find(key);
            if (key.first != LabelKind::Department || before == steps[i - 1].labels.end() ||
                before->second.lines.front().text == label.lines.front().text) {
                continue;
            }
            const auto isNumber = [](const Label& l) { return l.lines.front().text.size() == 2; };
            const double ratio = steps[i].sheet.main().pxPerMetre / steps[i - 1].sheet.main().pxPerMetre;
            improved += isNumber(before->second) && !isNumber(label) &&
                        base::length(label.box.centre() - before->second.box.centre() * ratio) < 0.05;
        }
    }
    CHECK(improved > 5);
}

TEST_CASE("After a filter and back at the same zoom every name is where it was")
{
    const world::Picture all = world::pictured({}, {1280, 800, 1}, {{1e5, -2e5}, 3});
    filter::Selection selection;
    selection.of(filter::Facet::Category) = {"telemedecine"};
    const world::Picture few = world::pictured(selection, {1280, 800, 1}, {{1e5, -2e5}, 3});
    LabelMemory memory;
    const auto place = [&](const world::Picture& picture) {
        return layoutLabels(world::atlas(), picture.sheet, picture.bouquets.front(), world::fonts(), {},
                            &memory);
    };
    const auto first = place(all);
    const auto between = place(few);
    CHECK(between.size() < first.size());
    const auto again = place(all);
    CHECK(again.size() + 8 >= first.size()); // names that the filter brought may stay in the way
    CHECK_FALSE(memory.heldBack);
}

TEST_CASE("A memory of another window counts for nothing")
{
    const world::Picture large = world::pictured({}, {1920, 1080, 1});
    const world::Picture small = world::pictured({}, {1280, 800, 1});
    LabelMemory memory;
    const auto place = [&](const world::Picture& picture, LabelMemory* remembered) {
        return layoutLabels(world::atlas(), picture.sheet, picture.bouquets.front(), world::fonts(), {},
                            remembered);
    };
    place(large, &memory);
    const auto with = place(small, &memory);
    const auto without = place(small, nullptr);
    REQUIRE(with.size() == without.size());
    for (std::size_t i = 0; i < with.size(); ++i) {
        CHECK(with[i].box == without[i].box);
    }
}

TEST_CASE("Names that come fade in, those that were there never dim, and afterwards nothing moves")
{
    Label stays;
    stays.index = 1;
    Label comes;
    comes.index = 2;
    LabelFade fade;
    fade.retarget({stays}, 5, true);
    CHECK_FALSE(fade.isMoving(5)); // the first picture is complete at once
    fade.retarget({stays, comes}, 6, true);
    std::vector<Label> labels{stays, comes};
    fade.apply(labels, 6);
    CHECK(labels[0].opacity == 1);
    CHECK(labels[1].opacity == 0);
    fade.apply(labels, 6 + kLabelSeconds / 2);
    CHECK(labels[1].opacity == doctest::Approx(0.5));
    fade.retarget({stays, comes}, 6 + kLabelSeconds / 2, true); // another layout meanwhile
    fade.apply(labels, 6 + kLabelSeconds / 2);
    CHECK(labels[1].opacity == doctest::Approx(0.5));
    CHECK(fade.isMoving(6.1));
    CHECK_FALSE(fade.isMoving(6 + kLabelSeconds));
    fade.apply(labels, 6 + kLabelSeconds);
    CHECK(labels[1].opacity == 1);
    fade.retarget({comes}, 7, false);
    CHECK_FALSE(fade.isMoving(7));
}
