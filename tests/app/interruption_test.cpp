// Whatever is asked for in the middle of whatever else: nothing that is drawn leaps, and in the end the
// picture is that of a program which has just been started.
#include "app/opening.h"
#include "session/play.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr int kWidth = 1200;
constexpr int kHeight = 760;
constexpr double kStep = 0.004; // seconds between two samples

/// A program without a window, on a clock of its own.
struct Show {
    Show()
    {
        const app::Options options;
        auto opened = app::openStage(options, app::startLoading(options));
        REQUIRE(opened.ok());
        opening = std::move(opened).value();
        refresh();
    }
    app::Stage& stage() { return *opening.stage; }
    session::State& state() { return opening.state; }
    void refresh(double at = -1) { stage().refresh(state(), {0, 0, kWidth, kHeight}, 1, at < 0 ? now : at); }
    void wait(double seconds)
    {
        now += seconds;
        session::tick(state(), now);
        refresh();
    }
    void ask(const session::Command& command)
    {
        session::apply(state(), command, stage().context(now));
        refresh();
    }
    scene::Scene scene(double at = -1) { return stage().map(state(), kWidth, kHeight, at < 0 ? now : at); }

    app::Opening opening;
    double now = 100;
};

/// What can be followed from one picture to the next: a place, sizes and an opacity.
struct Thing {
    std::string name;                ///< things of one name may be each other
    std::array<double, 6> numbers{}; ///< place, sizes
    double opacity = 1;
    bool isSmall = false; ///< too small, faint or cut to be missed
    bool isText = false;
    bool isDot = false; ///< of a row
    bool stays = false; ///< land, names of places and what lies on a card never travel
};

double opacityOf(base::Colour colour)
{
    return colour.a / 255.0;
}

/// True at the edge of a leaf, where a thing may come and go while it moves.
bool isAtEdge(const base::Rect& clip, base::Vec2 at, double radius)
{
    return !clip.shrunk(static_cast<float>(radius + 12)).contains(at);
}

bool endsWith(const std::string& text, std::string_view end)
{
    return text.size() >= end.size() && std::string_view(text).substr(text.size() - end.size()) == end;
}

/// How much of a leaf is seen below the paper between two pages.
double seenOf(const scene::Scene& scene, const scene::Leaf& leaf)
{
    for (const scene::Leaf* above = &leaf; above != scene.leaves.data() + scene.leaves.size(); ++above) {
        if (above->name == "veil") {
            return 1 - opacityOf(above->boxes.front().fill);
        }
    }
    return 1;
}

/// The land of a duel's maps or of the one map, names on it, and the signs of an unfolded place.
void addStaying(const scene::Scene& scene, const scene::Leaf& leaf, double seen, std::vector<Thing>& things)
{
    const auto has = [&](std::string_view name) {
        return std::any_of(scene.leaves.begin(), scene.leaves.end(),
                           [&](const scene::Leaf& other) { return other.name == name; });
    };
    const auto add = [&](std::string name, const std::array<double, 6>& numbers, double opacity,
                         bool isText) {
        things.push_back(
            {std::move(name), numbers, opacity * seen, opacity * seen < 0.15, isText, false, true});
    };
    const bool isMixed = has("chart") || has("paper"); // the land gives way to a chart in its own colours
    for (const scene::MapPart& part : leaf.maps) {
        if (endsWith(leaf.name, "land")) {
            add("land",
                {leaf.clip.x, leaf.clip.y, part.projection.originPx.x, part.projection.originPx.y,
                 part.projection.pxPerMetre * 1e5},
                1, false);
            things.back().isSmall = things.back().isSmall || isMixed;
        }
    }
    if (leaf.name == "unfolded place") {
        for (const scene::Disc& disc : leaf.discs) {
            if (disc.row < 0) {
                add("sign " + std::to_string(disc.fill.r << 16 | disc.fill.g << 8 | disc.fill.b),
                    {disc.centre.x, disc.centre.y, disc.radiusPx}, opacityOf(disc.fill), false);
            }
        }
        for (const scene::Text& text : leaf.texts) {
            add("card: " + text.utf8, {text.at.x, text.at.y}, opacityOf(text.colour), true);
        }
    }
}

