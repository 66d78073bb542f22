#include "export/decimals.h"
#include "export/layer_names.h"
#include "export/svg_elements.h"
#include "export/svg_land.h"
#include "export/svg_text.h"
#include "export/vector.h"
#include "export/xml.h"
#include "scene/land_layer.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <utility>

namespace exporter {

namespace {

constexpr std::string_view kNamespaces =
    "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
    "xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" "
    "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:cc=\"http://creativecommons.org/ns#\" "
    "xmlns:cartovid=\"urn:cartovid\"";

class SvgPicture {
public:
    SvgPicture(const scene::Scene& scene, const model::Geography& geography, const base::FontSet& fonts,
               const VectorSheet& sheet)
        : scene_(scene), geography_(geography), sheet_(sheet), texts_(fonts)
    {
    }

    base::Result<std::string> write()
    {
        out_.reserve(1U << 20U);
        head();
        if (scene_.background.a > 0) { // a little larger than the paper: no hairline at its edges
            const auto width = static_cast<float>(scene_.width);
            const auto height = static_cast<float>(scene_.height);
            appendRectangle(out_, {-1, -1, width + 2, height + 2}, scene_.background);
        }
        for (const scene::Leaf& leaf : scene_.leaves) {
            layer(leaf);
        }
        const auto definitions = texts_.definitions();
        if (!definitions) {
            return definitions.error();
        }
        out_ += "<defs>\n" + definitions.value() + "</defs>\n</svg>\n";
        return std::move(out_);
    }

private:
    void head()
    {
        const bool isPaper = sheet_.widthMm > 0 && sheet_.heightMm > 0;
        const std::string title = xmlText(sheet_.title);
        const std::string description = xmlText(sheet_.description);
        const std::string_view language = sheet_.language == base::Language::French ? "fr" : "en";
        const std::string size = isPaper
                                     ? fmt::format("width=\"{}mm\" height=\"{}mm\"", decimal(sheet_.widthMm),
                                                   decimal(sheet_.heightMm))
                                     : fmt::format("width=\"{}\" height=\"{}\"", scene_.width, scene_.height);
        // As an attribute: Inkscape warns of elements that it does not know, and keeps attributes.
        const std::string view = sheet_.view.empty() ? "" : " cartovid:view=\"" + xmlText(sheet_.view) + '"';
        out_ += fmt::format(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<svg {} {} viewBox=\"0 0 {} {}\" preserveAspectRatio=\"xMidYMid slice\" role=\"img\" "
            "xml:lang=\"{}\" "
            "font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\" "
            "style=\"font-feature-settings:'kern' 0,'calt' 0\">\n"
            "<title>{}</title>\n<desc>{}</desc>\n"
            "<metadata{}><rdf:RDF><cc:Work rdf:about=\"\"><dc:format>image/svg+xml</dc:format>"
            "<dc:title>{}</dc:title><dc:description>{}</dc:description><dc:language>{}</dc:language>"
            "</cc:Work></rdf:RDF></metadata>\n",
            kNamespaces, size, scene_.width, scene_.height, language, title, description, view, title,
            description, language);
    }

    void layer(const scene::Leaf& leaf)
    {
        const base::Rect clip = pixels(leaf.clip);
        std::string content;
        if (leaf.ground && leaf.ground->a > 0) {
            appendRectangle(content, clip, *leaf.ground);
        }
        const std::string id = newId("layer-" + layerId(leaf.name));
        for (const scene::MapPart& map : leaf.maps) {
            land(content, map, clip, id);
        }
        for (const scene::Box& box : leaf.boxes) {
            appendElement(content, box);
        }
        for (const scene::Line& line : leaf.lines) {
            appendElement(content, line);
        }
        for (const scene::Hexagon& hexagon : leaf.hexagons) {
            appendElement(content, hexagon);
        }
        for (const scene::Disc& disc : leaf.discs) {
            dot(content, disc);
        }
        for (const scene::Sector& sector : leaf.sectors) {
            appendElement(content, sector);
        }
        texts_.append(content, leaf.texts);
        if (content.empty() || clip.isEmpty()) {
            return;
        }
        const bool isWhole = clip.x <= 0 && clip.y <= 0 && clip.right() >= static_cast<float>(scene_.width) &&
                             clip.bottom() >= static_cast<float>(scene_.height);
        if (!isWhole) {
            out_ += fmt::format("<clipPath id=\"{}-clip\">", id);
            appendRectangle(out_, clip, base::rgb(0));
            out_.pop_back();
            out_ += "</clipPath>\n";
        }
        out_ += fmt::format("<g id=\"{}\" inkscape:groupmode=\"layer\" inkscape:label=\"{}\"", id,
                            xmlText(layerName(leaf.name, sheet_.language)));
        out_ += isWhole ? ">\n" : fmt::format(" clip-path=\"url(#{}-clip)\">\n", id);
        out_ += content;
        out_ += "</g>\n";
    }

