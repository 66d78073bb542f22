// Text set in lines of a width.
#pragma once

#include "base/font.h"

#include <string>
#include <vector>

namespace scene {

/// Breaks a text at spaces into lines no wider than `room` pixels; a word that is wider stands alone,
/// and « 2 000 » or a mark after a plain space is not taken apart.
std::vector<std::string> lines(const base::FontSet& fonts, base::Face face, float sizePx,
                               const std::string& text, float room);

/// The same in at most `most` lines: what has no room is cut after a word, with …
std::vector<std::string> linesUpTo(const base::FontSet& fonts, base::Face face, float sizePx,
                                   const std::string& text, float room, std::size_t most);

} // namespace scene
