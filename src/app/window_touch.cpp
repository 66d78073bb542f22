// Two fingers in the window: what the touch screen tells, in pixels of the window.
#include "app/touch_screen.h"
#include "app/window.h"
#include "app/window_events.h"

#include <GLFW/glfw3.h>

#include <string_view>

namespace app {

void Window::listenToFingers()
{
    // A GLFW for Wayland may find an X server, too, but its windows are not there.
    if (std::string_view(glfwGetVersionString()).find("X11") != std::string_view::npos) {
        events_->touchScreen = TouchScreen::open();
    }
}

bool Window::hasFinger() const
{
    return events_->touchScreen != nullptr && !events_->refusedPress &&
           glfwGetMouseButton(window_, GLFW_MOUSE_BUTTON_LEFT) == GLFW_PRESS;
}

void Window::takeTouches()
{
    if (events_->touchScreen == nullptr) {
        return;
    }
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    glfwGetWindowPos(window_, &left, &top);
    glfwGetWindowSize(window_, &width, &height);
    const double scale = width > 0 ? static_cast<double>(this->width()) / width : 1;
    for (const ScreenTouch& touch : events_->touchScreen->read()) {
        const base::Vec2 at =
            (touch.at - base::Vec2{static_cast<double>(left), static_cast<double>(top)}) * scale;
        session::Fingers& fingers = events_->fingers;
        switch (touch.phase) {
        case ScreenTouch::Phase::Down:
            fingers.down(touch.id, at);
            break;
        case ScreenTouch::Phase::Move:
            fingers.move(touch.id, at);
            break;
        case ScreenTouch::Phase::Up:
            fingers.up(touch.id);
            break;
        }
        events_->activity = events_->activity || (fingers.areTwo() && hasFinger());
    }
}

ui::Memory::Pinch Window::takePinch()
{
    session::Fingers& fingers = events_->fingers;
    ui::Memory::Pinch pinch{fingers.areTwo(), fingers.take()};
    const bool isRefused =
        !hasFinger() || (pinch.move && events_->guard != nullptr && !events_->guard->admitsPinch());
    return isRefused ? ui::Memory::Pinch{} : pinch;
}

} // namespace app
