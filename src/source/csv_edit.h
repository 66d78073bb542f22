// A CSV text of which some cells are exchanged: every byte that nobody asked to change stays.
#pragma once

#include "source/csv_text.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace source {

class CsvEdit {
public:
    /// `text` and `layout`, which is the text's, must outlive it.
    CsvEdit(const std::string& text, const CsvLayout& layout) : text_(text), layout_(layout) {}

    /// Puts the value into a cell, neutralised and quoted where it must be; record 0 is the header.
    void set(std::size_t record, std::size_t cell, const std::string& value);

    /// Adds a record at the end, with as many cells as the header has.
    void append(std::vector<std::string> cells) { added_.push_back(std::move(cells)); }

    /// The text with all that was asked for.
    [[nodiscard]] std::string text() const;

    /// The cells of a record as they are written, quotes included.
    [[nodiscard]] std::vector<std::string_view> cells(std::size_t record) const;

private:
    const std::string& text_;
    const CsvLayout& layout_;
    std::map<std::size_t, std::map<std::size_t, std::string>> changes_;
    std::vector<std::vector<std::string>> added_;
};

} // namespace source
