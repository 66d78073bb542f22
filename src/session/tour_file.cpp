#include "session/tour_file.h"

#include "base/words.h"
#include "session/json_keys.h"
#include "session/tour_caption.h"

namespace session {

namespace {

using base::Word;

constexpr int kDeepest = 20; ///< levels of nesting: those of a view in a list of scenes
constexpr std::string_view kFormat = "cartovid-tour";

std::string dumped(const Json& json, int indent = -1)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json written(const Bilingual& text)
{
    return {{"fr", text[0]}, {"en", text[1]}};
}

bool isEmpty(const Bilingual& text)
{
    return text[0].empty() && text[1].empty();
}

/// Puts the kept keys beside ours; where both are objects, inside them.
void merge(Json& ours, const std::string& extras)
{
    const Json kept = extras.empty() ? Json() : Json::parse(extras, nullptr, false);
    if (!kept.is_object()) {
        return;
    }
    for (const auto& [key, value] : kept.items()) {
        if (!ours.contains(key)) {
            ours[key] = value;
        } else if (ours[key].is_object() && value.is_object()) {
            ours[key].update(value);
        }
    }
}

Json writtenScene(const TourScene& scene, const model::Atlas& atlas)
{
    Json json;
    json["view"] =
        Json::parse(scene.unread.empty() ? writeView({scene.view, ""}, atlas) : scene.unread, nullptr, false);
    if (!isEmpty(scene.caption)) {
        json["caption"] = written(scene.caption);
    }
    if (!isEmpty(scene.notes)) {
        json["notes"] = written(scene.notes);
    }
    json["seconds"] = scene.seconds;
    merge(json, scene.extras);
    return json;
}

void readBilingual(Keys& keys, const char* key, Bilingual& into)
{
    keys.object(key, [&](Keys& inner) {
        for (const std::size_t i : {0U, 1U}) {
            const char* language = i == 0 ? "fr" : "en";
            into[i] = inner.text(language).value_or("");
            if (into[i].size() > kMostTourText) {
                inner.blame(language, into[i], inner.say(Word::TourWantsShort, kMostTourText));
            }
        }
    });
}

/// The scene's view, or why it is none of this table; its title, which a scene does not have. A view
/// without its format is one all the same: it stands in a tour.
std::string readSceneView(Json view, const ViewGround& ground, TourScene& scene)
{
    const std::string asFound = dumped(view);
    if (view.is_object()) {
        view.emplace("format", "cartovid-view");
        view.emplace("version", kViewVersion);
    }
    auto read = readView(dumped(view), ground);
    if (!read) {
        scene.unread = asFound;
        scene.fault = read.error().message;
        return {};
    }
    scene.view = std::move(read).value().view;
    return read.value().title;
}

TourScene readScene(Keys& keys, Json& json, const ViewGround& ground)
{
    TourScene scene;
    if (auto view = keys.take("view")) {
        if (const std::string title = readSceneView(std::move(*view), ground, scene); !title.empty()) {
            json["view"]["title"] = title; // nobody's here: kept
        }
    } else {
        keys.blame(keys.say(Word::TourNoView));
    }
    readBilingual(keys, "caption", scene.caption);
    readBilingual(keys, "notes", scene.notes);
    keys.number("seconds", kLeastSceneSeconds, kMostSceneSeconds, scene.seconds);
    if (!json.empty()) {
        scene.extras = dumped(json);
    }
    return scene;
}

/// The JSON object of a tour of a version known here, its format and version taken out.
base::Result<Json> opened(std::string_view text, base::Language language)
{
    const auto fault = [language](Word key, const auto&... values) {
        return base::Error{base::written(key, language, values...)};
    };
    if (text.size() > kTourBytes) {
        return fault(Word::TourTooLarge);
    }
    bool tooDeep = false;
    Json json = Json::parse(
        text,
        [&tooDeep](int depth, Json::parse_event_t, Json&) {
            tooDeep |= depth > kDeepest;
            return !tooDeep;
        },
        false);
    if (tooDeep) {
        return fault(Word::TourTooDeep);
    }
    if (json.is_discarded()) {
        return fault(Word::ViewNoJson);
    }
    if (!json.is_object() || !json.contains("format") || json["format"] != kFormat) {
        return fault(Word::TourNoFormat, kFormat);
    }
    Keys keys(json, "");
    (void)keys.take("format");
    const auto version = keys.take("version");
    if (!version || !version->is_number_integer() || *version < 1) {
        return fault(Word::ViewNoVersion);
    }
    if (*version > kTourVersion) {
        return fault(Word::TourNewer, version->dump(), kTourVersion);
    }
    return json;
}

void remarkOn(const TourScene& scene, std::size_t number, const ViewGround& ground,
              std::vector<std::string>& remarks)
{
    if (!scene.unread.empty()) {
        remarks.push_back(base::written(Word::TourSceneOut, ground.language, number, scene.fault));
        return;
    }
    const CaptionGround captions{ground.atlas, ground.index};
    for (const std::size_t i : {0U, 1U}) {
        const char* language = i == 0 ? "fr" : "en";
        for (const std::string& field : unknownFields(scene.caption[i], captions)) {
            remarks.push_back(base::written(Word::TourNoField, ground.language, number, language, field));
        }
    }
}

} // namespace

std::string writeTour(const Tour& tour, const model::Atlas& atlas)
{
    Json json;
    json["format"] = kFormat;
    json["version"] = kTourVersion;
    if (!isEmpty(tour.title)) {
        json["title"] = written(tour.title);
    }
    json["scenes"] = Json::array();
    for (const TourScene& scene : tour.scenes) {
        json["scenes"].push_back(writtenScene(scene, atlas));
    }
    merge(json, tour.extras);
    return dumped(json, 2) + "\n";
}

base::Result<OpenedTour> readTour(std::string_view text, const ViewGround& ground)
{
    auto object = opened(text, ground.language);
    if (!object) {
        return object.error();
    }
    Json json = std::move(object).value();
    Keys keys(json, "", ground.language);
    OpenedTour read;
    readBilingual(keys, "title", read.tour.title);
    if (auto scenes = keys.take("scenes")) {
        if (!scenes->is_array() || scenes->size() > kMostScenes) {
            keys.blame("scenes", *scenes, keys.say(Word::TourWantsScenes, kMostScenes));
        }
        for (std::size_t i = 0; keys.fault().empty() && i < scenes->size(); ++i) {
            Json& scene = (*scenes)[i];
            const std::string path = keys.say(Word::TourSceneAt, i + 1);
            if (!scene.is_object()) {
                return base::Error{path + keys.say(Word::ViewWantsObject)};
            }
            Keys inner(scene, path, ground.language);
            read.tour.scenes.push_back(readScene(inner, scene, ground));
            if (!inner.fault().empty()) {
                const bool isNamed = inner.fault().starts_with(path);
                return base::Error{isNamed ? inner.fault() : path + inner.fault()};
            }
            remarkOn(read.tour.scenes.back(), i + 1, ground, read.remarks);
        }
    }
    if (!keys.fault().empty()) {
        return base::Error{keys.fault()};
    }
    if (!json.empty()) {
        read.tour.extras = dumped(json);
    }
    return read;
}

std::optional<Bilingual> titleOfTour(std::string_view text)
{
    auto object = opened(text, base::Language::English);
    if (!object) {
        return std::nullopt;
    }
    Json json = std::move(object).value();
    Keys keys(json, "");
    Bilingual title;
    readBilingual(keys, "title", title);
    return keys.fault().empty() ? std::optional(title) : std::nullopt;
}

} // namespace session
