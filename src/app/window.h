// The desktop window through GLFW: opens it with OpenGL 3.3, collects keys, tells size and scale.
#pragma once

#include "app/input_guard.h"
#include "app/screens.h"
#include "base/result.h"
#include "ui/frame.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

struct GLFWcursor;
struct GLFWwindow;

namespace app {

class Window {
public:
    /// Errors (exit 3): no display, or no OpenGL 3.3; the message says which and two remedies.
    static base::Result<std::unique_ptr<Window>> open(const std::string& title);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// From now on every input is asked about first, and the pointer is not seen; before connectToolkit().
    /// Nothing: no longer.
    void guardWith(InputGuard* guard);
    /// Hands events to ImGui as well; call once, after ImGui's context exists.
    void connectToolkit();
    /// Before ImGui's context goes.
    void disconnectToolkit();
    void newToolkitFrame();

    /// Sleeps until an event comes (`wait`) or `atMost` seconds have gone (0: no limit), or takes what has
    /// come.
    void pump(bool wait, double atMost = 0);
    /// Two fingers, and how they have moved since the last frame. They count while the first one is down in
    /// the window, as its mouse.
    ui::Memory::Pinch takePinch();
    /// The pointer is a cross, for drawing on the map; else as ImGui wants it.
    void showCross(bool cross);
    /// True when something happened since the last call that may change a pixel.
    bool takeActivity();
    [[nodiscard]] bool shouldClose() const;
    void swap();
    void setTitle(const std::string& title);

    [[nodiscard]] int width() const;   ///< framebuffer pixels
    [[nodiscard]] int height() const;  ///< framebuffer pixels
    [[nodiscard]] float scale() const; ///< pixels a design pixel
    [[nodiscard]] bool hasKeys() const;
    ui::Key takeKey();                              ///< the next one that was pressed; there must be one
    void addKeys(const std::vector<ui::Key>& keys); ///< of another window
    /// Files dropped on the window since the last call.
    std::vector<std::string> takeDrops();
    /// Puts a text on the clipboard.
    void copy(const std::string& text);

    /// Fills the hall's screen, the other one than the notes' (screens.h); again after monitors have
    /// come or gone.
    void fillHall(bool hasNotes);
    /// Fills one monitor: by its name or its number from 1, else the primary one. False when there is none
    /// of that name; the primary one then serves.
    bool fillMonitor(const std::string& nameOrNumber);
    /// False when fillMonitor() would change something; true while there is no monitor at all.
    [[nodiscard]] bool fillsMonitor(const std::string& nameOrNumber) const;
    /// What a monitor says of its size: pixels and millimetres, 0 when it does not.
    struct MonitorSize {
        int width = 0;
        int height = 0;
        int widthMm = 0;
        int heightMm = 0;
    };
    static MonitorSize monitorSize(const std::string& nameOrNumber);
    /// Back to the window it was.
    void leaveHall();
    /// Where the notes' window goes; empty when there is no screen.
    static Screen notesPlace();
    /// The screen that the desk is on, as far as the system tells.
    static Screen ownScreen();
    /// Grows whenever a monitor comes or goes.
    static int screenChangeCount();
    /// OpenGL draws here; call after another window was drawn.
    void makeCurrent();
    /// Takes back that the user has closed it.
    void stayOpen();

private:
    Window() = default;
    struct Events;
    static Events* eventsOf(GLFWwindow* window);
    static void listen(GLFWwindow* window);
    void listenToFingers();
    [[nodiscard]] bool hasFinger() const; ///< the first one is down, and may be
    void takeTouches();
    std::unique_ptr<Events> events_;
    GLFWwindow* window_ = nullptr;
    std::string title_;
    GLFWcursor* cross_ = nullptr; ///< made when it is first wanted
    bool isCross_ = false;
    std::optional<Screen> before_; ///< where it lay before it filled the hall's screen
};

} // namespace app
