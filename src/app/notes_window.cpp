#include "app/notes_window.h"

#include "app/keys.h"
#include "app/window.h"
#include "base/words.h"
#include "ui/fonts.h"
#include "ui/notes.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace app {

/// The toolkit has one current context; this window's is current only while it draws.
struct NotesWindow::Inside {
    GLFWwindow* window = nullptr;
    ImGuiContext* context = nullptr;
    bool activity = true;
    Screen placed;        ///< where it was put last
    bool pressed = false; ///< since the last frame, however short
    bool isDown = false;
    base::Vec2 mouse{-1, -1};
    std::vector<ui::Key> keys;
    ui::Fonts fonts;
    float scale = 0;
    ui::Memory memory;
    std::optional<double> begun;
    double last = 0;
};

namespace {

/// Makes a toolkit's context current for a while.
class Borrowed {
public:
    explicit Borrowed(ImGuiContext* context) : before_(ImGui::GetCurrentContext())
    {
        ImGui::SetCurrentContext(context);
    }
    ~Borrowed() { ImGui::SetCurrentContext(before_); }
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;

private:
    ImGuiContext* before_;
};

} // namespace

NotesWindow::NotesWindow() : in_(std::make_unique<Inside>()) {}

base::Result<std::unique_ptr<NotesWindow>> NotesWindow::open(const std::string& title)
{
    std::unique_ptr<NotesWindow> made(new NotesWindow);
    Inside& in = *made->in_;
    GLFWwindow* const hall = glfwGetCurrentContext();
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE); // the other hints are those of the hall's window
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
    in.window = glfwCreateWindow(960, 640, title.c_str(), nullptr, nullptr);
    if (in.window == nullptr) {
        glfwMakeContextCurrent(hall);
        return base::Error{"No window for the notes can be opened", base::Exit::Display};
    }
    glfwSetWindowSizeLimits(in.window, 400, 300, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(in.window);
    glfwSwapInterval(0); // the hall's window keeps the pace
    glfwSetWindowUserPointer(in.window, &in);
    static constexpr auto kInside = [](GLFWwindow* w) -> Inside& {
        return *static_cast<Inside*>(glfwGetWindowUserPointer(w));
    };
    glfwSetInputMode(in.window, GLFW_LOCK_KEY_MODS, GLFW_TRUE);
    glfwSetKeyCallback(in.window, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        Inside& i = kInside(w);
        i.activity = true;
        if (action == GLFW_RELEASE) {
            return;
        }
        const auto shortcut = keyOfShortcut(key, scancode, mods);
        if (const auto known = shortcut ? shortcut : keyOf(key, mods)) {
            i.keys.push_back(*known);
        }
    });
    glfwSetCharCallback(in.window, [](GLFWwindow* w, unsigned int codePoint) {
        Inside& i = kInside(w);
        i.activity = true;
        if (const auto known = keyOfSign(codePoint)) {
            i.keys.push_back(*known);
        }
    });
    glfwSetCursorPosCallback(in.window, [](GLFWwindow* w, double x, double y) {
        kInside(w).mouse = {x, y};
        kInside(w).activity = true;
    });
    glfwSetMouseButtonCallback(in.window, [](GLFWwindow* w, int button, int action, int) {
        Inside& i = kInside(w);
        if (button == GLFW_MOUSE_BUTTON_LEFT) {
            i.isDown = action == GLFW_PRESS;
            i.pressed = i.pressed || i.isDown;
        }
        i.activity = true;
    });
    glfwSetFramebufferSizeCallback(in.window, [](GLFWwindow* w, int, int) { kInside(w).activity = true; });
    glfwSetWindowRefreshCallback(in.window, [](GLFWwindow* w) { kInside(w).activity = true; });
    glfwSetWindowCloseCallback(in.window, [](GLFWwindow* w) { kInside(w).activity = true; });
    {
        ImGuiContext* const before = ImGui::GetCurrentContext();
        in.context = ImGui::CreateContext();
        ImGui::SetCurrentContext(in.context);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        ImGui_ImplOpenGL3_Init("#version 330 core");
        ImGui::SetCurrentContext(before);
    }
    made->place();
    glfwMakeContextCurrent(hall);
    return made;
}

