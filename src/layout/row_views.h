// Which view draws a row: Sheet::viewOf for whole tables, without comparing codes row by row.
#pragma once

#include "layout/sheet.h"

#include <array>
#include <vector>

namespace layout {

class RowViews {
public:
    RowViews(const model::Atlas& atlas, const Sheet& sheet)
    {
        std::array<int, model::kFrames.size()> ofFrame{};
        ofFrame.fill(-1);
        int paris = -1;
        for (std::size_t i = 0; i < sheet.views.size(); ++i) {
            const bool isParis = sheet.views[i].kind == ViewKind::Paris;
            (isParis ? paris : ofFrame[static_cast<std::size_t>(sheet.views[i].frame)]) = static_cast<int>(i);
        }
        std::vector<char> isInset;
        for (const model::Department& department : atlas.data.departments) {
            isInset.push_back(model::isInsetDepartment(department.code) ? 1 : 0);
        }
        rows_.reserve(atlas.data.initiatives.size());
        for (std::size_t row = 0; row < atlas.data.initiatives.size(); ++row) {
            const int department = atlas.data.initiatives[row].department;
            const bool inset = isInset[static_cast<std::size_t>(department)] != 0;
            const int frame = atlas.places[row].frame;
            const int view = frame < 0 ? -1
                             : inset && paris >= 0 && frame == model::kMainland
                                 ? paris
                                 : ofFrame[static_cast<std::size_t>(frame)];
            rows_.push_back({static_cast<signed char>(view), inset});
        }
    }

    /// True when the row lies in Paris or its inner suburbs.
    [[nodiscard]] bool isOfInset(int row) const { return rows_[static_cast<std::size_t>(row)].isInset; }

    /// The view that draws a row, or -1.
    [[nodiscard]] int of(int row) const { return rows_[static_cast<std::size_t>(row)].view; }

private:
    struct Row {
        signed char view;
        bool isInset;
    };
    std::vector<Row> rows_; ///< of the whole table
};

} // namespace layout
