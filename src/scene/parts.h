// The leaves of the map, one function each; used by build.cpp only.
#pragma once

#include "scene/build.h"

namespace scene {

/// Neighbours, regions, borders of one view.
MapPart landOf(const Ingredients& in, const layout::View& view);

/// Leaders, dots, badge of one view, into `leaf`.
void addDots(const Ingredients& in, std::size_t viewIndex, Leaf& leaf);

/// The hovered and the opened dot, above everything else.
void addHighlights(const Ingredients& in, Leaf& leaf);

/// City and region names of the main view.
void addLabels(const Ingredients& in, Leaf& leaf);

/// Frames, titles and counts of the insets; the Paris leader.
void addInsets(const Ingredients& in, Scene& scene);

/// Scale bar and attribution.
void addFurniture(const Ingredients& in, Leaf& leaf);

/// The unfolded place: card, names, threads, and its dots on their way.
void addUnfolded(const Ingredients& in, Leaf& leaf);

/// The text cut at a word with … when it is wider than `room` pixels.
std::string fitted(const Ingredients& in, base::Face face, float sizePx, const std::string& text, float room);

/// A run of text with its left end at (x, baseline).
Text textAt(base::Vec2 at, std::string utf8, base::Face face, float sizePx, base::Colour colour);

} // namespace scene
