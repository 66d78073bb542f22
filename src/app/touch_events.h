// What XInput2 tells of a touch, as the rest of the program knows it. Its headers define words like Status
// and None: only touch_screen.cpp and its test include this.
#pragma once

#include "app/touch_screen.h"

#include <X11/extensions/XInput2.h>

#include <optional>

namespace app {

/// Range of the first two axes of a touch screen, in its own units.
struct TouchAxes {
    double least[2]{0, 0};
    double most[2]{0, 0};
};

/// The axes of a device whose touches lie where they are seen; nothing for any other: touch pads, mice.
std::optional<TouchAxes> touchAxes(const XIDeviceInfo& device);

/// A raw event of such a device on a desktop of `width` × `height` pixels. An axis that the event leaves out
/// is where it was, in `last`. Nothing for other kinds of events.
std::optional<ScreenTouch> screenTouch(const XIRawEvent& event, const TouchAxes& axes, base::Vec2 last,
                                       double width, double height);

} // namespace app
