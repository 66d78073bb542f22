// The writing of a label: lines centred below each other, their size, and how a name is broken.
#pragma once

#include "layout/labels.h"

namespace layout {

/// A label with its top left corner at (0, 0).
Label shaped(LabelKind kind, int index, std::vector<LabelLine> lines, base::Face face, float sizePx,
             const base::FontSet& fonts);

/// Moves box, lines and nothing else.
void moveTo(Label& label, base::Vec2 corner);

/// Lines of plain name.
std::vector<LabelLine> asLines(const std::vector<std::string>& texts);

/// The ways to write a name: whole, in two lines, in three; ways that make no difference are left
/// out.
std::vector<std::vector<std::string>> breakings(const std::string& name, const base::FontSet& fonts,
                                                base::Face face);

} // namespace layout
