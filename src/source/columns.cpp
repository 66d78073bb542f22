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
    return findField(fieldNames(definition), names);
}

int findField(const std::vector<std::string>& fields, const std::vector<std::string>& names)
{
    for (const std::string& wanted : names)
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (comparable(fields[i]) == comparable(wanted))
                return static_cast<int>(i);
    return -1;
}

namespace {

/// Which field of a layer is which of our columns; a field is taken once.
class Finder {
public:
    explicit Finder(const std::vector<std::string>& names) : names_(names) { fields_.fill(-1); }

    base::Status take(const std::vector<ColumnChoice>& choices, const std::string& tableName)
    {
        for (const ColumnChoice& choice : choices) {
            const int field = freeField(choice.field);
            if (field < 0) {
                const std::string near = base::nearest(choice.field, names_);
                return base::Error{fmt::format("--map: {} has no other column \"{}\"{}", tableName,
                                               choice.field,
                                               near.empty() ? "" : "; did you mean \"" + near + "\"?"),
                                   base::Exit::Usage};
            }
            give(choice.column, field);
        }
        return base::Ok{};
    }

    void takeByName()
    {
        for (std::size_t i = 0; i < kColumnCount; ++i)
            giveIfFree(static_cast<Column>(i), columnName(static_cast<Column>(i)));
    }

    void takeUsual()
    {
        for (std::size_t i = 0; i < kColumnCount; ++i)
            for (const std::string_view name : usualNames(static_cast<Column>(i)))
                giveIfFree(static_cast<Column>(i), name);
    }

    /// The column's name, with the nearest field that is nothing else.
    [[nodiscard]] std::string withNearest(Column column) const
    {
        std::vector<std::string> strangers;
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (!isTaken(static_cast<int>(i)))
                strangers.push_back(names_[i]);
        const std::string near = base::nearest(columnName(column), strangers);
        return std::string(columnName(column)) +
               (near.empty() ? std::string{} : fmt::format(" (is it \"{}\"?)", near));
    }

    [[nodiscard]] const std::array<int, kColumnCount>& fields() const { return fields_; }
    /// « name from "Titre" », in the order of our columns.
    [[nodiscard]] std::vector<std::string> renamed() const
    {
        std::vector<std::string> told;
        for (std::size_t i = 0; i < kColumnCount; ++i) {
            const std::string_view ours = columnName(static_cast<Column>(i));
            if (fields_[i] >= 0 && comparable(names_[static_cast<std::size_t>(fields_[i])]) != ours)
                told.push_back(
                    fmt::format("{} from \"{}\"", ours, names_[static_cast<std::size_t>(fields_[i])]));
        }
        return told;
    }

private:
    [[nodiscard]] bool isTaken(int field) const
    {
        return std::find(fields_.begin(), fields_.end(), field) != fields_.end();
    }
    [[nodiscard]] int freeField(std::string_view name) const
    {
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (comparable(names_[i]) == comparable(name) && !isTaken(static_cast<int>(i)))
                return static_cast<int>(i);
        return -1;
    }
    void give(Column column, int field) { fields_[static_cast<std::size_t>(column)] = field; }
    void giveIfFree(Column column, std::string_view name)
    {
        if (fields_[static_cast<std::size_t>(column)] < 0)
            give(column, freeField(name));
    }

    const std::vector<std::string>& names_;
    std::array<int, kColumnCount> fields_{};
};

} // namespace

base::Result<ColumnMap> mapColumns(const OGRFeatureDefn& definition, const std::string& tableName,
                                   const std::vector<ColumnChoice>& choices, Ids ids)
{
    const bool hasPoints = definition.GetGeomFieldCount() > 0 && definition.GetGeomType() != wkbNone;
    return mapColumns(fieldNames(definition), hasPoints, tableName, choices, ids);
}

base::Result<ColumnMap> mapColumns(const std::vector<std::string>& fields, bool hasPoints,
                                   const std::string& tableName, const std::vector<ColumnChoice>& choices,
                                   Ids ids)
{
    Finder finder(fields);
    if (auto chosen = finder.take(choices, tableName); !chosen)
        return chosen.error();
    finder.takeByName();
    finder.takeUsual();

    ColumnMap map{finder.fields()};
    const auto lacks = [&](Column column) { return map.field[static_cast<std::size_t>(column)] < 0; };
    const bool lacksPosition = lacks(Column::Lon) || lacks(Column::Lat);
    map.pointsFromGeometry = hasPoints && lacksPosition;
    // Half a position is a fault to be told; none can be looked up by city and department.
    const bool findable = map.pointsFromGeometry || (lacks(Column::Lon) && lacks(Column::Lat) &&
                                                     !lacks(Column::City) && !lacks(Column::Department));

    std::vector<std::string> missing;
    std::vector<std::string> absent;
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        const bool isPosition = column == Column::Lon || column == Column::Lat;
        if (!lacks(column) || (isPosition && findable))
            continue;
        const bool isId = column == Column::Id && ids == Ids::Optional;
        (isId || isOptional(column) ? absent : missing).push_back(finder.withNearest(column));
    }
    if (!missing.empty())
        return base::Error{fmt::format("{}: the header lacks {}: {}", tableName,
                                       missing.size() == 1 ? "this column" : "these columns",
                                       fmt::join(missing, ", "))};
    base::Result<ColumnMap> result(map);
    if (!absent.empty())
        result.warnings.push_back(
            fmt::format("{}: read as empty, the header lacks: {}", tableName, fmt::join(absent, ", ")));
    if (!finder.renamed().empty())
        result.warnings.push_back(fmt::format("{}: columns under another name: {}; --map chooses otherwise",
                                              tableName, fmt::join(finder.renamed(), ", ")));
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
