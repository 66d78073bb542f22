#include "filter/completion.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>
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
    std::map<std::size_t, std::set<std::string>> where;
    for (std::size_t row = 0; row < data.initiatives.size(); ++row) {
        const model::Initiative& initiative = data.initiatives[row];
        for (const auto& [kind, name] :
             {std::pair{SuggestionKind::Organisation, initiative.organisation.view()},
              std::pair{SuggestionKind::City, initiative.city.view()}}) {
            const std::string key = nameKey(name);
            if (key.empty()) {
                continue;
            }
            const auto [it, isNew] = known.try_emplace({kind, key}, named_.size());
            if (isNew) {
                named_.push_back({std::string(name), kind, {}, {}});
            }
            if (kind == SuggestionKind::City && initiative.department >= 0) {
                where[it->second].insert(
                    data.departments[static_cast<std::size_t>(initiative.department)].code);
            }
            named_[it->second].rows.push_back(static_cast<int>(row));
        }
    }
    for (const auto& [at, departments] : where) {
        for (const std::string& code : departments) {
            named_[at].where += (named_[at].where.empty() ? "" : ", ") + code;
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
    using Spelling = NameList::Spelling;
    const auto found = [&](const NameList& names, std::size_t most) {
        auto hits = names.find(typed, most);
        return hits.empty() ? std::pair(names.find(typed, most, Spelling::Forgiven), true)
                            : std::pair(std::move(hits), false);
    };
    const auto [hits, forgiven] = found(names_, 4 * kMost);
    for (const NameList::Hit& hit : hits) {
        const Named& named = named_[static_cast<std::size_t>(hit.name)];
        if (nameKey(named.name) == whole) {
            continue; // it stands in the field
        }
        const auto count = std::ranges::count_if(
            named.rows, [&](int row) { return pass.empty() || pass[static_cast<std::size_t>(row)] != 0; });
        candidates.push_back(
            {{named.kind, named.name, static_cast<int>(count), -1, named.where, forgiven}, hit.rank});
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
    std::pair<std::vector<NameList::Hit>, bool> near;
    if (communes_ != nullptr && whole.size() > 1) {
        near = found(communeNames_, kMost);
        if (near.second && !forgiven && !offered.empty()) {
            near.first.clear(); // the table has the name as typed: that is what was meant
        }
    }
    const std::size_t room = kMost - std::min(near.first.size(), kMostCommunes);
    offered.resize(std::min(offered.size(), room));
    for (const NameList::Hit& hit : near.first) {
        if (offered.size() == kMost) {
            break;
        }
        offered.push_back({SuggestionKind::Commune,
                           (*communes_)[static_cast<std::size_t>(hit.name)].title(),
                           0,
                           hit.name,
                           {},
                           near.second,
                           !near.second && hit.rank == NameList::Rank::Whole});
    }
    // A commune as it was typed comes before what only resembles that.
    std::ranges::stable_partition(offered, [](const Suggestion& offer) { return !offer.forgiven; });
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
