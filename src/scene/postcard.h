// The picture of one initiative, square, to be posted: what it is, where, and the way to its source.
#pragma once

#include "base/language.h"
#include "base/palette.h"
#include "base/qr.h"
#include "model/atlas.h"
#include "scene/scene.h"

#include <string>

namespace scene {

/// Side of the layout, design pixels; `scale` makes more pixels of it.
inline constexpr int kPostcardSide = 1080;

/// What is written on it; the initiative's own fields come from the table.
struct PostcardWords {
    std::string heading;  ///< of the whole map
    std::string category; ///< full name
    std::string_view icon;
    std::string organisation; ///< with its type
    std::string place;
    std::string date;
    std::string scan;    ///< what the code is for
    std::string sources; ///< of the map
};

/// The postcard of a row of the table, kPostcardSide × scale pixels a side. Without an address there is no
/// code, without a place in France no map.
Scene buildPostcard(const model::Atlas& atlas, const base::FontSet& fonts, int row,
                    const PostcardWords& words, const base::QrCode& code, base::Theme theme,
                    base::Language language, float scale);

} // namespace scene
