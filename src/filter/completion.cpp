#include "filter/completion.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace filter {

namespace {

NameList namesOf(const model::Communes& communes)
{
    NameList names;
    for (const model::Commune& commune : communes) {
        names.add(commune.name, commune.department, commune.population);
    }
    return names;
}

} // namespace

Completion::Completion(const model::Dataset& data)
{
    std::map<std::pair<SuggestionKind, std::string>, std::size_t> known;
    for (std::size_t row = 0; row < data.initiatives.size(); ++row) {
        const model::Initiative& initiative = data.initiatives[row];
        for (const auto& [kind, name] : {std::pair{SuggestionKind::Organisation, initiative.organisation},
                                         std::pair{SuggestionKind::City, initiative.city}}) {
            const std::string key = nameKey(name);
            if (key.empty()) {
                continue;
            }
            const auto [it, isNew] = known.try_emplace({kind, key}, named_.size());
            if (isNew) {
                named_.push_back({name, kind, {}});
            }
            named_[it->second].rows.push_back(static_cast<int>(row));
        }
    }
    for (const Named& named : named_) {
        names_.add(named.name, "", static_cast<int>(named.rows.size()));
    }
}

void Completion::setCommunes(const model::Communes& communes)
{
    communes_ = &communes;
    communeNames_ = namesOf(communes);
}

std::vector<Suggestion> Completion::suggest(std::string_view typed, std::span<const std::uint8_t> pass) const
{
    struct Candidate {
        Suggestion offer;
        NameList::Rank rank{};
    };
    std::vector<Candidate> candidates;
    const std::string whole = nameKey(typed);
    for (const NameList::Hit& hit : names_.find(typed, 4 * kMost)) {
        const Named& named = named_[static_cast<std::size_t>(hit.name)];
        if (nameKey(named.name) == whole) {
            continue; // it stands in the field
        }
        const auto count = std::ranges::count_if(
            named.rows, [&](int row) { return pass.empty() || pass[static_cast<std::size_t>(row)] != 0; });
        candidates.push_back({{named.kind, named.name, static_cast<int>(count)}, hit.rank});
    }
    // What other filters leave nothing of comes last, and stays.
    std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
        const auto key = [](const Candidate& c) {
            return std::tuple(c.offer.count == 0, c.rank, -c.offer.count);
        };
        return key(a) < key(b);
    });
    std::vector<Suggestion> offered;
    std::ranges::transform(candidates, std::back_inserter(offered), &Candidate::offer);
    std::vector<NameList::Hit> near;
    if (communes_ != nullptr && whole.size() > 1) {
        near = communeNames_.find(typed, kMost);
    }
    const std::size_t room = kMost - std::min(near.size(), kMostCommunes);
    offered.resize(std::min(offered.size(), room));
    for (const NameList::Hit& hit : near) {
        if (offered.size() == kMost) {
            break;
        }
        offered.push_back(
            {SuggestionKind::Commune, (*communes_)[static_cast<std::size_t>(hit.name)].title(), 0, hit.name});
    }
    return offered;
}

std::vector<int> communesNamed(const model::Communes& communes, std::string_view typed)
{
    std::vector<int> found;
    const std::string whole = nameKey(typed);
    for (std::size_t i = 0; i < communes.size(); ++i) {
        const std::string name = nameKey(communes[i].name);
        if (name == whole || name + ' ' + base::fold(communes[i].department) == whole) {
            found.push_back(static_cast<int>(i));
        }
    }
    std::ranges::stable_sort(found, [&](int a, int b) {
        return communes[static_cast<std::size_t>(a)].population >
               communes[static_cast<std::size_t>(b)].population;
    });
    return found;
}

} // namespace filter
