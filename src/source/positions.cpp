#include "source/positions.h"

#include "base/text.h"

#include <fmt/format.h>

#include <string_view>

namespace source {

namespace {

bool beginsWithDigit(std::string_view word)
{
    return word.front() >= '0' && word.front() <= '9';
}

/// One spelling for all: "Lyon 3e Arrondissement", "LYON CEDEX 03" and "Lyon" are "lyon".
std::string townKey(std::string_view name)
{
    std::string key;
    const std::string folded = base::fold(name);
    for (const std::string_view word : base::words(folded)) {
        if (!key.empty() && (word == "cedex" || word == "arrondissement" || beginsWithDigit(word))) {
            break; // what follows is the post's or the town hall's
        }
        key += key.empty() ? "" : " ";
        key += word == "st" ? "saint" : word == "ste" ? "sainte" : word;
    }
    return key;
}

} // namespace

bool lacksPosition(const Row& row)
{
    return row[Column::Lon].empty() && row[Column::Lat].empty() && !row[Column::City].empty() &&
           !row[Column::Department].empty();
}

CommuneFinder::CommuneFinder(const model::Communes& communes)
{
    byName_.reserve(communes.size());
    for (const model::Commune& commune : communes) {
        byName_.try_emplace(commune.department + "/" + townKey(commune.name),
                            base::Vec2{commune.lon, commune.lat});
    }
}

std::optional<base::Vec2> CommuneFinder::find(std::string_view city, const std::string& department) const
{
    const auto found = byName_.find(department + "/" + townKey(city));
    return found == byName_.end() ? std::nullopt : std::optional(found->second);
}

bool CommuneFinder::fillPosition(Row& row) const
{
    const auto found = find(row[Column::City], row[Column::Department]);
    if (!found) {
        return false;
    }
    row.cells[static_cast<std::size_t>(Column::Lon)] = fmt::format("{}", found->x);
    row.cells[static_cast<std::size_t>(Column::Lat)] = fmt::format("{}", found->y);
    return true;
}

void fillPositions(Table& table, const CommuneFinder& communes)
{
    for (Row& row : table.rows) {
        if (lacksPosition(row)) {
            communes.fillPosition(row);
        }
    }
}

} // namespace source
