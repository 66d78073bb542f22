#include "app/tour_checks.h"

#include "app/option_values.h"
#include "session/tour_composer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace app {

base::Status readTourOptions(const RawOptions& raw, Options& options)
{
    if (!raw.tour.empty() && !raw.present.empty()) {
        return usage("--tour and --present both name a tour; write one of them");
    }
    options.tour = raw.tour.empty() ? raw.present : raw.tour;
    options.presents = !raw.present.empty();
    options.notes = raw.notes;
    if (options.notes && !options.presents) {
        return usage("--notes goes with --present TOUR");
    }
    const auto& composed = session::kComposedTours;
    if (!options.tour.empty() && std::ranges::find(composed, options.tour) == composed.end()) {
        if (base::Status found = existingFile(raw.tour.empty() ? "--present" : "--tour", options.tour);
            !found) {
            return usage(fmt::format("{} (or one of {})", found.error().message, fmt::join(composed, ", ")));
        }
    }
    if (!raw.scene.empty()) {
        const auto scene = number("--scene", raw.scene, 1, static_cast<double>(session::kMostScenes));
        if (!scene) {
            return scene.error();
        }
        if (options.tour.empty() || scene.value() != std::floor(scene.value())) {
            return usage("--scene goes with --tour or --present, and is the number of a scene, from 1");
        }
        options.scene = static_cast<int>(scene.value());
    }
    return base::Ok{};
}

} // namespace app
