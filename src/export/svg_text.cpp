#include "export/svg_text.h"

#include "base/text.h"
#include "export/decimals.h"
#include "export/font_subset.h"
#include "export/glyph_outline.h"
#include "export/svg_elements.h"
#include "export/xml.h"

#include <fmt/format.h>

namespace exporter {

namespace {

int weightOf(base::Face face)
{
    switch (face) {
    case base::Face::Light:
        return 300;
    case base::Face::Medium:
        return 500;
    case base::Face::SemiBold:
        return 600;
    case base::Face::Bold:
        return 700;
    case base::Face::Regular:
    case base::Face::Icons:
        break;
    }
    return 400;
}

std::string iconId(char32_t character)
{
    return fmt::format("icon-{:x}", static_cast<std::uint32_t>(character));
}

void appendHalo(std::string& to, const scene::Text& text, double scale)
{
    if (text.haloPx > 0 && text.halo.a > 0) {
        appendColour(to, "stroke", text.halo);
        appendAttribute(to, "stroke-width", 2 * text.haloPx / scale);
        to += " stroke-linejoin=\"round\" paint-order=\"stroke\"";
    }
}

/// XML would make one space of these.
bool hasSpacesToKeep(std::string_view text)
{
    return text.starts_with(' ') || text.ends_with(' ') || text.find("  ") != std::string_view::npos;
}

} // namespace

void SvgTexts::append(std::string& to, std::span<const scene::Text> texts)
{
    for (const bool haloed : {true, false}) {
        for (const scene::Text& text : texts) {
            const bool hasHalo = text.haloPx > 0 && text.halo.a > 0;
            if (hasHalo != haloed || !(text.sizePx > 0) || (text.colour.a == 0 && !hasHalo)) {
                continue;
            }
            if (text.face == base::Face::Icons) {
                appendIcons(to, text);
            } else {
                appendText(to, text);
            }
        }
    }
}

void SvgTexts::appendText(std::string& to, const scene::Text& text)
{
    std::set<char32_t>& letters = letters_[static_cast<std::size_t>(text.face)];
    for (std::size_t at = 0; at < text.utf8.size();) {
        letters.insert(base::nextCodePoint(text.utf8, at));
    }
    to += "<text";
    appendAttribute(to, "x", text.at.x);
    appendAttribute(to, "y", text.at.y);
    appendAttribute(to, "font-size", text.sizePx);
    if (const int weight = weightOf(text.face); weight != 400) {
        to += fmt::format(" font-weight=\"{}\"", weight);
    }
    appendColour(to, "fill", text.colour);
    appendHalo(to, text, 1);
    to += hasSpacesToKeep(text.utf8) ? " xml:space=\"preserve\">" : ">";
    to += xmlText(text.utf8);
    to += "</text>\n";
}

void SvgTexts::appendIcons(std::string& to, const scene::Text& text)
{
    const double scale = text.sizePx / kOutlineEm;
    double x = text.at.x;
    for (std::size_t at = 0; at < text.utf8.size();) {
        const char32_t character = base::nextCodePoint(text.utf8, at);
        letters_[static_cast<std::size_t>(base::Face::Icons)].insert(character);
        to += fmt::format("<use xlink:href=\"#{}\" transform=\"translate({} {}) scale({})\"",
                          iconId(character), decimal(x), decimal(text.at.y), decimal(scale, 5));
        appendColour(to, "fill", text.colour);
        appendHalo(to, text, scale);
        to += "/>\n";
        x += fonts_.advance(text.face, text.sizePx, character);
    }
}

base::Result<std::string> SvgTexts::definitions() const
{
    std::string defs;
    for (const char32_t icon : letters_[static_cast<std::size_t>(base::Face::Icons)]) {
        const auto path = glyphPath(fonts_.file(base::Face::Icons), icon);
        if (!path) {
            return path.error();
        }
        defs += fmt::format("<path id=\"{}\" d=\"{}\"/>\n", iconId(icon), path.value());
    }
    // Inside @media Inkscape passes over the rules, which it would only complain about at length: it
    // takes installed fonts. Browsers read them.
    defs += "<style>@media all{\n";
    for (int i = 0; i < base::kFaceCount; ++i) {
        const auto face = static_cast<base::Face>(i);
        const std::set<char32_t>& letters = letters_[static_cast<std::size_t>(i)];
        if (face == base::Face::Icons || letters.empty()) {
            continue;
        }
        const auto cut = fontSubset(fonts_.file(face), letters);
        if (!cut) {
            return cut.error();
        }
        defs += fmt::format("@font-face{{font-family:Inter;font-weight:{};"
                            "src:url(data:font/otf;base64,{}) format(\"opentype\")}}\n",
                            weightOf(face), base64(cut.value()));
    }
    defs += "}</style>\n";
    return defs;
}

} // namespace exporter
