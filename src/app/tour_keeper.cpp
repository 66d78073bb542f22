#include "app/tour_keeper.h"

#include "app/checksum.h"
#include "app/file_reasons.h"
#include "app/tour_option.h"
#include "app/view_store.h"
#include "base/file.h"
#include "base/words.h"
#include "base/written.h"
#include "session/tour_composer.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <system_error>

namespace app {

namespace fs = std::filesystem;
using base::Word;

namespace {

constexpr std::string_view kStem = "cartovid-tour-";
constexpr std::size_t kMostEntries = 20000; ///< of a folder that are looked at
constexpr std::size_t kMostTours = 100;

fs::path freePath(const fs::path& folder)
{
    std::error_code ignored;
    fs::path path;
    for (int n = 1; path.empty() || fs::exists(path, ignored); ++n) {
        path = folder / fmt::format("{}{}.json", kStem, n);
    }
    return path;
}

struct Found {
    fs::path path;
    fs::file_time_type changed;
};

std::vector<Found> toursIn(const fs::path& folder)
{
    std::vector<Found> found;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (std::size_t seen = 0; !error && entry != fs::directory_iterator() && seen < kMostEntries; ++seen) {
        std::error_code ignored;
        if (entry->path().extension() == ".json" && entry->path().filename().string().starts_with(kStem) &&
            entry->is_regular_file(ignored)) {
            found.push_back({entry->path(), entry->last_write_time(ignored)});
        }
        entry.increment(error);
    }
    std::ranges::sort(found, [](const Found& a, const Found& b) {
        return a.changed != b.changed ? a.changed > b.changed : a.path < b.path;
    });
    return found;
}

/// A title in a language, or in the other one, or what stands for none.
std::string titleIn(const session::Bilingual& title, base::Language language)
{
    const std::string& own = title[static_cast<std::size_t>(language)];
    const std::string& other = title[1 - static_cast<std::size_t>(language)];
    return !own.empty()     ? own
           : !other.empty() ? other
                            : std::string(base::word(Word::TourUntitled, language));
}

std::string dayOf(fs::file_time_type changed, base::Language language)
{
    const auto time = std::chrono::file_clock::to_sys(changed);
    const auto day = std::chrono::floor<std::chrono::days>(time).time_since_epoch().count();
    return base::formatDate(base::dateOfDay(static_cast<int>(day)), language);
}

} // namespace

bool isTourFile(const fs::path& path)
{
    const auto text = base::readFile(path, session::kTourBytes);
    return text && text.value().substr(0, 4096).find("\"cartovid-tour\"") != std::string::npos;
}

bool TourKeeper::isDirty() const
{
    return state_.tour && !state_.tour->isSaved &&
           (!state_.tour->path.empty() || !(state_.tour->tour == session::Tour{}));
}

bool TourKeeper::isOurs(const fs::path& path) const
{
    std::error_code ignored;
    return !fs::exists(path, ignored) || (known_ == path && sha256Of(path) == sum_);
}

void TourKeeper::remember(const std::string& path)
{
    known_ = path;
    sum_ = path.empty() ? std::string() : sha256Of(path);
}

base::Status TourKeeper::save()
{
    session::TourState& tour = *state_.tour;
    const bool hasFile = !tour.path.empty();
    // Somebody else has changed the file: theirs stays, and this tour goes on in a file of its own.
    const bool isTheirs = hasFile && !isOurs(tour.path);
    const fs::path path = hasFile && !isTheirs ? fs::path(tour.path) : freePath(documentsFolder());
    base::Status written = base::writeAtomically(path, session::writeTour(tour.tour, stage_.atlas));
    failed_ = !written.ok();
    if (written) {
        if (isTheirs) {
            state_.notice = base::written(Word::TourBothKept, state_.language, tour.path, path.string());
            state_.noticeIsGood = false;
        }
        tour.path = path.string();
        tour.isSaved = true;
        letsGo_ = false;
        remember(tour.path);
    }
    return written;
}

void TourKeeper::sayFailed(const base::Error& error)
{
    const fs::path path = state_.tour->path.empty() ? documentsFolder() / "x" : fs::path(state_.tour->path);
    const std::string why = whyNotWritten(path, state_.language);
    state_.notice = base::written(Word::TourSaveFailed, state_.language, why.empty() ? error.message : why);
    state_.noticeIsGood = false;
}

void TourKeeper::open(const std::string& nameOrPath, session::History& history, double now)
{
    if (!mayClose()) {
        return; // what cannot be saved is not thrown away for another one
    }
    auto taken = tourNamed(nameOrPath, stage_, state_.language);
    if (!taken) {
        state_.notice = base::written(Word::TourRefused, state_.language, taken.error().message);
        state_.noticeIsGood = false;
        return;
    }
    if (!taken.value().remarks.empty()) {
        state_.notice = base::written(Word::TourPartly, state_.language,
                                      fmt::format("{}", fmt::join(taken.value().remarks, "; ")));
        state_.noticeIsGood = false;
    }
    session::perform(state_, history, session::SetTour{std::move(taken.value().state)}, stage_.context(now));
    state_.toursOpen = true;
    remember(state_.tour ? state_.tour->path : std::string());
    changedAt_.reset();
    failed_ = false;
}

bool TourKeeper::run(const session::Command& command, session::History& history, double now)
{
    if (const auto* wanted = std::get_if<session::OpenTour>(&command)) {
        open(wanted->path, history, now);
        return true;
    }
    if (const auto* taken = std::get_if<session::SetTour>(&command)) {
        // Another tour takes this one's place.
        return !(taken->tour && state_.tour && taken->tour->tour == state_.tour->tour) && !mayClose();
    }
    if (!std::holds_alternative<session::SaveTour>(command)) {
        return false;
    }
    if (state_.tour) {
        const std::string before = state_.tour->path;
        if (const base::Status saved = save(); !saved) {
            sayFailed(saved.error());
        } else if (before.empty() || before == state_.tour->path) { // else it has said that both are kept
            state_.notice = base::written(Word::TourSavedTo, state_.language, state_.tour->path);
            state_.noticeIsGood = true;
        }
    }
    return true;
}

bool TourKeeper::rest(double now)
{
    if (state_.tour && state_.tour->path != known_) { // opened by the command line, or by undo
        remember(state_.tour->path);
    }
    if (!isDirty()) {
        changedAt_.reset();
        return false;
    }
    if (!changedAt_ || !(seen_ == state_.tour->tour)) {
        seen_ = state_.tour->tour;
        changedAt_ = now;
        failed_ = false;
        return false;
    }
    if (failed_ || now < *changedAt_ + kRest) {
        return false;
    }
    if (const base::Status saved = save(); !saved) {
        sayFailed(saved.error());
    }
    return true; // saved or not, the window says which
}

std::optional<double> TourKeeper::wakesIn(double now) const
{
    if (!isDirty() || !changedAt_ || failed_) {
        return std::nullopt;
    }
    return std::max(0.0, *changedAt_ + kRest - now);
}

bool TourKeeper::mayClose()
{
    if (!isDirty()) {
        return true;
    }
    const base::Status saved = save();
    if (saved) {
        return true;
    }
    if (std::exchange(letsGo_, !letsGo_)) { // asked again: this one tour is let go
        return true;
    }
    sayFailed(saved.error());
    state_.notice = base::written(Word::TourCloseAgain, state_.language, state_.notice);
    return false;
}

std::vector<ui::SavedItem> TourKeeper::tours() const
{
    std::vector<ui::SavedItem> items;
    for (const std::string_view name : session::kComposedTours) {
        const auto tour = session::composedTour(name, {stage_.atlas, stage_.index, stage_.plan});
        if (tour && !tour->scenes.empty()) {
            items.push_back({std::string(name), titleIn(tour->title, state_.language),
                             std::string(base::word(Word::TourIsComposed, state_.language))});
        }
    }
    for (const Found& file : toursIn(documentsFolder())) {
        if (items.size() == kMostTours) {
            break;
        }
        const auto text = base::readFile(file.path, session::kTourBytes);
        if (const auto title = text ? session::titleOfTour(text.value()) : std::nullopt) {
            items.push_back({file.path.string(), titleIn(*title, state_.language),
                             file.path.filename().string() + " · " + dayOf(file.changed, state_.language)});
        }
    }
    return items;
}

} // namespace app