std::vector<Thing> thingsOf(const scene::Scene& scene)
{
    std::vector<Thing> things;
    for (const scene::Leaf& leaf : scene.leaves) {
        const double seen = seenOf(scene, leaf);
        addStaying(scene, leaf, seen, things);
        for (const scene::Disc& disc : leaf.discs) {
            const double opacity = opacityOf(disc.fill) * seen;
            things.push_back({"disc " + std::to_string(disc.row),
                              {disc.centre.x, disc.centre.y, disc.radiusPx},
                              opacity,
                              opacity < 0.15 || disc.radiusPx < (disc.row < 0 ? 3.5F : 2.5F) ||
                                  isAtEdge(leaf.clip, disc.centre, disc.radiusPx),
                              false,
                              disc.row >= 0});
        }
        for (const scene::Hexagon& hexagon : leaf.hexagons) {
            things.push_back({"hexagon",
                              {hexagon.centre.x, hexagon.centre.y, hexagon.radiusPx},
                              opacityOf(hexagon.fill) * seen,
                              opacityOf(hexagon.fill) * seen < 0.15 ||
                                  isAtEdge(leaf.clip, hexagon.centre, hexagon.radiusPx)});
        }
        if (leaf.name != "chart" && leaf.name != "mirrored bars") {
            continue;
        }
        for (const scene::Box& box : leaf.boxes) {
            things.push_back(
                {"bar " + leaf.name,
                 {box.rect.x, box.rect.bottom(), box.rect.right(), box.rect.y},
                 opacityOf(box.fill) * seen,
                 opacityOf(box.fill) * seen < 0.15 || box.rect.width < 3 || box.rect.height < 3});
        }
    }
    // Counts, titles and legends, numbers in bubbles and badges: a text is there, or on its way.
    for (const scene::Leaf& leaf : scene.leaves) {
        const double seen = seenOf(scene, leaf);
        const bool isTag = leaf.name == "meaning of the symbols" || leaf.name == "comparison" ||
                           leaf.name == "chart" || endsWith(leaf.name, ", title");
        const bool hasNumbers = endsWith(leaf.name, "dots and names") || endsWith(leaf.name, ", dots");
        for (const scene::Text& text : leaf.texts) {
            const bool isInside =
                std::any_of(leaf.discs.begin(), leaf.discs.end(), [&](const scene::Disc& disc) {
                    return disc.row < 0 && base::length(disc.centre - text.at) < disc.radiusPx;
                });
            const bool isNumber = hasNumbers && isInside && text.face == base::Face::Bold &&
                                  text.utf8.front() >= '0' && text.utf8.front() <= '9';
            if (isTag || isNumber) {
                things.push_back({leaf.name + ": " + text.utf8,
                                  {text.at.x, text.at.y},
                                  opacityOf(text.colour) * seen,
                                  opacityOf(text.colour) * seen < 0.15,
                                  true});
            }
        }
    }
    return things;
}

/// The farthest that the numbers of one thing are from those of another, as shares of what is allowed.
double distance(const Thing& a, const Thing& b, double pixels)
{
    double most = std::abs(a.opacity - b.opacity) / 0.12;
    for (std::size_t n = 0; n < a.numbers.size(); ++n) {
        most = std::max(most, std::abs(a.numbers[n] - b.numbers[n]) / pixels);
    }
    return most;
}

/// What a comparison looks at.
struct Followed {
    bool texts = true;
};

/// What is in one picture and has nothing near it in the other.
std::string leap(const std::vector<Thing>& before, const std::vector<Thing>& after, double pixels,
                 const Followed& followed)
{
    std::map<std::string, std::vector<const Thing*>> others;
    for (const Thing& thing : after) {
        others[thing.name].push_back(&thing);
    }
    for (const Thing& thing : before) {
        if (thing.isSmall || (thing.isText && !followed.texts)) {
            continue;
        }
        double nearest = 1e9;
        for (const Thing* other : others[thing.name]) {
            nearest = std::min(nearest, distance(thing, *other, thing.stays ? 1 : pixels));
        }
        if (nearest > 1) {
            return thing.name + " at " + std::to_string(thing.numbers[0]) + ", " +
                   std::to_string(thing.numbers[1]) + ", size " + std::to_string(thing.numbers[2]) +
                   ", opacity " + std::to_string(thing.opacity) + ", off by " + std::to_string(nearest);
        }
    }
    return {};
}

struct Command {
    std::string name;
    session::Command command;
};

