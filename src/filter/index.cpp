#include "filter/index.h"

#include "base/date.h"
#include "base/text.h"

#include <algorithm>
#include <map>
#include <memory_resource>
#include <optional>
#include <unordered_map>
#include <utility>

namespace filter {

namespace {

/// Stands between the fields of a row: no query word can contain it, so that no match runs from
/// one field into the next.
constexpr char kFieldEnd = '\n';

constexpr std::size_t at(Facet facet)
{
    return static_cast<std::size_t>(facet);
}

template<class T>
std::vector<FacetValue> valuesOf(const std::vector<T>& list)
{
    std::vector<FacetValue> values;
    values.reserve(list.size() + 1);
    for (const T& item : list) {
        values.push_back({item.code, 0, 0});
    }
    return values;
}

std::vector<FacetValue> typeValues()
{
    std::vector<FacetValue> values;
    for (int i = 0; i < model::kOrganisationTypeCount; ++i) {
        values.push_back({std::string(model::typeCode(static_cast<model::OrganisationType>(i))), 0, 0});
    }
    return values;
}

/// The position of each month that occurs, by time.
std::map<std::string, int> monthPositions(const model::Dataset& dataset)
{
    std::map<std::string, int> months;
    for (const model::Initiative& row : dataset.initiatives) {
        if (row.date) {
            months.emplace(base::monthKey(*row.date), 0);
        }
    }
    int position = 0;
    for (auto& month : months) {
        month.second = position++;
    }
    return months;
}

void appendFolded(std::string& text, const model::Initiative& row)
{
    const auto add = [&text](std::string_view field) {
        text += base::fold(field);
        text += kFieldEnd;
    };
    add(row.name);
    add(row.organisation);
    for (const std::string& partner : model::partnersOf(row)) {
        add(partner);
    }
    add(row.city);
    add(row.summaryFr);
    add(row.summaryEn);
}

/// Rows whose texts lie in the same memory have the same folded text: a large table repeats many.
using Texts = std::array<const void*, 6>;

Texts textsOf(const model::Initiative& row)
{
    return {row.name.identity(), row.organisation.identity(), row.partners.identity(),
            row.city.identity(), row.summaryFr.identity(),    row.summaryEn.identity()};
}

struct HashOfTexts {
    std::size_t operator()(const Texts& texts) const
    {
        std::size_t hash = 0;
        for (const void* text : texts) {
            hash = (hash ^ std::hash<const void*>{}(text)) * 0x9E3779B97F4A7C15U;
        }
        return hash ^ (hash >> 32U);
    }
};

} // namespace

Index::Index(const model::Dataset& dataset)
    : rowCount_(static_cast<int>(dataset.initiatives.size())),
      networks_(dataset.networks),
      initiatives_(dataset.initiatives)
{
    const std::map<std::string, int> months = monthPositions(dataset);
    values_[at(Facet::Category)] = valuesOf(dataset.categories);
    for (std::size_t i = 0; i < dataset.categories.size(); ++i) {
        values_[at(Facet::Category)][i].publishedCount = dataset.categories[i].publishedCount;
    }
    values_[at(Facet::Pole)] = valuesOf(dataset.poles);
    values_[at(Facet::Region)] = valuesOf(dataset.regions);
    values_[at(Facet::Type)] = typeValues();
    for (const auto& month : months) {
        values_[at(Facet::Month)].push_back({month.first, 0, 0});
    }

    // A row without a value points one past the code list, where `none` will stand.
    const auto place = [this](Facet facet, int position) {
        const std::size_t none = values_[at(facet)].size();
        columns_[at(facet)].push_back(
            static_cast<std::uint16_t>(position < 0 ? none : static_cast<std::size_t>(position)));
    };
    for (auto& column : columns_) {
        column.reserve(dataset.initiatives.size());
    }
    std::vector<LonLat> points;
    points.reserve(dataset.initiatives.size());
    for (const model::Initiative& row : dataset.initiatives) {
        place(Facet::Category, row.category);
        place(Facet::Pole, row.pole);
        place(Facet::Region, row.region);
        place(Facet::Type, static_cast<int>(row.type));
        place(Facet::Month, row.date ? months.at(base::monthKey(*row.date)) : -1);
        points.push_back({row.lon, row.lat});
    }
    indexTexts(dataset);
    positions_ = Positions(std::move(points));
    indexDays(dataset);

    for (const Facet facet : kFacets) {
        std::vector<FacetValue>& list = values_[at(facet)];
        const std::vector<std::uint16_t>& column = columns_[at(facet)];
        const bool missing =
            std::any_of(column.begin(), column.end(), [&list](std::uint16_t v) { return v >= list.size(); });
        if (missing || facet == Facet::Pole || facet == Facet::Month) {
            list.push_back({std::string(kNone), 0, 0});
        }
        for (const std::uint16_t value : column) {
            ++list[value].total;
        }
    }
}

const model::Partnerships& Index::partnerships() const
{
    if (!partnerships_) {
        partnerships_ = std::make_unique<const model::Partnerships>(initiatives_);
    }
    return *partnerships_;
}

void Index::indexTexts(const model::Dataset& dataset)
{
    std::pmr::monotonic_buffer_resource room;
    std::pmr::unordered_map<Texts, std::uint32_t, HashOfTexts> known(&room);
    textOfRow_.reserve(dataset.initiatives.size());
    for (const model::Initiative& row : dataset.initiatives) {
        const auto [text, isNew] =
            known.try_emplace(textsOf(row), static_cast<std::uint32_t>(textStart_.size()));
        if (isNew) {
            textStart_.push_back(text_.size());
            appendFolded(text_, row);
        }
        textOfRow_.push_back(text->second);
    }
    textStart_.push_back(text_.size());
}

void Index::indexDays(const model::Dataset& dataset)
{
    const auto dayOf = [](const model::Initiative& row) {
        return row.date && row.date->hasDay() ? std::optional(base::firstDay(*row.date)) : std::nullopt;
    };
    std::map<int, int> totals;
    for (const model::Initiative& row : dataset.initiatives) {
        if (const auto day = dayOf(row)) {
            ++totals[*day];
        }
    }
    for (const auto& [day, total] : totals) {
        dayValues_.push_back({day, total});
    }
    dayColumn_.reserve(dataset.initiatives.size());
    for (const model::Initiative& row : dataset.initiatives) {
        const auto day = dayOf(row);
        const auto place = std::lower_bound(dayValues_.begin(), dayValues_.end(), day.value_or(0),
                                            [](const DayValue& v, int wanted) { return v.day < wanted; });
        const auto position = day ? place - dayValues_.begin() : std::ssize(dayValues_);
        dayColumn_.push_back(static_cast<std::uint32_t>(position));
    }
    for (const FacetValue& month : values_[at(Facet::Month)]) {
        const auto date = base::parseDate(month.code);
        monthDays_.push_back(date ? Days{base::firstDay(*date), base::lastDay(*date)} : Days{});
    }
    monthDays_.push_back({}); // `none`
}

Index::Days Index::daysOfDate(std::size_t date) const
{
    if (date < dayValues_.size()) {
        return {dayValues_[date].day, dayValues_[date].day};
    }
    return monthDays_[date - dayValues_.size()];
}

Index::Days Index::days(int row) const
{
    const auto r = static_cast<std::size_t>(row);
    const std::size_t day = dayColumn_[r];
    return daysOfDate(day < dayValues_.size() ? day : day + columns_[at(Facet::Month)][r]);
}

const std::vector<FacetValue>& Index::values(Facet facet) const
{
    return values_[at(facet)];
}

std::span<const std::uint16_t> Index::column(Facet facet) const
{
    return columns_[at(facet)];
}

int Index::findValue(Facet facet, std::string_view code) const
{
    const std::vector<FacetValue>& list = values_[at(facet)];
    const auto found =
        std::find_if(list.begin(), list.end(), [code](const FacetValue& v) { return v.code == code; });
    return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

std::string_view Index::foldedText(int row) const
{
    const std::size_t text = textOfRow_[static_cast<std::size_t>(row)];
    const std::uint64_t start = textStart_[text];
    const std::uint64_t end = textStart_[text + 1];
    return std::string_view(text_).substr(start, end - start);
}

} // namespace filter
