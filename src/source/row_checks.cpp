#include "source/row_checks.h"

#include "base/text.h"
#include "source/frame_boxes.h"
#include "source/suggestions.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace source {

namespace {

template<class Item>
std::vector<std::string> codesOf(const std::vector<Item>& items)
{
    std::vector<std::string> codes;
    for (const Item& item : items)
        codes.push_back(item.code);
    return codes;
}

/// A code for a territory written otherwise: its name, a lost zero, lower case.
template<class Item>
std::string territoryCode(const std::vector<Item>& items, const std::string& written)
{
    std::vector<std::string> names;
    for (const Item& item : items) {
        if (item.code == "0" + written || base::fold(item.code) == base::fold(written))
            return item.code;
        names.push_back(item.name);
    }
    const std::string name = base::nearest(written, names);
    for (const Item& item : items)
        if (!name.empty() && item.name == name)
            return item.code;
    return {};
}

std::vector<std::string> partnersOf(const std::string& cell)
{
    std::vector<std::string> partners;
    for (const std::string& part : base::split(cell, ';'))
        if (const auto partner = base::trimmed(part); !partner.empty())
            partners.emplace_back(partner);
    return partners;
}

/// What is wrong, with the file where the table is a folder of them.
std::string inFile(const Row& row, std::string reason)
{
    return row.file.empty() ? reason : fmt::format("in {}: {}", row.file, reason);
}

/// One of the codes, or the nearest of them as a suggestion, or all of them when there are few.
std::string nearestOrAll(const std::string& written, const std::vector<std::string>& codes)
{
    const std::string near = base::nearest(written, codes);
    return near.empty() ? fmt::format("one of {}", fmt::join(codes, ", ")) : near;
}

} // namespace

struct RowChecker::Reporter {
    const Row& row;
    std::vector<model::Problem>& problems;

    void operator()(Column column, std::string reason, std::string suggestion = {}) const
    {
        problems.push_back({row.line, std::string(columnName(column)), shortened(row[column]),
                            inFile(row, std::move(reason)), std::move(suggestion)});
    }
};

RowChecker::RowChecker(const model::Dataset& lists) : lists_(lists) {}

void RowChecker::checkTexts(const Row& row, model::Initiative& initiative, const Reporter& report)
{
    for (std::size_t i = 0; i < kColumnCount; ++i)
        if (!base::isValidUtf8(row.cells[i]))
            report(static_cast<Column>(i), "this is not valid UTF-8", "save the table as UTF-8");

    for (const Column column : {Column::Id, Column::Name, Column::City, Column::SourceUrl})
        if (row[column].empty())
            report(column, fmt::format("the {} is missing", columnName(column)));
    if (!row[Column::Id].empty()) {
        const auto [known, isNew] = placeOfId_.try_emplace(row[Column::Id], Place{row.file, row.line});
        const Place& place = known->second;
        if (!isNew)
            report(Column::Id,
                   fmt::format("this id is already used on line {}{}", place.line,
                               place.file == row.file ? std::string{} : " of " + place.file),
                   "give every row its own id");
    }
    if (!row[Column::SourceUrl].empty() && !isWebAddress(row[Column::SourceUrl]))
        report(Column::SourceUrl, "this is no http or https address", suggestUrl(row[Column::SourceUrl]));
    if (!row[Column::StartDate].empty()) {
        initiative.date = base::parseDate(row[Column::StartDate]);
        if (!initiative.date) {
            std::string near = suggestDate(row[Column::StartDate]);
            report(Column::StartDate, "this is no real date",
                   near.empty() ? "YYYY-MM-DD, YYYY-MM or nothing" : std::move(near));
        }
    }
    initiative.id = row[Column::Id];
    initiative.name = row[Column::Name];
    initiative.organisation = row[Column::Organisation];
    initiative.poleBasis = row[Column::PoleBasis];
    initiative.city = row[Column::City];
    initiative.summaryFr = row[Column::SummaryFr];
    initiative.summaryEn = row[Column::SummaryEn];
    initiative.partners = partnersOf(row[Column::Partners]);
    initiative.sourceUrl = row[Column::SourceUrl];
    initiative.cityBasis = row[Column::CityBasis];
}

void RowChecker::checkCodes(const Row& row, model::Initiative& initiative, const Reporter& report) const
{
    initiative.category = lists_.findCategory(row[Column::Category]);
    if (initiative.category < 0)
        report(Column::Category,
               row[Column::Category].empty() ? "the category is missing" : "unknown category",
               nearestOrAll(row[Column::Category], codesOf(lists_.categories)));

    const auto type = model::typeFromCode(row[Column::OrganisationType]);
    if (type) {
        initiative.type = *type;
    } else {
        std::vector<std::string> codes;
        for (int i = 0; i < model::kOrganisationTypeCount; ++i)
            codes.emplace_back(model::typeCode(static_cast<model::OrganisationType>(i)));
        report(Column::OrganisationType, "unknown type of organisation",
               nearestOrAll(row[Column::OrganisationType], codes));
    }

    if (!row[Column::Pole].empty()) {
        initiative.pole = lists_.findPole(row[Column::Pole]);
        if (initiative.pole < 0)
            report(Column::Pole, "unknown cluster", nearestOrAll(row[Column::Pole], codesOf(lists_.poles)));
    }
    const std::string& basis = row[Column::PoleBasis];
    if (!basis.empty() && basis != "member" && basis != "territory")
        report(Column::PoleBasis, "unknown basis", nearestOrAll(basis, {"member", "territory"}));
}

