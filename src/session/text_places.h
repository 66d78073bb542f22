// Texts in the order in which people sort them, fast enough for a million different ones while
// somebody waits.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace session {

/// For each text its place among all of them; equal texts share one.
struct TextPlaces {
    std::vector<std::uint32_t> of;
    std::uint32_t count = 0; ///< different texts
};

/// Places by the folded text (base::fold), then by the bytes.
TextPlaces placesOf(std::span<const std::string_view> texts);

} // namespace session
