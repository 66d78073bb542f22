#include "layout/land_mask.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace layout {

LandMask::LandMask(const model::Layer& regions)
{
    for (const model::Shape& shape : regions.shapes) {
        extent_.include(shape.extent);
    }
    if (extent_.isEmpty()) {
        return;
    }
    columns_ = static_cast<int>(extent_.width() / kCellMetres) + 1;
    rows_ = static_cast<int>(extent_.height() / kCellMetres) + 1;
    std::vector<std::uint8_t> cells(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 0);

    const auto cell = [&](int column, int row) -> std::uint8_t& {
        return cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                     static_cast<std::size_t>(column)];
    };
    std::vector<double> crossings;
    for (const model::Shape& shape : regions.shapes) {
        for (int row = 0; row < rows_; ++row) {
            const double y = extent_.south + (row + 0.5) * kCellMetres;
            crossings.clear();
            for (const auto& ring : shape.rings) {
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    const model::Vertex a = ring[i];
                    const model::Vertex b = ring[(i + 1) % ring.size()];
                    if ((a.y <= y) != (b.y <= y)) {
                        crossings.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
                    }
                }
            }
            std::sort(crossings.begin(), crossings.end());
            for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
                const int first = static_cast<int>((crossings[i] - extent_.west) / kCellMetres);
                const int last = static_cast<int>((crossings[i + 1] - extent_.west) / kCellMetres);
                for (int column = std::max(0, first); column <= std::min(columns_ - 1, last); ++column) {
                    cell(column, row) = 1;
                }
            }
        }
        // Islands smaller than a cell have no crossing: their vertices count.
        for (const auto& ring : shape.rings) {
            for (const model::Vertex v : ring) {
                cell(static_cast<int>((v.x - extent_.west) / kCellMetres),
                     static_cast<int>((v.y - extent_.south) / kCellMetres)) = 1;
            }
        }
    }

    const std::size_t stride = static_cast<std::size_t>(columns_) + 1;
    sums_.assign(stride * (static_cast<std::size_t>(rows_) + 1), 0);
    for (int row = 0; row < rows_; ++row) {
        int inRow = 0;
        for (int column = 0; column < columns_; ++column) {
            inRow += cell(column, row);
            const std::size_t at =
                (static_cast<std::size_t>(row) + 1) * stride + static_cast<std::size_t>(column) + 1;
            sums_[at] = sums_[at - stride] + inRow;
        }
    }
}

bool LandMask::touches(const base::Extent& box) const
{
    if (extent_.isEmpty() || box.isEmpty() || box.west > extent_.east || box.east < extent_.west ||
        box.south > extent_.north || box.north < extent_.south) {
        return false;
    }
    const auto clampCell = [](double value, int count) {
        return static_cast<std::size_t>(std::clamp(static_cast<int>(std::floor(value)), 0, count - 1));
    };
    const std::size_t west = clampCell((box.west - extent_.west) / kCellMetres, columns_);
    const std::size_t east = clampCell((box.east - extent_.west) / kCellMetres, columns_) + 1;
    const std::size_t south = clampCell((box.south - extent_.south) / kCellMetres, rows_);
    const std::size_t north = clampCell((box.north - extent_.south) / kCellMetres, rows_) + 1;
    const std::size_t stride = static_cast<std::size_t>(columns_) + 1;
    return sums_[north * stride + east] - sums_[south * stride + east] - sums_[north * stride + west] +
               sums_[south * stride + west] >
           0;
}

} // namespace layout
