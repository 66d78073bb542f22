// Text in aligned columns for a terminal.
#pragma once

#include "base/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exporter {

enum class Align { Left, Right };

struct TableColumn {
    std::string title;
    Align align = Align::Left;
    std::size_t maxWidth = 60; ///< characters; longer cells end in "…"
};

/// "42 initiatives of 651": a terminal is told in English unless another language is asked for.
std::string countLine(int selected, int total, std::optional<base::Language> asked);

/// Title line, one line a row, two spaces between columns, no spaces at line ends. Widths are
/// counted in code points. Line ends and tabs inside cells become spaces.
std::string alignedTable(const std::vector<TableColumn>& columns,
                         const std::vector<std::vector<std::string>>& rows);

} // namespace exporter
