#include "filter/index.h"

#include "base/date.h"
#include "base/text.h"

#include <algorithm>
#include <map>

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
    for (const std::string& partner : row.partners) {
        add(partner);
    }
    add(row.city);
    add(row.summaryFr);
    add(row.summaryEn);
}

} // namespace

Index::Index(const model::Dataset& dataset) : rowCount_(static_cast<int>(dataset.initiatives.size()))
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
    for (const model::Initiative& row : dataset.initiatives) {
        place(Facet::Category, row.category);
        place(Facet::Pole, row.pole);
        place(Facet::Region, row.region);
        place(Facet::Type, static_cast<int>(row.type));
        place(Facet::Month, row.date ? months.at(base::monthKey(*row.date)) : -1);
        days_.push_back(row.date ? Days{base::firstDay(*row.date), base::lastDay(*row.date)} : Days{});
        textStart_.push_back(static_cast<std::uint32_t>(text_.size()));
        appendFolded(text_, row);
    }
    textStart_.push_back(static_cast<std::uint32_t>(text_.size()));
    indexDays();

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

void Index::indexDays()
{
    std::map<int, int> totals; // a month has 28 days or more: only a known day begins and ends at once
    for (const Days& days : days_) {
        if (days.first == days.last) {
            ++totals[days.first];
        }
    }
    for (const auto& [day, total] : totals) {
        dayValues_.push_back({day, total});
    }
    dayColumn_.reserve(days_.size());
    for (const Days& days : days_) {
        const auto place = std::lower_bound(dayValues_.begin(), dayValues_.end(), days.first,
                                            [](const DayValue& v, int day) { return v.day < day; });
        const auto position = days.first == days.last ? place - dayValues_.begin() : std::ssize(dayValues_);
        dayColumn_.push_back(static_cast<std::uint32_t>(position));
    }
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
    const std::size_t start = textStart_[static_cast<std::size_t>(row)];
    const std::size_t end = textStart_[static_cast<std::size_t>(row) + 1];
    return std::string_view(text_).substr(start, end - start);
}

} // namespace filter
