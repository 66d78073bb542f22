// What must be readable is, in all three themes. Ratios: WCAG 2.1, success criteria 1.4.3 (text),
// 1.4.6 (enhanced) and 1.4.11 (graphics and controls).
#include "base/palette.h"

#include <doctest/doctest.h>

#include <set>

using base::Colour;
using base::contrastRatio;
using base::Palette;
using base::Theme;

namespace {

constexpr int kCategories = 10;

template<class Check>
void inEveryTheme(Check check)
{
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast}) {
        INFO("theme " << static_cast<int>(theme));
        check(base::palette(theme));
    }
}

} // namespace

TEST_CASE("Body text can be read on panels and paper by nearly everybody")
{
    inEveryTheme([](const Palette& p) {
        CHECK(contrastRatio(p.ink, p.panel) >= 7);
        CHECK(contrastRatio(p.ink, p.paper) >= 7);
        CHECK(contrastRatio(p.ink, p.raised) >= 7);
        CHECK(contrastRatio(p.ink, p.accentSoft) >= 4.5);
    });
}

TEST_CASE("Secondary and faint text can be read")
{
    inEveryTheme([](const Palette& p) {
        CHECK(contrastRatio(p.inkSoft, p.panel) >= 4.5);
        CHECK(contrastRatio(p.inkSoft, p.paper) >= 4.5);
        CHECK(contrastRatio(p.inkFaint, p.panel) >= 4.5);
        CHECK(contrastRatio(p.onWarning, p.warning) >= 4.5);
    });
}

TEST_CASE("Controls that are on, their text and the keyboard's ring can be told")
{
    inEveryTheme([](const Palette& p) {
        CHECK(contrastRatio(p.onAccent, p.accent) >= 4.5);
        CHECK(contrastRatio(p.accent, p.panel) >= 3);
        CHECK(contrastRatio(p.focus, p.panel) >= 3);
        CHECK(contrastRatio(p.focus, p.raised) >= 3);
    });
}

TEST_CASE("On the map names, dots and the badge can be told from the land")
{
    inEveryTheme([](const Palette& p) {
        CHECK(contrastRatio(p.dotRing, p.land) >= 3);
        CHECK(contrastRatio(p.dotRing, p.landQuiet) >= 3);
        CHECK(contrastRatio(p.dotRing, p.sea) >= 3);
        CHECK(contrastRatio(p.dotRing, p.insetPaper) >= 3);
        CHECK(contrastRatio(p.label, p.land) >= 4.5);
        CHECK(contrastRatio(p.label, p.halo) >= 4.5);
        CHECK(contrastRatio(p.inkSoft, p.halo) >= 4.5); // names of regions
        CHECK(contrastRatio(p.onBadge, p.badge) >= 4.5);
        CHECK(contrastRatio(p.badge, p.land) >= 3);
        CHECK(contrastRatio(p.ink, p.insetPaper) >= 4.5);
        CHECK(contrastRatio(p.inkSoft, p.insetPaper) >= 4.5);
        CHECK(contrastRatio(p.leader, p.land) >= 3);
    });
}

TEST_CASE("A pictogram can be told from its category's colour")
{
    for (int i = 0; i < kCategories; ++i) {
        const Colour colour = base::categoryColour(i);
        CHECK_MESSAGE(contrastRatio(base::inkOn(colour), colour) >= 3, "category " << i);
    }
    CHECK(contrastRatio(base::inkOn(base::rgb(0xFFFFFF)), base::rgb(0xFFFFFF)) >= 7);
    CHECK(contrastRatio(base::inkOn(base::rgb(0x000000)), base::rgb(0x000000)) >= 7);
}

TEST_CASE("The ten categories have ten colours, the same in every theme, and an eleventh repeats")
{
    std::set<int> seen;
    for (int i = 0; i < kCategories; ++i) {
        const Colour c = base::categoryColour(i);
        CHECK(seen.insert(c.r << 16 | c.g << 8 | c.b).second);
    }
    CHECK(base::categoryColour(kCategories) == base::categoryColour(0));
    CHECK(base::categoryColour(-1) == base::categoryColour(0));
}

TEST_CASE("The outline of a dot can be told from its colour and from what it lies on, in every theme")
{
    inEveryTheme([](const Palette& p) {
        const bool isLined = p.dotLining.a > 0;
        const Colour inner = isLined ? p.dotLining : p.dotRing;
        for (int i = 0; i < kCategories; ++i) {
            CHECK_MESSAGE(contrastRatio(inner, base::categoryColour(i)) >= 3, "category " << i);
        }
        CHECK((!isLined || contrastRatio(p.dotLining, p.dotRing) >= 3));
    });
}
