#include "session/table_order.h"

#include "session/table.h"
#include "session/text_places.h"
#include "session/wording.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace session {

namespace {

constexpr std::uint32_t kMissing = static_cast<std::uint32_t>(-1);

/// Whether most of the cells are texts of their own, judged by some of them. Looking for equal ones
/// would then cost more than it saves.
bool areMostlyDifferent(const std::vector<std::string_view>& cells)
{
    constexpr std::size_t kJudged = 1000;
    std::unordered_set<std::string_view> seen;
    const std::size_t step = std::max<std::size_t>(1, cells.size() / kJudged);
    std::size_t judged = 0;
    for (std::size_t i = 0; i < cells.size(); i += step, ++judged) {
        seen.insert(cells[i]);
    }
    return seen.size() > judged - judged / 100;
}

/// Ranks of rows that hold texts; empty texts have no rank.
ColumnRanks rankedTexts(const std::vector<std::string_view>& cells)
{
    const bool areDifferent = areMostlyDifferent(cells);
    std::unordered_map<std::string_view, std::uint32_t> known;
    std::vector<std::string_view> texts;
    ColumnRanks ranks;
    ranks.of.reserve(cells.size());
    for (const std::string_view cell : cells) {
        const auto next = static_cast<std::uint32_t>(texts.size());
        const std::uint32_t text = cell.empty()   ? kMissing
                                   : areDifferent ? next
                                                  : known.try_emplace(cell, next).first->second;
        if (text == next) {
            texts.push_back(cell);
        }
        ranks.of.push_back(text);
    }
    const TextPlaces places = placesOf(texts);
    ranks.count = places.count;
    for (std::uint32_t& rank : ranks.of) {
        rank = rank == kMissing ? ranks.count : places.of[rank];
    }
    return ranks;
}

/// Ranks of rows that hold the index of a named thing; -1 has no rank.
template<class NameOf, class IndexOf>
ColumnRanks rankedIndices(const model::Dataset& data, std::size_t things, NameOf nameOf, IndexOf indexOf)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < things; ++i) {
        names.push_back(nameOf(i));
    }
    const TextPlaces places = placesOf(std::vector<std::string_view>(names.begin(), names.end()));
    ColumnRanks ranks;
    ranks.count = places.count;
    ranks.of.reserve(data.initiatives.size());
    for (const model::Initiative& initiative : data.initiatives) {
        const int at = indexOf(initiative);
        ranks.of.push_back(at < 0 ? ranks.count : places.of[static_cast<std::size_t>(at)]);
    }
    return ranks;
}

/// A number that grows with the date, a month before its days.
std::size_t dateKey(base::PartialDate date)
{
    return (static_cast<std::size_t>(std::max<int>(date.year, 0)) * 16 + date.month) * 32 + date.day;
}

ColumnRanks rankedDates(const model::Dataset& data)
{
    std::size_t first = static_cast<std::size_t>(-1);
    std::size_t last = 0;
    for (const model::Initiative& initiative : data.initiatives) {
        if (initiative.date) {
            first = std::min(first, dateKey(*initiative.date));
            last = std::max(last, dateKey(*initiative.date));
        }
    }
    std::vector<std::uint32_t> places(first > last ? 0 : last - first + 1, 0);
    for (const model::Initiative& initiative : data.initiatives) {
        if (initiative.date) {
            places[dateKey(*initiative.date) - first] = 1;
        }
    }
    ColumnRanks ranks;
    for (std::uint32_t& place : places) { // from whether a date occurs to how many come before it
        const std::uint32_t occurs = std::exchange(place, ranks.count);
        ranks.count += occurs;
    }
    ranks.of.reserve(data.initiatives.size());
    for (const model::Initiative& initiative : data.initiatives) {
        ranks.of.push_back(initiative.date ? places[dateKey(*initiative.date) - first] : ranks.count);
    }
    return ranks;
}