Command anyCommand(std::mt19937& random, const app::Stage& stage)
{
    const filter::Facet facet = filter::kFacets[random() % filter::kFacets.size()];
    const auto& values = stage.index.values(facet);
    const std::string code = values[random() % values.size()].code;
    switch (random() % 20) {
    case 0:
    case 1:
    case 2:
    case 3:
        return {"filter " + code, session::ToggleChoice{facet, code}};
    case 4:
        return {"reset", session::ResetSelection{}};
    case 5:
    case 6:
    case 7:
    case 8: {
        const unsigned kind = random() % layout::kSymbolsCount;
        return {"kind " + std::to_string(kind), session::SetSymbols{static_cast<layout::Symbols>(kind)}};
    }
    case 9:
        return {"measure", session::SetMeasure{static_cast<layout::Measure>(random() % 2)}};
    case 10:
        return {"colouring", session::SetColouring{static_cast<layout::Colouring>(random() % 2)}};
    case 11:
    case 12:
        return {"bars by", session::SetBarsBy{facet}};
    case 13:
        return {"unfold", session::Unfold{{layout::UnfoldKind::Paris, -1}}};
    case 14:
        return {"fold", session::Fold{}};
    case 15:
        return {"duel", session::StartDuel{}};
    case 16:
        return {"end of duel", session::EndDuel{}};
    case 17:
        return {"side", session::SetDuelSide{static_cast<int>(random() % 2), code}};
    case 18:
        return {"motion", session::SetReducedMotion{random() % 2 == 0}};
    default:
        return {"play", session::TogglePlay{}};
    }
}

/// Commands by chance, 8 000 samples.
void walk(unsigned seed)
{
    Show show;
    Show fresh;
    std::mt19937 random(seed);
    show.wait(3);
    std::vector<Thing> last = thingsOf(show.scene());
    std::string history;
    int rests = 0;
    int leaps = 0;
    int moving = 0;
    for (int step = 0; step < 8000; ++step) {
        const bool wasPlaying = show.state().play.active;
        if (random() % 40 == 0) {
            const Command command = anyCommand(random, show.stage());
            history += command.name + "; ";
            show.ask(command.command);
        } else {
            show.wait(kStep);
        }
        // A dot may cross the whole sheet, to a seat that itself unfolds, with the steepest slope.
        const double pixels = 2 * 1.5 * 1420 * kStep / layout::kTravelSeconds;
        std::vector<Thing> now = thingsOf(show.scene());
        const bool counts = wasPlaying || show.state().play.active; // numbers change at once
        const Followed followed{!counts};
        const std::string gone = leap(last, now, pixels, followed);
        const std::string come = leap(now, last, pixels, followed);
        INFO("after " << history << "step " << step);
        CHECK_MESSAGE(gone.empty(), "gone: " << gone);
        CHECK_MESSAGE(come.empty(), "come: " << come);
        leaps += gone.empty() && come.empty() ? 0 : 1;
        REQUIRE(leaps < 10);
        moving += show.stage().isMoving(show.now) ? 1 : 0;
        last = std::move(now);
        if (step % 100 == 99) {
            show.state().play = {};
            show.refresh();
            for (int i = 0; i < 10; ++i) {
                show.wait(0.3);
            }
            fresh.state() = show.state();
            fresh.refresh(app::Stage::kArrived);
            INFO("at rest after " << history << "step " << step);
            REQUIRE_FALSE(show.stage().isMoving(show.now));
            const scene::Scene here = show.scene();
            const scene::Scene there = fresh.scene(app::Stage::kArrived);
            REQUIRE(here.leaves.size() == there.leaves.size());
            for (std::size_t i = 0; i < here.leaves.size(); ++i) {
                CHECK_MESSAGE(here.leaves[i] == there.leaves[i], here.leaves[i].name);
            }
            ++rests;
            last = thingsOf(here);
        }
    }
    CHECK(rests == 80);
    CHECK(moving > 2000);
}

} // namespace

TEST_CASE(
    "Whatever interrupts whatever, nothing drawn leaps, and at rest the picture is that of a fresh start")
{
    walk(1);
    walk(11);
}

TEST_CASE("Bubbles that a duel gives up shrink away and do not vanish at once")
{
    Show show;
    show.wait(3);
    show.ask(session::StartDuel{});
    show.ask(session::SetSymbols{layout::Symbols::Bubbles});
    show.wait(2);
    const std::vector<Thing> before = thingsOf(show.scene());
    show.ask(session::SetSymbols{layout::Symbols::Bouquets});
    const std::string gone = leap(before, thingsOf(show.scene()), 1, {});
    CHECK_MESSAGE(gone.empty(), gone);
    show.wait(layout::kTravelSeconds / 2);
    const std::vector<Thing> half = thingsOf(show.scene());
    CHECK(std::any_of(half.begin(), half.end(),
                      [](const Thing& thing) { return thing.name == "disc -1" && thing.numbers[2] > 3; }));
}

