// The names of what a view can show, as the command line and saved views write them: one list for
// reading and writing.
#pragma once

#include "base/palette.h"
#include "base/result.h"
#include "layout/symbols.h"
#include "layout/unfold.h"
#include "model/dataset.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace session {

// Each list in the order of its enumeration.
inline constexpr std::array<std::string_view, 2> kLanguageNames{"fr", "en"};
inline constexpr std::array<std::string_view, 3> kThemeNames{"light", "dark", "contrast"};
inline constexpr std::array<std::string_view, layout::kSymbolsCount> kSymbolsNames{
    "bouquets", "bubbles", "density", "choropleth", "bars", "matrix"};
inline constexpr std::array<std::string_view, 2> kMeasureNames{"count", "per-million"};
inline constexpr std::array<std::string_view, 2> kColouringNames{"category", "pole"};
inline constexpr std::array<std::string_view, 6> kDrawerNames{"none",      "table",    "crosstab",
                                                              "published", "problems", "partners"};
inline constexpr std::array<std::string_view, 4> kCellShareNames{"count", "row", "column", "per-million"};

template<class E, std::size_t N>
constexpr std::string_view nameOf(const std::array<std::string_view, N>& names, E value)
{
    return names[static_cast<std::size_t>(value)];
}

/// The value with this name.
template<class E, std::size_t N>
constexpr std::optional<E> named(const std::array<std::string_view, N>& names, std::string_view name)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name) {
            return static_cast<E>(i);
        }
    }
    return std::nullopt;
}

/// The row with this id, or -1.
int rowWithId(const model::Dataset& data, std::string_view id);

/// "paris", "region:02", "city:Lyon,69"; empty when nothing is unfolded.
std::string placeName(const model::Dataset& data, const layout::UnfoldTarget& place);

/// The place with this name; a city may do without its department where that leaves one. Error
/// (exit 2): the word, what it may be, and the nearest city or region.
base::Result<layout::UnfoldTarget> placeNamed(const model::Dataset& data, std::string_view name);

} // namespace session
