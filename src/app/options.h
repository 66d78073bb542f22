// What the command line asked for, as plain values with defaults. Texts are as typed; codes and
// dates are checked once the table is open (selection_options.h).
#pragma once

#include "base/date.h"
#include "base/language.h"
#include "base/palette.h"
#include "filter/selection.h"
#include "layout/symbols.h"
#include "session/state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

enum class Command { Viewer, Render, Counts, List, Partners, Export, Check, Publish, Merge, Networks };

/// How `counts`, `list`, `check` and `merge` print.
enum class Format { Table, Json, Csv };

/// The selection, the same for every command.
struct SelectionOptions {
    std::string category; ///< "a,b": codes separated by commas; empty asks for all
    std::string pole;
    std::string region;
    std::string type;
    std::string month;
    std::string search;
    std::string from; ///< YYYY-MM-DD or YYYY-MM
    std::string to;
    bool keepUndated = false;
    std::string bbox;    ///< W,S,E,N in degrees
    std::string within;  ///< LON,LAT,KM
    std::string inside;  ///< "LON,LAT LON,LAT LON,LAT …"
    std::string network; ///< code of a network; its rows
    std::string pairing; ///< "a-b,c-d": pairs of types of organisation
};

/// Sheets of paper, ISO 216.
enum class Paper : std::uint8_t { A4, A3 };
enum class Orientation : std::uint8_t { Landscape, Portrait };

/// Where the map looks: Lambert-93 metres, and how many times larger than at home.
struct CameraOption {
    double x = 0;
    double y = 0;
    double zoom = 1;
};

struct Options {
    Command command = Command::Viewer;
    SelectionOptions selection;

    std::string data;    ///< --data: file, folder or database; empty is the shipped table
    std::string map;     ///< --map: COLUMN=FIELD,… of `data` as typed; sound (app/sources.h)
    std::string regions; ///< --regions; empty is the shipped boundaries

    // Nothing: as the saved view says, else as usual.
    std::string view; ///< file of a saved view
    std::optional<base::Language> language;
    std::optional<base::Theme> theme;
    std::optional<layout::Symbols> symbols;
    std::optional<layout::Measure> measure;
    std::optional<filter::Facet> barsBy;
    std::optional<layout::Colouring> colouring;
    std::optional<session::Drawer> drawer;
    std::optional<session::CrosstabView> crosstab;
    std::optional<std::vector<session::ShownColumn>> columns; ///< of the table, and of `list`
    std::string fileColumns; ///< the same as typed, for a file of rows; see export_columns.h
    std::optional<std::vector<session::ColumnSort>> sort;
    bool poles = false;     ///< territories of the clusters
    bool partners = false;  ///< threads between partners
    std::string partnersOf; ///< whose threads stand out (session/partner_focus.h); empty is nobody's
    bool reducedMotion = false;
    double screenDiagonalInches = 0; ///< 0: not given
    bool kiosk = false;              ///< unattended, on a touch screen
    std::string kioskConfig;         ///< its configuration; empty: kKioskConfigPath, which may be missing
    std::string kioskShows;          ///< render: attract, attract:N, ring, pin or visit; empty: no kiosk
    bool largeText = false;          ///< « grand texte » of the kiosk
    bool hashPin = false;            ///< print the hash of a kiosk's PIN and stop
    double soakMinutes = 0;          ///< try the kiosk for as long; 0: not asked for
    std::optional<CameraOption> camera;
    std::string duel;                ///< FACET:LEFT,RIGHT as typed; empty is the one map
    std::string unfold;              ///< a place as typed (session/view_names.h); empty is none
    std::string card;                ///< id of the initiative whose card is open
    std::optional<int> networkMonth; ///< where the line of time of the network's page stands
    std::string poleSheet;           ///< code of the pôle whose sheet is open
    std::string preview; ///< FACET:CODE[,FACET:CODE] as typed: as if the pointer rested there; empty is none
    std::string near;    ///< a commune as typed; empty is none
    std::string flyTo;   ///< INSEE code of a region; empty is the whole country

    std::string tour;      ///< a composed tour or a file; empty is none
    bool presents = false; ///< the tour on the full screen
    bool notes = false;    ///< and a window with its notes
    int scene = 0;         ///< of the tour, from 1; 0: not given

    std::optional<base::PartialDate> timelineFrom; ///< what the timeline shows; both or none
    std::optional<base::PartialDate> timelineTo;
    std::optional<base::PartialDate> playAt; ///< the day a play has reached, paused

    std::string out; ///< render, export, merge; check: the repaired copy, empty for none
    std::string kit; ///< export: the folder of a press kit, instead of `out`
    filter::Facet kitBy = filter::Facet::Region; ///< a sheet for each of its values
    bool byteOrderMark = false; ///< export to CSV: the bytes that tell old spreadsheets UTF-8
    int width = 1920;           ///< render: picture, pixels before `scale`
    int height = 1080;
    double scale = 1;                      ///< render: pixels of the file for each pixel of the layout
    std::optional<session::Pixels> pixels; ///< of the file, instead of both: letters grow with it
    bool progress = false;                 ///< export of a kit: how far it is, in lines
    bool ui = false;                       ///< render: panels too
    std::optional<Paper> paper;            ///< export of a drawing: for this sheet
    Orientation orientation = Orientation::Landscape;
    bool postcard = false;    ///< render: the square picture of the open card
    bool transparent = false; ///< render, export: without sea, paper and neighbours
    std::string reference;    ///< render: picture to compare with

    Format format = Format::Table;
    std::optional<session::CrosstabView> by; ///< counts: two facets crossed
    std::string table;                       ///< check: the table to look at; merge: the one that grows
    std::string incoming;                    ///< merge: the table that comes in
    bool ask = false;                        ///< merge: likely doubles one by one
    bool onlyCertain = false;                ///< check: likely repairs are left to a person
    bool links = false;                      ///< check: hosts instead of problems
    std::string to;                          ///< publish: the database, without its password
};

} // namespace app
