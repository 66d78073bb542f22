#include "app/window.h"

#include "app/keys.h"
#include "app/screens.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace app {

/// What GLFW's callbacks leave for the loop to take.
struct Window::Events {
    bool activity = true;
    std::vector<ui::Key> keys;
    std::vector<std::string> drops;
};

namespace {

/// GLFW tells of monitors without saying to which window: this counts for all of them.
int& screenChanges()
{
    static int changes = 0;
    return changes;
}

std::vector<Screen> screensNow(std::vector<GLFWmonitor*>& monitors)
{
    int count = 0;
    GLFWmonitor** const all = glfwGetMonitors(&count);
    monitors.assign(all, all + count);
    std::vector<Screen> screens;
    for (GLFWmonitor* monitor : monitors) {
        Screen screen;
        glfwGetMonitorPos(monitor, &screen.x, &screen.y);
        if (const GLFWvidmode* mode = glfwGetVideoMode(monitor)) {
            screen.width = mode->width;
            screen.height = mode->height;
        }
        screens.push_back(screen);
    }
    return screens;
}

std::string lastError()
{
    const char* text = nullptr;
    glfwGetError(&text);
    return text != nullptr ? text : "no reason given";
}

} // namespace

base::Result<std::unique_ptr<Window>> Window::open(const std::string& title)
{
    if (glfwInit() != GLFW_TRUE) {
        return base::Error{
            fmt::format("No display can be opened ({}). Start cartovid in a desktop session, or draw "
                        "a picture without one: cartovid render --out map.png",
                        lastError()),
            base::Exit::Display};
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_SAMPLES, 0); // edges are smoothed in the shaders
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE); // shown with its first frame, never empty
    int width = 1600;
    int height = 940;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) {
        int areaWidth = 0;
        int areaHeight = 0;
        glfwGetMonitorWorkarea(monitor, nullptr, nullptr, &areaWidth, &areaHeight);
        if (areaWidth > 0 && areaHeight > 0) {
            width = std::min(areaWidth, 1920);
            height = std::min(areaHeight, 1080);
        }
    }
    std::unique_ptr<Window> made(new Window);
    made->window_ = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    if (made->window_ == nullptr) {
        return base::Error{
            fmt::format("No window with OpenGL 3.3 can be opened ({}). Update the graphics driver, or "
                        "draw in software: LIBGL_ALWAYS_SOFTWARE=1 cartovid",
                        lastError()),
            base::Exit::Display};
    }
    made->title_ = title;
    made->events_ = std::make_unique<Events>();
    GLFWwindow* window = made->window_;
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(window, 640, 480, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwSetWindowUserPointer(window, made->events_.get());

    const auto events = [](GLFWwindow* w) { return static_cast<Events*>(glfwGetWindowUserPointer(w)); };
    static constexpr auto kEvents = events;
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        Events& e = *kEvents(w);
        e.activity = true;
        if (action == GLFW_RELEASE) {
            return;
        }
        const auto shortcut = keyOfShortcut(key, scancode, mods);
        if (const auto known = shortcut ? shortcut : keyOf(key, mods)) {
            e.keys.push_back(*known);
        }
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned int codePoint) {
        Events& e = *kEvents(w);
        e.activity = true;
        if (const auto known = keyOfSign(codePoint)) {
            e.keys.push_back(*known);
        }
    });
    glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** paths) {
        Events& e = *kEvents(w);
        e.activity = true;
        e.drops.insert(e.drops.end(), paths, paths + count);
    });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double, double) { kEvents(w)->activity = true; });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int, int, int) { kEvents(w)->activity = true; });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double, double) { kEvents(w)->activity = true; });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int) { kEvents(w)->activity = true; });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { kEvents(w)->activity = true; });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { kEvents(w)->activity = true; });
    glfwSetWindowContentScaleCallback(window,
                                      [](GLFWwindow* w, float, float) { kEvents(w)->activity = true; });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int) { kEvents(w)->activity = true; });
    glfwSetWindowIconifyCallback(window, [](GLFWwindow* w, int) { kEvents(w)->activity = true; });
    return made;
}

Window::~Window()
{
    if (window_ != nullptr) {
        glfwDestroyWindow(window_);
    }
    glfwTerminate();
}

void Window::connectToolkit()
{
    // ImGui's callbacks chain to ours.
    ImGui_ImplGlfw_InitForOpenGL(window_, true);
    // The only one that does not: ImGui 1.86 keeps the monitors to itself.
    glfwSetMonitorCallback([](GLFWmonitor*, int) {
        ++screenChanges();
        glfwPostEmptyEvent();
    });
}

void Window::disconnectToolkit()
{
    ImGui_ImplGlfw_Shutdown();
}

