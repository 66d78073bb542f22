// The speaker's own window beside the hall's: an OpenGL context and a toolkit of its own, on the screen that
// the hall does not have.
#pragma once

#include "app/stage.h"
#include "base/result.h"
#include "ui/frame.h"

#include <memory>
#include <vector>

namespace app {

class NotesWindow {
public:
    /// Opens it; the hall's window exists already. Errors: no second window can be opened.
    static base::Result<std::unique_ptr<NotesWindow>> open(const std::string& title);
    ~NotesWindow();
    NotesWindow(const NotesWindow&) = delete;
    NotesWindow& operator=(const NotesWindow&) = delete;

    /// Draws the notes; what its buttons ask for comes back. Another context is current afterwards.
    std::vector<session::Command> draw(Stage& stage, const session::State& state, double now);

    /// Seconds from `now` until its clock shows another one.
    [[nodiscard]] double turnsIn(double now) const;

    /// Onto the speaker's screen, after monitors have come or gone.
    void place();

    /// Keys pressed here since the last call: they mean what they mean in the hall's window.
    std::vector<ui::Key> takeKeys();
    bool takeActivity();
    /// True once the speaker has closed it.
    [[nodiscard]] bool isClosed() const;

private:
    NotesWindow();
    struct Inside;
    std::unique_ptr<Inside> in_;
};

} // namespace app
