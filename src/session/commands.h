// Everything a user can ask for, as data: made by ui and the keyboard, applied in one place.
// Undo, saved views, tours and the kiosk's lock all work on this one list.
#pragma once

#include "base/geometry.h"
#include "base/language.h"
#include "base/palette.h"
#include "filter/outcome.h"
#include "layout/duel.h"
#include "layout/sheet.h"
#include "session/state.h"

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace session {

struct ToggleChoice {
    filter::Facet facet{};
    std::string code;
};
struct KeepOnly {
    filter::Facet facet{};
    std::string code;
};
struct ClearFacet {
    filter::Facet facet{};
};
struct FoldFacet {
    filter::Facet facet{};
};
struct SetSearch {
    std::string text;
};
struct ResetSelection {};
struct SetLanguage {
    base::Language language{};
};
struct SetTheme {
    base::Theme theme{};
};
struct SetSymbols {
    layout::Symbols symbols{};
};
struct SetMeasure {
    layout::Measure measure{};
};
/// Shows or hides the territories of the pôles.
struct TogglePoles {};
struct SetColouring {
    layout::Colouring colouring{};
};
struct SetBarsBy {
    filter::Facet facet{};
};
struct SetReducedMotion {
    bool reduced = false;
};
/// « Grand texte » of the kiosk.
struct SetLargeText {
    bool large = false;
};
/// « Carte parlée »: what is chosen is read aloud.
struct SetSpoken {
    bool on = false;
};
struct Hover {
    int row = -1;
    bool onMap = false;
};
struct OpenCard {
    int row = -1;
};
struct CloseCard {};
/// Opens the card `by` places further in the list, round its ends.
struct StepCard {
    int by = 0;
};
/// Moves the land under the pointer by so many pixels.
struct Pan {
    base::Vec2 px;
};
/// Zooms around a pixel; flies when `smooth`.
struct Zoom {
    base::Vec2 around;
    double factor = 1;
    bool smooth = false;
};
/// Flies to a region of the mainland; an overseas region is always in its inset.
struct FlyTo {
    std::string region;
};
/// Flies to Paris and its inner suburbs, or any extent of the mainland frame (metres).
struct FlyToExtent {
    base::Extent extent;
};
struct FlyHome {};
/// Spreads the dots of a place over the map.
struct Unfold {
    layout::UnfoldTarget target;
};
struct Fold {};
/// Puts two choices side by side: in one facet, or where two are chosen (session::sensibleDuel).
struct StartDuel {
    std::optional<filter::Facet> facet;
};
/// Side 0 is left, 1 right. The code of the other side swaps them; an unknown one changes nothing.
struct SetDuelSide {
    int side = 0;
    std::string code;
};
struct SwapDuel {};
struct EndDuel {};
/// Opens the list of choices of a side, or closes it when it is open.
struct ChooseDuelSide {
    int side = 0;
};
/// One step back: help, export menu, play, notice, card, sheet of a pôle, page of a network, chooser of the
/// duel, unfolded place, zoom, duel, search, place to measure from, selection, in this order.
struct Back {};
/// Sets the date range, ends included; two open ends clear it. Ends in the wrong order are turned.
struct SetDates {
    std::optional<base::PartialDate> from;
    std::optional<base::PartialDate> to;
};
/// Whether a date range keeps the rows without a date.
struct SetKeepUndated {
    bool keep = false;
};
/// Shows a part of the time axis: see time_axis.h.
struct SetTimeline {
    TimeView view;
};
/// Plays the year, pauses, goes on. Whatever else is done on the timeline stops it.
struct TogglePlay {};
struct StopPlay {};
struct ToggleHelp {};
struct ToggleExport {};
struct DismissNotice {};
/// Opens the table or the cross table below the map; asked for again, closes it.
struct ToggleDrawer {
    Drawer drawer{};
};
struct SetDrawerShare {
    float share = 0; ///< of the window's height
};
struct SetTable {
    TableView table;
};
/// Marks these rows of the table, and no others.
struct PickRows {
    std::vector<int> rows;
    int from = -1; ///< where a range of them begins
};
struct SetCrosstab {
    CrosstabView crosstab;
};
/// Threads between partners, and whose stand out.
struct SetPartners {
    PartnersView partners;
};
/// A kind of pairing: "industriel-hospitalier".
struct TogglePairing {
    std::string code;
};
/// Shows what a choice would give; nothing ends it.
struct SetPreview {
    std::optional<Choice> choice;
};
/// Puts the list in order of distance from a place, and flies there on the mainland; nothing ends it.
struct SetNearby {
    std::optional<Nearby> place;
};
struct SetMapTool {
    MapTool tool{};
};
/// Limits the selection to a part of the map; an empty one lifts that.
struct SetArea {
    filter::Area area;
};
struct SetOnlyInSight {
    bool only = false;
};
struct ToggleViews {};
/// Opens the page of a network, at its own date or at a month since year 0 (network_steps.h).
struct ShowNetwork {
    std::string code;
    std::optional<int> month;
};
/// Moves along the line of time, to a month since year 0: the network of clusters that stands then is shown.
struct MoveInTime {
    int month = 0;
};
/// Back to the map; `keep`: with the network's rows alone.
struct LeaveNetwork {
    bool keep = false;
};
/// Lifts the limit to a network's rows.
struct ClearNetwork {};
/// Opens the sheet of a pôle.
struct OpenPole {
    std::string code;
};
struct ClosePole {};
/// One step back or forth in what was shown: see history.h. apply() leaves them to perform().
struct Undo {};
struct Redo {};
// The ones that reach outside are carried out by app, never by apply().
struct OpenSource {
    int row = -1;
};
/// How the next export is to be.
struct SetExport {
    ExportOrder order;
};
/// Writes what is shown, as State::exporting says.
struct ExportSelection {
    ExportKind kind{};
};
/// Ends the export in progress.
struct StopExport {};

/// A square picture of one initiative, with its place and a code to its source, beside the exports.
struct ExportPostcard {
    int row = -1;
};

/// Saves what is shown as a view, beside the exports; without a title it gets one from what it shows.
struct SaveView {
    std::string title;
};
/// Opens a saved view, or a picture that carries one.
struct OpenView {
    std::string path;
};
struct RenameView {
    std::string path;
    std::string title;
};
/// The file goes to the desktop's wastebasket, or is renamed beside: nothing is lost.
struct RemoveView {
    std::string path;
};
/// Puts back the view that was removed last.
struct RestoreView {};
// Tours: tour.h. Those without a tour in hand begin one.
struct ToggleTours {}; ///< the panel in which a tour is put together
/// Adds what is shown as a scene after the one at hand.
struct AddScene {};
struct RemoveScene {
    int at = 0;
};
struct MoveScene {
    int from = 0;
    int to = 0;
};
/// Caption, notes and seconds of a scene; its view stays.
struct SetScene {
    int at = 0;
    TourScene scene;
};
struct SetTourTitle {
    Bilingual title;
};
/// Flies to a scene; outside the tour it stops at its ends.
struct ShowScene {
    int at = 0;
};
struct PlayTour {
    bool playing = false;
};
struct BlankSheet {
    bool blank = false;
};
/// Takes a tour in hand, one that is composed from the data.
struct SetTour {
    std::optional<TourState> tour;
};
// Carried out by app.
struct OpenTour {
    std::string path;
};
struct SaveTour {};

/// Gives up reading the table anew.
struct StopReading {};

/// A copy of the table with its problems mended as proposed, beside the exports.
struct WriteRepairedCopy {};

/// A table of initiatives, in a window of its own.
struct OpenTable {
    std::string path;
};

/// « Copier la commande »: the line that shows the view again, or the one that writes the export.
struct CopyCommand {
    bool ofExport = false;
};
struct CopyText {
    std::string text;
};

using AnyCommand =
    std::variant<ToggleChoice, KeepOnly, ClearFacet, FoldFacet, SetSearch, ResetSelection, SetLanguage,
                 SetTheme, Hover, OpenCard, CloseCard, StepCard, Pan, Zoom, FlyTo, FlyToExtent, FlyHome,
                 Unfold, Fold, Back, SetDates, SetKeepUndated, SetTimeline, TogglePlay, StopPlay, ToggleHelp,
                 ToggleExport, DismissNotice, OpenSource, ExportSelection, SetSymbols, SetMeasure,
                 TogglePoles, SetColouring, SetBarsBy, SetReducedMotion, StartDuel, SetDuelSide, SwapDuel,
                 EndDuel, ChooseDuelSide, Undo, Redo, ToggleDrawer, SetDrawerShare, SetTable, PickRows,
                 SetCrosstab, SetPreview, SetNearby, SetMapTool, SetArea, SetOnlyInSight, ToggleViews,
                 SaveView, OpenView, CopyCommand, CopyText, ExportPostcard, RenameView, RemoveView,
                 ToggleTours, AddScene, RemoveScene, MoveScene, SetScene, SetTourTitle, ShowScene, PlayTour,
                 BlankSheet, SetTour, OpenTour, SaveTour, RestoreView, SetLargeText, SetSpoken, SetExport,
                 StopExport, OpenTable, StopReading, WriteRepairedCopy, ShowNetwork, MoveInTime, LeaveNetwork,
                 ClearNetwork, OpenPole, ClosePole, SetPartners, TogglePairing>;

/// One of them. Its copies are made in commands.cpp: in every file that asks for something the compiler would
/// otherwise write out what a copy of each of a hundred kinds is, which is half of the time it takes.
class Command : public AnyCommand {
public:
    template<class C>
    requires(!std::same_as<std::remove_cvref_t<C>, Command>) Command(C&& command)
        : AnyCommand(std::in_place_type<std::remove_cvref_t<C>>, std::forward<C>(command))
    {
    }
    Command(const Command& other);
    Command(Command&& other) noexcept;
    Command& operator=(const Command& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();
};

/// What commands may look at.
struct Context {
    const model::Atlas& atlas;
    const std::vector<int>& listing; ///< selected rows in list order
    const layout::SheetPlan& plan;
    const layout::Sheet& sheet;
    double now = 0;                         ///< seconds
    TimeAxis axis;                          ///< of the table
    const layout::DuelPlan* duel = nullptr; ///< of the duel on screen; `sheet` is then its left map
};

/// The only place where a State changes.
void apply(State& state, const Command& command, const Context& context);

/// Moves a flight and a play on; true while one goes on and another frame is due.
bool tick(State& state, double now);

} // namespace session
