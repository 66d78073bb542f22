#include "session/fair_day.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace session {

namespace {

void count(int& counter)
{
    if (counter < std::numeric_limits<int>::max()) {
        ++counter;
    }
}

} // namespace

void FairCounter::note(const KioskEffects& effects, LocalTime now)
{
    if (effects.began) {
        count(day_.visits);
        count(day_.byHour[static_cast<std::size_t>(std::clamp(now.hour, 0, 23))]);
    }
    day_.usedMs += std::max<std::int64_t>(effects.usedMs, 0);
    if (effects.ended || effects.reset) {
        settleSearch();
        isCounted_ = false;
    }
}

CategoryUse& FairCounter::useOf(const model::Dataset& data, int category)
{
    return day_.categories[data.categories[static_cast<std::size_t>(category)].code];
}

void FairCounter::note(const Command& command, const State& before, const State& after, int selected,
                       const model::Dataset& data)
{
    const auto known = static_cast<int>(data.categories.size());
    for (int i = 0; i < known; ++i) {
        const std::string& code = data.categories[static_cast<std::size_t>(i)].code;
        if (after.selection.has(filter::Facet::Category, code) &&
            !before.selection.has(filter::Facet::Category, code)) {
            count(useOf(data, i).chosen);
        }
    }
    if (after.openRow != before.openRow && after.openRow >= 0 &&
        after.openRow < static_cast<int>(data.initiatives.size())) {
        const int category = data.initiatives[static_cast<std::size_t>(after.openRow)].category;
        if (category >= 0 && category < known) {
            count(useOf(data, category).cards);
        }
    }
    if (!std::holds_alternative<SetSearch>(command) || after.selection.search == before.selection.search) {
        return;
    }
    const bool isEmpty = after.selection.search.empty();
    if (isEmpty) {
        settleSearch(); // given up: it was the whole word
    }
    findsNothing_ = !isEmpty && selected == 0;
    stillMs_ = 0;
    if (!findsNothing_) {
        isCounted_ = false; // what comes next is another search
    }
}

void FairCounter::settleSearch()
{
    if (findsNothing_ && !isCounted_) {
        count(day_.emptySearches);
        isCounted_ = true;
    }
    findsNothing_ = false;
    stillMs_ = 0;
}

void FairCounter::pass(std::int64_t elapsedMs)
{
    if (!findsNothing_) {
        return;
    }
    stillMs_ += std::clamp<std::int64_t>(elapsedMs, 0, kSearchSettlesMs);
    if (stillMs_ >= kSearchSettlesMs) {
        settleSearch();
    }
}

void FairCounter::turnTo(FairDay day)
{
    *this = FairCounter(std::move(day));
}

} // namespace session
