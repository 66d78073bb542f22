#include "session/command_text.h"

#include "filter/completion.h"
#include "session/network_steps.h"
#include "session/shell_line.h"
#include "session/table_names.h"
#include "session/view_names.h"

#include <fmt/format.h>

#include <cmath>

namespace session {

namespace {

/// True when the name alone leads back to this very place.
bool isFoundByName(const Nearby& place, const model::Communes* communes)
{
    if (communes == nullptr) {
        return false;
    }
    const std::vector<int> found = filter::communesNamed(*communes, place.name);
    if (found.size() != 1) {
        return false;
    }
    const model::Commune& commune = (*communes)[static_cast<std::size_t>(found.front())];
    return place == Nearby{commune.title(), {commune.lon, commune.lat}, commune.about};
}

void addMap(CommandWords& line, const View& view, const model::Atlas& atlas, const model::Communes* communes)
{
    if (view.duel) {
        line.option("--duel", fmt::format("{}:{},{}", filter::facetName(view.duel->facet), view.duel->left,
                                          view.duel->right));
    }
    if (view.nearby) {
        line.option("--near",
                    isFoundByName(*view.nearby, communes) ? view.nearby->name : nearText(*view.nearby));
    }
    // Where a commune is asked for, the map would fly there by itself.
    if (!(view.camera == layout::Camera{}) || view.nearby) {
        const base::Vec2 at = view.camera.centre + atlas.geography.mainlandOrigin();
        line.option("--camera", fmt::format("{},{},{}", at.x, at.y, view.camera.zoom));
    }
    if (const std::string place = placeName(atlas.data, view.unfolded); !place.empty()) {
        line.option("--unfold", place);
    }
    if (view.timeline.span > 0) {
        const auto day = [](double value) { return base::isoDate(base::dateOfDay(static_cast<int>(value))); };
        line.option("--timeline", fmt::format("{},{}", day(std::floor(view.timeline.first)),
                                              day(std::ceil(view.timeline.first + view.timeline.span) - 1)));
    }
    if (view.drawer != Drawer::None) {
        line.option("--drawer", std::string(nameOf(kDrawerNames, view.drawer)));
    }
    if (!(view.crosstab == CrosstabView{})) {
        const CrosstabView& cross = view.crosstab;
        line.option("--crosstab",
                    fmt::format("{},{},{}{}", filter::facetName(cross.rows), filter::facetName(cross.columns),
                                nameOf(kCellShareNames, cross.share), cross.months ? ",months" : ""));
    }
    if (!view.table.columns.empty()) {
        line.option("--columns", columnsText(view.table.columns));
    }
    if (!view.table.sort.empty()) {
        line.option("--sort", sortText(view.table.sort));
    }
    if (view.openRow >= 0) {
        line.option("--card", atlas.data.initiatives[static_cast<std::size_t>(view.openRow)].id);
    }
}

/// The options of what is shown.
void addView(CommandWords& line, const View& view, const model::Atlas& atlas, const DataSources& sources,
             const model::Communes* communes)
{
    if (!sources.table.empty()) {
        line.option("--data", sources.table);
    }
    if (!sources.map.empty()) {
        line.option("--map", sources.map);
    }
    if (!sources.regions.empty()) {
        line.option("--regions", sources.regions);
    }
    line.select(view.selection);
    const View usual;
    if (view.networkMonth) {
        line.option("--network-date", monthText(*view.networkMonth));
    }
    if (!view.openPole.empty()) {
        line.option("--pole-sheet", view.openPole);
    }
    const bool leavesPage =
        !view.selection.network.empty() && !view.networkMonth; // which the option would open
    if (leavesPage || view.symbols != usual.symbols || atlas.data.initiatives.size() > layout::kMostDots) {
        line.option("--symbols", std::string(nameOf(kSymbolsNames, view.symbols)));
    }
    if (view.measure != usual.measure) {
        line.option("--measure", std::string(nameOf(kMeasureNames, view.measure)));
    }
    if (view.colouring != usual.colouring) {
        line.option("--colour", std::string(nameOf(kColouringNames, view.colouring)));
    }
    if (view.barsBy != usual.barsBy) {
        line.option("--bars-by", std::string(filter::facetName(view.barsBy)));
    }
    if (view.showPoles) {
        line.flag("--poles");
    }
    if (!view.partners.of.empty()) {
        line.option("--partners-of", view.partners.of);
    } else if (view.partners.shown) {
        line.flag("--partners");
    }
    addMap(line, view, atlas, communes);
    if (view.language != usual.language) {
        line.option("--lang", std::string(nameOf(kLanguageNames, view.language)));
    }
    if (view.theme != usual.theme) {
        line.option("--theme", std::string(nameOf(kThemeNames, view.theme)));
    }
}

/// The file, and what it is to be.
void addExport(CommandWords& line, const ExportOrder& order, const std::string& path)
{
    const bool isDrawing = order.kind == ExportKind::Svg || order.kind == ExportKind::Pdf;
    const bool isPage = isDrawing && (order.kind == ExportKind::Pdf || order.sheet != DrawingSheet::Screen);
    line.option(order.kind == ExportKind::Kit ? "--kit" : "--out", path);
    if (order.kind == ExportKind::Kit) {
        line.option("--kit-by", std::string(filter::facetName(order.kitBy)));
    } else if (order.kind == ExportKind::Png) {
        const Pixels size = pixelsOf(order);
        line.option("--pixels", fmt::format("{}x{}", size.width, size.height));
    } else if (isPage) {
        line.option("--paper", order.sheet == DrawingSheet::A3 ? "a3" : "a4");
        if (order.portrait) {
            line.option("--orientation", "portrait");
        }
    }
    if (order.transparent && (order.kind == ExportKind::Png || (isDrawing && !isPage))) {
        line.flag("--transparent");
    }
}

} // namespace

std::string nearText(const Nearby& place)
{
    return fmt::format("{}{},{},{}", place.about ? "~" : "", place.at.lon, place.at.lat, place.name);
}

std::string commandText(const View& view, const model::Atlas& atlas, const DataSources& sources,
                        const model::Communes* communes)
{
    CommandWords line;
    line.flag("cartovid");
    addView(line, view, atlas, sources, communes);
    return shellLine(line.words());
}

std::string exportText(View view, const ExportOrder& order, const std::string& path,
                       const model::Atlas& atlas, const DataSources& sources, const model::Communes* communes)
{
    CommandWords line;
    line.flag("cartovid");
    line.flag("export");
    addExport(line, order, path);
    if (order.kind == ExportKind::Kit) {
        view.table.sort.clear(); // its tables are in the order of the file
        view.nearby.reset();
    }
    view.theme = order.theme.value_or(view.theme);
    addView(line, view, atlas, sources, communes);
    return shellLine(line.words());
}

} // namespace session
