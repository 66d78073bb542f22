#include "ui/loading.h"

#include "base/words.h"
#include "base/written.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace ui {

using base::word;
using base::Word;

namespace {

/// A line in the middle of `x`, its top at `y`; returns where it ends below.
float centred(ImDrawList& draw, ImFont* font, base::Colour ink, float x, float y, std::string_view text)
{
    const char* const end = text.data() + text.size();
    const float width = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), end).x;
    draw.AddText(font, font->FontSize, {std::round(x - width / 2), y}, colour(ink), text.data(), end);
    return y + font->FontSize;
}

} // namespace

bool drawLoading(const Fonts& fonts, const LoadingFace& face, float scale)
{
    const base::Palette& c = base::palette(face.theme);
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    draw.AddRectFilled({0, 0}, size, colour(c.panel));
    const float middle = size.x / 2;
    const float width = std::min(size.x - 48 * scale, 420 * scale);
    const float left = std::round(middle - width / 2);
    float y = std::round(size.y / 2 - 70 * scale);
    y = centred(draw, fonts[Type::Title], c.ink, middle, y, word(Word::AppTitle, face.language)) + 18 * scale;
    const int percent = static_cast<int>(std::floor(face.share * 100));
    y = centred(draw, fonts[Type::Body], c.inkSoft, middle, y,
                base::written(Word::FeedReadingShare, face.language, percent)) +
        14 * scale;
    const float thick = std::round(8 * scale);
    const float done = std::max(thick, width * std::clamp(face.share, 0.F, 1.F));
    draw.AddRectFilled({left, y}, {left + width, y + thick}, colour(c.track), thick / 2);
    draw.AddRectFilled({left, y}, {left + done, y + thick}, colour(c.accent), thick / 2);
    if (!face.canQuit) {
        return false;
    }
    y += thick + 22 * scale;
    ImFont* const font = fonts[Type::Small];
    const std::string_view text = word(Word::FeedQuit, face.language);
    const float wide =
        font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
    const ImVec2 from{std::round(middle - wide / 2 - 16 * scale), y};
    const ImVec2 to{std::round(middle + wide / 2 + 16 * scale), y + std::round(36 * scale)};
    const bool isOver = ImGui::IsMouseHoveringRect(from, to, false);
    draw.AddRectFilled(from, to, colour(isOver ? c.raised : c.panel), 6 * scale);
    draw.AddRect(from, to, colour(c.line), 6 * scale);
    centred(draw, font, c.ink, middle, std::round(y + (to.y - y - font->FontSize) / 2), text);
    return isOver && ImGui::IsMouseReleased(0);
}

} // namespace ui