NotesWindow::~NotesWindow()
{
    if (in_->window == nullptr) {
        return;
    }
    GLFWwindow* const other = glfwGetCurrentContext();
    glfwMakeContextCurrent(in_->window);
    {
        const Borrowed toolkit(in_->context);
        ImGui_ImplOpenGL3_Shutdown();
    }
    ImGui::DestroyContext(in_->context);
    glfwMakeContextCurrent(other);
    glfwDestroyWindow(in_->window);
}

void NotesWindow::place()
{
    const Screen place = Window::notesPlace();
    if (place.width <= 0 || place.height <= 0 || place == in_->placed) {
        return; // nothing has changed: where the speaker has put it
    }
    in_->placed = place;
    glfwSetWindowSize(in_->window, place.width, place.height);
    glfwSetWindowPos(in_->window, place.x, place.y);
    in_->activity = true;
}

std::vector<session::Command> NotesWindow::draw(Stage& stage, const session::State& state, double now)
{
    Inside& in = *in_;
    std::vector<session::Command> commands;
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(in.window, &width, &height);
    if (width <= 0 || height <= 0) {
        return commands; // minimised
    }
    glfwMakeContextCurrent(in.window);
    const Borrowed toolkit(in.context);
    float content = 1;
    glfwGetWindowContentScale(in.window, &content, nullptr);
    const auto wide = static_cast<float>(width);
    const auto high = static_cast<float>(height);
    // Larger letters where the window is large: it is read from a lectern.
    const float fits = std::floor(std::min(wide / 620, high / 440) * 8) / 8;
    const float scale = std::clamp(fits, content > 0.4F ? content : 1, 4.F);
    if (scale != in.scale) {
        if (in.scale > 0) {
            ImGui_ImplOpenGL3_DestroyFontsTexture();
        }
        in.scale = scale;
        in.fonts.build(stage.fonts, scale);
        ImGui_ImplOpenGL3_CreateFontsTexture();
        ImGui::GetIO().Fonts->ClearTexData();
    }
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {wide, high};
    io.DeltaTime = static_cast<float>(std::clamp(now - in.last, 1e-3, 0.1));
    in.last = now;
    int windowWidth = 0;
    glfwGetWindowSize(in.window, &windowWidth, nullptr);
    const float pixels = windowWidth > 0 ? wide / static_cast<float>(windowWidth) : 1;
    io.MousePos = {static_cast<float>(in.mouse.x) * pixels, static_cast<float>(in.mouse.y) * pixels};
    const bool pressed = std::exchange(in.pressed, false);
    in.activity = in.activity || (pressed && !in.isDown); // the release needs a frame of its own
    io.MouseDown[0] = in.isDown || pressed;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    in.memory.itemCount.fill(0);
    in.memory.areas.clear();
    const ui::Frame frame{state,          stage.atlas,    stage.index,
                          stage.outcome,  stage.listing,  stage.sheet,
                          stage.bouquets, stage.unfolded, base::palette(state.theme),
                          in.fonts,       scale,          in.memory,
                          commands};
    const double shown = state.tour ? state.tour->since : now;
    if (!in.begun) { // with the scene that it opens on
        in.begun = shown;
    }
    const ui::NotesClock clock = ui::notesClock(*in.begun, shown, now);
    if (ui::drawNotes(frame, wide, high, clock)) {
        in.begun = now;
    }
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(in.window);
    if (glfwGetWindowAttrib(in.window, GLFW_VISIBLE) == 0) {
        glfwShowWindow(in.window);
        in.placed = {}; // window managers put a new window where they like
        place();
    }
    return commands;
}

double NotesWindow::turnsIn(double now) const
{
    const double passed = std::max(0.0, now - in_->begun.value_or(now));
    return std::floor(passed) + 1 - passed;
}

std::vector<ui::Key> NotesWindow::takeKeys()
{
    return std::exchange(in_->keys, {});
}

bool NotesWindow::takeActivity()
{
    return std::exchange(in_->activity, false);
}

bool NotesWindow::isClosed() const
{
    return glfwWindowShouldClose(in_->window) != 0;
}

} // namespace app
