// The type of a key of the interface's words, without the keys: what only passes them on is not
// compiled anew when a word is added. The keys themselves are in base/words.h.
#pragma once

#include "base/language.h"

#include <string_view>

namespace base {

enum class Word : int;

/// The text of a key in a language; static storage.
std::string_view word(Word key, Language language);

} // namespace base
