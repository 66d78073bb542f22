#include "app/errands.h"

#include "app/outside.h"
#include "app/picture.h"
#include "app/row_order.h"
#include "app/view_option.h"
#include "app/view_store.h"
#include "base/words.h"
#include "export/rows.h"
#include "session/play.h"
#include "session/view_file.h"
#include "session/wording.h"

#include <fmt/format.h>

#include <chrono>

namespace app {

using base::Word;

namespace {

constexpr std::size_t kMostViews = 8; ///< that the panel lists

const char* endingOf(session::ExportKind kind)
{
    switch (kind) {
    case session::ExportKind::Png:
        return ".png";
    case session::ExportKind::Csv:
        return ".csv";
    case session::ExportKind::Xlsx:
        return ".xlsx";
    case session::ExportKind::GeoJson:
        return ".geojson";
    case session::ExportKind::GeoPackage:
        return ".gpkg";
    case session::ExportKind::Svg:
        return ".svg";
    case session::ExportKind::Pdf:
        return ".pdf";
    case session::ExportKind::Html:
        break;
    }
    return ".html";
}

/// The day of a file's last change, UTC.
std::string dayOf(std::filesystem::file_time_type changed, base::Language language)
{
    const auto time = std::chrono::file_clock::to_sys(changed);
    const auto day = std::chrono::floor<std::chrono::days>(time).time_since_epoch().count();
    return base::formatDate(base::dateOfDay(static_cast<int>(day)), language);
}

} // namespace

Errands::Errands(Stage& stage, session::State& state, Window& window, render::Renderer& renderer,
                 TableFile table, session::DataSources sources)
    : stage_(stage),
      state_(state),
      window_(window),
      renderer_(renderer),
      table_(std::move(table)),
      sources_(std::move(sources))
{
}

bool Errands::run(const session::Command& command, session::History& history, double now)
{
    if (const auto* open = std::get_if<session::OpenSource>(&command)) {
        openSource(open->row);
    } else if (const auto* save = std::get_if<session::ExportSelection>(&command)) {
        exportSelection(save->kind);
    } else if (std::holds_alternative<session::SaveView>(command)) {
        saveThisView();
    } else if (const auto* view = std::get_if<session::OpenView>(&command)) {
        openSavedView(view->path, history, now);
    } else if (std::holds_alternative<session::CopyCommand>(command)) {
        const std::string line = session::commandText(session::viewOf(state_), stage_.atlas, sources_);
        window_.copy(line);
        notify(Word::CommandCopied, line);
    } else if (const auto* text = std::get_if<session::CopyText>(&command)) {
        window_.copy(text->text);
    } else {
        return false;
    }
    return true;
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

void Errands::notify(Word key, const std::string& value)
{
    state_.notice = fmt::format(fmt::runtime(base::word(key, state_.language)), value);
    state_.noticeIsGood = key == Word::ExportDone || key == Word::ViewSaved || key == Word::CommandCopied;
}

void Errands::openSource(int row)
{
    if (row < 0) {
        return;
    }
    const std::string& url = stage_.atlas.data.initiatives[static_cast<std::size_t>(row)].sourceUrl;
    if (const base::Status opened = openAddress(url); !opened) {
        notify(Word::LinkFailed, opened.error().message);
    }
}

void Errands::exportSelection(session::ExportKind kind)
{
    // Evaluated here: the stage's own outcome is that of the last frame.
    const filter::Selection selection = session::effectiveSelection(state_);
    const filter::Outcome outcome = filter::evaluate(stage_.index, selection);
    const auto path = exportPath(outcome.selected, endingOf(kind));
    const base::Status saved =
        kind == session::ExportKind::Png ? exportPicture(path) : exportRows(path, selection, outcome);
    if (saved) {
        notify(Word::ExportDone, path.string());
    } else {
        notify(Word::ExportFailed, saved.error().message);
    }
}

base::Status Errands::exportRows(const std::filesystem::path& path, const filter::Selection& selection,
                                 const filter::Outcome& outcome)
{
    const RowOrder order{state_.table.sort, state_.nearby, true};
    const auto [rows, distances] = ordered(stage_.atlas.data, stage_.index, outcome, order, state_.language);
    exporter::Note note = provenanceOf(stage_.atlas, selection, outcome, table_, state_.language);
    describe(note, order);
    const auto written =
        exporter::writeRows(stage_.atlas.data, rows, path, note, exporter::ByteOrderMark::No, distances);
    return written ? base::Status(base::Ok{}) : base::Status(written.error());
}

base::Status Errands::exportPicture(const std::filesystem::path& path)
{
    constexpr int kWidth = 3840;
    constexpr int kHeight = 2160;
    session::State still = state_;
    still.hoveredRow = -1;
    still.preview.reset();
    render::Target target;
    return writePicture(stage_, still, renderer_, target, {kWidth, kHeight, 2}, path);
}

void Errands::saveThisView()
{
    const filter::Selection selection = session::effectiveSelection(state_);
    const std::string title = fmt::format(
        "{} · {}", session::totalText(filter::evaluate(stage_.index, selection), selection, state_.language),
        session::sentence(stage_.atlas.data, selection, state_.language));
    const auto saved =
        saveView(documentsFolder(), session::writeView({session::viewOf(state_), title}, stage_.atlas));
    if (saved) {
        notify(Word::ViewSaved, saved.value().string());
    } else {
        notify(Word::ExportFailed, saved.error().message);
    }
}

void Errands::openSavedView(const std::string& path, session::History& history, double now)
{
    auto opened = openView(path, {stage_.atlas, stage_.index, stage_.plan.mainland()});
    if (!opened) {
        notify(Word::ViewRefused, opened.error().message);
        return;
    }
    session::View before = session::viewOf(state_);
    session::show(state_, opened.value().view, stage_.context(now));
    state_.viewsOpen = false;
    history.note(session::OpenView{path}, std::move(before), session::viewOf(state_), now);
}

} // namespace app
