// The panels of the window, one file each. Every function draws one panel into its rectangle
// (pixels) and puts what the user asks for into frame.commands.
#pragma once

#include "ui/desk.h"
#include "ui/frame.h"
#include "ui/segments.h"

#include <utility>
#include <vector>

namespace ui {

struct Touch;

void drawTopBar(const Frame& frame, const Desk& desk);
void drawFacets(const Frame& frame, const Desk& desk);
/// The search field between `left` and `right` and what is said below it; returns where that ends.
float drawSearch(const Frame& frame, float left, float right, float y);
void drawMapArea(const Frame& frame, const Desk& desk);
/// Instead of the map area while there is a duel.
void drawDuel(const Frame& frame, const Desk& desk);
/// What is compared, zoom, swap and close, in a row.
void duelTools(const Frame& frame, const base::Rect& row);
/// The handles of its two choosers below the map, where hands reach that do not reach its headings.
void duelHandles(const Frame& frame, const Desk& desk);
/// The button of the map's tools that begins one.
void duelButton(const Frame& frame, const base::Rect& rect);
/// While selected rows lie outside the map: a button that frames them all.
void beyondButton(const Frame& frame);
void drawMonths(const Frame& frame, const Desk& desk);
/// The list, or the card when one is open.
void drawSide(const Frame& frame, const Desk& desk);
void drawList(const Frame& frame, const base::Rect& rect);
void drawCard(const Frame& frame, const base::Rect& rect);
/// Instead of the list: what is known of the network that is shown, or of a pôle.
void drawNetworkPanel(const Frame& frame, const base::Rect& rect);
void drawPolePanel(const Frame& frame, const base::Rect& rect);
/// Instead of the map area while the page of a network is open.
void drawNetworkMap(const Frame& frame, const Desk& desk);
/// The arrows along the line of time; true when the key was spent.
bool handleNetworkKey(const Frame& frame, Key key);
/// Opens the page of the network that stands at the table's time.
void askNetworks(const Frame& frame);
/// The button that does, and that leads back, flush right in its room; without its word where that is narrow.
void networksButton(const Frame& frame, const base::Rect& room);
/// A chip among the filters while they are limited to a network's rows; returns the height it took.
float networkChip(const Frame& frame, float left, float right, float y);
/// Likewise a chip for each pairing that is chosen.
float pairingChip(const Frame& frame, float left, float right, float y);
/// Instead of the list while a tour is put together.
void drawTourPanel(const Frame& frame, const base::Rect& rect);
/// The caption of the shown scene.
void drawTourBand(const Frame& frame, const Desk& desk);
/// In a hall, what the colours say.
void drawStageKey(const Frame& frame, const Desk& desk);
/// The black sheet, over everything.
void drawBlank(const Frame& frame);
void drawHelp(const Frame& frame, const Desk& desk);
void drawExportMenu(const Frame& frame, const Desk& desk);
/// What is wrong with the table, in its band.
void drawDataNews(const Frame& frame, const Desk& desk);
/// A reading of the table in progress: how far it is, and a way to stop it.
void drawReading(const Frame& frame, const Desk& desk);
/// An export in progress: how far it is, and a way to stop it.
void drawJob(const Frame& frame, const Desk& desk);
/// A text of the export panel is being typed: true when the key was spent on that.
bool handleTypedKey(const Frame& frame, Key key);
/// True where the top bar has room for undo and redo.
bool hasUndoButtons(const Frame& frame, const Desk& desk);
/// Undo and redo as two buttons that end at `right`; returns where they begin.
float undoButtons(const Frame& frame, float right, float y, float height);
/// The title of a view is being typed: true when the key was spent on that.
bool handleNamingKey(const Frame& frame, Key key);
/// Saved views, the copied command.
void drawViewsMenu(const Frame& frame, const Desk& desk);
/// The kinds of symbols as one row of choices that ends at a corner; returns where it begins.
float symbolSwitch(const Frame& frame, const Corner& corner, bool asIcons);
/// What the bars stack, in a row that begins at `left`.
void barsSwitch(const Frame& frame, float left, float y, float height);
/// The same over the chart.
void floatingBarsSwitch(const Frame& frame, const Desk& desk);
/// The names and counts of bars and matrix as controls: they filter.
void chartTargets(const Frame& frame);
/// The same on the map's upper edge, where the top bar is too narrow for it.
void floatingSymbolSwitch(const Frame& frame, const base::Rect& map);
/// Where a choice that belongs to a kind of symbols lies on the map: beside the zoom buttons, in small
/// windows at the foot.
Corner choiceCorner(const Frame& frame, const base::Rect& map, bool compact);
/// Count or rate, for the shaded regions.
void measureSwitch(const Frame& frame, const Corner& corner);
/// What a bubble, a hexagon or a shaded region stands for, beside the pointer; false over none.
bool symbolTip(const Frame& frame, base::Vec2 px);
/// Goes one level in where a bubble was clicked; false where there is none.
bool symbolClick(const Frame& frame, base::Vec2 px);
/// Category or pôle as the colour of the dots, where either is to be seen; at the same place.
void colouringSwitch(const Frame& frame, const Corner& corner);
/// The button of the areas, and beside it the tools while one is in hand.
void areaButton(const Frame& frame, const base::Rect& rect);
/// The tools themselves, in a row of squares that ends at `right`, while the button is on.
void areaTools(const Frame& frame, float right, float y, float side);
/// Zoom, home, territories, duel and areas: in a column on the map, or, with the kinds of symbols, in the
/// bar above a narrow one or below that of an upright kiosk.
void drawMapButtons(const Frame& frame, const base::Rect& map);
void drawMapBar(const Frame& frame, const Desk& desk);
/// In a bar below the map: the upper row's end, beside the kinds of symbols.
base::Rect besideKinds(const Frame& frame, const base::Rect& bar);
/// The pointer draws an area; false while no tool is in hand. After the map's own button.
bool drawAreaByHand(const Frame& frame, bool hovered);
/// The handle on the edge of a circle.
void areaHandle(const Frame& frame);
/// « Only what I see » follows the map once it rests.
void followSight(const Frame& frame);
/// The area among the filters, with its count, radii to choose from and a way out; from y on, returns
/// the height it took.
float areaChip(const Frame& frame, float left, float right, float y);
/// The radii around a place, as a row of buttons.
void radiusButtons(const Frame& frame, filter::LonLat centre, float left, float y, float width, Zone zone);
/// Their height in that width, with the gap below; pixels.
float radiusButtonsHeight(const Frame& frame, float width);
/// The choice is under the pointer or the keyboard: what it would give is shown after a rest.
void pointAt(const Frame& frame, filter::Facet facet, const std::string& code, const Touch& touch);
/// The same of a cell, which is two choices.
void pointAtCell(const Frame& frame, const session::Choice& cell, const Touch& touch);
/// True when the keyboard is on the item and has moved last: what it says is told as under the pointer.
bool isToldByKey(const Frame& frame, const Touch& touch);
/// Rows of the whole table with these values of facets.
int rowsWith(const Frame& frame, const std::vector<std::pair<filter::Facet, int>>& values);
/// Begins and ends the preview; after all panels.
void settlePreview(const Frame& frame);
/// What the choice would give, over symbols that cannot show it themselves.
void previewBadge(const Frame& frame, const base::Rect& map);
/// The switch of the territories.
void polesButton(const Frame& frame, const base::Rect& rect);
/// The names of the pôles on the map for the keyboard, and a line below the chosen ones.
void seatNames(const Frame& frame);
/// True when a name lies under the pointer: told, or on a click taken into the filters.
bool seatHovered(const Frame& frame, base::Vec2 px, bool isClick);
/// What a pôle wears on the map; returns the room it took, 0 while it wears nothing.
float drawPoleSwatch(const Frame& frame, int pole, float x, float y);
/// The drawer below the map: its tabs, its edge to drag, and what lies in it.
void drawDrawer(const Frame& frame, const Desk& desk);
/// The buttons of the drawer, ending at `right`; returns where they begin.
float drawerButtons(const Frame& frame, float right, float y, float size);
void drawTable(const Frame& frame, const base::Rect& rect);
/// The table's own buttons in the head of the drawer, between `left` and `right`.
void tableTools(const Frame& frame, float left, float right, float y, float height);
/// The keys of the table; true when it was one of them.
bool handleTableKey(const Frame& frame, Key key);
/// The key as it is without Shift, where Shift means something in the table alone.
Key unshifted(Key key);
/// The row that the keyboard is on, in list, table or map, as drawn last; -1: none.
int keyboardRow(const Memory& memory, const session::State& state);
void drawCrosstab(const Frame& frame, const base::Rect& rect);
/// What the clusters published beside what the table counts.
void drawPublished(const Frame& frame, const base::Rect& rect);
/// Who works with whom: coverage, pairings, constellations or one organisation.
void drawPartners(const Frame& frame, const base::Rect& rect);
/// What the check found in the table.
void drawProblems(const Frame& frame, const base::Rect& rect);
/// « + de 80 actions », as it was published for a category.
std::string publishedText(const Frame& frame, int category);
/// Works out what to offer below the search field, which was drawn in `field`.
void completeSearch(const Frame& frame, const base::Rect& field);
/// The commune that the search names while no row does, as a place in the table of communes; else -1.
int unnamedCommune(const Frame& frame);
/// Measures from a commune and ends the search for it.
void goNear(const Frame& frame, int commune);
/// The keys of that list; true when the key was spent.
bool completionKey(const Frame& frame, Key key);
void drawCompletion(const Frame& frame);
void drawNotice(const Frame& frame, const Desk& desk);

/// All panels in order.
void drawWindow(const Frame& frame, const Desk& desk);

/// Turns a key into commands or moves the keyboard's place. Call before drawWindow.
void handleKey(const Frame& frame, Key key);

/// U, and the arrows among dots that stand apart; true when the key was spent.
bool handleDotKey(const Frame& frame, Key key);

/// The arrows among the cells of the cross table; true when the key was spent.
bool handleCrossKey(const Frame& frame, Key key);

/// The keys of the timeline; true when it was one of them.
bool handleTimeKey(const Frame& frame, Key key);

} // namespace ui
