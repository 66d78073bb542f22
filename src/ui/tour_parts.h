// The parts of the tour panel: fields in which texts are typed, and the scene at hand.
#pragma once

#include "ui/frame.h"

namespace ui {

/// The texts of a tour that are typed.
enum class TourField { Title, Caption, Notes };

/// A text of the tour in a box: read with its fields filled in, typed after a click or Enter.
void tourField(const Frame& frame, TourField field, const base::Rect& box);

/// Caption, notes and seconds of the scene at hand, with what moves and removes it. Pixels.
void drawTourTexts(const Frame& frame, const base::Rect& rect);
float tourTextsHeight(const Frame& frame);

} // namespace ui
