// Where an export of the window goes: the folder and the name that were typed, or the program's own.
#pragma once

#include "base/language.h"
#include "session/export_order.h"

#include <filesystem>
#include <string>

namespace app {

struct ExportPlace {
    std::filesystem::path path;
    bool isNumbered = false;  ///< the name was taken: what is there stays
    bool makesFolder = false; ///< the folder is not there yet
    std::string problem;      ///< why nothing can be written there, in words; empty: nothing does
};

/// The ending of a kind's file, as in ".png"; a kit is a folder and has none.
const char* endingOf(session::ExportKind kind);

/// The folder that was typed: "~" is the home folder, what does not begin at the root lies in it.
/// Nothing typed: the desktop's documents.
std::filesystem::path typedFolder(const std::string& typed);

/// Looks at the disk, writes nothing. `stem`: the name where none was typed. A kit goes on in a folder of its
/// own, so that its name is not numbered here.
ExportPlace exportPlace(const session::ExportOrder& order, session::ExportKind kind, const std::string& stem,
                        base::Language language);

} // namespace app