void Window::newToolkitFrame()
{
    ImGui_ImplGlfw_NewFrame();
}

void Window::showCross(bool cross)
{
    if (cross == isCross_) {
        return;
    }
    isCross_ = cross;
    ImGuiIO& io = ImGui::GetIO();
    if (!cross) {
        io.ConfigFlags &= ~ImGuiConfigFlags_NoMouseCursorChange;
        return; // ImGui sets its own in the next frame
    }
    if (cross_ == nullptr) {
        cross_ = glfwCreateStandardCursor(GLFW_CROSSHAIR_CURSOR); // glfwTerminate destroys it
    }
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    glfwSetCursor(window_, cross_);
}

void Window::pump(bool wait, double atMost)
{
    if (wait && atMost > 0) {
        glfwWaitEventsTimeout(atMost);
    } else if (wait) {
        glfwWaitEvents();
    } else {
        glfwPollEvents();
    }
}

void Window::fillHall(bool hasNotes)
{
    std::vector<GLFWmonitor*> monitors;
    const std::vector<Screen> screens = screensNow(monitors);
    const StagePlan plan = planStage(screens, hasNotes);
    if (!before_) {
        before_.emplace();
        glfwGetWindowPos(window_, &before_->x, &before_->y);
        glfwGetWindowSize(window_, &before_->width, &before_->height);
    }
    GLFWmonitor* const wanted = plan.hall < 0 ? nullptr : monitors[static_cast<std::size_t>(plan.hall)];
    if (wanted != nullptr) {
        const Screen& screen = screens[static_cast<std::size_t>(plan.hall)];
        if (glfwGetWindowMonitor(window_) != wanted) {
            glfwSetWindowMonitor(window_, wanted, 0, 0, screen.width, screen.height, GLFW_DONT_CARE);
        }
    } else if (plan.window.width > 0) {
        glfwSetWindowMonitor(window_, nullptr, plan.window.x, plan.window.y, plan.window.width,
                             plan.window.height, GLFW_DONT_CARE);
    }
    glfwSetWindowAttrib(window_, GLFW_AUTO_ICONIFY, GLFW_FALSE); // the speaker works in another window
    events_->activity = true;
}

void Window::leaveHall()
{
    if (!before_) {
        return;
    }
    const Screen back = *std::exchange(before_, std::nullopt);
    glfwSetWindowMonitor(window_, nullptr, back.x, back.y, back.width, back.height, GLFW_DONT_CARE);
    events_->activity = true;
}

Screen Window::notesPlace()
{
    std::vector<GLFWmonitor*> monitors;
    const std::vector<Screen> screens = screensNow(monitors);
    const StagePlan plan = planStage(screens, true);
    return plan.notes < 0 ? Screen{} : plan.beside;
}

Screen Window::ownScreen()
{
    std::vector<GLFWmonitor*> monitors;
    const std::vector<Screen> screens = screensNow(monitors);
    return screens.empty() ? Screen{} : screens.front();
}

int Window::screenChangeCount()
{
    return screenChanges();
}

void Window::makeCurrent()
{
    glfwMakeContextCurrent(window_);
}

void Window::stayOpen()
{
    glfwSetWindowShouldClose(window_, GLFW_FALSE);
}

bool Window::takeActivity()
{
    return std::exchange(events_->activity, false);
}

bool Window::shouldClose() const
{
    return glfwWindowShouldClose(window_) != 0;
}

void Window::swap()
{
    glfwSwapBuffers(window_);
    if (glfwGetWindowAttrib(window_, GLFW_VISIBLE) == 0) {
        glfwShowWindow(window_);
    }
}

void Window::setTitle(const std::string& title)
{
    if (title != title_) {
        title_ = title;
        glfwSetWindowTitle(window_, title.c_str());
    }
}

int Window::width() const
{
    int width = 0;
    glfwGetFramebufferSize(window_, &width, nullptr);
    return width;
}

int Window::height() const
{
    int height = 0;
    glfwGetFramebufferSize(window_, nullptr, &height);
    return height;
}

float Window::scale() const
{
    float x = 1;
    glfwGetWindowContentScale(window_, &x, nullptr);
    // A monitor that is gone reports 0; quarters keep the fonts from being rebuilt for nothing.
    return x > 0.4F && x < 8 ? std::round(x * 4) / 4 : 1;
}

std::vector<std::string> Window::takeDrops()
{
    return std::exchange(events_->drops, {});
}

void Window::copy(const std::string& text)
{
    glfwSetClipboardString(window_, text.c_str());
}

std::vector<ui::Key> Window::takeKeys()
{
    return std::exchange(events_->keys, {});
}

} // namespace app