TEST_CASE("A chart that comes while a filter changes the counts of the insets does not make them switch")
{
    Show show;
    show.wait(3);
    const auto counts = [&] {
        std::vector<std::pair<std::string, int>> texts;
        for (const scene::Leaf& leaf : show.scene().leaves) {
            for (const scene::Text& text : leaf.texts) {
                if (endsWith(leaf.name, ", title")) {
                    texts.emplace_back(leaf.name + ": " + text.utf8, text.colour.a);
                }
            }
        }
        return texts;
    };
    const auto rest = counts();
    show.ask(session::ToggleChoice{filter::Facet::Category, "dons"});
    for (const double wait : {0.08, 0.1, 0.1, 0.1}) {
        show.wait(wait);
        const auto before = counts();
        REQUIRE(before != rest);
        show.ask(session::SetSymbols{layout::Symbols::Bars});
        CHECK(counts() == before);
        show.ask(session::SetSymbols{layout::Symbols::Bouquets});
        CHECK(counts() == before);
    }
}

TEST_CASE("No filter changes the size of the insets' titles")
{
    Show show;
    show.wait(3);
    const auto sizes = [&] {
        std::map<std::string, float> found;
        for (const scene::Leaf& leaf : show.scene(app::Stage::kArrived).leaves) {
            if (endsWith(leaf.name, ", title")) {
                for (const scene::Text& text : leaf.texts) {
                    if (text.face == base::Face::SemiBold) {
                        found[leaf.name] = std::max(found[leaf.name], text.sizePx);
                    }
                }
            }
        }
        return found;
    };
    const auto before = sizes();
    REQUIRE(before.size() > 3);
    for (const filter::Facet facet : {filter::Facet::Category, filter::Facet::Pole, filter::Facet::Region}) {
        for (const filter::FacetValue& value : show.stage().index.values(facet)) {
            show.ask(session::ResetSelection{});
            show.ask(session::ToggleChoice{facet, value.code});
            CHECK_MESSAGE(sizes() == before, value.code);
        }
    }
}

TEST_CASE(
    "A duel opens and ends under paper: at no moment are land, names or texts of two pages mixed or switched")
{
    Show show;
    show.wait(3);
    for (const bool reduced : {false, true}) {
        show.ask(session::SetReducedMotion{reduced});
        show.wait(2);
        for (const session::Command& command : {session::Command{session::StartDuel{}},
                                                session::Command{session::StartDuel{filter::Facet::Pole}},
                                                session::Command{session::EndDuel{}}}) {
            const std::size_t before = show.scene().leaves.size();
            std::vector<Thing> last = thingsOf(show.scene());
            show.ask(command);
            double most = 0;
            for (double passed = 0; passed < 0.7; passed += kStep) {
                const std::vector<Thing> now = thingsOf(show.scene());
                CHECK(leap(last, now, 1420 * 3 * kStep / layout::kTravelSeconds, {}).empty());
                for (const scene::Leaf& leaf : show.scene().leaves) {
                    most = leaf.name == "veil" ? std::max(most, opacityOf(leaf.boxes.front().fill)) : most;
                }
                last = now;
                show.wait(kStep);
            }
            CHECK(most > 0.95);
            CHECK_FALSE(show.stage().isMoving(show.now));
            CHECK(before > 0);
        }
    }
}

TEST_CASE("A duel that ends while it tells what a choice would give goes as it was seen")
{
    Show show;
    show.wait(3);
    show.ask(session::StartDuel{});
    show.ask(session::SetPreview{session::Choice{filter::Facet::Region, "11", {}}});
    show.wait(2);
    const std::vector<Thing> before = thingsOf(show.scene());
    session::apply(show.state(), session::SetPreview{}, show.stage().context(show.now));
    show.ask(session::EndDuel{});
    const std::string gone = leap(before, thingsOf(show.scene()), 1, {});
    CHECK_MESSAGE(gone.empty(), gone);
}

TEST_CASE("A filter while Tout Paris opens fades the signs of its categories over")
{
    Show show;
    show.wait(3);
    show.ask(session::Unfold{{layout::UnfoldKind::Paris, -1}});
    show.wait(0.15);
    const std::vector<Thing> before = thingsOf(show.scene());
    REQUIRE(std::any_of(before.begin(), before.end(), [](const Thing& thing) {
        return thing.name.rfind("sign", 0) == 0 && !thing.isSmall;
    }));
    show.ask(session::ToggleChoice{filter::Facet::Category, "recherche"});
    const std::string gone = leap(before, thingsOf(show.scene()), 4, {});
    CHECK_MESSAGE(gone.empty(), gone);
    std::vector<Thing> last = thingsOf(show.scene());
    for (double passed = 0; passed < 1; passed += kStep) {
        show.wait(kStep);
        const std::vector<Thing> now = thingsOf(show.scene());
        const std::string off = leap(last, now, 40, {});
        const std::string on = leap(now, last, 40, {});
        CHECK_MESSAGE(off.empty(), off);
        CHECK_MESSAGE(on.empty(), on);
        last = now;
    }
}
