// The options --tour, --present, --scene: a tour in hand from the start. And tours by name or file, for
// whoever opens one.
#pragma once

#include "app/options.h"
#include "app/stage.h"
#include "session/tour_file.h"

namespace app {

struct TakenTour {
    session::TourState state;
    std::vector<std::string> remarks; ///< see session::OpenedTour; a file's name before each
};

/// A composed tour by its name, or a tour file. Errors (exit 1): the file and what is wrong with it; a
/// composed tour for which this table has nothing. `language`: of what is said.
base::Result<TakenTour> tourNamed(const std::string& nameOrPath, const Stage& stage,
                                  base::Language language = base::Language::English);

/// Takes the tour of the options in hand and shows its scene at once. In a viewer a tour that cannot be
/// opened is a notice; otherwise an error (exit 1), as is a scene that there is not.
base::Status takeTour(const Options& options, Stage& stage, session::State& state);

} // namespace app
