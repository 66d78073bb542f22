#include "app/window.h"

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

std::optional<ui::Key> translated(int key, int mods)
{
    const bool shifted = (mods & GLFW_MOD_SHIFT) != 0;
    switch (key) {
    case GLFW_KEY_TAB:
        return shifted ? ui::Key::BackTab : ui::Key::Tab;
    case GLFW_KEY_UP:
        return (mods & GLFW_MOD_ALT) != 0 ? ui::Key::AltUp : shifted ? ui::Key::ShiftUp : ui::Key::Up;
    case GLFW_KEY_DOWN:
        return (mods & GLFW_MOD_ALT) != 0 ? ui::Key::AltDown : shifted ? ui::Key::ShiftDown : ui::Key::Down;
    case GLFW_KEY_DELETE:
        return ui::Key::Delete;
    case GLFW_KEY_F5:
        return ui::Key::Present;
    case GLFW_KEY_LEFT:
        return shifted ? ui::Key::ShiftLeft : ui::Key::Left;
    case GLFW_KEY_RIGHT:
        return shifted ? ui::Key::ShiftRight : ui::Key::Right;
    case GLFW_KEY_PAGE_UP:
        return shifted ? ui::Key::ShiftPageUp : ui::Key::PageUp;
    case GLFW_KEY_PAGE_DOWN:
        return shifted ? ui::Key::ShiftPageDown : ui::Key::PageDown;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
        return ui::Key::Enter;
    case GLFW_KEY_ESCAPE:
        return ui::Key::Escape;
    case GLFW_KEY_HOME:
        return shifted ? ui::Key::ShiftHome : ui::Key::Home;
    case GLFW_KEY_END:
        return shifted ? ui::Key::ShiftEnd : ui::Key::End;
    default:
        return std::nullopt;
    }
}

/// Keys that are letters or signs, by what they write: the same on AZERTY and QWERTY.
std::optional<ui::Key> translatedSign(unsigned int codePoint)
{
    switch (codePoint) {
    case '/':
    case ':': // where AZERTY has the slash without Shift
        return ui::Key::Slash;
    case '?':
        return ui::Key::Question;
    case '+':
    case '=':
        return ui::Key::Plus;
    case '-':
        return ui::Key::Minus;
    case '0':
        return ui::Key::Home;
    case '1':
        return ui::Key::Symbols1;
    case '2':
        return ui::Key::Symbols2;
    case '3':
        return ui::Key::Symbols3;
    case '4':
        return ui::Key::Symbols4;
    case '5':
        return ui::Key::Symbols5;
    case '6':
        return ui::Key::Symbols6;
    case '7':
        return ui::Key::Table;
    case '8':
        return ui::Key::Crosstab;
    case 'v':
    case 'V':
        return ui::Key::Views;
    case 's':
    case 'S':
        return ui::Key::Tours;
    case 'b':
    case 'B':
    case '.':
        return ui::Key::Blank;
    case 'u':
    case 'U':
        return ui::Key::Unfold;
    case ' ':
        return ui::Key::Space;
    case 'p':
    case 'P':
        return ui::Key::Play;
    case 't':
    case 'T':
        return ui::Key::Poles;
    case 'c':
    case 'C':
        return ui::Key::Colouring;
    case '[':
        return ui::Key::NarrowStart;
    case ']':
        return ui::Key::NarrowEnd;
    case '{':
        return ui::Key::WidenStart;
    case '}':
        return ui::Key::WidenEnd;
    case 'd':
    case 'D':
        return ui::Key::Duel;
    case 'x':
    case 'X':
        return ui::Key::SwapDuel;
    case 'f':
    case 'F':
        return ui::Key::Area;
    case 'l':
    case 'L':
        return ui::Key::Language;
    case 'r':
    case 'R':
        return ui::Key::Reset;
    default:
        return std::nullopt;
    }
}

/// Keys held with Ctrl, by the letter that is printed on them: Z is elsewhere on AZERTY.
std::optional<ui::Key> translatedShortcut(int key, int scancode, int mods)
{
    const char* name = (mods & GLFW_MOD_CONTROL) != 0 ? glfwGetKeyName(key, scancode) : nullptr;
    const std::string_view letter = name == nullptr ? std::string_view{} : name;
    const bool shifted = (mods & GLFW_MOD_SHIFT) != 0;
    if (letter == "z" || letter == "Z") {
        return shifted ? ui::Key::Redo : ui::Key::Undo;
    }
    if (letter == "c" || letter == "C") {
        return ui::Key::Copy;
    }
    if (letter == "a" || letter == "A") {
        return ui::Key::PickAll;
    }
    return letter == "y" || letter == "Y" ? std::optional(ui::Key::Redo) : std::nullopt;
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
        const auto shortcut = translatedShortcut(key, scancode, mods);
        if (const auto known = shortcut ? shortcut : translated(key, mods)) {
            e.keys.push_back(*known);
        }
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned int codePoint) {
        Events& e = *kEvents(w);
        e.activity = true;
        if (const auto known = translatedSign(codePoint)) {
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
