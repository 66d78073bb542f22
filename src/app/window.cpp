#include "app/window.h"

#include "app/screens.h"
#include "app/window_events.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace app {

namespace {

constexpr double kFingerLook = 1.0 / 60; // seconds between two looks for a second finger

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
    glfwWindowHint(GLFW_CONTEXT_ROBUSTNESS, GLFW_LOSE_CONTEXT_ON_RESET); // Renderer::isLost() hears of it
    made->window_ = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    if (made->window_ == nullptr) {
        glfwWindowHint(GLFW_CONTEXT_ROBUSTNESS, GLFW_NO_ROBUSTNESS);
        made->window_ = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    }
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
    static constexpr auto kEvents = &Window::eventsOf;
    glfwSetInputMode(window, GLFW_LOCK_KEY_MODS, GLFW_TRUE); // whether a number pad writes digits
    listen(window);
    made->listenToFingers();
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { kEvents(w)->activity = true; });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { kEvents(w)->activity = true; });
    glfwSetWindowContentScaleCallback(window,
                                      [](GLFWwindow* w, float, float) { kEvents(w)->activity = true; });
    glfwSetWindowIconifyCallback(window, [](GLFWwindow* w, int) { kEvents(w)->activity = true; });
    return made;
}

void Window::guardWith(InputGuard* guard)
{
    events_->guard = guard;
    glfwSetInputMode(window_, GLFW_CURSOR, guard != nullptr ? GLFW_CURSOR_HIDDEN : GLFW_CURSOR_NORMAL);
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
    const bool isGuarded = events_->guard != nullptr;
    ImGui_ImplGlfw_InitForOpenGL(window_, !isGuarded);
    if (isGuarded) { // it would show the pointer again
        ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    }
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

void Window::showCross(bool cross)
{
    if (cross == isCross_ || events_->guard != nullptr) {
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
    if (wait && hasFinger()) { // another finger comes by a way of its own, which wakes nobody
        atMost = atMost > 0 ? std::min(atMost, kFingerLook) : kFingerLook;
    }
    if (wait && atMost > 0) {
        glfwWaitEventsTimeout(atMost);
    } else if (wait) {
        glfwWaitEvents();
    } else {
        glfwPollEvents();
    }
    takeTouches();
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

namespace {

GLFWmonitor* monitorNamed(const std::string& nameOrNumber, bool& found)
{
    std::vector<GLFWmonitor*> monitors;
    screensNow(monitors);
    found = nameOrNumber.empty();
    for (std::size_t i = 0; i < monitors.size() && !nameOrNumber.empty(); ++i) {
        if (nameOrNumber == glfwGetMonitorName(monitors[i]) || nameOrNumber == std::to_string(i + 1)) {
            found = true;
            return monitors[i];
        }
    }
    return monitors.empty() ? nullptr : monitors.front();
}

/// A monitor may change its size without coming or going, and tells nobody.
bool fills(GLFWwindow* window, GLFWmonitor* monitor, const GLFWvidmode& mode)
{
    int width = 0;
    int height = 0;
    glfwGetWindowSize(window, &width, &height);
    return glfwGetWindowMonitor(window) == monitor && width == mode.width && height == mode.height;
}

} // namespace

bool Window::fillMonitor(const std::string& nameOrNumber)
{
    bool found = false;
    GLFWmonitor* const monitor = monitorNamed(nameOrNumber, found);
    const GLFWvidmode* const mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
    if (mode != nullptr && !fills(window_, monitor, *mode)) {
        glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, GLFW_DONT_CARE);
    }
    glfwSetWindowAttrib(window_, GLFW_AUTO_ICONIFY, GLFW_FALSE);
    events_->activity = true;
    return found;
}

bool Window::fillsMonitor(const std::string& nameOrNumber) const
{
    bool found = false;
    GLFWmonitor* const monitor = monitorNamed(nameOrNumber, found);
    const GLFWvidmode* const mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
    return mode == nullptr || fills(window_, monitor, *mode);
}

Window::MonitorSize Window::monitorSize(const std::string& nameOrNumber)
{
    bool found = false;
    GLFWmonitor* const monitor = monitorNamed(nameOrNumber, found);
    const GLFWvidmode* const mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
    if (mode == nullptr) {
        return {};
    }
    MonitorSize size{mode->width, mode->height, 0, 0};
    glfwGetMonitorPhysicalSize(monitor, &size.widthMm, &size.heightMm);
    return size;
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

ui::Key Window::takeKey()
{
    const ui::Key key = events_->keys.front();
    events_->keys.pop_front();
    return key;
}

bool Window::hasKeys() const
{
    return !events_->keys.empty();
}

void Window::addKeys(const std::vector<ui::Key>& keys)
{
    events_->keys.insert(events_->keys.end(), keys.begin(), keys.end());
}

} // namespace app
