#include "app/spoken_map.h"

#include "session/spoken.h"

#include <utility>

namespace app {

void SpokenMap::follow(const session::State& state, const model::Dataset& data,
                       const std::vector<int>& listing, int focused, const std::string& control)
{
    const bool whole = state.openRow >= 0;
    const Said now =
        state.speaks ? Said{true, whole ? state.openRow : focused, whole, state.language, control} : Said{};
    const bool mayFollow = std::exchange(saidMore_, false);
    if (now == last_) {
        return;
    }
    const Said before = std::exchange(last_, now);
    Said sameButControl = before;
    sameButControl.control = now.control;
    if (mayFollow && now == sameButControl) {
        return; // the button that the keyboard is put on by what is being read
    }
    const bool isOtherRow =
        now.row != before.row || now.whole != before.whole || now.language != before.language || !before.on;
    saidMore_ = isOtherRow && (now.row >= 0 || !before.on);
    std::string text; // nothing chosen any more, or switched off: what is being said ends
    const auto start = [&] { return session::spokenStart(static_cast<int>(listing.size()), now.language); };
    if (now.on && !before.on && now.row < 0) {
        text = start();
    } else if (now.row >= 0 && isOtherRow) {
        text = session::spokenRow(data, listing, now.row, now.whole, now.language);
    } else if (!now.control.empty() && now.control != before.control) {
        text = now.control;
    } else if (now.on && before.language != now.language) {
        text = start();
    }
    speech_.say(std::move(text), now.language);
}

} // namespace app
