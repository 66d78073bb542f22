// The commands and their options as CLI11 knows them, and the checks of what was typed.
#pragma once

#include "app/options.h"
#include "base/result.h"

#include <string>

namespace CLI {
class App;
}

namespace app {

/// Values as typed. Empty texts mean that the option was not given.
struct RawOptions {
    SelectionOptions selection;
    std::string data;
    std::string map;
    std::string regions;
    std::string view;
    std::string language;
    std::string theme;
    std::string symbols;
    std::string measure;
    std::string colour;
    bool poles = false;
    bool partners = false;
    std::string partnersOf;
    std::string barsBy;
    std::string screenDiagonal;
    bool kiosk = false;
    std::string kioskConfig;
    std::string kioskShows;
    bool largeText = false;
    bool hashPin = false;
    std::string soak;
    bool reducedMotion = false;
    std::string camera;
    std::string preview;
    std::string near;
    std::string flyTo;
    std::string duel;
    std::string unfold;
    std::string drawer;
    std::string crosstab;
    std::string by;
    std::string columns;
    std::string sort;
    std::string card;
    std::string networkDate;
    std::string poleSheet;
    std::string tour;
    std::string present;
    std::string scene;
    bool notes = false;
    std::string timeline;
    std::string playAt;
    std::string out;
    std::string kit;
    std::string kitBy;
    bool byteOrderMark = false;
    std::string size;
    std::string scale;
    std::string pixels;
    bool progress = false;
    bool ui = false;
    bool transparent = false;
    bool postcard = false;
    std::string paper;
    std::string orientation;
    std::string reference;
    std::string format;
    std::string table;
    std::string to;
    std::string incoming;
    bool ask = false;
    std::string fix;
    std::string only;
    bool links = false;
};

/// Adds every command and option of the program, bound to `raw`, which must outlive the parse.
void declareCommands(CLI::App& program, RawOptions& raw);

/// Reads what was typed for a command ("" is the viewer). Errors (exit 2): see command_line.h.
base::Result<Options> checked(const RawOptions& raw, const std::string& command);

} // namespace app
