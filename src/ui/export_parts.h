// The parts of the export panel that are its own: the cards of the picture's sizes, the fields of a size
// that is typed, a row to choose.
#pragma once

#include "ui/frame.h"

#include <cstddef>
#include <string_view>

namespace ui {

inline constexpr std::size_t kSizeCards = 6; ///< of session::PictureSize

/// One of the sizes as a card with its shape, name and pixels; true when it was pressed.
bool sizeCard(const Frame& frame, session::PictureSize size, const base::Rect& card);

/// Width and height to be typed; false while what is typed is no size.
bool ownSize(const Frame& frame, const base::Rect& row);

/// The name of the file and its folder to be typed.
void placeFields(const Frame& frame, const base::Rect& row);

/// A choice of several, one a row: name and meaning; true when it was pressed.
bool choiceRow(const Frame& frame, const char* id, const base::Rect& row, bool on, std::string_view name,
               std::string_view meaning);

/// The screen's pixels, as far as they are known.
session::Pixels screenPixels(const Frame& frame);

} // namespace ui
