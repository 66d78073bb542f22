#include "app/errands.h"

#include "app/file_reasons.h"
#include "app/outside.h"
#include "app/view_option.h"
#include "app/view_store.h"
#include "base/file.h"
#include "base/words.h"
#include "base/written.h"
#include "session/play.h"
#include "session/view_file.h"
#include "session/view_names.h"
#include "session/wording.h"
#include "source/load.h"

#include <fmt/format.h>

#include <chrono>

namespace app {

using base::Word;

namespace {

constexpr std::size_t kMostViews = 500; ///< that the panel lists

/// The day of a file's last change, UTC.
std::string dayOf(std::filesystem::file_time_type changed, base::Language language)
{
    const auto time = std::chrono::file_clock::to_sys(changed);
    const auto day = std::chrono::floor<std::chrono::days>(time).time_since_epoch().count();
    return base::formatDate(base::dateOfDay(static_cast<int>(day)), language);
}

} // namespace

Errands::Errands(Stage& stage, session::State& state, Window& window, TableFile table,
                 session::DataSources sources)
    : stage_(stage), state_(state), window_(window), table_(std::move(table)), sources_(std::move(sources))
{
}

bool Errands::run(const session::Command& command, session::History& history, double now)
{
    const bool undoesRemoval = isUndoOfRemoval(command);
    if (const auto* next = std::get_if<session::SetLanguage>(&command); next != nullptr && isSaid()) {
        state_.notice = said_ = say_(next->language); // what the window says, it says in its language
    }
    if (const auto* open = std::get_if<session::OpenSource>(&command)) {
        openSource(open->row);
    } else if (const auto* save = std::get_if<session::ExportSelection>(&command)) {
        exportSelection(save->kind);
    } else if (std::holds_alternative<session::StopExport>(command)) {
        stopJob();
    } else if (const auto* card = std::get_if<session::ExportPostcard>(&command)) {
        exportPostcard(card->row);
    } else if (const auto* keep = std::get_if<session::SaveView>(&command)) {
        saveThisView(keep->title);
    } else if (const auto* rename = std::get_if<session::RenameView>(&command)) {
        renameSavedView(rename->path, rename->title);
    } else if (const auto* remove = std::get_if<session::RemoveView>(&command)) {
        removeSavedView(remove->path);
    } else if (std::holds_alternative<session::RestoreView>(command) || undoesRemoval) {
        restoreSavedView();
    } else if (const auto* table = std::get_if<session::OpenTable>(&command)) {
        openTable(table->path);
    } else if (std::holds_alternative<session::WriteRepairedCopy>(command)) {
        repairTable();
    } else if (const auto* view = std::get_if<session::OpenView>(&command)) {
        openSavedView(view->path, history, now);
    } else if (const auto* copy = std::get_if<session::CopyCommand>(&command); copy && copy->ofExport) {
        copyExportCommand();
    } else if (copy != nullptr) {
        const std::string line = session::commandText(session::viewOf(state_), stage_.atlas, sources_,
                                                      state_.nearby ? stage_.communes() : nullptr);
        window_.copy(line);
        notify(Word::CommandCopied, line);
    } else if (const auto* text = std::get_if<session::CopyText>(&command)) {
        window_.copy(text->text);
    } else {
        return false;
    }
    return true;
}

bool Errands::isUndoOfRemoval(const session::Command& command)
{
    const bool isUndo = std::holds_alternative<session::Undo>(command);
    // What the pointer passes over in between is nothing that was done.
    const bool isPassing = std::holds_alternative<session::Hover>(command) ||
                           std::holds_alternative<session::SetPreview>(command) ||
                           std::holds_alternative<session::ToggleViews>(command) ||
                           std::holds_alternative<session::Back>(command);
    const bool wasLast = removedLast_;
    removedLast_ = removedLast_ && (isUndo || isPassing);
    return isUndo && wasLast && removed_.has_value();
}

void Errands::begin(std::function<std::string(base::Language)> notice)
{
    if (!state_.notice.empty()) {
        say(std::move(notice));
    }
}

std::vector<ui::SavedItem> Errands::savedViews() const
{
    std::vector<ui::SavedItem> items;
    for (const ViewFile& file : viewsIn(documentsFolder(), kMostViews)) {
        items.push_back({file.path.string(), file.title.empty() ? file.path.filename().string() : file.title,
                         dayOf(file.changed, state_.language)});
    }
    return items;
}

void Errands::say(std::function<std::string(base::Language)> text, bool isGood)
{
    say_ = std::move(text);
    said_ = say_(state_.language);
    state_.notice = said_;
    state_.noticeIsGood = isGood;
    saysRemoval_ = false;
}

void Errands::notify(Word key, const std::string& value)
{
    say([key, value](base::Language language) { return base::written(key, language, value); },
        key == Word::ExportDone || key == Word::ExportDoneColumns || key == Word::ViewSaved ||
            key == Word::CommandCopied || key == Word::ViewRenamed || key == Word::ViewRestored ||
            key == Word::TableOpened);
}

void Errands::openTable(const std::string& path)
{
    base::Status opened = base::Ok{};
    if (auto read = source::loadTable({source::defaultGeodata(), path, sources_.regions}); !read) {
        opened = read.error();
    } else {
        std::vector<std::string> arguments{
            "--data",  path,
            "--lang",  std::string(session::nameOf(session::kLanguageNames, state_.language)),
            "--theme", std::string(session::nameOf(session::kThemeNames, state_.theme))};
        if (!sources_.regions.empty()) {
            arguments.insert(arguments.end(), {"--regions", sources_.regions});
        }
        opened = openAnotherWindow(std::move(arguments));
    }
    if (opened) {
        notify(Word::TableOpened, homely(path));
    } else {
        say([path, message = opened.error().message](base::Language language) {
            const std::string why = whyNotRead(path, language);
            return base::written(Word::TableRefused, language, why.empty() ? message : why);
        });
    }
}

void Errands::openSource(int row)
{
    if (row < 0) {
        return;
    }
    const std::string url = stage_.atlas.data.initiatives[static_cast<std::size_t>(row)].sourceUrl;
    if (!openAddress(url)) {
        const bool isAddress = url.starts_with("https://") || url.starts_with("http://");
        say([url, isAddress](base::Language language) {
            return base::written(
                Word::LinkFailed, language,
                base::written(isAddress ? Word::LinkNoProgram : Word::LinkNoHttp, language, url));
        });
    }
}

void Errands::notifyFailed(Word key, const std::filesystem::path& path, const base::Error& error,
                           bool isThere)
{
    say([key, path, isThere, message = error.message](base::Language language) {
        std::string why = isThere ? whyNotRead(path, language) : std::string();
        why = why.empty() ? whyNotWritten(path, language) : why;
        return base::written(key, language, why.empty() ? message : why);
    });
}

void Errands::saveThisView(const std::string& typed)
{
    std::string title = shortTitle(typed);
    if (title.empty()) {
        const filter::Selection selection = session::effectiveSelection(state_);
        title = shortTitle(session::viewTitle(stage_.atlas.data, filter::evaluate(stage_.index, selection),
                                              selection, state_.language, stage_.areaWords));
    }
    const std::filesystem::path folder = documentsFolder();
    const auto saved = saveView(folder, session::writeView({session::viewOf(state_), title}, stage_.atlas));
    if (saved) {
        notify(Word::ViewSaved, saved.value().string());
    } else {
        notifyFailed(Word::ViewNotSaved, folder / "x", saved.error(), false);
    }
}

void Errands::renameSavedView(const std::string& path, const std::string& typed)
{
    const std::string title = shortTitle(typed);
    if (title.empty()) {
        return; // it keeps the one it has
    }
    if (const base::Status renamed = renameView(path, title, state_.language); renamed) {
        notify(Word::ViewRenamed, title);
    } else {
        notifyFailed(Word::ViewNotRenamed, path, renamed.error(), true);
    }
}

void Errands::removeSavedView(const std::string& path)
{
    const auto text = base::readFile(path, session::kViewBytes);
    const std::string title = text ? session::titleOfView(text.value()).value_or("") : "";
    const auto removed = removeFile(path);
    if (!removed) {
        notifyFailed(Word::ViewNotRemoved, path, removed.error(), true);
        return;
    }
    removed_ = removed.value();
    removedLast_ = true;
    const std::string name = title.empty() ? std::filesystem::path(path).filename().string() : title;
    say(
        [name, gone = *removed_](base::Language language) {
            return gone.info.empty() ? base::written(Word::ViewPutAside, language, name, gone.now.string())
                                     : base::written(Word::ViewTrashed, language, name);
        },
        true);
    saysRemoval_ = true;
}

void Errands::restoreSavedView()
{
    if (!removed_) {
        return;
    }
    if (const auto back = restoreFile(*removed_); back) {
        notify(Word::ViewRestored, back.value().string());
    } else {
        notifyFailed(Word::ViewNotRestored, removed_->now, back.error(), true);
    }
    removed_.reset();
    removedLast_ = false;
}

void Errands::openSavedView(const std::string& path, session::History& history, double now)
{
    const auto opened = [this, path](base::Language language) {
        return openView(path, {stage_.atlas, stage_.index, stage_.plan.mainland(), language});
    };
    auto view = opened(state_.language);
    if (!view) {
        say([opened](base::Language language) {
            const auto again = opened(language); // whatever is wrong with it by then
            return base::written(Word::ViewRefused, language, again ? std::string() : again.error().message);
        });
        return;
    }
    session::Moment before(session::viewOf(state_));
    before.inSight = state_.onlyInSight;
    session::show(state_, view.value().view, stage_.context(now));
    state_.viewsOpen = false;
    history.note(session::OpenView{path}, std::move(before), session::viewOf(state_), now);
}

} // namespace app
