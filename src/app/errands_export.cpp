// What the window exports: at once, or in a process of its own.
#include "app/drawing.h"
#include "app/errands.h"
#include "app/export_place.h"
#include "app/kit.h"
#include "app/kit_files.h"
#include "app/opening.h"
#include "app/outside.h"
#include "app/picture.h"
#include "app/postcard.h"
#include "app/repaired_copy.h"
#include "app/row_export.h"
#include "app/view_store.h"
#include "app/web_export.h"
#include "base/words.h"
#include "base/written.h"
#include "session/play.h"
#include "session/view_file.h"
#include "session/view_names.h"

#include <fmt/format.h>

#include <utility>

namespace app {

using base::Word;

namespace {

constexpr long long kMostAtOnce = 9'000'000; ///< pixels of a picture that the window waits for
constexpr double kLook = 0.15;               ///< seconds between two looks at an export in progress

bool isPicture(session::ExportKind kind)
{
    return kind == session::ExportKind::Png || kind == session::ExportKind::Svg ||
           kind == session::ExportKind::Pdf || kind == session::ExportKind::Html;
}

} // namespace

void Errands::exportSelection(session::ExportKind kind)
{
    const session::Pixels pixels = session::pixelsOf(state_.exporting);
    const bool isLarge = kind == session::ExportKind::Png &&
                         static_cast<long long>(pixels.width) * pixels.height > kMostAtOnce;
    if (isLarge || kind == session::ExportKind::Kit) {
        startJob(kind);
        return;
    }
    const auto made = placeFor(kind);
    if (!made) {
        return;
    }
    const std::filesystem::path& path = *made;
    if (isPicture(kind)) {
        notifyExport(exportPicture(kind, path), path);
    } else {
        notifyExport(writeShownRows(stage_.atlas, stage_.index, state_, table_, path), path,
                     !state_.table.columns.empty());
    }
}

std::string Errands::nameFor(session::ExportKind kind, int selected) const
{
    return kind == session::ExportKind::Kit
               ? fmt::format("cartovid-kit-{}", filter::facetName(state_.exporting.kitBy))
               : fmt::format("cartovid-{}-initiatives", selected);
}

int Errands::selectedNow() const
{
    return filter::evaluate(stage_.index, session::effectiveSelection(state_)).selected;
}

std::optional<std::filesystem::path> Errands::placeFor(session::ExportKind kind)
{
    const std::string name = nameFor(kind, selectedNow());
    const ExportPlace place = exportPlace(state_.exporting, kind, name, state_.language);
    std::string problem = place.problem;
    if (problem.empty() && place.makesFolder) {
        std::error_code failed;
        std::filesystem::create_directories(place.path.parent_path(), failed);
        problem = failed ? failed.message() : std::string();
    }
    if (problem.empty()) {
        return place.path;
    }
    say([order = state_.exporting, kind, name, problem](base::Language language) {
        const std::string why = exportPlace(order, kind, name, language).problem;
        return base::written(Word::ExportFailed, language, why.empty() ? problem : why);
    });
    return std::nullopt;
}

ui::Memory::Exporting::Place Errands::exportPlaceShown() const
{
    const session::ExportOrder& order = state_.exporting;
    const std::string name = nameFor(order.kind, stage_.outcome.selected);
    const ExportPlace place = exportPlace(order, order.kind, name, state_.language);
    const std::string path = homely(place.path);
    const bool isPossible = place.problem.empty();
    const Word says = !isPossible                              ? Word::ExportNot
                      : place.isNumbered                       ? Word::ExportNumbered
                      : place.makesFolder                      ? Word::ExportNewFolder
                      : order.kind == session::ExportKind::Kit ? Word::ExportIntoFolder
                                                               : Word::ExportInto;
    const session::Pixels size = session::pixelsOf(order);
    return {name,
            endingOf(order.kind),
            homely(documentsFolder()),
            base::written(says, state_.language, isPossible ? path : place.problem),
            isPossible,
            stage_.leftOut(state_, size.width, size.height, static_cast<float>(session::pictureScale(size)),
                           state_.language)};
}

void Errands::copyExportCommand()
{
    const session::ExportOrder& order = state_.exporting;
    const ExportPlace place =
        exportPlace(order, order.kind, nameFor(order.kind, selectedNow()), state_.language);
    session::View view = session::viewOf(atRest());
    view.selection = session::effectiveSelection(state_); // while the year plays, what is shown
    const std::string line = session::exportText(std::move(view), order, place.path.string(), stage_.atlas,
                                                 sources_, state_.nearby ? stage_.communes() : nullptr);
    window_.copy(line);
    notify(Word::CommandCopied, line);
}

void Errands::notifyExport(const base::Status& saved, const std::filesystem::path& path, bool ofChosen)
{
    if (saved) {
        notify(ofChosen ? Word::ExportDoneColumns : Word::ExportDone, path.string());
    } else {
        notifyFailed(Word::ExportFailed, path, saved.error(), false);
    }
}

void Errands::repairTable()
{
    const auto out = freePath(documentsFolder(), table_.path.stem().string() + "-repaired", ".csv");
    source::Sources sources{source::defaultGeodata(), table_.path.string(), sources_.regions};
    if (auto choices = source::parseColumnChoices(sources_.map); !sources_.map.empty() && choices) {
        sources.columns = std::move(choices).value();
    }
    const auto copy = writeRepairedCopy(sources, table_.path.string(), out, model::Sure::Likely);
    if (!copy) {
        notifyFailed(Word::DoctorNotWritten, out, copy.error(), false);
        return;
    }
    say(
        [path = out.string(), cells = copy.value().cells.size(),
         left = copy.value().remaining.size()](base::Language language) {
            return base::written(Word::DoctorWritten, language, path,
                                 base::formatCount(static_cast<long long>(cells), language),
                                 base::formatCount(static_cast<long long>(left), language));
        },
        true);
}

void Errands::exportPostcard(int row)
{
    if (row < 0) {
        return;
    }
    constexpr int kSide = 2160;
    const base::SharedText& id = stage_.atlas.data.initiatives[static_cast<std::size_t>(row)].id;
    const auto path = freePath(documentsFolder(), "cartovid-" + fileSlug(id), ".png");
    render::Painter painter(stage_.atlas.geography, stage_.fonts);
    notifyExport(writePostcard(stage_, state_, painter, row, kSide, path), path);
}

session::State Errands::atRest() const
{
    session::State still = state_;
    still.hoveredRow = -1;
    still.preview.reset();
    return still;
}

std::filesystem::path Errands::kitFolder(const session::State& start,
                                         const std::filesystem::path& wanted) const
{
    namespace fs = std::filesystem;
    const PictureOrder order = pictureOrder(Options{});
    const std::string key =
        kitKey(stage_, start, state_.exporting.kitBy, order, table_.path, sources_.regions);
    std::error_code ignored;
    fs::path folder = wanted;
    for (int n = 2; fs::exists(folder, ignored) && !isKitOf(folder, key); ++n) { // its own is gone on with
        folder = wanted.parent_path() / fmt::format("{}-{}", wanted.filename().string(), n);
    }
    return folder;
}

void Errands::startJob(session::ExportKind kind)
{
    if (process_->isRunning()) {
        say([](base::Language language) { return std::string(base::word(Word::JobBusy, language)); });
        return;
    }
    const auto place = placeFor(kind);
    if (!place) {
        return;
    }
    const session::ExportOrder& wanted = state_.exporting;
    session::State start = atRest();
    start.theme = wanted.theme.value_or(start.theme);
    start.notice.clear();
    std::vector<std::string> arguments{"--theme",
                                       std::string(session::nameOf(session::kThemeNames, start.theme))};
    const auto add = [&](const char* option, const std::string& value) {
        arguments.emplace_back(option);
        arguments.push_back(value);
    };
    if (!sources_.table.empty()) {
        add("--data", sources_.table);
    }
    if (!sources_.map.empty()) {
        add("--map", sources_.map);
    }
    if (!sources_.regions.empty()) {
        add("--regions", sources_.regions);
    }
    if (kind == session::ExportKind::Kit) {
        target_ = kitFolder(start, *place);
        start.table.sort.clear(); // its tables are in the order of the file, as those of the command line
        add("--kit", target_.string());
        add("--kit-by", std::string(filter::facetName(wanted.kitBy)));
    } else {
        const session::Pixels pixels = session::pixelsOf(wanted);
        target_ = *place;
        add("--out", target_.string());
        add("--pixels", fmt::format("{}x{}", pixels.width, pixels.height));
        if (wanted.transparent) {
            arguments.emplace_back("--transparent");
        }
    }
    session::View view = session::viewOf(start);
    view.selection = session::effectiveSelection(start); // while the year plays, what is shown
    const base::Status started =
        process_->start(std::move(arguments), session::writeView({view, "export"}, stage_.atlas));
    if (started) {
        state_.notice.clear(); // what was said of the one before
        state_.job = session::ExportJob{kind, 0, 0};
        letsGo_ = false;
    } else {
        notifyFailed(Word::ExportFailed, target_, started.error(), false);
    }
}

bool Errands::attend()
{
    if (!process_->isRunning()) {
        return false;
    }
    const ExportProcess::News news = process_->look();
    if (news.steps > 0) {
        state_.job->done = news.done;
        state_.job->steps = news.steps;
    }
    if (!news.hasEnded) {
        return news.steps > 0;
    }
    const bool isKit = state_.job->kind == session::ExportKind::Kit;
    state_.job.reset();
    if (!news.failure.empty()) {
        // A kit's files go below its folder.
        notifyFailed(Word::ExportFailed,
                     isKit && std::filesystem::is_directory(target_) ? target_ / "x" : target_,
                     base::Error{news.failure}, false);
    } else {
        const char* index = state_.language == base::Language::French ? "index.html" : "index.en.html";
        notify(Word::ExportDone, (isKit ? target_ / index : target_).string());
    }
    return true;
}

std::optional<double> Errands::attendsIn() const
{
    return process_->isRunning() ? std::optional(kLook) : std::nullopt;
}

void Errands::stopJob()
{
    if (!process_->isRunning()) {
        return;
    }
    process_->stop();
    const bool isKit = state_.job->kind == session::ExportKind::Kit;
    state_.job.reset();
    removeLeftOvers(isKit ? target_ : target_.parent_path(), isKit ? "" : target_.filename().string());
    if (isKit) {
        say([path = target_.string()](
                base::Language language) { return base::written(Word::JobStopped, language, path); },
            true);
    } else {
        say(
            [](base::Language language) {
                return std::string(base::word(Word::JobStoppedPicture, language));
            },
            true);
    }
}

bool Errands::mayClose()
{
    if (!process_->isRunning() || std::exchange(letsGo_, true)) {
        return true;
    }
    say([](base::Language language) { return std::string(base::word(Word::JobBusy, language)); });
    return false;
}

base::Status Errands::exportPicture(session::ExportKind kind, const std::filesystem::path& path)
{
    const session::ExportOrder& wanted = state_.exporting;
    session::State shown = atRest();
    if (kind == session::ExportKind::Html) {
        return writeWebPage(stage_, shown, path);
    }
    shown.theme = wanted.theme.value_or(shown.theme);
    if (kind == session::ExportKind::Svg || kind == session::ExportKind::Pdf) {
        const bool isPage = wanted.sheet != session::DrawingSheet::Screen || kind == session::ExportKind::Pdf;
        DrawingOrder order;
        if (isPage) {
            order = drawingOn(wanted.sheet == session::DrawingSheet::A3 ? Paper::A3 : Paper::A4,
                              wanted.portrait ? Orientation::Portrait : Orientation::Landscape);
        } else {
            order.transparent = wanted.transparent;
        }
        return writeDrawing(stage_, shown, order, path);
    }
    const session::Pixels pixels = session::pixelsOf(wanted);
    render::Painter painter(stage_.atlas.geography, stage_.fonts);
    return writePicture(
        stage_, shown, painter,
        {pixels.width, pixels.height, static_cast<float>(session::pictureScale(pixels)), wanted.transparent},
        path);
}

} // namespace app
