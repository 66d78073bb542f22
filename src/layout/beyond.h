// What the main map does not show: rows whose symbol lies outside its frame, and the extent that would
// show them all.
#pragma once

#include "layout/bouquets.h"
#include "layout/symbol_layout.h"

#include <cstdint>
#include <span>
#include <vector>

namespace layout {

/// Rows of the main map whose symbol lies outside it, or under an inset. `symbols`: none, or of
/// bouquets: their dots count, those of rows for which `stays` is 0 excepted. Of shaded regions and charts:
/// 0.
int rowsBeyond(const Sheet& sheet, const std::vector<BouquetLayout>& bouquets, const SymbolLayout* symbols,
               const std::vector<std::uint8_t>* stays = nullptr);

/// What the places of the mainland among these rows span, metres; empty when there are none.
base::Extent mainlandExtent(const model::Atlas& atlas, std::span<const int> rows);

} // namespace layout
