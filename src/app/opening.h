// From the command line to the first state: loads the data and reads the view options.
#pragma once

#include "app/options.h"
#include "app/picture.h"
#include "app/stage.h"
#include "base/result.h"
#include "source/progress.h"

#include <functional>
#include <future>
#include <memory>
#include <string>

namespace app {

struct Opening {
    std::unique_ptr<Stage> stage;
    session::State state;
    std::string flyTo;                                 ///< code of the region to fly to; empty for none
    bool fliesNear = false;                            ///< to the commune that distances are measured from
    std::function<std::string(base::Language)> notice; ///< the state's notice in either language
};

using Loading = std::future<base::Result<std::unique_ptr<LoadedTable>>>;

/// Whether the window is drawn, on a screen or into a file: with OpenGL. Pictures to publish need none.
bool drawsWindow(const Options& options);

class SharedTable;
/// Reads data and boundaries and counts them on a second thread, while the first one opens OpenGL. `shared`:
/// the table of a database that is to be followed. `progress` and `shared` must outlive the loading.
Loading startLoading(const Options& options, source::Progress* progress = nullptr,
                     SharedTable* shared = nullptr);

/// Waits for the data and makes the stage. Errors as of source::load and selectionFrom; warnings
/// have gone to stderr.
base::Result<Opening> openStage(const Options& options, Loading loading);

/// Lets a start on a region or near a commune arrive at once; the stage must have been laid out.
void arrive(Stage& stage, session::State& state, const Opening& opening);

/// The same for a poster of this size.
void arriveOnPoster(Stage& stage, session::State& state, const Opening& opening, const PictureOrder& order);

/// The picture that the options ask for.
PictureOrder pictureOrder(const Options& options);

} // namespace app
