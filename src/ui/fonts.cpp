#include "ui/fonts.h"

#include "base/icons.h"
#include "base/text.h"

#include <imgui_internal.h>

#include <algorithm>

namespace ui {

namespace {

struct Role {
    Type type;
    base::Face face;
    float size; ///< design pixels
};
constexpr std::array kTypeScale{
    Role{Type::Body, base::Face::Regular, 14},     Role{Type::BodyStrong, base::Face::SemiBold, 14},
    Role{Type::Small, base::Face::Regular, 13},    Role{Type::SmallStrong, base::Face::SemiBold, 13},
    Role{Type::Heading, base::Face::SemiBold, 13}, Role{Type::CardTitle, base::Face::SemiBold, 19},
    Role{Type::Title, base::Face::Bold, 20},       Role{Type::Count, base::Face::SemiBold, 18},
    Role{Type::Stage, base::Face::SemiBold, 25},   Role{Type::Number, base::Face::SemiBold, 14},
    Role{Type::Icon, base::Face::Icons, 21},       Role{Type::IconSmall, base::Face::Icons, 17},
    Role{Type::IconTiny, base::Face::Icons, 14},
};
constexpr std::array kKioskScale{
    Role{Type::Call, base::Face::Bold, 30},
    Role{Type::CallIcon, base::Face::Icons, 40},
};

std::vector<ImWchar> iconRanges()
{
    std::vector<ImWchar> ranges;
    const auto add = [&](std::string_view glyph) {
        std::size_t at = 0;
        const auto code = static_cast<ImWchar>(base::nextCodePoint(glyph, at));
        ranges.push_back(code);
        ranges.push_back(code);
    };
    for (const std::string_view glyph :
         {base::icons::kMagnify,      base::icons::kClose,         base::icons::kPlus,
          base::icons::kMinus,        base::icons::kHome,          base::icons::kChevronLeft,
          base::icons::kChevronRight, base::icons::kChevronDown,   base::icons::kCrosshairs,
          base::icons::kOpenInNew,    base::icons::kDownload,      base::icons::kReset,
          base::icons::kTheme,        base::icons::kHelp,          base::icons::kCheck,
          base::icons::kCompare,      base::icons::kSwap,          base::icons::kAlert,
          base::icons::kPlay,         base::icons::kPause,         base::icons::kPoles,
          base::icons::kBouquets,     base::icons::kBubbles,       base::icons::kDensity,
          base::icons::kRegions,      base::icons::kBars,          base::icons::kMatrix,
          base::icons::kMotion,       base::icons::kTable,         base::icons::kCrosstab,
          base::icons::kUndo,         base::icons::kRedo,          base::icons::kBookmark,
          base::icons::kSave,         base::icons::kCopy,          base::icons::kConsole,
          base::icons::kColumns,      base::icons::kRectangle,     base::icons::kRadius,
          base::icons::kLasso,        base::icons::kEye,           base::icons::kPencil,
          base::icons::kBin,          base::icons::kOtherCategory, base::icons::kTour,
          base::icons::kPresent,      base::icons::kFolder,        base::icons::kUp,
          base::icons::kDown,         base::icons::kBlank,         base::icons::kTimer,
          base::icons::kTap,          base::icons::kTextSize,      base::icons::kContrast,
          base::icons::kErase,        base::icons::kLock,          base::icons::kWrench,
          base::icons::kHeadphones,   base::icons::kNetworks,      base::icons::kInfo}) {
        add(glyph);
    }
    for (const base::icons::CategoryIcon& icon : base::icons::kCategories) {
        add(icon.glyph);
    }
    ranges.push_back(0);
    return ranges;
}

/// ImGui means the height of a line by a font's size; ours are em heights, as in print.
float lineRatio(const base::FontSet& files, base::Face face)
{
    if (face == base::Face::Icons) {
        return 1;
    }
    const base::LineMetrics metrics = files.metrics(face, 100);
    return (metrics.ascent + metrics.descent) / 100;
}

} // namespace

const std::vector<ImWchar>& Fonts::textRanges()
{
    static const std::vector<ImWchar> ranges{0x0020, 0x00FF, 0x0152, 0x0153, 0x0178, 0x0178, 0x2011, 0x2011,
                                             0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2026,
                                             0x202F, 0x202F, 0x20AC, 0x20AC, 0x2190, 0x2194, 0x2212, 0x2212,
                                             0x2248, 0x2248, 0x2264, 0x2265, 0};
    return ranges;
}

void Fonts::build(const base::FontSet& files, float scale, bool forKiosk)
{
    std::vector<Role> roles(kTypeScale.begin(), kTypeScale.end());
    if (forKiosk) {
        roles.insert(roles.end(), kKioskScale.begin(), kKioskScale.end());
    }
    ImGuiIO& io = ImGui::GetIO();
    io.Fonts->Clear();
    // stb_truetype, not FreeType: it draws glyphs twice as wide, so that they can stand at
    // fractions of a pixel; ImGui's FreeType builder cannot, and 13-pixel text came out uneven.
    io.Fonts->FontBuilderIO = ImFontAtlasGetBuilderForStbTruetype();
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    io.Fonts->TexGlyphPadding = 1;
    static const std::vector<ImWchar> kIcons = iconRanges();
    for (const Role& role : roles) {
        ImFontConfig config;
        config.OversampleH = 2;
        config.OversampleV = 1;
        const bool icon = role.face == base::Face::Icons;
        const ImWchar* ranges = icon ? kIcons.data() : textRanges().data();
        ImFont* font = io.Fonts->AddFontFromFileTTF(
            files.file(role.face).c_str(), role.size * scale * lineRatio(files, role.face), &config, ranges);
        fonts_[static_cast<std::size_t>(role.type)] = font;
    }
    io.Fonts->Build();
    for (const Role& role : roles) {
        ImFont* font = fonts_[static_cast<std::size_t>(role.type)];
        if (role.face == base::Face::Icons || font == nullptr) {
            continue;
        }
        // The builder rounds advances to whole pixels, which sets small text unevenly.
        for (ImFontGlyph& glyph : font->Glyphs) {
            glyph.AdvanceX = files.advance(role.face, role.size * scale, glyph.Codepoint);
        }
        font->BuildLookupTable();
        // ImGui draws a missing U+202F as nothing at all: the French thin space needs a width.
        if (font->FindGlyphNoFallback(0x202F) == nullptr) {
            font->AddGlyph(nullptr, 0x202F, 0, 0, 0, 0, 0, 0, 0, 0, role.size * scale * 0.2F);
            font->BuildLookupTable();
        }
    }
}

} // namespace ui
