#include "export/svg_elements.h"

#include "export/decimals.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace exporter {

namespace {

void appendPoint(std::string& to, base::Vec2 p)
{
    appendDecimal(to, p.x);
    to += ' ';
    appendDecimal(to, p.y);
}

void appendStroke(std::string& to, double widthPx, base::Colour colour)
{
    if (widthPx > 0) {
        appendColour(to, "stroke", colour);
        appendAttribute(to, "stroke-width", widthPx);
    }
}

std::string pathOf(const std::vector<PathStep>& steps)
{
    std::string data;
    for (const PathStep& step : steps) {
        switch (step.kind) {
        case PathStep::Kind::Move:
            data += 'M';
            break;
        case PathStep::Kind::Line:
            data += 'L';
            break;
        case PathStep::Kind::Arc: {
            const double turn = step.toAngle - step.fromAngle;
            data += 'A';
            appendPoint(data, {step.radius, step.radius});
            data += std::abs(turn) > std::numbers::pi ? " 0 1 " : " 0 0 ";
            data += turn > 0 ? "1 " : "0 ";
            break;
        }
        case PathStep::Kind::Close:
            data += 'z';
            continue;
        }
        appendPoint(data, step.to);
    }
    return data;
}

void appendCircle(std::string& to, base::Vec2 centre, const Round& circle)
{
    to += "<circle";
    appendAttribute(to, "cx", centre.x);
    appendAttribute(to, "cy", centre.y);
    appendAttribute(to, "r", circle.radius);
    appendColour(to, "fill", circle.fill);
    appendStroke(to, circle.strokePx, circle.stroke);
}

} // namespace

void appendAttribute(std::string& to, std::string_view name, double value)
{
    to += ' ';
    to += name;
    to += "=\"";
    appendDecimal(to, value);
    to += '"';
}

void appendColour(std::string& to, std::string_view name, base::Colour colour)
{
    if (colour.a == 0) {
        to += fmt::format(" {}=\"none\"", name);
        return;
    }
    to += fmt::format(" {}=\"#{:02x}{:02x}{:02x}\"", name, colour.r, colour.g, colour.b);
    if (colour.a < 255) {
        to += fmt::format(" {}-opacity=\"{}\"", name, decimal(colour.a / 255.0, 3));
    }
}

void appendRectangle(std::string& to, const base::Rect& rect, base::Colour fill)
{
    to += "<rect";
    appendAttribute(to, "x", rect.x);
    appendAttribute(to, "y", rect.y);
    appendAttribute(to, "width", rect.width);
    appendAttribute(to, "height", rect.height);
    appendColour(to, "fill", fill);
    to += "/>\n";
}

void appendElement(std::string& to, const scene::Box& box)
{
    for (const RoundRect& part : rectanglesOf(box)) {
        to += "<rect";
        appendAttribute(to, "x", part.rect.x);
        appendAttribute(to, "y", part.rect.y);
        appendAttribute(to, "width", part.rect.width);
        appendAttribute(to, "height", part.rect.height);
        if (part.radius > 0) {
            appendAttribute(to, "rx", part.radius);
        }
        appendColour(to, "fill", part.fill);
        appendStroke(to, part.strokePx, part.stroke);
        to += "/>\n";
    }
}

void appendElement(std::string& to, const scene::Line& line)
{
    if (!(line.widthPx > 0) || line.colour.a == 0) {
        return;
    }
    to += "<path d=\"M";
    appendPoint(to, line.from);
    to += 'L';
    appendPoint(to, line.to);
    to += "\" fill=\"none\" stroke-linecap=\"round\"";
    appendStroke(to, line.widthPx, line.colour);
    to += "/>\n";
}

void appendElement(std::string& to, const scene::Hexagon& hexagon)
{
    if (!(hexagon.radiusPx > 0)) {
        return;
    }
    const double inset = hexagonInset(hexagon);
    to += "<path d=\"";
    bool isFirst = true;
    for (const base::Vec2 corner : hexagonCorners(hexagon.centre, hexagon.radiusPx - inset)) {
        to += isFirst ? 'M' : 'L';
        appendPoint(to, corner);
        isFirst = false;
    }
    to += "z\"";
    appendColour(to, "fill", hexagon.fill);
    appendStroke(to, hexagon.border.a > 0 ? hexagon.borderPx : 0, hexagon.border);
    to += "/>\n";
}

void appendElement(std::string& to, const scene::Sector& sector)
{
    if (!(sector.outerPx > 0) || !(sector.toTurn > sector.fromTurn)) {
        return;
    }
    if (isWholeRing(sector)) {
        const double ring = sector.outerPx - std::max(0.F, sector.innerPx);
        appendCircle(to, sector.centre,
                     sector.innerPx > 0 ? Round{sector.outerPx - ring / 2, {0, 0, 0, 0}, ring, sector.colour}
                                        : Round{sector.outerPx, sector.colour});
        to += "/>\n";
        return;
    }
    if (const std::vector<PathStep> path = sectorPath(sector); !path.empty()) {
        to += "<path d=\"" + pathOf(path) + '"';
        appendColour(to, "fill", sector.colour);
        to += "/>\n";
    }
}

void appendElement(std::string& to, const scene::Disc& disc, std::string_view attributes,
                   std::string_view content)
{
    const std::vector<Round> circles = circlesOf(disc);
    const bool isGroup = circles.size() > 1 && !(attributes.empty() && content.empty());
    if (isGroup) {
        to += "<g";
        to += attributes;
        to += '>';
        to += content;
    }
    for (const Round& circle : circles) {
        appendCircle(to, disc.centre, circle);
        if (isGroup || content.empty()) {
            to += isGroup ? "" : attributes;
            to += "/>";
        } else {
            to += attributes;
            to += '>';
            to += content;
            to += "</circle>";
        }
        to += isGroup ? "" : "\n";
    }
    to += isGroup ? "</g>\n" : "";
}

} // namespace exporter
