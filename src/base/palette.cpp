#include "base/palette.h"

#include <algorithm>

namespace base {

namespace {

constexpr Palette kLight{
    .paper = rgb(0xFBFAF7),
    .panel = rgb(0xFFFFFF),
    .raised = rgb(0xF4F2EC),
    .line = rgb(0xE4E0D6),
    .ink = rgb(0x17212D),
    .inkSoft = rgb(0x55616E),
    .inkFaint = rgb(0x6C747D),
    .accent = rgb(0x1E4E79),
    .accentSoft = rgb(0xE6EEF6),
    .onAccent = rgb(0xFFFFFF),
    .focus = rgb(0x0B6FC2),
    .track = rgb(0xE9E5DB),
    .bar = rgb(0x7F9BB8),
    .band = rgb(0xF6ECD9),
    .warning = rgb(0xFFF1D6),
    .onWarning = rgb(0x5A3A00),
    .sea = rgb(0xDEE7EE),
    .land = rgb(0xFFFEFB),
    .landQuiet = rgb(0xF3F1EB),
    .neighbour = rgb(0xECE8DF),
    .coast = rgb(0x7C8B99),
    .regionBorder = rgb(0x93A0AC),
    .departmentBorder = rgb(0xDDDAD2),
    .neighbourBorder = rgb(0xD5D1C7),
    .label = rgb(0x2A3542),
    .halo = rgb(0xFFFEFB),
    .dotRing = rgb(0x000000), // the darkest fill leaves room for nothing lighter
    .dotLining = {0, 0, 0, 0},
    .leader = rgb(0x5C6A78),
    .badge = rgb(0x1E4E79),
    .onBadge = rgb(0xFFFFFF),
    .insetPaper = rgb(0xEAF0F5),
    .insetBorder = rgb(0xA9B6C2),
};

constexpr Palette kDark{
    .paper = rgb(0x0E1318),
    .panel = rgb(0x141B22),
    .raised = rgb(0x1E2730),
    .line = rgb(0x2B3641),
    .ink = rgb(0xF2F1EC),
    .inkSoft = rgb(0xB0BAC4),
    .inkFaint = rgb(0x8E99A4),
    .accent = rgb(0x7DB7EA),
    .accentSoft = rgb(0x1F3347),
    .onAccent = rgb(0x0B1520),
    .focus = rgb(0xFFD166),
    .track = rgb(0x27313B),
    .bar = rgb(0x6F8FAF),
    .band = rgb(0x3A3322),
    .warning = rgb(0x4A3A12),
    .onWarning = rgb(0xFFEBC2),
    .sea = rgb(0x101A23),
    .land = rgb(0x2A343E),
    .landQuiet = rgb(0x212A33),
    .neighbour = rgb(0x1A222A),
    .coast = rgb(0x74859A),
    .regionBorder = rgb(0x63707D),
    .departmentBorder = rgb(0x3A4550),
    .neighbourBorder = rgb(0x2A343D),
    .label = rgb(0xECEBE6),
    .halo = rgb(0x141B22),
    .dotRing = rgb(0xA9B4BF),
    .dotLining = rgb(0x000000),
    .leader = rgb(0x93A0AC),
    .badge = rgb(0x7DB7EA),
    .onBadge = rgb(0x0B1520),
    .insetPaper = rgb(0x16212B),
    .insetBorder = rgb(0x4B5966),
};

constexpr Palette kContrast{
    .paper = rgb(0xFFFFFF),
    .panel = rgb(0xFFFFFF),
    .raised = rgb(0xF0F0F0),
    .line = rgb(0x000000),
    .ink = rgb(0x000000),
    .inkSoft = rgb(0x1A1A1A),
    .inkFaint = rgb(0x4A4A4A),
    .accent = rgb(0x00309C),
    .accentSoft = rgb(0xDCE6FF),
    .onAccent = rgb(0xFFFFFF),
    .focus = rgb(0xB00060),
    .track = rgb(0xD6D6D6),
    .bar = rgb(0x2B4C8C),
    .band = rgb(0xFFE9A8),
    .warning = rgb(0xFFE58A),
    .onWarning = rgb(0x000000),
    .sea = rgb(0xCFE0F2),
    .land = rgb(0xFFFFFF),
    .landQuiet = rgb(0xEEEEEE),
    .neighbour = rgb(0xE2E2E2),
    .coast = rgb(0x000000),
    .regionBorder = rgb(0x333333),
    .departmentBorder = rgb(0xC4C4C4),
    .neighbourBorder = rgb(0x9A9A9A),
    .label = rgb(0x000000),
    .halo = rgb(0xFFFFFF),
    .dotRing = rgb(0x000000),
    .dotLining = {0, 0, 0, 0},
    .leader = rgb(0x000000),
    .badge = rgb(0x00309C),
    .onBadge = rgb(0xFFFFFF),
    .insetPaper = rgb(0xE6EFF9),
    .insetBorder = rgb(0x000000),
};

constexpr std::array<Colour, 10> kPetroff10{rgb(0x3F90DA), rgb(0xFFA90E), rgb(0xBD1F01), rgb(0x94A4A2),
                                            rgb(0x832DB6), rgb(0xA96B59), rgb(0xE76300), rgb(0xB9AC70),
                                            rgb(0x717581), rgb(0x92DADD)};

// Searched for the largest distances under four kinds of eyes, from each other and from the ten; dealt so
// that neighbouring pôles differ most. Tints are the colours laid thinly over the land, edges the colours
// darkened (in the dark theme lightened) until they can be told from any land.
constexpr std::array<Colour, 6> kPoles{rgb(0x1B9690), rgb(0x814D54), rgb(0x455A99),
                                       rgb(0xF0B48F), rgb(0x818634), rgb(0xB0B9F0)};
constexpr Colour kNoPole = rgb(0xC9C5BD);
constexpr std::array<std::array<Colour, 6>, 3> kPoleTints{
    {{rgb(0xC1E2DE), rgb(0xE5D9D8), rgb(0xD8DCE6), rgb(0xFAE5D6), rgb(0xDDDEC5), rgb(0xE4E7F7)},
     {rgb(0x264F55), rgb(0x4D3E47), rgb(0x354362), rgb(0x4A484B), rgb(0x434C3B), rgb(0x3F495A)},
     {rgb(0x98D0CD), rgb(0xCBB6B9), rgb(0xB3BBD5), rgb(0xF8DDCD), rgb(0xC6C9A4), rgb(0xDBE0F8)}}};
constexpr std::array<std::array<Colour, 6>, 3> kPoleEdges{
    {{rgb(0x17817C), rgb(0x814D54), rgb(0x455A99), rgb(0x9A735C), rgb(0x74792F), rgb(0x747A9E)},
     {rgb(0x4DADA8), rgb(0xAE8D92), rgb(0x8895BE), rgb(0xF0B48F), rgb(0x9FA365), rgb(0xB0B9F0)},
     {rgb(0x105A56), rgb(0x673E43), rgb(0x37487A), rgb(0x785A47), rgb(0x505320), rgb(0x5C607D)}}};

// One hue, each step half as strong again as the one before against the land (1.54, 1.53 and 1.69 times), the
// lowest at least 1.3:1 against land and cards of insets; strongest where there is most, in the dark theme
// the brightest.
constexpr std::array<std::array<Colour, 5>, 3> kShades{
    {{rgb(0xB9D4ED), rgb(0x7EADD8), rgb(0x548ABD), rgb(0x346B9D), rgb(0x1E4E79)},
     {rgb(0x2D5577), rgb(0x3D72A0), rgb(0x5892C5), rgb(0x84B5E2), rgb(0xBFDDF8)},
     {rgb(0xB4CCFB), rgb(0x759BE9), rgb(0x4472CD), rgb(0x1F4CAA), rgb(0x00267E)}}};
constexpr std::array<Colour, 3> kNoShade{rgb(0xDDD9D0), rgb(0x3B3F44), rgb(0xDADADA)};

} // namespace

const Palette& palette(Theme theme)
{
    switch (theme) {
    case Theme::Dark:
        return kDark;
    case Theme::Contrast:
        return kContrast;
    case Theme::Light:
        break;
    }
    return kLight;
}

Colour categoryColour(int index)
{
    return kPetroff10[static_cast<std::size_t>(index < 0 ? 0 : index) % kPetroff10.size()];
}

Colour poleColour(int index)
{
    return index < 0 ? kNoPole : kPoles[static_cast<std::size_t>(index) % kPoles.size()];
}

Colour poleTint(Theme theme, int index)
{
    const auto& tints = kPoleTints[static_cast<std::size_t>(theme)];
    return index < 0 ? palette(theme).land : tints[static_cast<std::size_t>(index) % tints.size()];
}

Colour poleEdge(Theme theme, int index)
{
    const auto& edges = kPoleEdges[static_cast<std::size_t>(theme)];
    return index < 0 ? palette(theme).inkSoft : edges[static_cast<std::size_t>(index) % edges.size()];
}

Colour neutralMark(Theme theme)
{
    return palette(theme).track;
}

int shadePlace(int index, int count)
{
    // Fewer classes keep the ends of the ramp apart: 0 and 4 of two, 0, 2 and 4 of three.
    return count <= 1 ? 2 : std::clamp((index * 4 + (count - 1) / 2) / (count - 1), 0, 4);
}

Colour shadeColour(Theme theme, int index, int count)
{
    return shadeAt(theme, shadePlace(index, count));
}

Colour shadeAt(Theme theme, double place)
{
    const auto& ramp = kShades[static_cast<std::size_t>(theme)];
    const double inside = std::clamp(place, 0.0, 4.0);
    const auto below = std::min<std::size_t>(3, static_cast<std::size_t>(inside));
    return mix(ramp[below], ramp[below + 1], inside - static_cast<double>(below));
}

Colour noShadeColour(Theme theme)
{
    return kNoShade[static_cast<std::size_t>(theme)];
}

Colour inkOn(Colour background)
{
    constexpr Colour kNearBlack = rgb(0x17212D);
    constexpr Colour kWhite = rgb(0xFFFFFF);
    return contrastRatio(background, kNearBlack) >= contrastRatio(background, kWhite) ? kNearBlack : kWhite;
}

} // namespace base
