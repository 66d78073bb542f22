#include "base/text.h"

#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr std::string_view kEllipsis = "…";

const char* begin(std::string_view text)
{
    return text.data();
}
const char* end(std::string_view text)
{
    return text.data() + text.size();
}

/// Names of the table have straight apostrophes; on the screen they are set.
bool isTyped(std::string_view text)
{
    for (std::size_t at = text.find('\''); at != std::string_view::npos; at = text.find('\'', at + 1)) {
        const auto before = static_cast<unsigned char>(at == 0 ? ' ' : text[at - 1]);
        if (before >= 0x80 || ((before | 0x20U) >= 'a' && (before | 0x20U) <= 'z')) {
            return true;
        }
    }
    return false;
}

} // namespace

ImU32 colour(base::Colour c)
{
    return IM_COL32(c.r, c.g, c.b, c.a);
}

float textWidth(const Frame& frame, Type type, std::string_view text)
{
    if (isTyped(text)) {
        return textWidth(frame, type, base::typeset(text));
    }
    ImFont* font = frame.fonts[type];
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, begin(text), end(text)).x;
}

float lineHeight(const Frame& frame, Type type)
{
    return std::round(frame.fonts[type]->FontSize * 1.14F);
}

void drawText(const Frame& frame, Type type, base::Colour ink, float x, float y, std::string_view text)
{
    if (isTyped(text)) {
        drawText(frame, type, ink, x, y, base::typeset(text));
        return;
    }
    ImFont* font = frame.fonts[type];
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {std::round(x), std::round(y)}, colour(ink),
                                        begin(text), end(text));
}

void drawRight(const Frame& frame, Type type, base::Colour ink, float right, float y, std::string_view text)
{
    drawText(frame, type, ink, right - textWidth(frame, type, text), y, text);
}

std::string drawable(const Frame& frame, Type type, std::string_view text)
{
    const ImFont* font = frame.fonts[type];
    const std::string whole(text);
    std::string shown;
    bool wasLost = false;
    for (std::size_t at = 0; at < whole.size();) {
        const std::size_t from = at;
        const char32_t sign = base::nextCodePoint(whole, at);
        // Joiners and variation selectors belong to the sign before them.
        const bool isPart = sign == 0x200D || (sign >= 0xFE00 && sign <= 0xFE0F);
        const bool isLost =
            sign >= 0x20 &&
            (sign > 0xFFFF || isPart || font->FindGlyphNoFallback(static_cast<ImWchar>(sign)) == nullptr);
        if (!isLost) {
            shown.append(whole, from, at - from);
        } else if (!wasLost) {
            shown += "[?]";
        }
        wasLost = isLost;
    }
    return shown;
}

std::string fitted(const Frame& frame, Type type, float width, std::string_view text)
{
    if (textWidth(frame, type, text) <= width) {
        return std::string(text);
    }
    const float room = width - textWidth(frame, type, kEllipsis);
    std::size_t at = 0;
    std::size_t kept = 0;
    while (at < text.size()) {
        base::nextCodePoint(text, at);
        if (textWidth(frame, type, text.substr(0, at)) > room) {
            break;
        }
        kept = at;
    }
    while (kept > 0 && text[kept - 1] == ' ') {
        --kept;
    }
    return std::string(text.substr(0, kept)).append(kEllipsis);
}

void drawFitted(const Frame& frame, Type type, base::Colour ink, float x, float y, float width,
                std::string_view text)
{
    drawText(frame, type, ink, x, y, fitted(frame, type, width, text));
}

std::vector<std::string> wrapped(const Frame& frame, Type type, std::string_view text, float width, int most)
{
    std::vector<std::string> lines;
    std::string_view rest = text;
    while (!rest.empty()) {
        std::size_t breakAt = 0; // where the line may end
        std::size_t at = 0;
        bool whole = true;
        while (at < rest.size()) {
            const std::size_t start = at;
            const char32_t c = base::nextCodePoint(rest, at);
            if (c == U' ' && !base::isHeld(rest, start)) {
                breakAt = start;
            }
            if (textWidth(frame, type, rest.substr(0, at)) > width && c != U' ') {
                whole = false;
                if (breakAt == 0) { // one word wider than the line: broken where it must be
                    breakAt = start > 0 ? start : at;
                }
                break;
            }
            if ((c == U'-' || c == U'/') && start > 0) {
                breakAt = at;
            }
        }
        if (whole) {
            lines.emplace_back(rest);
            break;
        }
        if (most > 0 && static_cast<int>(lines.size()) + 1 == most) {
            // The last line that is allowed takes what fits and says that there is more.
            std::string last(rest.substr(0, breakAt));
            while (!last.empty() && textWidth(frame, type, last + std::string(kEllipsis)) > width) {
                std::size_t cut = last.size() - 1;
                while (cut > 0 && (static_cast<unsigned char>(last[cut]) & 0xC0U) == 0x80U) {
                    --cut;
                }
                last.resize(cut);
            }
            lines.push_back(last + std::string(kEllipsis));
            break;
        }
        lines.emplace_back(base::trimmed(rest.substr(0, breakAt)));
        rest.remove_prefix(breakAt);
        while (!rest.empty() && rest.front() == ' ') {
            rest.remove_prefix(1);
        }
    }
    return lines;
}

float drawWrapped(const Frame& frame, Type type, base::Colour ink, float x, float y, float width,
                  std::string_view text, int most)
{
    const float step = lineHeight(frame, type);
    float height = 0;
    for (const std::string& line : wrapped(frame, type, text, width, most)) {
        drawText(frame, type, ink, x, y + height, line);
        height += step;
    }
    return height;
}

} // namespace ui
