// The short names that a press desk sets where a region's whole name finds no room.
#pragma once

#include <string_view>

namespace layout {

/// By INSEE code of the region; empty when no short name is in common use.
constexpr std::string_view shortName(std::string_view code)
{
    return code == "11"   ? "IDF"
           : code == "27" ? "BFC"
           : code == "93" ? "Paca"
           : code == "84" ? "Aura"
                          : std::string_view{};
}

} // namespace layout
