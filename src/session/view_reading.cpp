// Reading a saved view: every value from outside is looked at before it is believed.
#include "base/text.h"
#include "session/duel.h"
#include "session/view_file.h"
#include "session/view_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

namespace session {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kDeepest = 16;      ///< levels of nesting; ours are three
constexpr double kFarthest = 1e8; ///< metres: more than twice round the earth
constexpr double kMostDays = 1e6; ///< of a time axis, and from 1970
constexpr std::size_t kMostCodes = 10000;

/// Takes known keys out of an object one by one, noting the first that is not what it should be;
/// what is left at the end is not known here.
class Keys {
public:
    Keys(Json& object, std::string path) : object_(object), path_(std::move(path)) {}

    [[nodiscard]] const std::string& fault() const { return fault_; }

    /// Moves the value of a key out; nothing when it is missing.
    std::optional<Json> take(const char* key)
    {
        const auto found = object_.find(key);
        if (found == object_.end() || !fault_.empty()) {
            return std::nullopt;
        }
        Json value = std::move(*found);
        object_.erase(found);
        return value;
    }

    void blame(const std::string& key, const Json& value, const std::string& wanted)
    {
        if (!fault_.empty()) {
            return;
        }
        std::string shown = value.dump(-1, ' ', false, Json::error_handler_t::replace);
        constexpr std::size_t kShown = 60;
        if (shown.size() > kShown) {
            shown = shown.substr(0, kShown) + "…";
        }
        fault_ = fmt::format("{}{} is {}; {}", path_, key, shown, wanted);
    }

    void blame(const std::string& fault)
    {
        if (fault_.empty()) {
            fault_ = fault;
        }
    }

    std::optional<std::string> text(const char* key)
    {
        const auto value = take(key);
        if (!value) {
            return std::nullopt;
        }
        if (!value->is_string()) {
            blame(key, *value, "a text is wanted");
            return std::nullopt;
        }
        return value->get<std::string>();
    }

    void flag(const char* key, bool& into)
    {
        if (const auto value = take(key)) {
            if (value->is_boolean()) {
                into = value->get<bool>();
            } else {
                blame(key, *value, "true or false is wanted");
            }
        }
    }

    void number(const char* key, double least, double most, double& into)
    {
        if (const auto value = take(key)) {
            const double read = value->is_number() ? value->get<double>() : std::nan("");
            if (read >= least && read <= most) { // false for what is no number
                into = read;
            } else {
                blame(key, *value, fmt::format("a number from {} to {} is wanted", least, most));
            }
        }
    }

    template<class E, std::size_t N>
    void name(const char* key, const std::array<std::string_view, N>& names, E& into)
    {
        if (const auto word = text(key)) {
            if (const auto value = named<E>(names, *word)) {
                into = *value;
            } else {
                blame(key, *word, fmt::format("one of {} is wanted", fmt::join(names, ", ")));
            }
        }
    }

    void date(const char* key, std::optional<base::PartialDate>& into)
    {
        if (const auto word = text(key)) {
            into = base::parseDate(*word);
            if (!into) {
                blame(key, *word, "a date as in 2020-03-17 or 2020-03 is wanted");
            }
        }
    }

    /// The object of a key, read by `reader(keys)`; what the reader leaves stays in this object.
    template<class Reader>
    void object(const char* key, Reader reader)
    {
        auto value = take(key);
        if (!value) {
            return;
        }
        if (!value->is_object()) {
            blame(key, *value, "an object is wanted");
            return;
        }
        Keys inner(*value, fmt::format("{}{}.", path_, key));
        reader(inner);
        blame(inner.fault_);
        if (!value->empty()) {
            object_[key] = std::move(*value);
        }
    }

private:
    Json& object_;
    std::string path_;
    std::string fault_;
};

void readCodes(Keys& keys, filter::Facet facet, const filter::Index& index, std::vector<std::string>& codes)
{
    const std::string key(filter::facetName(facet));
    const auto list = keys.take(key.c_str());
    if (!list) {
        return;
    }
    if (!list->is_array() || list->size() > kMostCodes) {
        keys.blame(key, *list, "a list of codes is wanted");
        return;
    }
    for (const Json& item : *list) {
        if (!item.is_string() || index.findValue(facet, item.get_ref<const std::string&>()) < 0) {
            keys.blame(key, item, fmt::format("no {} of this table has that code", key));
            return;
        }
        codes.push_back(item.get<std::string>());
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
    if (selection.from && selection.to && base::firstDay(*selection.from) > base::lastDay(*selection.to)) {
        keys.blame("selection.from is after selection.to; swap them");
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
            keys.blame(fmt::format("duel: \"{}\" and \"{}\" are not two {}s of this table", duel.left,
                                   duel.right, facet));
        }
        into = duel;
        return;
    }
    keys.blame("facet", facet, "region, pole or category is wanted");
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
            keys.blame("unfolded: " + place.error().message);
        }
    }
    if (const auto id = keys.text("card")) {
        const auto found = std::ranges::find(data.initiatives, *id, &model::Initiative::id);
        if (found == data.initiatives.end()) {
            keys.blame("card", *id, "no initiative of this table has that id");
        } else {
            view.openRow = static_cast<int>(found - data.initiatives.begin());
        }
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
    keys.flag("poles", view.showPoles);
    keys.object("selection", [&](Keys& inner) { readSelection(inner, ground.index, view.selection); });
    keys.object("duel", [&](Keys& inner) { readDuel(inner, ground.atlas.data, view.duel); });
    keys.object("camera", [&](Keys& inner) { readCamera(inner, ground, view.camera); });
    // A duel's own limits lie within these, and hold once its maps are laid out.
    view.camera = layout::clamped(view.camera, ground.land);
    keys.object("timeline", [&](Keys& inner) {
        inner.number("first", -kMostDays, kMostDays, view.timeline.first);
        inner.number("days", -kMostDays, kMostDays, view.timeline.span);
        inner.flag("byDay", view.timeline.byDay);
    });
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

} // namespace

base::Result<SavedView> readView(std::string_view text, const ViewGround& ground)
{
    if (text.size() > kViewBytes) {
        return base::Error{"it is too large for a view"};
    }
    bool tooDeep = false;
    Json json = parsed(text, tooDeep);
    if (tooDeep) {
        return base::Error{"its JSON is nested too deeply for a view"};
    }
    if (json.is_discarded()) {
        return base::Error{"it is no JSON, or was cut short"};
    }
    const std::string format =
        json.is_object() && json.contains("format") && json["format"].is_string() ? json["format"] : Json("");
    if (format != "cartovid-view") {
        return base::Error{"it is no saved view (its \"format\" is not \"cartovid-view\")"};
    }
    Keys keys(json, "");
    (void)keys.take("format");
    const auto version = keys.take("version");
    if (!version || !version->is_number_integer() || *version < 1) {
        return base::Error{"it does not say its \"version\", a number from 1"};
    }
    if (*version > kViewVersion) {
        return base::Error{fmt::format("it was saved by a newer cartovid (version {}; this one reads {})",
                                       version->dump(), kViewVersion)};
    }
    SavedView saved;
    saved.title = keys.text("title").value_or("");
    saved.view = readKeys(keys, ground);
    if (!keys.fault().empty()) {
        return base::Error{keys.fault()};
    }
    if (!json.empty()) {
        saved.extras = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return saved;
}

} // namespace session
