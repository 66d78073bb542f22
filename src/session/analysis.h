// What an analyst has made of the desk: the table's columns and order, the cross table's facets,
// the tool in hand on the map, the place to measure from.
#pragma once

#include "filter/selection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace session {

/// What lies open below the map, as wide as map and list.
enum class Drawer : std::uint8_t { None, Table, Crosstab, Published, Problems, Partners };
inline constexpr float kLeastDrawer = 0.25F; ///< share of the window's height
inline constexpr float kMostDrawer = 0.75F;

/// The columns that the table can show, in the order in which they are offered.
enum class Column : std::uint8_t {
    Id,
    Name,
    Organisation,
    Type,
    Category,
    Pole,
    City,
    Department,
    Region,
    Date,
    Partners,
    Summary,
    Source,
    Distance ///< kilometres from the place that is measured from; nothing without one
};
inline constexpr int kColumnCount = 14;

struct ColumnSort {
    Column column{};
    bool descending = false;
    friend bool operator==(const ColumnSort&, const ColumnSort&) = default;
};
struct ShownColumn {
    Column column{};
    float width = 0; ///< design pixels
    friend bool operator==(const ShownColumn&, const ShownColumn&) = default;
};
struct TableView {
    std::vector<ColumnSort> sort;     ///< the first one leads; empty: as the list
    std::vector<ShownColumn> columns; ///< from left to right; empty: the usual ones
    friend bool operator==(const TableView&, const TableView&) = default;
};

/// What a cell of the cross table says: rows, their share of the line or the column, or, where one of
/// the two facets is the region, rows for a million inhabitants.
enum class CellShare : std::uint8_t { Count, OfRow, OfColumn, PerMillion };
struct CrosstabView {
    filter::Facet rows = filter::Facet::Pole;
    filter::Facet columns = filter::Facet::Category;
    CellShare share = CellShare::Count;
    bool months = false; ///< where cells and the month line have no room side by side: the line
    friend bool operator==(const CrosstabView&, const CrosstabView&) = default;
};

/// A choice that the pointer or the keyboard is on: shown before it is made. A cell of a matrix is
/// two choices.
struct Choice {
    filter::Facet facet{};
    std::string code;
    std::optional<std::pair<filter::Facet, std::string>> second{};
    friend bool operator==(const Choice&, const Choice&) = default;
};

/// « Ma commune »: the place that distances are measured from.
struct Nearby {
    std::string name; ///< of the commune, with its department: « Autun (71) »
    filter::LonLat at;
    bool about = false; ///< `at` is the middle of its neighbours: distances are rough
    friend bool operator==(const Nearby&, const Nearby&) = default;
};

/// « Partenaires »: threads on the map between initiatives and their partners.
struct PartnersView {
    bool shown = false;
    std::string of; ///< whose threads stand out (partner_focus.h); empty: nobody's, as while they are hidden
    friend bool operator==(const PartnersView&, const PartnersView&) = default;
};

/// What dragging on the map does.
enum class MapTool : std::uint8_t { Move, Rectangle, Lasso, Radius };

} // namespace session
