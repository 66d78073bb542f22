#include "app/spoken_map.h"

#include "session/spoken.h"

#include <utility>

namespace app {

void SpokenMap::follow(const session::State& state, const model::Dataset& data,
                       const std::vector<int>& listing, int focused)
{
    const bool whole = state.openRow >= 0;
    const Said now =
        state.speaks ? Said{true, whole ? state.openRow : focused, whole, state.language} : Said{};
    if (now == last_) {
        return;
    }
    const Said before = std::exchange(last_, now);
    std::string text; // nothing chosen any more, or switched off: what is being said ends
    if (now.row >= 0) {
        text = session::spokenRow(data, listing, now.row, now.whole, now.language);
    } else if (now.on && (!before.on || before.language != now.language)) {
        text = session::spokenStart(static_cast<int>(listing.size()), now.language);
    }
    speech_.say(std::move(text), now.language);
}

} // namespace app
