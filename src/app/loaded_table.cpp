#include "app/loaded_table.h"

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

LoadedTable::LoadedTable(model::Atlas read)
    : atlas(std::move(read)),
      index(atlas.data),
      engine(index),
      axis(session::axisOf(index)),
      order(wholeListing(atlas.data))
{
}

} // namespace app
