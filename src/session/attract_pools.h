// What the attract loop can choose from, as scenes composed from the table: see kiosk_attract.h.
#pragma once

#include "session/tour_composer.h"

#include <random>
#include <vector>

namespace session {

/// The start view with a caption and a length of its own.
TourScene openingScene(const View& start, const ComposerGround& ground);

struct Pillars {
    std::vector<TourScene> always; ///< largest category, fullest place
    /// One of each a round: a story from overseas, a rare item, the busiest month or the rates.
    std::vector<std::vector<TourScene>> oneOfEach;
};
/// The composed tour's scenes but the first, and stories from the rarest category. No list is empty.
Pillars pillarsOf(const View& start, const ComposerGround& ground);

/// Regions, stories, categories, towns, months: each kind with what the table has to say of it. Each scene
/// selects at least one row; a pool may be empty.
std::vector<std::vector<TourScene>> attractPools(const ComposerGround& ground);

} // namespace session
