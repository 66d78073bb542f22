#include "base/words.h"

#include <array>

namespace base {

namespace {

struct Entry {
    std::string_view name;
    std::string_view french;
    std::string_view english;
};

constexpr std::array<Entry, static_cast<std::size_t>(Word::Count)> kEntries{{
#define WORD(key, fr, en) Entry{#key, fr, en},
#include "base/words_table.inc"
#undef WORD
}};

} // namespace

std::string_view word(Word key, Language language)
{
    const Entry& entry = kEntries[static_cast<std::size_t>(key)];
    return language == Language::French ? entry.french : entry.english;
}

std::string_view wordName(Word key)
{
    return kEntries[static_cast<std::size_t>(key)].name;
}

} // namespace base
