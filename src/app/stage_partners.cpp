// Who works with whom among the selected rows, while threads or their drawer are shown.
#include "app/stage.h"

namespace app {

void Stage::countPartners(const Step& step)
{
    const session::State& state = step.state;
    if (!state.partners.shown && state.drawer != session::Drawer::Partners) {
        partners.reset();
        return;
    }
    const auto asked = std::pair(state.partners, state.openRow);
    if (partners && !step.changed.selection && partnersOf_ == asked) {
        return;
    }
    const model::Partnerships& all = index.partnerships();
    const std::uint32_t pairings = model::pairingBits(step.wanted.selection.pairings);
    const std::string& of = state.partners.of;
    partners = model::partnerCounts(all, atlas.data.initiatives, model::linksOf(all, outcome.rows, pairings),
                                    outcome.rows, {of.empty() ? -1 : all.find(of), state.openRow});
    if (!step.wanted.selection.pairings.empty()) { // beside a choice stands what it would give
        filter::Selection others = step.wanted.selection;
        others.pairings.clear();
        partners->pairings = model::pairingCounts(all, filter::evaluate(index, others).rows);
    }
    partnersOf_ = asked;
}

} // namespace app
