#include "session/view_names.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace session {

namespace {

base::Error unknownPlace(std::string_view name, std::string_view kind, const std::string& word,
                         const std::vector<std::string>& known)
{
    const std::string near = base::nearest(word, known);
    return {fmt::format("\"{}\": no {} \"{}\" in the table{}", name, kind, word,
                        near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near)),
            base::Exit::Usage};
}

base::Result<layout::UnfoldTarget> regionNamed(const model::Dataset& data, std::string_view name,
                                               const std::string& word)
{
    std::vector<std::string> known;
    for (std::size_t i = 0; i < data.regions.size(); ++i) {
        const model::Region& region = data.regions[i];
        if (region.code == word || base::fold(region.name) == base::fold(word)) {
            return layout::UnfoldTarget{layout::UnfoldKind::Region, static_cast<int>(i)};
        }
        known.push_back(region.code);
        known.push_back(region.name);
    }
    return unknownPlace(name, "region", word, known);
}

base::Result<layout::UnfoldTarget> cityNamed(const model::Dataset& data, std::string_view name,
                                             const std::string& typed)
{
    // "Lyon,69#2": the second of several places that a table of addresses has in one town.
    const std::string plain = typed.substr(0, typed.rfind('#'));
    const std::size_t comma = plain.rfind(',');
    const std::string word(base::trimmed(plain.substr(0, comma)));
    const std::string department(comma == std::string::npos
                                     ? std::string_view{}
                                     : base::trimmed(std::string_view(plain).substr(comma + 1)));
    std::vector<std::string> known;
    std::vector<std::string> homonyms;
    layout::UnfoldTarget found;
    for (std::size_t i = 0; i < data.cities.size(); ++i) {
        const model::City& city = data.cities[i];
        known.push_back(city.name);
        if (base::fold(city.name) != base::fold(word)) {
            continue;
        }
        const std::string code =
            city.department < 0 ? "" : data.departments[static_cast<std::size_t>(city.department)].code;
        if (department.empty() || department == code) {
            const layout::UnfoldTarget place{layout::UnfoldKind::City, static_cast<int>(i)};
            homonyms.push_back(placeName(data, place));
            found = homonyms.size() == 1 || homonyms.back() == name ? place : found;
        }
    }
    if (homonyms.empty()) {
        return unknownPlace(name, "city", typed, known);
    }
    if (homonyms.size() > 1 && department.empty()) {
        return base::Error{fmt::format("\"{}\": several cities have this name; write one of {}", name,
                                       fmt::join(homonyms, " | ")),
                           base::Exit::Usage};
    }
    return found;
}

} // namespace

int rowWithId(const model::Dataset& data, std::string_view id)
{
    const auto found =
        std::ranges::find(data.initiatives, id, [](const model::Initiative& row) { return row.id.view(); });
    return found == data.initiatives.end() ? -1 : static_cast<int>(found - data.initiatives.begin());
}

std::string placeName(const model::Dataset& data, const layout::UnfoldTarget& place)
{
    switch (place.kind) {
    case layout::UnfoldKind::Paris:
        return "paris";
    case layout::UnfoldKind::Region:
        return "region:" + data.regions[static_cast<std::size_t>(place.index)].code;
    case layout::UnfoldKind::City: {
        const model::City& city = data.cities[static_cast<std::size_t>(place.index)];
        const auto namesakes = std::count_if(
            data.cities.begin(), data.cities.begin() + place.index, [&](const model::City& other) {
                return other.department == city.department && base::fold(other.name) == base::fold(city.name);
            });
        const std::string department =
            city.department < 0 ? "" : "," + data.departments[static_cast<std::size_t>(city.department)].code;
        return fmt::format("city:{}{}{}", city.name, department,
                           namesakes == 0 ? "" : fmt::format("#{}", namesakes + 1));
    }
    case layout::UnfoldKind::None:
        break;
    }
    return {};
}

base::Result<layout::UnfoldTarget> placeNamed(const model::Dataset& data, std::string_view name)
{
    if (name == "paris") {
        return layout::UnfoldTarget{layout::UnfoldKind::Paris, -1};
    }
    const std::size_t colon = name.find(':');
    const std::string_view kind = name.substr(0, colon);
    const std::string word(colon == std::string_view::npos ? std::string_view{} : name.substr(colon + 1));
    if (kind == "region" && !word.empty()) {
        return regionNamed(data, name, word);
    }
    if (kind == "city" && !word.empty()) {
        return cityNamed(data, name, word);
    }
    return base::Error{fmt::format("\"{}\" is no place; write paris, region:CODE or city:NAME,DEPARTMENT, "
                                   "as in city:Lyon,69",
                                   name),
                       base::Exit::Usage};
}

} // namespace session
