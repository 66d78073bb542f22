// The card of what takes its time: a text, a bar, a button that stops it.
#pragma once

#include "ui/desk.h"
#include "ui/frame.h"

#include <optional>
#include <string>

namespace ui {

struct ProgressCard {
    const char* id;
    const char* stopId;
    std::string text;
    std::optional<float> share; ///< done, 0 to 1; nothing: nobody knows
    int below = 0;              ///< other cards that lie above it
};

/// At the head of the map; true when it is to be stopped.
bool progressCard(const Frame& frame, const Desk& desk, const ProgressCard& card);

} // namespace ui
