#include "layout/label_text.h"

#include "base/text.h"

#include <algorithm>

namespace layout {

namespace {

constexpr float kNameSize = 12;   // design pixels, as is kValueSize: only their ratio counts
constexpr float kValueSize = 14;  //
constexpr float kLeading = 1.18F; // of the size

/// Where a name may be broken: after a space or hyphen, and how much of the line is then left.
std::vector<std::size_t> breaks(const std::string& text)
{
    std::vector<std::size_t> at;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == ' ' || text[i] == '-') {
            at.push_back(i);
        }
    }
    return at;
}

/// How far letters reach above the baseline, for the size: accents on capitals need the whole
/// ascent, everything else only that of an l. The space between is none: names stand in narrow gaps.
float heightAbove(const std::string& text, const base::LineMetrics& metrics)
{
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = base::nextCodePoint(text, at);
        if (letter >= 0xC0 && (letter < 0xDF || letter >= 0x100) && letter < 0x2000) {
            return metrics.ascent;
        }
    }
    return metrics.capHeight * 1.06F;
}

/// And below it, for the letters that hang.
float depthBelow(const std::string& text, const base::LineMetrics& metrics)
{
    return text.find_first_of("gjpqyQ,;()") != std::string::npos || text.find("ç") != std::string::npos
               ? metrics.descent * 0.9F
               : metrics.descent * 0.2F;
}

std::string lineBetween(const std::string& text, std::size_t from, std::size_t brk)
{
    return text.substr(from, (text[brk] == '-' ? brk + 1 : brk) - from);
}

} // namespace

float valueSizeOf(float namePx)
{
    return namePx * kValueSize / kNameSize;
}

std::vector<LabelLine> asLines(const std::vector<std::string>& texts)
{
    std::vector<LabelLine> lines;
    for (const std::string& text : texts) {
        lines.push_back({text, {}, false});
    }
    return lines;
}

Label shaped(LabelKind kind, int index, std::vector<LabelLine> lines, base::Face face, float sizePx,
             const base::FontSet& fonts)
{
    Label label;
    label.kind = kind;
    label.index = index;
    label.face = face;
    label.sizePx = sizePx;
    label.lines = std::move(lines);
    std::vector<float> widths;
    double y = 0;
    float descent = 0;
    for (LabelLine& line : label.lines) {
        const base::Face own = line.isStrong ? kValueFace : face;
        const float size = line.isStrong ? valueSizeOf(sizePx) : sizePx;
        const base::LineMetrics metrics = fonts.metrics(own, size);
        widths.push_back(fonts.width(own, size, line.text));
        label.box.width = std::max(label.box.width, widths.back());
        y += y == 0 ? heightAbove(line.text, metrics) : size * kLeading;
        line.at.y = y;
        descent = depthBelow(line.text, metrics);
    }
    label.box.height = static_cast<float>(y) + descent;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        label.lines[i].at.x = (label.box.width - widths[i]) / 2.0;
    }
    return label;
}

void moveTo(Label& label, base::Vec2 corner)
{
    const base::Vec2 by = corner - base::Vec2{label.box.x, label.box.y};
    label.box.x = static_cast<float>(corner.x);
    label.box.y = static_cast<float>(corner.y);
    for (LabelLine& line : label.lines) {
        line.at = line.at + by;
    }
}

std::vector<std::string> brokenInTwo(const std::string& text, const base::FontSet& fonts, base::Face face,
                                     float sizePx, float maxWidth)
{
    if (fonts.width(face, sizePx, text) <= maxWidth) {
        return {text};
    }
    const auto offCentre = [&](std::size_t at) {
        return at > text.size() / 2 ? at - text.size() / 2 : text.size() / 2 - at;
    };
    const std::vector<std::size_t> places = breaks(text);
    const auto best = std::min_element(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        return offCentre(a) < offCentre(b);
    });
    if (best == places.end()) {
        return {text};
    }
    return {lineBetween(text, 0, *best), text.substr(*best + 1)};
}

std::vector<std::vector<std::string>> breakings(const std::string& name, const base::FontSet& fonts,
                                                base::Face face)
{
    std::vector<std::vector<std::string>> ways{{name}};
    std::vector<std::string> two = brokenInTwo(name, fonts, face, 10, 0);
    if (two.size() < 2) {
        return ways;
    }
    ways.push_back(std::move(two));
    // In three: the pair of breaks whose widest line is narrowest.
    const std::vector<std::size_t> places = breaks(name);
    std::vector<std::string> best;
    float narrowest = fonts.width(face, 10, ways[1][0]);
    narrowest = std::max(narrowest, fonts.width(face, 10, ways[1][1]));
    for (std::size_t a = 0; a < places.size(); ++a) {
        for (std::size_t b = a + 1; b < places.size(); ++b) {
            std::vector<std::string> lines{lineBetween(name, 0, places[a]),
                                           lineBetween(name, places[a] + 1, places[b]),
                                           name.substr(places[b] + 1)};
            float widest = 0;
            for (const std::string& line : lines) {
                widest = std::max(widest, fonts.width(face, 10, line));
            }
            if (widest < narrowest) {
                narrowest = widest;
                best = std::move(lines);
            }
        }
    }
    if (!best.empty()) {
        ways.push_back(std::move(best));
    }
    return ways;
}

} // namespace layout
