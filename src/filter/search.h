// Search over the folded text of the rows: every word must occur; when nothing holds them all, one
// typing error a word is forgiven.
#pragma once

#include "filter/index.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filter {

/// The words of a search as typed: folded, sorted, each once. None: nothing is asked.
std::vector<std::string> searchWords(std::string_view typed);

/// False for words too short to forgive: one error in three letters would match almost anything.
bool isForgivable(std::string_view word);

struct Found {
    std::vector<std::uint8_t> rows; ///< for each row 1 when it is found
    bool forgiven = false;          ///< as in Outcome
};

/// What words find. That depends on the table alone: another filter never changes it. `among`: 1
/// for the rows that can hold every word as typed, empty when nothing is known of them.
Found search(const Index& index, const std::vector<std::string>& words,
             std::span<const std::uint8_t> among = {});

/// True when rows that hold every word of `after` hold every word of `before` too: « masq »,
/// « masque ».
bool narrows(const std::vector<std::string>& before, const std::vector<std::string>& after);

} // namespace filter
