#include "model/partnership.h"

#include "model/organisation_key.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace model {

namespace {

/// The value that occurs most often; of equals the one that came first.
template<class T>
T commonest(const std::vector<T>& values)
{
    std::map<T, int> counts;
    for (const T& value : values) {
        ++counts[value];
    }
    return *std::ranges::max_element(values, {}, [&counts](const T& value) { return counts[value]; });
}

template<class Map>
int lookUp(const Map& map, const std::string& key)
{
    const auto found = map.find(key);
    return key.empty() || found == map.end() ? -1 : found->second;
}

} // namespace

Partnerships::Partnerships(std::span<const Initiative> initiatives)
{
    collectOrganisations(initiatives);
    collectLinks(initiatives);
}

void Partnerships::collectOrganisations(std::span<const Initiative> initiatives)
{
    std::unordered_map<std::string, int> bySpelling;
    ofRow_.reserve(initiatives.size());
    for (std::size_t row = 0; row < initiatives.size(); ++row) {
        const std::string spelling = initiatives[row].organisation.str();
        auto [known, isNew] = bySpelling.try_emplace(spelling, -1);
        if (isNew) {
            const OrganisationName name = readOrganisation(spelling);
            if (!name.key.empty()) {
                const auto [place, isFirst] =
                    byKey_.try_emplace(name.key, static_cast<int>(organisations_.size()));
                if (isFirst) {
                    organisations_.emplace_back().type = initiatives[row].type;
                }
                known->second = place->second;
            }
            if (!name.acronym.empty()) {
                const auto [place, isFirst] = byAcronym_.try_emplace(name.acronym, known->second);
                place->second = place->second == known->second ? place->second : -1;
            }
        }
        ofRow_.push_back(known->second);
        if (known->second >= 0) {
            organisations_[static_cast<std::size_t>(known->second)].rows.push_back(static_cast<int>(row));
        }
    }
    for (Organisation& organisation : organisations_) {
        std::vector<std::string_view> names;
        std::vector<int> cities;
        for (const int row : organisation.rows) {
            names.emplace_back(initiatives[static_cast<std::size_t>(row)].organisation);
            cities.push_back(initiatives[static_cast<std::size_t>(row)].cityIndex);
        }
        organisation.name = commonest(names);
        organisation.city = commonest(cities);
        std::ranges::sort(cities);
        cities.erase(std::unique(cities.begin(), cities.end()), cities.end());
        cities.shrink_to_fit();
        organisation.cities = std::move(cities);
    }
}

int Partnerships::find(std::string_view spelling) const
{
    const OrganisationName name = readOrganisation(spelling);
    for (const int found : {lookUp(byKey_, name.key), lookUp(byAcronym_, name.key),
                            lookUp(byKey_, name.acronym), lookUp(byAcronym_, name.acronym)}) {
        if (found >= 0) {
            return found;
        }
    }
    return lookUp(byKey_, name.parent);
}

int Partnerships::homeFor(int organisation, int city) const
{
    const Organisation& at = this->organisation(organisation);
    return std::ranges::binary_search(at.cities, city) ? city : at.city;
}

void Partnerships::collectLinks(std::span<const Initiative> initiatives)
{
    std::unordered_map<std::string, int> bySpelling;
    std::set<std::pair<int, int>> regions;               ///< an organisation, a region it is named from
    std::vector<int> namedBy(organisations_.size(), -1); ///< the last row that names each, or is its own
    for (int row = 0; row < static_cast<int>(initiatives.size()); ++row) {
        const Initiative& initiative = initiatives[static_cast<std::size_t>(row)];
        firstLink_.push_back(static_cast<std::uint32_t>(links_.size()));
        if (const int own = organisationOf(row); own >= 0) {
            namedBy[static_cast<std::size_t>(own)] = row;
        }
        const std::vector<std::string> partners = partnersOf(initiative);
        for (std::size_t place = 0; place < partners.size(); ++place) {
            const std::string& spelling = partners[place];
            auto [known, isNew] = bySpelling.try_emplace(spelling, -1);
            if (isNew) {
                known->second = find(spelling);
            }
            const int found = known->second;
            if (found < 0 || std::exchange(namedBy[static_cast<std::size_t>(found)], row) == row) {
                continue;
            }
            links_.push_back({row, static_cast<int>(place), found, homeFor(found, initiative.cityIndex),
                              pairingOf(initiative.type, organisation(found).type)});
            regions.insert({found, initiative.region});
        }
    }
    firstLink_.push_back(static_cast<std::uint32_t>(links_.size()));
    for (const auto& [organisation, region] : regions) {
        ++organisations_[static_cast<std::size_t>(organisation)].regions;
    }
}

std::span<const PartnerLink> Partnerships::linksOf(int row) const
{
    const std::uint32_t first = firstLink_[static_cast<std::size_t>(row)];
    return std::span(links_).subspan(first, firstLink_[static_cast<std::size_t>(row) + 1] - first);
}

std::uint32_t Partnerships::pairingsOf(int row) const
{
    std::uint32_t bits = 0;
    for (const PartnerLink& link : linksOf(row)) {
        bits |= pairingBit(link.pairing);
    }
    return bits;
}

} // namespace model
