// QR codes: what a telephone reads instead of a link.
#pragma once

#include <string>
#include <vector>

namespace base {

/// The light zone that readers need around a code, in modules (ISO/IEC 18004).
inline constexpr int kQuietModules = 4;

struct QrCode {
    int side = 0;              ///< modules; 0: the text is too long for a code
    std::vector<bool> modules; ///< row by row, true is black

    [[nodiscard]] bool at(int column, int row) const
    {
        return modules[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) +
                       static_cast<std::size_t>(column)];
    }
};

/// The code of a text with error correction M: 15 % of it may be hidden.
QrCode qrCode(const std::string& text);

} // namespace base
