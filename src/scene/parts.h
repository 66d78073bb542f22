// The leaves of the map, one function each; used by build.cpp only.
#pragma once

#include "scene/build.h"

namespace scene {

/// Neighbours, regions, borders of one view.
MapPart landOf(const Ingredients& in, const layout::View& view);

/// The ink of a number while a choice is shown before it is made: as it is where it tells what the choice
/// would give, in the colour of controls where that is news; pale where it says what there is before.
base::Colour numberInk(const Ingredients& in, base::Colour ink, bool changes = false);

/// Selected rows of a view before the choice that is shown.
int countBefore(const Ingredients& in, std::size_t view);

/// The fill of a row's dot, wherever dots are drawn.
base::Colour dotColour(const Ingredients& in, int row);

/// A row's dot with its outline.
Disc dotDisc(const Ingredients& in, int row, base::Vec2 centre, double radius, double opacity = 1);

/// Bars or matrix, into `leaf`.
void addChart(const Ingredients& in, Leaf& leaf);

/// Leaders, dots, badge of one view, into `leaf`.
void addDots(const Ingredients& in, std::size_t viewIndex, Leaf& leaf);

/// The outline of the area that the map is limited to and a tint inside, into the land's leaf.
void addArea(const Ingredients& in, const layout::View& view, Leaf& leaf);
/// The radius of a circle, above its edge.
void addAreaLabel(const Ingredients& in, const layout::View& view, Leaf& leaf);

/// Whatever the chosen kind draws in one view, into `leaf`.
void addSymbols(const Ingredients& in, std::size_t viewIndex, Leaf& leaf);

/// Rings and pies of one view, into `leaf`.
void addBubbles(const Ingredients& in, std::size_t viewIndex, Leaf& leaf);

/// How a region is filled: as it is at rest, and as it is now.
RegionFill restingFill(const Ingredients& in, std::string_view regionCode);
RegionFill fillOf(const Ingredients& in, std::string_view regionCode);

/// « 9,1 » for a rate, the count where none is asked for, nothing where there is too few for one.
std::string regionValue(const layout::RegionShade& region, layout::Measure measure, base::Language language);

/// « n = 75 » where a rate is asked for, else nothing.
std::string regionNote(const layout::RegionShade& region, layout::Measure measure, base::Language language);

/// What the symbols mean, on lines of 20 design pixels from `top`; `rooms`: their widths, pixels.
/// False when the lines did not suffice.
bool addSymbolLegend(const Ingredients& in, base::Vec2 top, const std::vector<float>& rooms, Leaf& leaf);

/// Hexagons of one view, into `leaf`.
void addHexagons(const Ingredients& in, std::size_t viewIndex, Leaf& leaf);

/// A dot at a row's true place, where the chosen kind draws none.
void addPlaceHighlight(const Ingredients& in, int row, Leaf& leaf);

/// A ring around the bubble of a row's city.
void addBubbleHighlight(const Ingredients& in, int row, Leaf& leaf);

/// The place that distances are measured from, into the leaf above dots and names.
void addNearby(const Ingredients& in, Leaf& leaf);

/// The hovered and the opened dot, above everything else.
void addHighlights(const Ingredients& in, Leaf& leaf);

/// The sign of a dot's category inside it, as far as the level of detail shows it.
void addPictogram(const Ingredients& in, const Disc& disc, double share, Leaf& leaf);

/// Of so many pairs of towns the thickest threads are drawn: more would hide the map.
inline constexpr std::size_t kMostThreads = 160;
/// Threads between partners, below dots and names.
void addThreads(const Ingredients& in, Scene& scene);
/// A thread that is not focused.
base::Colour threadColour(const Ingredients& in);

/// The names of the main view.
void addLabels(const Ingredients& in, Leaf& leaf);

/// The way to the nearest towns, where the main view shows neither symbols nor names.
void addWhereabouts(const Ingredients& in, Leaf& leaf);

/// The insets' cards and land.
void addInsetGrounds(const Ingredients& in, Scene& scene);

/// The line from the Paris inset to its place.
void addParisLeader(const Ingredients& in, Scene& scene);

/// Name, count and notes of an inset, and the names on its land.
Leaf insetTitle(const Ingredients& in, std::size_t viewIndex);

/// What lies on the insets: dots, titles, counts.
void addInsets(const Ingredients& in, Scene& scene);

/// Sea, land and inset grounds of a sheet: what only the camera moves.
void addStillLeaves(const Ingredients& in, Scene& scene);

/// Dots, names and what lies on the insets, above the still leaves.
void addMovingLeaves(const Ingredients& in, Scene& scene);

/// The attribution broken at its middle dots into lines no wider than `room` pixels.
std::vector<std::string> attributionLines(const base::FontSet& fonts, const std::string& whole, float size,
                                          float room);

/// A round distance of at most `most` pixels from `at` (its left end) on; returns its length.
float addScaleBar(const Ingredients& in, base::Vec2 at, float most, Leaf& leaf);

/// Scale bar and attribution; the meaning of the symbols into `legend`.
void addFurniture(const Ingredients& in, Leaf& leaf, Leaf& legend);

/// The unfolded place: card, names, threads, and its dots on their way.
void addUnfolded(const Ingredients& in, Leaf& leaf);

/// The text cut at a word with … when it is wider than `room` pixels.
std::string fitted(const Ingredients& in, base::Face face, float sizePx, const std::string& text, float room);

/// The colour of a dot: of its category or of its pôle.
base::Colour dotColour(const Ingredients& in, const model::Initiative& initiative);
/// The colour of a part of a bubble.
base::Colour shareColour(const layout::Share& share);
/// The colour of a category's sign: neutral where colour says the pôle.
base::Colour signColour(const Ingredients& in, int category);
/// The pôle whose territory is shown over a region, -1 for none.
int poleOfRegion(const Ingredients& in, std::string_view code);
/// The bands along the territories of one view, into `leaf`.
void addPoleBands(const Ingredients& in, std::size_t viewIndex, Leaf& leaf);
/// A territory in small: its tint and outline, in the choropleth its outline alone.
Box poleSwatch(const Ingredients& in, int pole, const base::Rect& rect);
/// The names of the pôles at their seats, into `leaf` of the main view.
void addSeats(const Ingredients& in, Leaf& leaf);

/// Gives a dot or bubble the theme's outline: ring, and lining where the theme needs one.
void giveOutline(const Ingredients& in, float ringPx, Disc& disc);

/// A run of text with its left end at (x, baseline).
Text textAt(base::Vec2 at, std::string utf8, base::Face face, float sizePx, base::Colour colour);

} // namespace scene