ColumnRanks rankedDistances(const model::Dataset& data, const Ruler& ruler)
{
    std::vector<std::pair<double, std::uint32_t>> measured;
    for (std::size_t row = 0; row < data.initiatives.size(); ++row) {
        if (const auto km = ruler.km(static_cast<int>(row))) {
            measured.emplace_back(*km, static_cast<std::uint32_t>(row));
        }
    }
    std::ranges::sort(measured);
    ColumnRanks ranks{std::vector<std::uint32_t>(data.initiatives.size(), kMissing)};
    for (std::size_t i = 0; i < measured.size(); ++i) {
        ranks.count += i > 0 && measured[i].first != measured[i - 1].first ? 1 : 0;
        ranks.of[measured[i].second] = ranks.count;
    }
    ranks.count += measured.empty() ? 0 : 1;
    std::ranges::replace(ranks.of, kMissing, ranks.count);
    return ranks;
}

/// The text that a column of free text is sorted by.
std::string_view freeText(const model::Initiative& initiative, Column column, base::Language language)
{
    switch (column) {
    case Column::Id:
        return initiative.id;
    case Column::Organisation:
        return initiative.organisation;
    case Column::City:
        return initiative.city;
    case Column::Summary:
        return model::summary(initiative, language);
    case Column::Source:
        return model::hostName(initiative.sourceUrl);
    default:
        return initiative.name;
    }
}

std::optional<Nearby> measuredFrom(const Ruler& ruler)
{
    return ruler.place == nullptr ? std::nullopt : std::optional(*ruler.place);
}

bool readsTheSame(Column column)
{
    return column != Column::Type && column != Column::Category && column != Column::Summary;
}

} // namespace

ColumnRanks rankedColumn(const model::Dataset& data, Column column, base::Language language,
                         const Ruler& ruler)
{
    const auto named = [&](const auto& list, int model::Initiative::*index) {
        return rankedIndices(
            data, list.size(), [&](std::size_t i) { return list[i].name; },
            [&](const model::Initiative& initiative) { return initiative.*index; });
    };
    switch (column) {
    case Column::Type:
        return rankedIndices(
            data, model::kOrganisationTypeCount,
            [&](std::size_t i) { return typeLabel(static_cast<model::OrganisationType>(i), language); },
            [](const model::Initiative& initiative) { return static_cast<int>(initiative.type); });
    case Column::Category:
        return rankedIndices(
            data, data.categories.size(),
            [&](std::size_t i) {
                return choiceLabel(data, filter::Facet::Category, data.categories[i].code, language);
            },
            [](const model::Initiative& initiative) { return initiative.category; });
    case Column::Pole:
        return named(data.poles, &model::Initiative::pole);
    case Column::Department:
        return named(data.departments, &model::Initiative::department);
    case Column::Region:
        return named(data.regions, &model::Initiative::region);
    case Column::Date:
        return rankedDates(data);
    case Column::Distance:
        return rankedDistances(data, ruler);
    default:
        break;
    }
    std::vector<std::string> built; // keeps what the views below look at
    std::vector<std::string_view> cells;
    cells.reserve(data.initiatives.size());
    if (column == Column::Partners) {
        built.reserve(data.initiatives.size());
        for (std::size_t row = 0; row < data.initiatives.size(); ++row) {
            built.push_back(cellText(data, static_cast<int>(row), column, language));
        }
        cells.assign(built.begin(), built.end());
    } else {
        for (const model::Initiative& initiative : data.initiatives) {
            cells.push_back(freeText(initiative, column, language));
        }
    }
    return rankedTexts(cells);
}

bool TableOrder::needsRanks(Column column, base::Language language) const
{
    const RankedOnce& once = columns_[static_cast<std::size_t>(column)];
    return !once.isKnown || (once.language != language && !readsTheSame(column));
}

