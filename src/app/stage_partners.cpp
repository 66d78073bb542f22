// Who works with whom among the selected rows, while threads or their drawer are shown.
#include "app/stage.h"
#include "session/partner_focus.h"

namespace app {

void Stage::countPartners(const Step& step)
{
    const session::State& state = step.state;
    if (!state.partners.shown && state.drawer != session::Drawer::Partners) {
        partners.reset();
        return;
    }
    const filter::Selection& selection = step.wanted.selection;
    if (!partners || partnersFor_ != selection) {
        partners = partnersAmong(atlas.data, index, engine, outcome.rows);
        partnersFor_ = selection;
        partnersOf_.reset();
    }
    const auto asked = std::pair(state.partners.of, state.openRow);
    if (partnersOf_ != asked) {
        const model::Partnerships& all = index.partnerships();
        model::PartnerFocus focus = session::partnerFocus(state.partners.of, atlas.data, all);
        focus.row = state.openRow;
        const std::uint32_t pairings = model::pairingBits(selection.pairings);
        model::focusOn(*partners, all, atlas.data.initiatives, model::linksOf(all, outcome.rows, pairings),
                       focus);
        partnersOf_ = asked;
    }
}

} // namespace app
