// From the command line to the first state: loads the data and reads the view options.
#pragma once

#include "app/options.h"
#include "app/stage.h"
#include "base/result.h"

#include <memory>

namespace app {

struct Opening {
    std::unique_ptr<Stage> stage;
    session::State state;
};

/// Errors as of source::load and selectionFrom; warnings have gone to stderr.
base::Result<Opening> openStage(const Options& options);

} // namespace app
