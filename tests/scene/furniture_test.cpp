// Scale bar and sources: true, complete, readable.
#include "base/words.h"
#include "scene/gallery.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>

using gallery::Hall;
using scene::Leaf;
using scene::Scene;
using world::Window;

namespace {

const Leaf& furniture(const Scene& scene)
{
    const Leaf* leaf = gallery::find(scene, "scale and sources");
    REQUIRE(leaf != nullptr);
    return *leaf;
}

std::string credits(const Hall& hall)
{
    const Scene scene = hall.map();
    return gallery::spoken(furniture(scene));
}

/// The number that a text such as "200 km" begins with; digit groups are read together.
double leadingNumber(const std::string& text)
{
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (c == ' ' || c == 'k' || c == 'm') {
            break;
        }
    }
    return digits.empty() ? 0 : std::atof(digits.c_str());
}

} // namespace

TEST_CASE("The scale bar is as long as the distance it states, within a pixel, at every zoom")
{
    std::mt19937 random(38);
    for (int i = 0; i < 200; ++i) {
        const Window window = world::randomWindow(random);
        Hall hall({}, window, world::randomCamera(random));
        hall.look.language = i % 2 == 0 ? base::Language::French : base::Language::English;
        const Scene scene = hall.map();
        const Leaf& leaf = furniture(scene);
        REQUIRE_FALSE(leaf.texts.empty());
        const std::string& label = leaf.texts.front().utf8;
        INFO(label);
        const bool isKm = label.find("km") != std::string::npos;
        const double metres = leadingNumber(label) * (isKm ? 1000 : 1);
        double longest = 0;
        for (const scene::Line& line : leaf.lines) {
            longest = std::max(longest, base::length(line.to - line.from));
        }
        CHECK(std::abs(longest - metres * hall.picture.sheet.main().pxPerMetre) <= 1);
        CHECK(longest > 40 * window.scale);
        CHECK(longest < 160 * window.scale);
        // A round distance: 1, 2 or 5 and zeros.
        const double lead = metres / std::pow(10, std::floor(std::log10(metres) + 1e-9));
        CHECK((std::abs(lead - 1) < 1e-6 || std::abs(lead - 2) < 1e-6 || std::abs(lead - 5) < 1e-6));
    }
}

TEST_CASE("All sources are named in both languages, in every window")
{
    for (const Window& window : world::windows()) {
        INFO(window.width << " x " << window.height << " at " << window.scale);
        Hall hall({}, window);
        const std::string french = credits(hall);
        for (const char* part : {"Natural Earth", "GeoNames", "Insee", "sources par fiche", "7 mai 2020"}) {
            CHECK_MESSAGE(french.find(part) != std::string::npos, part);
        }
        hall.look.language = base::Language::English;
        const std::string english = credits(hall);
        for (const char* part :
             {"Natural Earth", "GeoNames", "Insee", "sources on each card", "7 May 2020"}) {
            CHECK_MESSAGE(english.find(part) != std::string::npos, part);
        }
    }
}

TEST_CASE("The sources break between credits, and no piece is lost")
{
    for (const Window& window : world::windows()) {
        const Hall hall({}, window);
        const Scene scene = hall.map();
        const Leaf& leaf = furniture(scene);
        std::string joined;
        for (std::size_t i = 1; i < leaf.texts.size(); ++i) { // the first one is the scale bar's
            joined += (i > 1 ? " · " : "") + leaf.texts[i].utf8;
        }
        const std::string whole =
            fmt::format(fmt::runtime(base::word(base::Word::Attribution, base::Language::French)),
                        world::atlas().geography.credit);
        CHECK(joined == whole);
    }
}
