// The parts of the tour panel: fields in which texts are typed, and the scene at hand.
#pragma once

#include "ui/frame.h"

namespace ui {

/// The texts of a tour that are typed.
enum class TourField { Title, Caption, Notes };

/// A text of the tour in a box: read with its fields filled in, typed after a click or Enter.
void tourField(const Frame& frame, TourField field, const base::Rect& box);

/// The text is typed from the next frame on.
void beginTyping(const Frame& frame, TourField field);

/// A text with its fields filled in for the scene at hand, counted once for a text, a table and a language.
const Memory::Tour::Counted& countedText(const Frame& frame, const std::string& typed,
                                         const session::View& view, base::Language language);

/// Caption, notes and seconds of the scene at hand, with what moves and removes it. Pixels.
void drawTourTexts(const Frame& frame, const base::Rect& rect);
float tourTextsHeight(const Frame& frame);

} // namespace ui
