// Reading a saved view: every value from outside is looked at before it is believed.
#include "base/text.h"
#include "base/words.h"
#include "model/pairing.h"
#include "session/duel.h"
#include "session/json_keys.h"
#include "session/partner_focus.h"
#include "session/table_names.h"
#include "session/view_file.h"
#include "session/view_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

namespace session {

using base::Word;

namespace {

constexpr int kDeepest = 16;      ///< levels of nesting; ours are three
constexpr double kFarthest = 1e8; ///< metres: more than twice round the earth
constexpr double kMostDays = 1e6; ///< of a time axis, and from 1970
constexpr std::size_t kMostCodes = 10000;

void readCodes(Keys& keys, filter::Facet facet, const filter::Index& index, std::vector<std::string>& codes)
{
    const std::string key(filter::facetName(facet));
    const auto list = keys.take(key.c_str());
    if (!list) {
        return;
    }
    if (!list->is_array() || list->size() > kMostCodes) {
        keys.blame(key, *list, keys.say(Word::ViewWantsCodes));
        return;
    }
    for (const Json& item : *list) {
        if (!item.is_string() || index.findValue(facet, item.get_ref<const std::string&>()) < 0) {
            keys.blame(key, item, keys.say(Word::ViewNoCode, key));
            return;
        }
        codes.push_back(item.get<std::string>());
    }
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
}

filter::LonLat lonLat(const std::vector<double>& numbers, std::size_t at)
{
    return {numbers[at], numbers[at + 1]};
}

void readArea(Keys& keys, filter::Area& area)
{
    constexpr std::array kBox{Bounds{-180, 180}, Bounds{-90, 90}, Bounds{-180, 180}, Bounds{-90, 90}};
    constexpr std::array kCircle{Bounds{-180, 180}, Bounds{-90, 90}, Bounds{0, filter::kFarthestKm}};
    if (const auto box = keys.numbers("bbox", kBox)) {
        area.box = filter::Box{(*box)[0], (*box)[1], (*box)[2], (*box)[3]};
        if (filter::isTurned(*area.box)) {
            keys.blame(keys.say(Word::ViewBoxTurned));
        }
    }
    if (const auto circle = keys.numbers("within", kCircle)) {
        area.circle = filter::Circle{lonLat(*circle, 0), (*circle)[2]};
    }
    if (const auto ring = keys.take("inside")) {
        filter::Outline outline;
        for (const Json& point : *ring) {
            const auto numbers = Keys::numbersIn(point, std::span(kCircle).first(2));
            if (!numbers || outline.ring.size() == filter::kMostPoints) {
                keys.blame("inside", *ring, keys.say(Word::ViewWantsPoints));
                return;
            }
            outline.ring.push_back(lonLat(*numbers, 0));
        }
        if (outline.ring.size() < 3) {
            keys.blame("inside", *ring, keys.say(Word::ViewWantsThree));
        }
        area.outline = std::move(outline);
    }
}

/// One of the codes of a list; another is a fault that names them all.
template<class Item>
void readCode(Keys& keys, const char* key, Word wanted, const std::vector<Item>& items, std::string& into)
{
    const auto code = keys.text(key);
    if (!code || code->empty()) {
        return;
    }
    std::vector<std::string> known;
    std::ranges::transform(items, std::back_inserter(known), &Item::code);
    if (std::ranges::find(known, *code) == known.end()) {
        keys.blame(key, *code, keys.say(wanted, fmt::format("{}", fmt::join(known, ", "))));
    } else {
        into = *code;
    }
}

void readPairings(Keys& keys, std::vector<std::string>& codes)
{
    const auto list = keys.take("pairing");
    if (!list) {
        return;
    }
    for (const Json& item : *list) {
        const auto pairing =
            item.is_string() ? model::pairingFromCode(item.get_ref<const std::string&>()) : std::nullopt;
        if (!list->is_array() || !pairing) {
            keys.blame("pairing", item, keys.say(Word::ViewNoCode, "pairing"));
            return;
        }
        codes.push_back(model::pairingCode(*pairing));
    }
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
}

void readSelection(Keys& keys, const filter::Index& index, filter::Selection& selection)
{
    for (const filter::Facet facet : filter::kFacets) {
        readCodes(keys, facet, index, selection.of(facet));
    }
    selection.search = keys.text("search").value_or("");
    keys.date("from", selection.from);
    keys.date("to", selection.to);
    keys.flag("keepUndated", selection.keepUndated);
    readCode(keys, "network", Word::ViewNoNetwork, index.networks(), selection.network);
    readArea(keys, selection.area);
    readPairings(keys, selection.pairings);
    if (selection.from && selection.to && base::firstDay(*selection.from) > base::lastDay(*selection.to)) {
        keys.blame(keys.say(Word::ViewDatesTurned));
    }
}

void readDuel(Keys& keys, const model::Dataset& data, std::optional<Duel>& into)
{
    Duel duel;
    const std::string facet = keys.text("facet").value_or("");
    duel.left = keys.text("left").value_or("");
    duel.right = keys.text("right").value_or("");
    for (const filter::Facet candidate : kDuelFacets) {
        if (filter::facetName(candidate) != facet) {
            continue;
        }
        duel.facet = candidate;
        if (!isDuelChoice(data, candidate, duel.left) || !isDuelChoice(data, candidate, duel.right) ||
            duel.left == duel.right) {
            keys.blame(keys.say(Word::ViewNotTwo, duel.left, duel.right, facet));
        }
        into = duel;
        return;
    }
    keys.blame("facet", facet, keys.say(Word::ViewWantsDuel));
}

void readCamera(Keys& keys, const ViewGround& ground, layout::Camera& camera)
{
    const base::Vec2 origin = ground.atlas.geography.mainlandOrigin();
    base::Vec2 centre = camera.centre + origin;
    keys.number("x", -kFarthest, kFarthest, centre.x);
    keys.number("y", -kFarthest, kFarthest, centre.y);
    keys.number("zoom", 0, 1000, camera.zoom);
    camera.centre = centre - origin;
}

void readPlaces(Keys& keys, const model::Dataset& data, View& view)
{
    if (const auto name = keys.text("unfolded")) {
        const auto place = placeNamed(data, *name);
        if (place) {
            view.unfolded = place.value();
        } else {
            keys.blame(keys.language() == base::Language::English ? "unfolded: " + place.error().message
                                                                  : keys.say(Word::ViewNoPlace, *name));
        }
    }
    if (const auto id = keys.text("card")) {
        view.openRow = rowWithId(data, *id);
        if (view.openRow < 0) {
            keys.blame("card", *id, keys.say(Word::ViewNoCard));
        }
    }
}

void readTable(Keys& keys, TableView& table)
{
    const auto read = [&](const char* key, auto reader, auto& into) {
        const auto text = keys.text(key);
        if (!text) {
            return;
        }
        auto value = reader(*text);
        if (value) {
            into = std::move(value).value();
        } else {
            keys.blame(keys.language() == base::Language::English
                           ? fmt::format("table.{}: {}", key, value.error().message)
                           : keys.say(Word::ViewNoColumns, key, *text));
        }
    };
    read("columns", columnsFrom, table.columns);
    read("sort", sortFrom, table.sort);
}

void readNearby(Keys& keys, std::optional<Nearby>& into)
{
    constexpr std::size_t kLongest = 200;
    Nearby place;
    place.at = {std::nan(""), std::nan("")};
    place.name = base::trimmed(keys.text("name").value_or(""));
    keys.number("lon", -180, 180, place.at.lon);
    keys.number("lat", -90, 90, place.at.lat);
    keys.flag("about", place.about);
    // What a terminal cannot take, the copied command could not name.
    const bool isWritable =
        std::ranges::all_of(place.name, [](char c) { return static_cast<unsigned char>(c) >= ' '; });
    if (place.name.empty() || place.name.size() > kLongest || !isWritable || !filter::isKnown(place.at)) {
        keys.blame(keys.say(Word::ViewWantsNear));
    }
    into = std::move(place);
}

/// Whose threads stand out; while none are shown, nobody's.
void readPartnersOf(Keys& keys, const ViewGround& ground, PartnersView& partners)
{
    if (const auto name = keys.text("partnersOf")) {
        // A live table may have lost whom the view singles out: then nobody is, and the rest holds.
        const bool isKnown =
            partners.shown && partnerFocus(*name, ground.atlas.data, ground.index.partnerships()).isNamed();
        partners.of = isKnown ? *name : std::string();
    }
}

/// The view in an object of which `keys` takes what it knows.
View readKeys(Keys& keys, const ViewGround& ground)
{
    View view;
    keys.name("language", kLanguageNames, view.language);
    keys.name("theme", kThemeNames, view.theme);
    keys.name("symbols", kSymbolsNames, view.symbols);
    keys.name("measure", kMeasureNames, view.measure);
    keys.name("colour", kColouringNames, view.colouring);
    std::array<std::string_view, filter::kFacetCount> facets;
    std::ranges::transform(filter::kFacets, facets.begin(), filter::facetName);
    keys.name("barsBy", facets, view.barsBy);
    keys.name("drawer", kDrawerNames, view.drawer);
    keys.object("crosstab", [&](Keys& inner) {
        inner.name("rows", facets, view.crosstab.rows);
        inner.name("columns", facets, view.crosstab.columns);
        inner.name("share", kCellShareNames, view.crosstab.share);
        inner.flag("months", view.crosstab.months);
        if (view.crosstab.rows == view.crosstab.columns) {
            inner.blame(inner.say(Word::ViewCrossSame));
        }
    });
    keys.flag("poles", view.showPoles);
    keys.flag("partners", view.partners.shown);
    readPartnersOf(keys, ground, view.partners);
    keys.object("selection", [&](Keys& inner) { readSelection(inner, ground.index, view.selection); });
    keys.object("near", [&](Keys& inner) { readNearby(inner, view.nearby); });
    keys.object("duel", [&](Keys& inner) { readDuel(inner, ground.atlas.data, view.duel); });
    keys.object("camera", [&](Keys& inner) { readCamera(inner, ground, view.camera); });
    // A duel's own limits lie within these, and hold once its maps are laid out.
    view.camera = layout::clamped(view.camera, ground.land);
    keys.object("timeline", [&](Keys& inner) {
        inner.number("first", -kMostDays, kMostDays, view.timeline.first);
        inner.number("days", -kMostDays, kMostDays, view.timeline.span);
        inner.flag("byDay", view.timeline.byDay);
    });
    keys.object("table", [&](Keys& inner) { readTable(inner, view.table); });
    if (std::optional<base::PartialDate> date; keys.date("networkDate", date), date) {
        view.networkMonth = date->year * 12 + date->month - 1;
    }
    readCode(keys, "poleSheet", Word::ViewNoPole, ground.atlas.data.poles, view.openPole);
    readPlaces(keys, ground.atlas.data, view);
    return view;
}

/// The whole text as JSON; discarded when it is none or too deep.
Json parsed(std::string_view text, bool& tooDeep)
{
    const auto watch = [&tooDeep](int depth, Json::parse_event_t, Json&) {
        tooDeep |= depth > kDeepest;
        return !tooDeep;
    };
    return Json::parse(text, watch, false);
}

/// The JSON object of a view of a version known here, its format and version taken out.
base::Result<Json> opened(std::string_view text, base::Language language)
{
    const auto refuse = [language](Word key) { return base::Error{std::string(base::word(key, language))}; };
    if (text.size() > kViewBytes) {
        return refuse(Word::ViewTooLarge);
    }
    bool tooDeep = false;
    Json json = parsed(text, tooDeep);
    if (tooDeep) {
        return refuse(Word::ViewTooDeep);
    }
    if (json.is_discarded()) {
        return refuse(Word::ViewNoJson);
    }
    const std::string format =
        json.is_object() && json.contains("format") && json["format"].is_string() ? json["format"] : Json("");
    if (format != "cartovid-view") {
        return refuse(Word::ViewNoFormat);
    }
    Keys keys(json, "");
    (void)keys.take("format");
    const auto version = keys.take("version");
    if (!version || !version->is_number_integer() || *version < 1) {
        return refuse(Word::ViewNoVersion);
    }
    if (*version > kViewVersion) {
        return base::Error{base::written(Word::ViewNewer, language, version->dump(), kViewVersion)};
    }
    return json;
}

} // namespace

base::Result<SavedView> readView(std::string_view text, const ViewGround& ground)
{
    auto object = opened(text, ground.language);
    if (!object) {
        return object.error();
    }
    Json json = std::move(object).value();
    Keys keys(json, "", ground.language);
    SavedView saved;
    saved.title = keys.text("title").value_or("");
    saved.view = readKeys(keys, ground);
    if (!keys.fault().empty()) {
        return base::Error{keys.fault()};
    }
    if (!json.empty()) {
        saved.view.extras = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return saved;
}

std::optional<std::string> titleOfView(std::string_view text)
{
    auto object = opened(text, base::Language::English);
    if (!object) {
        return std::nullopt;
    }
    Json json = std::move(object).value();
    return Keys(json, "").text("title").value_or("");
}

base::Result<std::string> retitledView(std::string_view text, std::string_view title, base::Language language)
{
    auto object = opened(text, language);
    if (!object) {
        return object.error();
    }
    bool tooDeep = false;
    Json whole = parsed(text, tooDeep); // with its format and version
    Json json = Json::object();
    for (const char* key : {"format", "version"}) {
        json[key] = std::move(whole[key]);
        whole.erase(key);
    }
    json["title"] = title;
    whole.erase("title");
    json.update(whole);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace session