void RowChecker::checkTerritory(const Row& row, model::Initiative& initiative, const Reporter& report) const
{
    initiative.department = lists_.findDepartment(row[Column::Department]);
    initiative.region = lists_.findRegion(row[Column::Region]);
    if (initiative.department < 0)
        report(Column::Department, "unknown department (INSEE code expected)",
               territoryCode(lists_.departments, row[Column::Department]));
    const model::Department* department =
        initiative.department < 0 ? nullptr
                                  : &lists_.departments[static_cast<std::size_t>(initiative.department)];
    if (initiative.region < 0) {
        report(Column::Region, "unknown region (INSEE code expected)",
               department != nullptr ? lists_.regions[static_cast<std::size_t>(department->region)].code
                                     : territoryCode(lists_.regions, row[Column::Region]));
    } else if (department != nullptr && department->region != initiative.region) {
        const model::Region& right = lists_.regions[static_cast<std::size_t>(department->region)];
        report(Column::Region,
               fmt::format("department {} ({}) lies in region {} ({})", department->code, department->name,
                           right.code, right.name),
               right.code);
    }
}

void RowChecker::checkPosition(const Row& row, model::Initiative& initiative, const Reporter& report) const
{
    const auto lon = parseNumber(row[Column::Lon]);
    const auto lat = parseNumber(row[Column::Lat]);
    if (!lon)
        report(Column::Lon,
               row[Column::Lon].empty() ? "the longitude is missing" : "the longitude is no number",
               suggestNumber(row[Column::Lon]));
    if (!lat)
        report(Column::Lat,
               row[Column::Lat].empty() ? "the latitude is missing" : "the latitude is no number",
               suggestNumber(row[Column::Lat]));
    if (!lon || !lat)
        return;
    initiative.lon = *lon;
    initiative.lat = *lat;

    const bool regionKnown = initiative.region >= 0;
    const std::string_view regionCode =
        regionKnown ? std::string_view(lists_.regions[static_cast<std::size_t>(initiative.region)].code) : "";
    const base::Extent& box = kLandBoxes[static_cast<std::size_t>(model::frameOfRegion(regionCode))];
    if (box.contains({*lon, *lat}))
        return;
    const std::string swapped = box.contains({*lat, *lon}) ? fmt::format("swap them: lon {} lat {}",
                                                                         row[Column::Lat], row[Column::Lon])
                                                           : std::string{};
    if (*lon < -180 || *lon > 180) {
        report(Column::Lon, "this longitude lies outside the world (-180 to 180)", swapped);
    } else if (*lat < -90 || *lat > 90) {
        report(Column::Lat, "this latitude lies outside the world (-90 to 90)", swapped);
    } else if (regionKnown) {
        const bool lonFits = *lon >= box.west && *lon <= box.east;
        const std::string& place = lists_.regions[static_cast<std::size_t>(initiative.region)].name;
        report(lonFits ? Column::Lat : Column::Lon,
               fmt::format("the position {} {} is far from {}", row[Column::Lon], row[Column::Lat],
                           model::frameOfRegion(regionCode) == model::kMainland ? "mainland France" : place),
               swapped);
    }
}

std::optional<model::Initiative> RowChecker::check(const Row& row, std::vector<model::Problem>& problems)
{
    const bool blank =
        std::all_of(row.cells.begin(), row.cells.end(), [](const auto& c) { return c.empty(); });
    if (blank) {
        problems.push_back({row.line, "", "", inFile(row, "the row is empty"), "delete the line"});
        return std::nullopt;
    }
    const std::size_t before = problems.size();
    const Reporter report{row, problems};
    model::Initiative initiative;
    initiative.line = row.line;
    checkTexts(row, initiative, report);
    checkCodes(row, initiative, report);
    checkTerritory(row, initiative, report);
    checkPosition(row, initiative, report);
    if (problems.size() > before)
        return std::nullopt;
    return initiative;
}

TableChecker::TableChecker(model::Dataset lists) : table_{std::move(lists), {}, 0}, checker_(table_.data) {}

void TableChecker::add(const Row& row)
{
    ++rowCount_;
    isFolder_ = isFolder_ || !row.file.empty();
    if (auto initiative = checker_.check(row, table_.problems))
        table_.data.initiatives.push_back(std::move(*initiative));
}

CheckedTable TableChecker::finish(std::vector<model::Problem> left)
{
    const int unread = static_cast<int>(left.size()); // records that never became a row, a problem each
    std::vector<model::Problem>& problems = table_.problems;
    problems.insert(problems.begin(), std::make_move_iterator(left.begin()),
                    std::make_move_iterator(left.end()));
    if (!isFolder_) // a folder's come file by file
        std::stable_sort(problems.begin(), problems.end(),
                         [](const auto& a, const auto& b) { return a.line < b.line; });
    table_.leftOut = unread + rowCount_ - static_cast<int>(table_.data.initiatives.size());
    model::groupCities(table_.data);
    return std::move(table_);
}

} // namespace source
