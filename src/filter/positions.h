// Where the rows of a table lie, as exact as the table has it, in eight bytes a row as long as no
// coordinate has more than seven decimals.
#pragma once

#include "filter/area.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace filter {

class Positions {
public:
    Positions() = default;
    explicit Positions(std::vector<LonLat> points);

    /// NaN for a row without a position.
    [[nodiscard]] LonLat at(std::size_t row) const;
    [[nodiscard]] std::size_t size() const { return exact_.empty() ? small_.size() : exact_.size(); }
    [[nodiscard]] int unknown() const { return unknown_; } ///< rows without a position

private:
    struct Small { ///< 1e-7 degrees: a centimetre
        std::int32_t lon = 0;
        std::int32_t lat = 0;
    };
    std::vector<Small> small_;
    std::vector<LonLat> exact_; ///< instead, where some coordinate would not read back the same
    int unknown_ = 0;
};

} // namespace filter
