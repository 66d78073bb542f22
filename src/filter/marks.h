// Where the words of a search stand in a text as it is shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace filter {

/// Bytes of the text as shown, end excluded; at the beginnings of characters.
struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Mark&, const Mark&) = default;
};

/// Every place of every word (searchWords), in order, those that touch as one. `forgiven`: where a
/// word does not occur as typed, the place that holds it but for one typing error.
std::vector<Mark> marks(std::string_view text, const std::vector<std::string>& words, bool forgiven);

} // namespace filter
