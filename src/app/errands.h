// What commands ask of the world outside the window: open an address, save and open files, the
// clipboard. Each says in a notice what came of it.
#pragma once

#include "app/export_job.h"
#include "app/provenance.h"
#include "app/stage.h"
#include "app/view_removal.h"
#include "app/window.h"
#include "base/word_key.h"
#include "session/command_text.h"
#include "session/history.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace app {

class Errands {
public:
    Errands(Stage& stage, session::State& state, Window& window, TableFile table,
            session::DataSources sources);

    /// Carries out a command that reaches outside; false for any other. A view that is opened is
    /// noted in `history`. `now`: seconds.
    bool run(const session::Command& command, session::History& history, double now);

    /// Looks after an export in progress; true when there is something new to show.
    bool attend();
    /// Seconds until attend() should look again; nothing while there is none.
    [[nodiscard]] std::optional<double> attendsIn() const;
    /// False, once, while an export is in progress, which the notice then says.
    bool mayClose();

    /// What the window begins with saying, in either language.
    void begin(std::function<std::string(base::Language)> notice);

    /// The saved views, for the panel that lists them.
    [[nodiscard]] std::vector<ui::SavedItem> savedViews() const;

    /// Where an export would go, for the panel that asks for it.
    [[nodiscard]] ui::Memory::Exporting::Place exportPlaceShown() const;

    /// True while a notice tells of a view that was removed and can be put back.
    [[nodiscard]] bool canRestore() const { return removed_ && saysRemoval_ && isSaid(); }

    /// Says something in the notice, in whichever language the window has then.
    void say(std::function<std::string(base::Language)> text, bool isGood = false);
    /// The notice is still what was said last.
    [[nodiscard]] bool isSaid() const { return !said_.empty() && state_.notice == said_; }
    /// The table has been read again from this file.
    void follow(TableFile table) { table_ = std::move(table); }

private:
    void notify(base::Word key, const std::string& value);
    void openSource(int row);
    void openTable(const std::string& path);
    void repairTable();
    void exportSelection(session::ExportKind kind);
    /// The press kit, or a picture that is too large to wait for.
    void startJob(session::ExportKind kind);
    void stopJob();
    /// The folder that was asked for, or one beside it where that holds another kit.
    [[nodiscard]] std::filesystem::path kitFolder(const session::State& start,
                                                  const std::filesystem::path& wanted) const;
    /// What a file is called whose name nobody typed.
    [[nodiscard]] std::string nameFor(session::ExportKind kind, int selected) const;
    /// Counted here and now: the stage's own outcome is that of the last frame.
    [[nodiscard]] int selectedNow() const;
    /// Where it goes, the folder made; nothing where that is not possible, which the notice then says.
    std::optional<std::filesystem::path> placeFor(session::ExportKind kind);
    void copyExportCommand();
    base::Status exportPicture(session::ExportKind kind, const std::filesystem::path& path);
    void exportPostcard(int row);
    /// `ofChosen`: with the columns that were chosen in the table only.
    void notifyExport(const base::Status& saved, const std::filesystem::path& path, bool ofChosen = false);
    /// What is shown, without pointer and preview.
    [[nodiscard]] session::State atRest() const;
    /// Says a failure in the window's words where they know why: of a file that was `isThere`, why it
    /// cannot be read; else why nothing can be written there.
    void notifyFailed(base::Word key, const std::filesystem::path& path, const base::Error& error,
                      bool isThere);
    void saveThisView(const std::string& typed);
    void renameSavedView(const std::string& path, const std::string& typed);
    void removeSavedView(const std::string& path);
    void restoreSavedView();
    /// Undo right after a view was removed brings that back.
    bool isUndoOfRemoval(const session::Command& command);
    void openSavedView(const std::string& path, session::History& history, double now);

    Stage& stage_;
    session::State& state_;
    Window& window_;
    TableFile table_;
    session::DataSources sources_;
    std::optional<RemovedFile> removed_;
    bool removedLast_ = false; ///< nothing else was done since
    std::function<std::string(base::Language)> say_;
    std::string said_; ///< the notice that it gave
    bool saysRemoval_ = false;
    std::unique_ptr<ExportProcess> process_ = std::make_unique<ExportProcess>();
    std::filesystem::path target_; ///< of the export in progress
    bool letsGo_ = false;          ///< the user has been told once that closing ends it
};

} // namespace app
