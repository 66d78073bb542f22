#include "session/data_standing.h"

#include "base/words.h"
#include "base/written.h"

#include <fmt/format.h>

namespace session {

using base::Word;
using base::written;

namespace {

/// « Données de 14:05 », « Données du 22 novembre 2026, 14:05 ».
std::string dataOf(const DataStanding& standing, LocalTime now, base::Language language, Word today,
                   Word then)
{
    return written(standing.dataOf.day == now.day ? today : then, language,
                   momentText(standing.dataOf, now, language));
}

} // namespace

std::string momentText(LocalTime moment, LocalTime now, base::Language language)
{
    const std::string time = fmt::format("{:02}:{:02}", moment.hour, moment.minute);
    return moment.day == now.day ? time
                                 : written(Word::FeedDayTime, language,
                                           base::formatDate(base::dateOfDay(moment.day), language), time);
}

std::string troubleText(const DataStanding& standing, LocalTime now, base::Language language)
{
    Word key = Word::FeedUnreadable;
    switch (standing.trouble) {
    case DataStanding::Trouble::None:
        return {};
    case DataStanding::Trouble::Unreadable:
        break;
    case DataStanding::Trouble::Missing:
        key = Word::FeedMissing;
        break;
    case DataStanding::Trouble::Away:
        key = Word::FeedAway;
        break;
    }
    std::string reason = standing.reason[static_cast<std::size_t>(language)];
    if (!reason.ends_with('.')) {
        reason += '.';
    }
    return written(key, language, momentText(standing.since, now, language), reason) + " " +
           (standing.isShipped ? std::string(base::word(Word::FeedShippedMeanwhile, language))
                               : dataOf(standing, now, language, Word::FeedShown, Word::FeedShownDay));
}

std::string quietText(const DataStanding& standing, LocalTime now, base::Language language)
{
    if (standing.trouble == DataStanding::Trouble::None) {
        return {};
    }
    return standing.isShipped ? std::string(base::word(Word::FeedShipped, language))
                              : dataOf(standing, now, language, Word::FeedOld, Word::FeedOldDay);
}

ChangeCounts::ChangeCounts(const model::Difference& difference)
    : added(difference.added.size()), removed(difference.removed.size()), changed(difference.changed.size())
{
}

std::string changeText(const ChangeCounts& counts, int leftOut, base::Language language)
{
    std::string list;
    const auto add = [&](const char* sign, std::size_t count) {
        if (count > 0) {
            list += list.empty() ? "" : " ";
            list += sign + base::formatCount(static_cast<long long>(count), language);
        }
    };
    add("+", counts.added);
    add("−", counts.removed);
    add("~", counts.changed);
    std::string text = list.empty() ? std::string(base::word(Word::FeedRereadSame, language))
                                    : written(Word::FeedReread, language, list);
    if (leftOut > 0) {
        text +=
            ", " + written(base::isSingular(leftOut, language) ? Word::FeedLeftOutOne : Word::FeedLeftOutMany,
                           language, base::formatCount(leftOut, language));
    }
    return text;
}

} // namespace session
