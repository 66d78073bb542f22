#include "app/live_table.h"

#include "app/fair_report.h"
#include "app/file_reasons.h"
#include "app/sources.h"
#include "base/words.h"

#include <algorithm>
#include <ctime>
#include <utility>

namespace app {

namespace {

constexpr double kStep = 0.1; // seconds between two pictures of how far a reading is

session::LocalTime wallClock()
{
    return localTime(std::time(nullptr));
}

DataFeed::Reader readerOf(const Options& options, const model::Geography& land, SharedTable* shared)
{
    return [options, &land, shared](source::Progress& progress) {
        source::Sources sources = sourcesOf(options);
        sources.progress = &progress;
        TableFile file = tableFileOf(options); // before it is read: see TableFile
        return DataFeed::Reading{shared != nullptr ? shared->reload(sources, land)
                                                   : source::reloadTable(sources, land),
                                 std::move(file),
                                 {}};
    };
}

} // namespace

LiveTable::LiveTable(const Options& options, source::FileStamp known, const model::Geography& land,
                     const model::Dataset& shown, std::function<void()> wake, SharedTable* shared)
    : path_(tableFileOf(options).path),
      shared_(shared),
      feed_(readerOf(options, land, shared), shown, std::move(wake))
{
    if (shared_ != nullptr) {
        standing_ = shared_->standing();
        shared_->tell([this] { feed_.poke(); });
    } else {
        standing_.dataOf = wallClock();
        watch_.emplace(path_, known, [this] { feed_.poke(); });
    }
}

LiveTable::~LiveTable()
{
    if (shared_ != nullptr) {
        shared_->tell({});
    }
}

LiveTable::News LiveTable::attend()
{
    News told;
    const session::DataStanding before = standing_;
    if (auto news = feed_.take()) {
        if (auto* fresh = std::get_if<DataFeed::Fresh>(&*news)) {
            standing_ = fresh->standing.value_or(session::DataStanding{});
            standing_.dataOf = fresh->standing ? standing_.dataOf : wallClock();
            told.fresh = std::move(*fresh);
        } else if (const auto* failed = std::get_if<DataFeed::Failed>(&*news)) {
            fail(*failed);
            told.isTrouble = !(standing_ == before);
        } else {
            told.wasStopped = true;
        }
    }
    const auto going = feed_.going();
    standing_.reading.reset();
    if (going && going->seconds >= kShowsAfter) {
        standing_.reading = going->share;
    }
    told.isToBeDrawn = told.fresh || told.wasStopped || !(standing_ == before);
    return told;
}

void LiveTable::fail(const DataFeed::Failed& failed)
{
    if (shared_ != nullptr) {
        shared_->tellTrouble(standing_, failed.error);
        return;
    }
    using Trouble = session::DataStanding::Trouble;
    const Trouble before = std::exchange(
        standing_.trouble, source::stampOf(path_).isThere ? Trouble::Unreadable : Trouble::Missing);
    if (standing_.trouble != before) {
        standing_.since = wallClock();
    }
    for (const base::Language language : {base::Language::French, base::Language::English}) {
        const std::string known = failed.isHalfWritten
                                      ? std::string(base::word(base::Word::FeedHalfWritten, language))
                                      : whyNotRead(path_, language);
        standing_.reason[static_cast<std::size_t>(language)] = known.empty() ? failed.error.message : known;
    }
}

std::optional<double> LiveTable::wakesIn() const
{
    const auto going = feed_.going();
    return going ? std::optional(std::max(kStep, kShowsAfter - going->seconds)) : std::nullopt;
}

bool LiveTable::stopReading()
{
    if (!standing_.reading) {
        return false;
    }
    feed_.stopReading();
    return true;
}

ui::DataNews LiveTable::words(base::Language language, bool isKiosk) const
{
    const session::LocalTime now = wallClock();
    if (isKiosk) {
        return {session::quietText(standing_, now, language), {}};
    }
    return {session::troubleText(standing_, now, language), standing_.reading};
}

} // namespace app
