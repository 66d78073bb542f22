// What commands ask of the world outside the window: open an address, save and open files, the
// clipboard. Each says in a notice what came of it.
#pragma once

#include "app/provenance.h"
#include "app/stage.h"
#include "app/window.h"
#include "base/words.h"
#include "render/renderer.h"
#include "session/command_text.h"
#include "session/history.h"

#include <string>

namespace app {

class Errands {
public:
    Errands(Stage& stage, session::State& state, Window& window, render::Renderer& renderer, TableFile table,
            session::DataSources sources);

    /// Carries out a command that reaches outside; false for any other. A view that is opened is
    /// noted in `history`. `now`: seconds.
    bool run(const session::Command& command, session::History& history, double now);

    /// The saved views, for the panel that lists them.
    [[nodiscard]] std::vector<ui::SavedItem> savedViews() const;

private:
    void notify(base::Word key, const std::string& value);
    void openSource(int row);
    void exportSelection(session::ExportKind kind);
    base::Status exportRows(const std::filesystem::path& path, const filter::Selection& selection,
                            const filter::Outcome& outcome);
    base::Status exportPicture(session::ExportKind kind, const std::filesystem::path& path);
    void saveThisView();
    void openSavedView(const std::string& path, session::History& history, double now);

    Stage& stage_;
    session::State& state_;
    Window& window_;
    render::Renderer& renderer_;
    TableFile table_;
    session::DataSources sources_;
};

} // namespace app
