#include "export/web_page.h"

#include "base/palette.h"
#include "base/words.h"
#include "base/written.h"
#include "export/web_json.h"
#include "export/web_land.h"
#include "export/web_map.h"
#include "export/xml.h"
#include "layout/symbols.h"
#include "scene/attribution.h"
#include "web_files.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <string_view>
#include <utility>

namespace exporter {

namespace {

using base::Language;
using base::Palette;
using base::Word;

std::string hex(base::Colour c)
{
    return fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b);
}

/// The palette of a theme as CSS variables.
std::string variables(const Palette& p)
{
    const std::array<std::pair<std::string_view, base::Colour>, 31> named{{
        {"paper", p.paper},
        {"panel", p.panel},
        {"raised", p.raised},
        {"line", p.line},
        {"ink", p.ink},
        {"ink-soft", p.inkSoft},
        {"ink-faint", p.inkFaint},
        {"accent", p.accent},
        {"accent-soft", p.accentSoft},
        {"on-accent", p.onAccent},
        {"focus", p.focus},
        {"track", p.track},
        {"bar", p.bar},
        {"band", p.band},
        {"warning", p.warning},
        {"on-warning", p.onWarning},
        {"sea", p.sea},
        {"land", p.land},
        {"land-quiet", p.landQuiet},
        {"neighbour", p.neighbour},
        {"coast", p.coast},
        {"region-border", p.regionBorder},
        {"department-border", p.departmentBorder},
        {"neighbour-border", p.neighbourBorder},
        {"label", p.label},
        {"halo", p.halo},
        {"dot-ring", p.dotRing},
        {"leader", p.leader},
        {"badge", p.badge},
        {"on-badge", p.onBadge},
        {"inset-paper", p.insetPaper},
    }};
    std::string css = fmt::format("--inset-border:{};--dot-lining:{};", hex(p.insetBorder),
                                  p.dotLining.a > 0 ? hex(p.dotLining) : "none");
    for (const auto& [name, colour] : named) {
        css += fmt::format("--{}:{};", name, hex(colour));
    }
    return css;
}

/// The program's colours: light, dark and high contrast where the system or the visitor asks for
/// it, the categories.
std::string styleOf(const model::Dataset& data)
{
    const std::string light = variables(base::palette(base::Theme::Light));
    const std::string dark = variables(base::palette(base::Theme::Dark));
    std::string css = fmt::format(":root{{color-scheme:light;{}}}\n", light);
    css += fmt::format(
        "@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{}}}}}\n",
        dark);
    css += fmt::format(":root[data-theme=dark]{{color-scheme:dark;{}}}\n", dark);
    const base::Palette& strong = base::palette(base::Theme::Contrast);
    const std::string contrast = fmt::format(
        "color-scheme:{};{}",
        base::inkOn(strong.panel) == base::inkOn(base::palette(base::Theme::Dark).panel) ? "dark" : "light",
        variables(strong));
    css += fmt::format("@media (prefers-contrast:more){{:root:not([data-theme=light]):not([data-theme=dark])"
                       "{{{}}}}}\n",
                       contrast);
    css += fmt::format(":root[data-theme=contrast]{{{}}}\n", contrast);
    css += fmt::format("@media print{{:root:root{{color-scheme:light;{}}}}}\n", light);
    for (std::size_t i = 0; i < data.categories.size(); ++i) {
        const base::Colour colour = base::categoryColour(static_cast<int>(i));
        css += fmt::format(".c{0}{{fill:{1}}}.bar .fill.b{0}{{background:{1}}}.i{0}{{fill:{2}}}\n", i,
                           hex(colour), hex(base::inkOn(colour)));
    }
    return css + web_files::page_css;
}

std::string scriptOf()
{
    std::string script;
    for (const char* part :
         {web_files::words_js, web_files::fold_js, web_files::filter_js, web_files::sentence_js,
          web_files::state_js, web_files::map_shape_js, web_files::bouquets_js, web_files::map_camera_js,
          web_files::map_hands_js, web_files::facets_js, web_files::months_js, web_files::list_js,
          web_files::card_js, web_files::picture_js, web_files::main_js}) {
        script += part;
    }
    return script;
}

/// A source expression of the Content-Security-Policy: "sha256-…" in base64.
std::string policyHash(std::string_view text)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr);
    std::array<unsigned char, 2 * EVP_MAX_MD_SIZE> encoded{};
    const int written = EVP_EncodeBlock(encoded.data(), digest.data(), static_cast<int>(length));
    return "sha256-" + std::string(encoded.begin(), encoded.begin() + written);
}

/// What a browser without scripts shows.
std::string plainList(const model::Dataset& data, const std::vector<int>& order)
{
    std::string list;
    for (const int place : order) {
        const model::Initiative& row = data.initiatives[static_cast<std::size_t>(place)];
        list += fmt::format("<li>{}, {}, {}</li>\n", xmlText(row.name), xmlText(row.organisation),
                            xmlText(row.city));
    }
    return list;
}

/// The template with every @name@ replaced; values are not looked at again.
std::string filled(std::string_view page, const std::vector<std::pair<std::string_view, std::string>>& values)
{
    std::string out;
    std::size_t size = page.size();
    for (const auto& value : values) {
        size += value.second.size();
    }
    out.reserve(size + 1024);
    for (std::size_t at = 0; at < page.size();) {
        const std::size_t open = std::min(page.find('@', at), page.size());
        out += page.substr(at, open - at);
        const std::size_t close = page.find('@', open + 1);
        if (close == std::string_view::npos) {
            out += page.substr(open);
            break;
        }
        const std::string_view name = page.substr(open + 1, close - open - 1);
        for (const auto& [key, value] : values) {
            if (key == name) {
                out += value;
            }
        }
        at = close + 1;
    }
    return out;
}

} // namespace

base::Result<std::string> webPage(const WebSource& source, const WebPageOptions& options)
{
    if (source.atlas.data.initiatives.size() > layout::kMostDots) {
        return base::Error{
            fmt::format("a page shows a dot and a line for each row, and {} rows are more than the "
                        "{} that a browser draws in time; export a selection of them as a table "
                        "and make the page from that with --data",
                        source.atlas.data.initiatives.size(), layout::kMostDots)};
    }
    const auto symbols = webSymbols(source.atlas.data, source.fonts);
    if (!symbols) {
        return symbols.error();
    }
    const Language language = options.language;
    const WebMap map = layOutWebMap(source, options);
    nlohmann::ordered_json data = webData(source, options);
    data["departmentsFrom"] = map.departmentsFrom;
    data["shapes"] = map.shapes;
    const std::string style = styleOf(source.atlas.data);
    const std::string script = scriptOf();
    const std::string title = xmlText(base::word(Word::AppTitle, language));
    const std::string attribution = xmlText(scene::attribution(source.atlas, language));
    return filled(web_files::page_html,
                  {{"lang", language == Language::French ? "fr" : "en"},
                   {"styleHash", policyHash(style)},
                   {"scriptHash", policyHash(script)},
                   {"generator", xmlText(options.generator)},
                   {"description", attribution},
                   {"title", title},
                   {"style", style},
                   {"noScript", xmlText(base::word(Word::WebNoScript, language))},
                   {"plainList", plainList(source.atlas.data, options.order)},
                   {"attribution", attribution},
                   {"defs", symbols.value()},
                   {"land", webLand(source.atlas, map.wide, options.selection.area)},
                   {"insets", webInsets(source.atlas, map.wide, options.selection.area)},
                   {"data", scriptSafe(data)},
                   {"script", script}});
}

} // namespace exporter
