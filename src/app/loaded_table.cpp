#include "app/loaded_table.h"

#include "session/nearby.h"
#include "session/time_axis.h"
#include "session/wording.h"

#include <numeric>
#include <utility>

namespace app {

namespace {

std::vector<int> wholeListing(const model::Dataset& data)
{
    filter::Outcome everything;
    everything.rows.resize(data.initiatives.size());
    std::iota(everything.rows.begin(), everything.rows.end(), 0);
    return session::listing(data, everything);
}

} // namespace

std::vector<int> listed(const std::vector<int>& order, const filter::Outcome& rows,
                        const filter::Positions& positions, const std::optional<session::Nearby>& nearby)
{
    std::vector<int> list = session::listing(order, rows);
    if (nearby) {
        session::sortByDistance(list, positions, nearby->at);
    }
    return list;
}

model::PartnerCounts partnersAmong(const model::Dataset& data, const filter::Index& index,
                                   filter::Engine& engine, const std::vector<int>& rows)
{
    const model::Partnerships& all = index.partnerships();
    const filter::Selection selection = engine.selection();
    model::PartnerCounts counts = model::partnerCounts(
        all, data.initiatives, model::linksOf(all, rows, model::pairingBits(selection.pairings)), rows, {});
    if (!selection.pairings.empty()) { // beside a choice stands what it would give
        filter::Selection others = selection;
        others.pairings.clear();
        engine.set(others);
        counts.pairings = model::pairingCounts(all, engine.outcome().rows);
        engine.set(selection);
    }
    return counts;
}

LoadedTable::LoadedTable(model::Atlas read)
    : atlas(std::move(read)),
      index(atlas.data),
      engine(index),
      axis(session::axisOf(index)),
      order(wholeListing(atlas.data))
{
}

void LoadedTable::makeReadyFor(const Shown& shown)
{
    engine.set(shown.selection);
    ready.emplace(Ready{shown.selection, shown.nearby, engine.outcome(), {}, {}, {}});
    ready->listing = listed(order, ready->outcome, index.positions(), shown.nearby);
    ready->symbols = layout::layoutSymbols(atlas, shown.sheet, ready->outcome, shown.symbols, shown.measure,
                                           shown.colouring, nullptr, nullptr);
    if (shown.partners) {
        ready->partners = partnersAmong(atlas.data, index, engine, ready->outcome.rows);
    }
}

} // namespace app