    void dot(std::string& to, const scene::Disc& disc) const
    {
        std::string attributes;
        std::string content;
        const auto row = static_cast<std::size_t>(disc.row);
        if (disc.row >= 0 && row < sheet_.rowIds.size()) {
            attributes = fmt::format(" data-id=\"{}\"", xmlText(sheet_.rowIds[row]));
        }
        if (disc.row >= 0 && row < sheet_.rowNames.size()) {
            content = "<title>" + xmlText(sheet_.rowNames[row]) + "</title>";
        }
        appendElement(to, disc, attributes, content);
    }

    void land(std::string& to, const scene::MapPart& part, const base::Rect& clip, const std::string& layer)
    {
        if (!geography_.has(part.projection.frame) || !(part.projection.pxPerMetre > 0)) {
            return;
        }
        const model::Frame& frame = geography_.frame(part.projection.frame);
        for (const scene::Fill& fill : part.fills) {
            const auto shape = static_cast<std::size_t>(fill.shape);
            const auto& shapes = scene::layerOf(frame, fill.layer).shapes;
            if (shape < shapes.size()) {
                territory(to, shapes[shape], fill, part.projection, clip, layer);
            }
        }
        borders(to, frame, part, clip);
    }

    void territory(std::string& to, const model::Shape& shape, const scene::Fill& fill,
                   const scene::Projection& projection, const base::Rect& clip, const std::string& layer)
    {
        const std::string data = pathData(outline(shape, projection, clip));
        if (data.empty()) {
            return;
        }
        const bool isFrench = sheet_.language == base::Language::French && !shape.nameFr.empty();
        to += fmt::format("<path inkscape:label=\"{}\"", xmlText(isFrench ? shape.nameFr : shape.name));
        appendColour(to, "fill", fill.colour);
        to += " d=\"" + data + "\"/>\n";
        if (fill.hatch.a == 0 || !(fill.hatchPx > 0)) {
            return;
        }
        const scene::Projection& p = projection;
        const base::Extent& e = shape.extent;
        const base::Rect box{static_cast<float>(p.originPx.x + e.west * p.pxPerMetre) - fill.hatchPx,
                             static_cast<float>(p.originPx.y - e.north * p.pxPerMetre) - fill.hatchPx,
                             static_cast<float>(e.width() * p.pxPerMetre) + 2 * fill.hatchPx,
                             static_cast<float>(e.height() * p.pxPerMetre) + 2 * fill.hatchPx};
        const std::string id = newId(layer + "-hatch");
        to += fmt::format("<clipPath id=\"{}\"><path d=\"{}\"/></clipPath>\n<path clip-path=\"url(#{})\" "
                          "fill=\"none\"",
                          id, data, id);
        appendColour(to, "stroke", fill.hatch);
        appendAttribute(to, "stroke-width", hatchWidth(fill));
        std::vector<PixelLine> lines;
        for (const auto& [from, end] : hatchLines(fill, p, box)) {
            lines.push_back({{from, end}, false});
        }
        to += " d=\"" + pathData(lines) + "\"/>\n";
    }

    /// Borders of one look are one path: where they meet or lie on each other nothing shows through twice.
    void borders(std::string& to, const model::Frame& frame, const scene::MapPart& part,
                 const base::Rect& clip) const
    {
        for (std::size_t i = 0; i < part.borders.size();) {
            const scene::Border& look = part.borders[i];
            std::vector<PixelLine> lines;
            for (; i < part.borders.size() && part.borders[i].widthPx == look.widthPx &&
                   part.borders[i].colour == look.colour;
                 ++i) {
                const auto& arcs = scene::layerOf(frame, part.borders[i].layer).arcs;
                const auto arc = static_cast<std::size_t>(part.borders[i].arc);
                if (arc < arcs.size()) {
                    std::vector<PixelLine> pieces = borderLine(arcs[arc], part.projection, clip);
                    std::move(pieces.begin(), pieces.end(), std::back_inserter(lines));
                }
            }
            const std::string data = pathData(lines);
            if (!data.empty() && look.colour.a > 0) {
                to += "<path fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
                appendColour(to, "stroke", look.colour);
                appendAttribute(to, "stroke-width", look.widthPx);
                to += " d=\"" + data + "\"/>\n";
            }
        }
    }

    /// Clips lie on whole pixels, as the renderer cuts.
    static base::Rect pixels(const base::Rect& clip)
    {
        const float x = std::round(clip.x);
        const float y = std::round(clip.y);
        return {x, y, std::round(clip.right()) - x, std::round(clip.bottom()) - y};
    }

    std::string newId(const std::string& wanted)
    {
        const int uses = ++ids_[wanted];
        return uses == 1 ? wanted : fmt::format("{}-{}", wanted, uses);
    }

    const scene::Scene& scene_;
    const model::Geography& geography_;
    const VectorSheet& sheet_;
    SvgTexts texts_;
    std::string out_;
    std::map<std::string, int> ids_;
};

} // namespace

base::Result<std::string> sceneAsSvg(const scene::Scene& scene, const model::Geography& geography,
                                     const base::FontSet& fonts, const VectorSheet& sheet)
{
    if (scene.width <= 0 || scene.height <= 0) {
        return base::Error{"a drawing needs a width and a height"};
    }
    return SvgPicture(scene, geography, fonts, sheet).write();
}

} // namespace exporter
