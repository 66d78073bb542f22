#include "source/columns.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace source {

namespace {

constexpr std::array kOptional{Column::PoleBasis, Column::SummaryFr, Column::SummaryEn, Column::Partners,
                               Column::CityBasis};

bool isOptional(Column column)
{
    return std::find(kOptional.begin(), kOptional.end(), column) != kOptional.end();
}

std::string comparable(std::string_view name)
{
    std::string folded = base::fold(base::trimmed(name));
    std::replace(folded.begin(), folded.end(), ' ', '_');
    return folded;
}

} // namespace

std::vector<std::string> fieldNames(const OGRFeatureDefn& definition)
{
    std::vector<std::string> names;
    for (int i = 0; i < definition.GetFieldCount(); ++i)
        names.emplace_back(base::trimmed(definition.GetFieldDefn(i)->GetNameRef()));
    return names;
}

int findField(const OGRFeatureDefn& definition, const std::vector<std::string>& names)
{
    const std::vector<std::string> present = fieldNames(definition);
    for (const std::string& wanted : names)
        for (std::size_t i = 0; i < present.size(); ++i)
            if (comparable(present[i]) == comparable(wanted))
                return static_cast<int>(i);
    return -1;
}

base::Result<ColumnMap> mapColumns(const OGRFeatureDefn& definition, const std::string& tableName)
{
    ColumnMap map;
    for (std::size_t i = 0; i < kColumnCount; ++i)
        map.field[i] = findField(definition, {std::string(columnName(static_cast<Column>(i)))});
    const auto lacks = [&](Column column) { return map.field[static_cast<std::size_t>(column)] < 0; };

    const bool hasPoints = definition.GetGeomFieldCount() > 0 && definition.GetGeomType() != wkbNone;
    map.pointsFromGeometry = hasPoints && (lacks(Column::Lon) || lacks(Column::Lat));

    // Only a field that is no column of ours can be a misspelt one.
    std::vector<std::string> strangers;
    for (int i = 0; i < definition.GetFieldCount(); ++i)
        if (std::find(map.field.begin(), map.field.end(), i) == map.field.end())
            strangers.push_back(fieldNames(definition)[static_cast<std::size_t>(i)]);
    std::vector<std::string> missing;
    std::vector<std::string> absent;
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        if (!lacks(column) || (map.pointsFromGeometry && (column == Column::Lon || column == Column::Lat)))
            continue;
        const std::string near = base::nearest(columnName(static_cast<Column>(i)), strangers);
        std::string text(columnName(static_cast<Column>(i)));
        if (!near.empty())
            text += fmt::format(" (is it \"{}\"?)", near);
        (isOptional(column) ? absent : missing).push_back(std::move(text));
    }
    if (!missing.empty())
        return base::Error{fmt::format("{}: the header lacks {}: {}", tableName,
                                       missing.size() == 1 ? "this column" : "these columns",
                                       fmt::join(missing, ", "))};
    base::Result<ColumnMap> result(map);
    if (!absent.empty())
        result.warnings.push_back(
            fmt::format("{}: read as empty, the header lacks: {}", tableName, fmt::join(absent, ", ")));
    return result;
}

std::string cellText(const OGRFeature& feature, int field)
{
    if (field < 0 || feature.IsFieldSetAndNotNull(field) == 0)
        return {};
    switch (feature.GetDefnRef()->GetFieldDefn(field)->GetType()) {
    case OFTDate:
    case OFTDateTime: {
        int year = 0;
        int month = 0;
        int day = 0;
        int hour = 0;
        int minute = 0;
        int second = 0;
        int zone = 0;
        feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
        return fmt::format("{:04}-{:02}-{:02}", year, month, day);
    }
    case OFTReal: {
        const double value = feature.GetFieldAsDouble(field);
        return value == std::floor(value) && std::abs(value) < 1e15
                   ? fmt::format("{}", static_cast<long long>(value))
                   : fmt::format("{}", value);
    }
    default:
        return std::string(base::trimmed(const_cast<OGRFeature&>(feature).GetFieldAsString(field)));
    }
}

} // namespace source
