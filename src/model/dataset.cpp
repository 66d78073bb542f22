#include "model/dataset.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <unordered_map>

namespace model {

namespace {

constexpr std::array<std::string_view, kOrganisationTypeCount> kTypeCodes{
    "industriel", "hospitalier", "academique", "public", "associatif", "cluster"};

template<class T>
int findCode(const std::vector<T>& list, std::string_view code)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [code](const T& item) { return item.code == code; });
    return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

/// Bytes that are equal exactly for rows of the same commune at the same point.
std::string placeKey(const Initiative& row)
{
    std::string key = row.city.str();
    const auto append = [&key](auto bits) { key.append(reinterpret_cast<const char*>(&bits), sizeof bits); };
    append(row.department);
    append(std::bit_cast<std::uint64_t>(row.lon + 0.0)); // -0 is the same place as 0
    append(std::bit_cast<std::uint64_t>(row.lat + 0.0));
    return key;
}

} // namespace

std::string_view typeCode(OrganisationType type)
{
    return kTypeCodes[static_cast<std::size_t>(type)];
}

std::optional<OrganisationType> typeFromCode(std::string_view code)
{
    const auto found = std::find(kTypeCodes.begin(), kTypeCodes.end(), code);
    if (found == kTypeCodes.end()) {
        return std::nullopt;
    }
    return static_cast<OrganisationType>(found - kTypeCodes.begin());
}

int Dataset::findCategory(std::string_view code) const
{
    return findCode(categories, code);
}

int Dataset::findPole(std::string_view code) const
{
    return findCode(poles, code);
}

int Dataset::findRegion(std::string_view code) const
{
    return findCode(regions, code);
}

int Dataset::findNetwork(std::string_view code) const
{
    return findCode(networks, code);
}

int Dataset::findDepartment(std::string_view code) const
{
    return findCode(departments, code);
}

std::vector<std::string> partnersOf(const Initiative& initiative)
{
    std::vector<std::string> partners;
    if (!initiative.partners.empty()) {
        for (const std::string& part : base::split(initiative.partners, ';')) {
            partners.emplace_back(base::trimmed(part));
        }
    }
    return partners;
}

void groupCities(Dataset& dataset)
{
    dataset.cities.clear();
    std::unordered_map<std::string, int> known;
    for (std::size_t i = 0; i < dataset.initiatives.size(); ++i) {
        Initiative& row = dataset.initiatives[i];
        const auto [entry, isNew] = known.try_emplace(placeKey(row), static_cast<int>(dataset.cities.size()));
        if (isNew) {
            dataset.cities.push_back({row.city.str(), row.department, row.region, row.lon, row.lat, {}});
        }
        row.cityIndex = entry->second;
        dataset.cities[static_cast<std::size_t>(row.cityIndex)].rows.push_back(static_cast<int>(i));
    }
    const auto order = [&dataset](int i) {
        const Initiative& row = dataset.initiatives[static_cast<std::size_t>(i)];
        return std::tuple<int, std::string_view, int>(row.category, row.id, i);
    };
    for (City& city : dataset.cities) {
        std::sort(city.rows.begin(), city.rows.end(), [&order](int a, int b) { return order(a) < order(b); });
    }
}

std::string_view label(const Category& category, base::Language language)
{
    const bool french = language == base::Language::French || category.labelEn.empty();
    return french && !category.labelFr.empty() ? category.labelFr : category.labelEn;
}

std::string_view summary(const Initiative& initiative, base::Language language)
{
    const bool french = language == base::Language::French || initiative.summaryEn.empty();
    return french && !initiative.summaryFr.empty() ? initiative.summaryFr : initiative.summaryEn;
}

} // namespace model
