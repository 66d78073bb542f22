// The desktop window through GLFW: opens it with OpenGL 3.3, collects keys, tells size and scale.
#pragma once

#include "base/result.h"
#include "ui/frame.h"

#include <memory>
#include <string>
#include <vector>

struct GLFWwindow;

namespace app {

class Window {
public:
    /// Errors (exit 3): no display, or no OpenGL 3.3; the message says which and two remedies.
    static base::Result<std::unique_ptr<Window>> open(const std::string& title);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Hands events to ImGui as well; call once, after ImGui's context exists.
    void connectToolkit();
    /// Before ImGui's context goes.
    void disconnectToolkit();
    void newToolkitFrame();

    /// Sleeps until an event comes (`wait`), or takes what has come.
    void pump(bool wait);
    /// True when something happened since the last call that may change a pixel.
    bool takeActivity();
    [[nodiscard]] bool shouldClose() const;
    void swap();
    void setTitle(const std::string& title);

    [[nodiscard]] int width() const;   ///< framebuffer pixels
    [[nodiscard]] int height() const;  ///< framebuffer pixels
    [[nodiscard]] float scale() const; ///< pixels a design pixel
    /// Keys pressed since the last call, with repeats.
    std::vector<ui::Key> takeKeys();
    /// Files dropped on the window since the last call.
    std::vector<std::string> takeDrops();
    /// Puts a text on the clipboard.
    void copy(const std::string& text);

private:
    Window() = default;
    struct Events;
    std::unique_ptr<Events> events_;
    GLFWwindow* window_ = nullptr;
    std::string title_;
};

} // namespace app
