#include "export/columns.h"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace exporter {

namespace {

template<class T>
std::string codeAt(const std::vector<T>& list, int at)
{
    return at < 0 ? std::string() : list[static_cast<std::size_t>(at)].code;
}

} // namespace

std::string_view fieldName(Column column)
{
    return column == Column::Count ? kDistanceName : columnName(column);
}

std::vector<Column> fileColumns(const std::vector<Column>& chosen, bool withDistance)
{
    if (!chosen.empty()) {
        return chosen;
    }
    std::vector<Column> columns;
    for (std::size_t c = 0; c < kColumnCount + (withDistance ? 1 : 0); ++c) {
        columns.push_back(static_cast<Column>(c));
    }
    return columns;
}

std::string cellText(const model::Dataset& data, const model::Initiative& row, Column column)
{
    switch (column) {
    case Column::Id:
        return row.id;
    case Column::Name:
        return row.name;
    case Column::Organisation:
        return row.organisation;
    case Column::OrganisationType:
        return std::string(model::typeCode(row.type));
    case Column::Category:
        return codeAt(data.categories, row.category);
    case Column::Pole:
        return codeAt(data.poles, row.pole);
    case Column::PoleBasis:
        return row.poleBasis;
    case Column::City:
        return row.city;
    case Column::Department:
        return codeAt(data.departments, row.department);
    case Column::Region:
        return codeAt(data.regions, row.region);
    case Column::Lon:
        return fmt::format("{}", row.lon);
    case Column::Lat:
        return fmt::format("{}", row.lat);
    case Column::StartDate:
        return row.date ? base::isoDate(*row.date) : std::string();
    case Column::SummaryFr:
        return row.summaryFr;
    case Column::SummaryEn:
        return row.summaryEn;
    case Column::Partners:
        return row.partners;
    case Column::SourceUrl:
        return row.sourceUrl;
    case Column::CityBasis:
        return row.cityBasis;
    case Column::Count:
        break;
    }
    return {};
}

} // namespace exporter
