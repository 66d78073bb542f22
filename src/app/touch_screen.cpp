// Raw events, on a connection of our own: who asks for touches on a window takes the mouse of the first
// finger from GLFW, and raw events take nothing from anybody.
#include "app/touch_events.h"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <map>
#include <utility>

namespace app {

struct TouchScreen::Connection {
    Display* display = nullptr;
    int extension = 0; ///< the major opcode of XInput
    double width = 0;  ///< of the desktop, pixels
    double height = 0;
    std::map<int, TouchAxes> axes; ///< by number of the device
    std::map<int, base::Vec2> down;

    ~Connection()
    {
        if (display != nullptr) {
            XCloseDisplay(display);
        }
    }

    /// Devices come and go; the desktop may have been turned.
    void look()
    {
        axes.clear();
        int count = 0;
        XIDeviceInfo* const devices = XIQueryDevice(display, XIAllDevices, &count);
        for (int i = 0; i < count; ++i) {
            if (const auto found = touchAxes(devices[i])) {
                axes[devices[i].deviceid] = *found;
            }
        }
        if (devices != nullptr) {
            XIFreeDeviceInfo(devices);
        }
        XWindowAttributes root;
        if (XGetWindowAttributes(display, DefaultRootWindow(display), &root) != 0) {
            width = root.width;
            height = root.height;
        }
    }

    void take(const XIRawEvent& event, std::vector<ScreenTouch>& touches)
    {
        if (event.evtype == XI_RawTouchBegin && down.empty()) {
            look();
        }
        const auto device = axes.find(event.sourceid);
        if (device == axes.end()) {
            return;
        }
        const auto touch = screenTouch(event, device->second, down[event.detail], width, height);
        if (!touch || touch->phase == ScreenTouch::Phase::Up) {
            down.erase(event.detail);
        } else {
            down[touch->id] = touch->at;
        }
        if (touch) {
            touches.push_back(*touch);
        }
    }
};

std::optional<TouchAxes> touchAxes(const XIDeviceInfo& device)
{
    TouchAxes axes;
    bool isDirect = false;
    for (int i = 0; i < device.num_classes; ++i) {
        const XIAnyClassInfo* const any = device.classes[i];
        if (any->type == XITouchClass) {
            isDirect = reinterpret_cast<const XITouchClassInfo*>(any)->mode == XIDirectTouch;
        } else if (any->type == XIValuatorClass) {
            const auto& axis = *reinterpret_cast<const XIValuatorClassInfo*>(any);
            if (axis.number == 0 || axis.number == 1) { // X and Y, by convention
                axes.least[axis.number] = axis.min;
                axes.most[axis.number] = axis.max;
            }
        }
    }
    const bool hasRange = axes.most[0] > axes.least[0] && axes.most[1] > axes.least[1];
    return isDirect && hasRange ? std::optional(axes) : std::nullopt;
}

std::optional<ScreenTouch> screenTouch(const XIRawEvent& event, const TouchAxes& axes, base::Vec2 last,
                                       double width, double height)
{
    ScreenTouch touch;
    switch (event.evtype) {
    case XI_RawTouchBegin:
        touch.phase = ScreenTouch::Phase::Down;
        break;
    case XI_RawTouchUpdate:
        touch.phase = ScreenTouch::Phase::Move;
        break;
    case XI_RawTouchEnd:
        touch.phase = ScreenTouch::Phase::Up;
        break;
    default:
        return std::nullopt;
    }
    touch.id = event.detail;
    touch.at = last;
    // One value for each axis whose bit is set, after the server's own calibration.
    const double* value = event.valuators.values;
    for (int axis = 0; axis < event.valuators.mask_len * 8 && axis < 2; ++axis) {
        if (XIMaskIsSet(event.valuators.mask, axis) == 0) {
            continue;
        }
        const double share = (*value++ - axes.least[axis]) / (axes.most[axis] - axes.least[axis]);
        (axis == 0 ? touch.at.x : touch.at.y) = share * (axis == 0 ? width : height);
    }
    return touch;
}

std::unique_ptr<TouchScreen> TouchScreen::open()
{
    auto connection = std::make_unique<Connection>();
    Display* const display = XOpenDisplay(nullptr);
    connection->display = display;
    int event = 0;
    int error = 0;
    int major = 2;
    int minor = 2;
    if (display == nullptr ||
        XQueryExtension(display, "XInputExtension", &connection->extension, &event, &error) == 0 ||
        XIQueryVersion(display, &major, &minor) != Success || major * 10 + minor < 22) {
        return nullptr;
    }
    unsigned char bits[XIMaskLen(XI_LASTEVENT)]{};
    for (const int kind : {XI_RawTouchBegin, XI_RawTouchUpdate, XI_RawTouchEnd}) {
        XISetMask(bits, kind);
    }
    XIEventMask mask{XIAllMasterDevices, static_cast<int>(sizeof bits), bits};
    XISelectEvents(display, DefaultRootWindow(display), &mask, 1);
    XFlush(display);
    connection->look();
    return std::unique_ptr<TouchScreen>(new TouchScreen(std::move(connection)));
}

TouchScreen::TouchScreen(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}

TouchScreen::~TouchScreen() = default;

std::vector<ScreenTouch> TouchScreen::read()
{
    std::vector<ScreenTouch> touches;
    Display* const display = connection_->display;
    while (XPending(display) > 0) {
        XEvent event;
        XNextEvent(display, &event);
        if (event.xcookie.type != GenericEvent || event.xcookie.extension != connection_->extension ||
            XGetEventData(display, &event.xcookie) == 0) {
            continue;
        }
        connection_->take(*static_cast<const XIRawEvent*>(event.xcookie.data), touches);
        XFreeEventData(display, &event.xcookie);
    }
    return touches;
}

} // namespace app
