// A text of the interface with its blanks filled in.
#pragma once

#include "base/word_key.h"

#include <fmt/format.h>

#include <string>

namespace base {

/// The word in a language, its {} filled in order; too few values are an error of the program.
template<class... Values>
std::string written(Word key, Language language, const Values&... values)
{
    return fmt::format(fmt::runtime(word(key, language)), values...);
}

} // namespace base
