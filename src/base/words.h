// Every string of the interface, in French and in English. Keys live in words_table.inc and
// the files it names, one line each; tests find a missing language or glyph. {} are places for values (fmt).
#pragma once

#include "base/word_key.h"

#include <string_view>

namespace base {

enum class Word : int {
#define WORD(key, fr, en) key,
#include "base/words_table.inc"
#undef WORD
    Count
};

/// The key's own name, for tests.
std::string_view wordName(Word key);

} // namespace base
