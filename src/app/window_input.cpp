// GLFW's callbacks: keys, pointer, files, closing; at a kiosk nothing passes that its guard refuses.
#include "app/keys.h"
#include "app/window_events.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <imgui.h>

#include <cfloat>

namespace app {

namespace {

base::Vec2 framebufferOf(GLFWwindow* window)
{
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    return {static_cast<double>(width), static_cast<double>(height)};
}

/// In pixels of the framebuffer.
base::Vec2 pointerOf(GLFWwindow* window)
{
    double x = 0;
    double y = 0;
    glfwGetCursorPos(window, &x, &y);
    int width = 0;
    int height = 0;
    glfwGetWindowSize(window, &width, &height);
    const base::Vec2 all = framebufferOf(window);
    return width > 0 && height > 0 ? base::Vec2{x * all.x / width, y * all.y / height} : base::Vec2{x, y};
}

} // namespace

Window::Events* Window::eventsOf(GLFWwindow* window)
{
    return static_cast<Events*>(glfwGetWindowUserPointer(window));
}

// ImGui's own callbacks ask nobody: with a guard, these hand on what it lets pass.
void Window::listen(GLFWwindow* window)
{
    static constexpr auto kEvents = &Window::eventsOf;
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        Events& e = *kEvents(w);
        if (e.guard != nullptr) {
            if (action != GLFW_RELEASE) {
                e.refusedKey = !e.guard->admitsKey(strokeOf(key, mods));
                if (e.refusedKey) {
                    return;
                }
            }
            ImGui_ImplGlfw_KeyCallback(w, key, scancode, action, mods);
        }
        e.activity = true;
        if (action == GLFW_RELEASE) {
            return;
        }
        e.isRepeat = action == GLFW_REPEAT;
        if (e.guard != nullptr && key == GLFW_KEY_BACKSPACE) { // « back » of a keypad; fields have it already
            e.press(ui::Key::Escape);
            return;
        }
        const auto shortcut = keyOfShortcut(key, scancode, mods);
        if (const auto known = shortcut ? shortcut : keyOf(key, mods)) {
            e.press(*known);
        }
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned int codePoint) {
        Events& e = *kEvents(w);
        if (e.guard != nullptr) {
            if (e.refusedKey || !e.guard->admitsSign(codePoint)) {
                return;
            }
            ImGui_ImplGlfw_CharCallback(w, codePoint);
        }
        e.activity = true;
        if (const auto known = keyOfSign(codePoint)) {
            e.press(*known);
        }
    });
    glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** paths) {
        Events& e = *kEvents(w);
        if (e.guard != nullptr && !e.guard->admitsDrop()) {
            return;
        }
        e.activity = true;
        e.drops.insert(e.drops.end(), paths, paths + count);
    });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* w) {
        Events& e = *kEvents(w);
        if (e.guard != nullptr && !e.guard->admitsClose()) {
            glfwSetWindowShouldClose(w, GLFW_FALSE);
        }
    });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double, double) {
        Events& e = *kEvents(w);
        if (e.guard != nullptr) { // a pointer that nobody sees moves nothing by itself
            if (glfwGetMouseButton(w, GLFW_MOUSE_BUTTON_LEFT) == GLFW_RELEASE || e.refusedPress) {
                return;
            }
            e.guard->drags();
        }
        e.activity = true;
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int mods) {
        Events& e = *kEvents(w);
        if (e.guard != nullptr) {
            if (action == GLFW_PRESS) {
                const bool refused = !e.guard->admitsPress(button, pointerOf(w), framebufferOf(w));
                e.refusedPress = button == GLFW_MOUSE_BUTTON_LEFT ? refused : e.refusedPress;
                if (refused) {
                    return;
                }
            }
            ImGui_ImplGlfw_MouseButtonCallback(w, button, action, mods);
        }
        e.activity = true;
    });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) {
        Events& e = *kEvents(w);
        if (e.guard != nullptr) {
            if (!e.guard->admitsWheel()) {
                return;
            }
            ImGui_ImplGlfw_ScrollCallback(w, x, y);
        }
        e.activity = true;
    });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
        Events& e = *kEvents(w);
        if (e.guard != nullptr) {
            ImGui_ImplGlfw_CursorEnterCallback(w, entered);
        }
        e.activity = true;
    });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) {
        Events& e = *kEvents(w);
        if (e.guard != nullptr) {
            ImGui_ImplGlfw_WindowFocusCallback(w, focused);
        }
        e.activity = true;
    });
}

void Window::newToolkitFrame()
{
    ImGui_ImplGlfw_NewFrame();
    if (events_->guard == nullptr) {
        return;
    }
    // ImGui's backend asks the window system which buttons are down, and where the pointer is: a finger that
    // has gone points at nothing.
    ImGuiIO& io = ImGui::GetIO();
    for (int button = 1; button < IM_ARRAYSIZE(io.MouseDown); ++button) {
        io.MouseDown[button] = false;
    }
    io.MouseDown[0] = io.MouseDown[0] && !events_->refusedPress;
    const bool down = io.MouseDown[0];
    if (!down && !events_->wasDown) {
        io.MousePos = {-FLT_MAX, -FLT_MAX};
    }
    events_->wasDown = down;
}

} // namespace app
