// Which view draws a row: Sheet::viewOf for whole tables, without comparing codes row by row.
#pragma once

#include "layout/sheet.h"

#include <array>
#include <vector>

namespace layout {

class RowViews {
public:
    RowViews(const model::Atlas& atlas, const Sheet& sheet) : atlas_(atlas)
    {
        ofFrame_.fill(-1);
        for (std::size_t i = 0; i < sheet.views.size(); ++i) {
            if (sheet.views[i].kind == ViewKind::Paris) {
                paris_ = static_cast<int>(i);
            } else {
                ofFrame_[static_cast<std::size_t>(sheet.views[i].frame)] = static_cast<int>(i);
            }
        }
        for (const model::Department& department : atlas.data.departments) {
            isInset_.push_back(model::isInsetDepartment(department.code) ? 1 : 0);
        }
    }

    /// True when the row lies in Paris or its inner suburbs.
    [[nodiscard]] bool isOfInset(int row) const
    {
        const int department = atlas_.data.initiatives[static_cast<std::size_t>(row)].department;
        return isInset_[static_cast<std::size_t>(department)] != 0;
    }

    /// The view that draws a row, or -1.
    [[nodiscard]] int of(int row) const
    {
        const int frame = atlas_.places[static_cast<std::size_t>(row)].frame;
        if (frame < 0) {
            return -1;
        }
        return paris_ >= 0 && frame == model::kMainland && isOfInset(row)
                   ? paris_
                   : ofFrame_[static_cast<std::size_t>(frame)];
    }

private:
    const model::Atlas& atlas_;
    std::array<int, model::kFrames.size()> ofFrame_{};
    std::vector<char> isInset_;
    int paris_ = -1;
};

} // namespace layout
