// What the user has made of the program at this moment: plain data with defaults. `ui` reads it,
// commands change it, and two equal states give the same screen.
#pragma once

#include "base/language.h"
#include "base/palette.h"
#include "filter/selection.h"
#include "layout/camera.h"
#include "layout/symbols.h"
#include "session/unfolding.h"

#include <array>
#include <optional>
#include <string>

namespace session {

/// A camera on its way. Seconds on the caller's clock.
struct Flight {
    layout::Camera from;
    layout::Camera to;
    double start = 0;
    double duration = 0;
};

struct State {
    filter::Selection selection;
    base::Language language = base::Language::French;
    base::Theme theme = base::Theme::Light;
    layout::Symbols symbols = layout::Symbols::Bouquets;
    layout::Measure measure = layout::Measure::Count; ///< of the shaded regions
    layout::Camera camera;
    std::optional<Flight> flight;
    Unfolding unfolding;     ///< « Tout Paris », or any crowded place
    int hoveredRow = -1;     ///< initiative under the pointer, on the map or in the list
    bool hoverOnMap = false; ///< the list then scrolls to it
    int openRow = -1;        ///< initiative whose card is open
    std::array<bool, filter::kFacetCount> facetOpen{true, true, false, true, true};
    bool helpOpen = false;
    bool exportOpen = false;
    bool reducedMotion = false;
    std::string notice; ///< one line the user has not dismissed yet
};

} // namespace session
