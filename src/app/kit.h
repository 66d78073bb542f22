// The press kit: for each value of a facet a folder with the map as picture and drawing in both
// languages and the rows as tables; a page that opens it all.
#pragma once

#include "app/options.h"
#include "app/picture.h"
#include "app/stage.h"

#include <filesystem>
#include <string>

namespace app {

/// `cartovid export --kit FOLDER [--kit-by region|pole|category]`: writes what is not there yet and
/// returns the exit code. A folder with a kit of the same table, selection and options goes on where it
/// was interrupted; any other folder that is not empty is refused.
int runKit(const Options& options);

/// All that decides what a kit holds, as one line: what begins with this state, by this facet.
/// `regions`: the boundaries' file, empty for the shipped ones.
std::string kitKey(const Stage& stage, const session::State& start, filter::Facet by,
                   const PictureOrder& order, const std::filesystem::path& table, const std::string& regions);

} // namespace app
