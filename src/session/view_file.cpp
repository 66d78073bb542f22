#include "session/view_file.h"

#include "session/network_steps.h"
#include "session/table_names.h"
#include "session/view_names.h"

#include <nlohmann/json.hpp>

namespace session {

namespace {

using Json = nlohmann::ordered_json;

Json writtenSelection(const filter::Selection& selection)
{
    Json json = Json::object();
    for (const filter::Facet facet : filter::kFacets) {
        if (!selection.of(facet).empty()) {
            json[std::string(filter::facetName(facet))] = selection.of(facet);
        }
    }
    if (!selection.search.empty()) {
        json["search"] = selection.search;
    }
    if (selection.from) {
        json["from"] = base::isoDate(*selection.from);
    }
    if (selection.to) {
        json["to"] = base::isoDate(*selection.to);
    }
    if (selection.keepUndated) {
        json["keepUndated"] = true;
    }
    if (!selection.network.empty()) {
        json["network"] = selection.network;
    }
    if (!selection.pairings.empty()) {
        json["pairing"] = selection.pairings;
    }
    if (const auto& box = selection.area.box) {
        json["bbox"] = {box->west, box->south, box->east, box->north};
    }
    if (const auto& circle = selection.area.circle) {
        json["within"] = {circle->centre.lon, circle->centre.lat, circle->km};
    }
    if (const auto& outline = selection.area.outline) {
        Json ring = Json::array();
        for (const filter::LonLat point : outline->ring) {
            ring.push_back({point.lon, point.lat});
        }
        json["inside"] = std::move(ring);
    }
    return json;
}

/// Puts the kept keys beside ours; where both are objects, inside them.
void merge(Json& ours, const Json& kept)
{
    for (const auto& [key, value] : kept.items()) {
        if (!ours.contains(key)) {
            ours[key] = value;
        } else if (ours[key].is_object() && value.is_object()) {
            merge(ours[key], value);
        }
    }
}

} // namespace

std::string writeView(const SavedView& saved, const model::Atlas& atlas)
{
    const View& view = saved.view;
    const base::Vec2 centre = view.camera.centre + atlas.geography.mainlandOrigin();
    Json json;
    json["format"] = "cartovid-view";
    json["version"] = kViewVersion;
    if (!saved.title.empty()) {
        json["title"] = saved.title;
    }
    json["language"] = nameOf(kLanguageNames, view.language);
    json["theme"] = nameOf(kThemeNames, view.theme);
    json["selection"] = writtenSelection(view.selection);
    json["camera"] = {{"x", centre.x}, {"y", centre.y}, {"zoom", view.camera.zoom}};
    json["symbols"] = nameOf(kSymbolsNames, view.symbols);
    json["measure"] = nameOf(kMeasureNames, view.measure);
    json["colour"] = nameOf(kColouringNames, view.colouring);
    json["barsBy"] = filter::facetName(view.barsBy);
    json["poles"] = view.showPoles;
    if (view.duel) {
        json["duel"] = {{"facet", filter::facetName(view.duel->facet)},
                        {"left", view.duel->left},
                        {"right", view.duel->right}};
    }
    if (const std::string place = placeName(atlas.data, view.unfolded); !place.empty()) {
        json["unfolded"] = place;
    }
    if (!(view.timeline == TimeView{})) {
        json["timeline"] = {
            {"first", view.timeline.first}, {"days", view.timeline.span}, {"byDay", view.timeline.byDay}};
    }
    if (view.drawer != Drawer::None) {
        json["drawer"] = nameOf(kDrawerNames, view.drawer);
    }
    if (!(view.crosstab == CrosstabView{})) {
        json["crosstab"] = {{"rows", filter::facetName(view.crosstab.rows)},
                            {"columns", filter::facetName(view.crosstab.columns)},
                            {"share", nameOf(kCellShareNames, view.crosstab.share)}};
        if (view.crosstab.months) {
            json["crosstab"]["months"] = true;
        }
    }
    if (view.partners.shown) {
        json["partners"] = true;
    }
    if (!view.partners.of.empty()) {
        json["partnersOf"] = view.partners.of;
    }
    if (!view.table.columns.empty()) {
        json["table"]["columns"] = columnsText(view.table.columns);
    }
    if (!view.table.sort.empty()) {
        json["table"]["sort"] = sortText(view.table.sort);
    }
    if (view.nearby) {
        json["near"] = {
            {"name", view.nearby->name}, {"lon", view.nearby->at.lon}, {"lat", view.nearby->at.lat}};
        if (view.nearby->about) {
            json["near"]["about"] = true;
        }
    }
    if (view.networkMonth) {
        json["networkDate"] = monthText(*view.networkMonth);
    }
    if (!view.openPole.empty()) {
        json["poleSheet"] = view.openPole;
    }
    if (view.openRow >= 0) {
        json["card"] = atlas.data.initiatives[static_cast<std::size_t>(view.openRow)].id;
    }
    if (!view.extras.empty()) {
        if (Json kept = Json::parse(view.extras, nullptr, false); kept.is_object()) {
            for (const char* key : {"duel", "near"}) { // what was said of one that is over goes with it
                if (!json.contains(key)) {
                    kept.erase(key);
                }
            }
            merge(json, kept);
        }
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace session