const ColumnRanks& TableOrder::ranks(const model::Dataset& data, Column column, base::Language language,
                                     const Ruler& ruler)
{
    const auto from = column == Column::Distance ? measuredFrom(ruler) : std::nullopt;
    RankedOnce& once = columns_[static_cast<std::size_t>(column)];
    if (needsRanks(column, language) || once.from != from) {
        once = {rankedColumn(data, column, language, ruler), language, from, true};
    }
    return once.ranks;
}

bool TableOrder::haveRanks(const model::Dataset& data, const std::vector<ColumnSort>& sort,
                           base::Language language, Wait wait)
{
    const auto isReady = [this] {
        return ranking_.result.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    };
    if (ranking_.result.valid() && (wait == Wait::Yes || isReady())) {
        ColumnRanks ranks = ranking_.result.get();
        if (ranking_.data == &data) {
            columns_[static_cast<std::size_t>(ranking_.column)] = {
                std::move(ranks), ranking_.language, {}, true};
        }
    }
    if (wait == Wait::Yes || data.initiatives.size() < kLongWait) {
        return true;
    }
    // Distances are numbers: quickly ranked, and their ruler may be gone before the end.
    const auto wanted = std::ranges::find_if(sort, [&](const ColumnSort& by) {
        return by.column != Column::Distance && needsRanks(by.column, language);
    });
    if (wanted != sort.end() && !ranking_.result.valid()) {
        const auto rank = [&data, column = wanted->column, language] {
            return rankedColumn(data, column, language);
        };
        try {
            ranking_ = {std::async(std::launch::async, rank), &data, wanted->column, language};
        } catch (const std::system_error&) { // no thread is to be had: the caller ranks it in place
            return true;
        }
    }
    return wanted == sort.end();
}

void TableOrder::sortBy(const ColumnRanks& ranks, bool descending)
{
    const std::uint32_t last = ranks.count;
    const auto key = [&](int row) {
        const std::uint32_t rank = ranks.of[static_cast<std::size_t>(row)];
        return rank == last ? last : descending ? last - 1 - rank : rank;
    };
    constexpr std::size_t kSparse = 8; // fewer rows than that share of the ranks: emptying boxes costs more
    if (order_.size() < last / kSparse) {
        std::ranges::stable_sort(order_, {}, key);
        return;
    }
    std::vector<std::uint32_t> start(last + 2, 0);
    for (const int row : order_) {
        ++start[key(row) + 1];
    }
    std::partial_sum(start.begin(), start.end(), start.begin());
    spare_.resize(order_.size());
    for (const int row : order_) {
        spare_[start[key(row)]++] = row;
    }
    order_.swap(spare_);
}

const std::vector<int>& TableOrder::sorted(const model::Dataset& data, const std::vector<int>& rows,
                                           const std::vector<ColumnSort>& sort, base::Language language,
                                           const Ruler& ruler, Wait wait)
{
    const auto from = sortPlace(sort, Column::Distance) >= 0 ? measuredFrom(ruler) : std::nullopt;
    if (data_ == &data && language_ == language && sort_ == sort && from_ == from && rows_ == rows) {
        isRanking_ = false;
        return order_;
    }
    if (data_ != &data) {
        columns_ = {};
        data_ = &data;
    }
    isRanking_ = !haveRanks(data, sort, language, wait);
    if (isRanking_) {
        if (rows_ != rows) {
            rows_ = rows;
            order_ = rows;
            sort_.clear();
            ++sortings_;
        }
        return order_;
    }
    rows_ = rows;
    sort_ = sort;
    language_ = language;
    from_ = from;
    order_ = rows;
    for (std::size_t i = sort.size(); i-- > 0;) { // the last first: each sort is stable
        sortBy(ranks(data, sort[i].column, language, ruler), sort[i].descending);
    }
    ++sortings_;
    return order_;
}

int TableOrder::placeOf(int row) const
{
    const auto found = std::ranges::find(order_, row);
    return found == order_.end() ? -1 : static_cast<int>(found - order_.begin());
}

} // namespace session
