#include "app/frame.h"

namespace app {

ui::Frame frameOf(Stage& stage, const session::State& state, const ui::Fonts& fonts, float scale,
                  ui::Memory& memory, std::vector<session::Command>& commands, const ui::KioskFace* kiosk)
{
    ui::Frame frame{state,          stage.atlas,    stage.index,
                    stage.outcome,  stage.listing,  stage.sheet,
                    stage.bouquets, stage.unfolded, base::palette(state.theme),
                    fonts,          scale,          memory,
                    commands};
    frame.symbols = &stage.symbols;
    frame.poles = &stage.poles;
    frame.duel = stage.duel.picture();
    frame.network = stage.network.picture();
    frame.preview = stage.preview ? &*stage.preview : nullptr;
    frame.crosstab = &stage.crosstab;
    frame.polePass = stage.polePass;
    frame.poleTable = state.openPole.empty() ? nullptr : &stage.poleTable;
    frame.published = &stage.published;
    frame.partners = stage.partners ? &*stage.partners : nullptr;
    frame.communes = [&stage] { return stage.communes(); };
    frame.areaWords = &stage.areaWords;
    if (stage.preview && !state.duel) {
        frame.listingAhead = &stage.listingAhead;
        frame.stays = &stage.stays();
    }
    frame.kiosk = kiosk;
    return frame;
}

} // namespace app
