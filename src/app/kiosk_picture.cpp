#include "app/kiosk_picture.h"

#include "app/kiosk_setup.h"
#include "session/big_targets.h"
#include "session/kiosk_attract.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace app {

KioskPicture kioskPicture(const Options& options, const Stage& stage, session::State& state, int width,
                          int height)
{
    KioskPicture picture;
    const KioskSizes sizes = kioskSizes(options.screenDiagonalInches, width, height);
    state.largeText = options.largeText;
    picture.scale = options.largeText ? sizes.large : sizes.normal;
    picture.mapScale = sizes.map;
    picture.strip = ui::kioskStrip(sizes.pxPerMm);
    ui::KioskFace& face = picture.face;
    face.pxPerMm = sizes.pxPerMm;
    face.codeMm = static_cast<float>(session::codeMm(session::kReadingMm));
    face.theme = state.theme;
    const std::string& shows = options.kioskShows;
    session::KioskState machine;
    machine.mode = session::KioskMode::Visit;
    if (shows.starts_with("attract")) {
        machine.mode = session::KioskMode::Attract;
        std::vector<std::string> ignored;
        const session::AttractLoop loop = attractLoop({}, stage, state, ignored);
        int stop = 1;
        if (const std::size_t colon = shows.find(':'); colon != std::string::npos) {
            std::from_chars(shows.data() + colon + 1, shows.data() + shows.size(), stop);
        }
        const session::AttractStop& shown = loop.stop(std::max(stop, 1) - 1);
        showCall(shown, stage, face);
        const bool reduced = std::exchange(state.reducedMotion, true); // a picture is of the arrival
        session::showStop(state, shown, stage.context(0));
        state.reducedMotion = reduced;
    } else if (shows == "ring") {
        machine.ring = true;
        machine.ringMs = 7'000;
    } else if (shows == "pin") {
        machine.mode = session::KioskMode::Pin;
        face.pin.typed = "12";
    } else if (shows == "keyboard") {
        picture.keyboard = true;
    } else if (shows == "measure") {
        machine.mode = session::KioskMode::Maintenance;
        face.assumedInches = sizes.assumedInches;
    }
    face.mode = machine.mode;
    face.shown = session::shownBy(machine, {});
    return picture;
}

} // namespace app
