#include "session/command_text.h"

#include "session/table_names.h"
#include "session/view_names.h"

#include <fmt/format.h>

#include <cmath>

namespace session {

namespace {

/// A word as a POSIX shell reads it unchanged (IEEE Std 1003.1, Shell Command Language 2.2.2).
std::string quoted(const std::string& word)
{
    constexpr std::string_view kPlain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.,:/+=@";
    if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) {
        return word;
    }
    std::string text = "'";
    for (const char c : word) {
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return text + "'";
}

class Line {
public:
    void flag(const char* name) { text_ += fmt::format(" {}", name); }

    /// With "=", so that a value may begin with a dash.
    void option(const char* name, const std::string& value)
    {
        text_ += fmt::format(" {}={}", name, quoted(value));
    }

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_ = "cartovid";
};

void addSelection(Line& line, const filter::Selection& selection)
{
    for (const filter::Facet facet : filter::kFacets) {
        if (!selection.of(facet).empty()) {
            line.option(fmt::format("--{}", filter::facetName(facet)).c_str(),
                        fmt::format("{}", fmt::join(selection.of(facet), ",")));
        }
    }
    if (!selection.search.empty()) {
        line.option("--search", selection.search);
    }
    if (selection.from) {
        line.option("--from", base::isoDate(*selection.from));
    }
    if (selection.to) {
        line.option("--to", base::isoDate(*selection.to));
    }
    if (selection.keepUndated) {
        line.flag("--keep-undated");
    }
    if (selection.area.box) {
        line.option("--bbox", filter::bboxText(*selection.area.box));
    }
    if (selection.area.circle) {
        line.option("--within", filter::withinText(*selection.area.circle));
    }
    if (selection.area.outline) {
        line.option("--inside", filter::insideText(*selection.area.outline));
    }
}

void addMap(Line& line, const View& view, const model::Atlas& atlas)
{
    if (view.duel) {
        line.option("--duel", fmt::format("{}:{},{}", filter::facetName(view.duel->facet), view.duel->left,
                                          view.duel->right));
    }
    if (view.nearby) {
        line.option("--near", view.nearby->name);
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

} // namespace

std::string commandText(const View& view, const model::Atlas& atlas, const DataSources& sources)
{
    Line line;
    if (!sources.table.empty()) {
        line.option("--data", sources.table);
    }
    if (!sources.regions.empty()) {
        line.option("--regions", sources.regions);
    }
    addSelection(line, view.selection);
    const View usual;
    if (view.symbols != usual.symbols || atlas.data.initiatives.size() > layout::kMostDots) {
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
    addMap(line, view, atlas);
    if (view.language != usual.language) {
        line.option("--lang", std::string(nameOf(kLanguageNames, view.language)));
    }
    if (view.theme != usual.theme) {
        line.option("--theme", std::string(nameOf(kThemeNames, view.theme)));
    }
    return line.text();
}

} // namespace session
