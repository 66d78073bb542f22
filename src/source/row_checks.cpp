#include "source/row_checks.h"

#include "base/text.h"
#include "source/frame_boxes.h"
#include "source/letters.h"
#include "source/suggestions.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace source {

namespace {

using Kind = model::ProblemKind;

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

/// « one of a, b, c »: for lists that are short enough to be read.
std::string oneOf(const std::vector<CodeNames>& codes)
{
    std::string text = "one of";
    for (const CodeNames& entry : codes)
        text += (&entry == &codes.front() ? " " : ", ") + entry.code;
    return text;
}

bool leavesOut(const model::Problem& problem)
{
    return problem.leavesRowOut;
}

} // namespace

struct RowChecker::Reporter {
    const Row& row;
    std::vector<model::Problem>& problems;

    /// A problem that nothing can be proposed for but advice.
    model::Problem& operator()(Column column, Kind kind, std::string reason, std::string advice = {}) const
    {
        model::Problem problem;
        problem.line = row.line;
        problem.column = columnName(column);
        problem.value = shortened(row[column]);
        problem.reason = inFile(row, std::move(reason));
        problem.suggestion = std::move(advice);
        problem.kind = kind;
        return problems.emplace_back(std::move(problem));
    }

    /// The same with what to write instead, or with advice where nothing can be proposed.
    model::Problem& operator()(Column column, Kind kind, std::string reason, const Proposal& proposal,
                               std::string advice = {}) const
    {
        model::Problem& problem = (*this)(column, kind, std::move(reason), std::move(advice));
        if (!proposal.isEmpty()) {
            problem.suggestion = shortened(proposal.value);
            problem.repair = {{{problem.column, proposal.value}}, proposal.sure};
        }
        return problem;
    }
};

RowChecker::RowChecker(const model::Dataset& lists, std::function<const CommuneFinder*()> communes)
    : lists_(lists), communes_(std::move(communes)), names_(namesIn(lists))
{
}

RowChecker::Lists RowChecker::namesIn(const model::Dataset& lists)
{
    Lists names;
    for (const model::Category& category : lists.categories)
        names.categories.push_back(codeNames(category.code, {category.labelFr, category.labelEn}));
    for (int i = 0; i < model::kOrganisationTypeCount; ++i)
        names.types.push_back(
            codeNames(std::string(model::typeCode(static_cast<model::OrganisationType>(i)))));
    for (const model::Pole& pole : lists.poles)
        names.poles.push_back(codeNames(pole.code, {pole.name}));
    names.bases = {codeNames("member"), codeNames("territory")};
    for (const model::Department& department : lists.departments)
        names.departments.push_back(codeNames(department.code, {department.name}));
    for (const model::Region& region : lists.regions)
        names.regions.push_back(codeNames(region.code, {region.name}));
    return names;
}

void RowChecker::checkLetters(const Row& row, const Reporter& report)
{
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        if (!base::isValidUtf8(row.cells[i]))
            report(column, Kind::Letters, "this is not valid UTF-8", fromWindows1252(row.cells[i]),
                   "save the table as UTF-8");
        else if (std::string meant = unscrambled(row.cells[i]); !meant.empty())
            report(column, Kind::Letters, "this is UTF-8 that was read as Latin-1",
                   {std::move(meant), model::Sure::Certain})
                .leavesRowOut = false;
    }
    for (const Column column : {Column::Name, Column::Organisation, Column::City}) {
        std::string tidy = withoutStraySpaces(row[column]);
        if (!tidy.empty() && base::isValidUtf8(tidy))
            report(column, Kind::Spaces, "spaces too many", {std::move(tidy), model::Sure::Certain})
                .leavesRowOut = false;
    }
}

void RowChecker::checkTexts(const Row& row, model::Initiative& initiative, const Reporter& report)
{
    for (const Column column : {Column::Id, Column::Name, Column::City, Column::SourceUrl})
        if (row[column].empty())
            report(column, Kind::Missing, fmt::format("the {} is missing", columnName(column)));
    if (!row[Column::Id].empty()) {
        const auto [known, isNew] = placeOfId_.try_emplace(row[Column::Id], Place{row.file, row.line});
        const Place& place = known->second;
        if (!isNew)
            report(Column::Id, Kind::Id,
                   fmt::format("this id is already used on line {}{}", place.line,
                               place.file == row.file ? std::string{} : " of " + place.file),
                   "give every row its own id");
    }
    if (!row[Column::SourceUrl].empty() && !isWebAddress(row[Column::SourceUrl]))
        report(Column::SourceUrl, Kind::Address, "this is no http or https address",
               suggestUrl(row[Column::SourceUrl]));
    if (!row[Column::StartDate].empty()) {
        initiative.date = base::parseDate(row[Column::StartDate]);
        if (!initiative.date)
            report(Column::StartDate, Kind::Date, "this is no real date", suggestDate(row[Column::StartDate]),
                   "YYYY-MM-DD, YYYY-MM or nothing");
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
    const std::string& category = row[Column::Category];
    initiative.category = lists_.findCategory(category);
    if (initiative.category < 0)
        report(Column::Category, category.empty() ? Kind::Missing : Kind::Code,
               category.empty() ? "the category is missing" : "unknown category",
               suggestCode(category, names_.categories), oneOf(names_.categories));

    const std::string& written = row[Column::OrganisationType];
    const auto type = model::typeFromCode(written);
    if (type)
        initiative.type = *type;
    else
        report(Column::OrganisationType, Kind::Code, "unknown type of organisation",
               suggestCode(written, names_.types), oneOf(names_.types));

    const std::string& pole = row[Column::Pole];
    initiative.pole = pole.empty() ? -1 : lists_.findPole(pole);
    if (!pole.empty() && initiative.pole < 0)
        report(Column::Pole, Kind::Code, "unknown cluster", suggestCode(pole, names_.poles),
               oneOf(names_.poles));
    const std::string& basis = row[Column::PoleBasis];
    if (!basis.empty() && basis != "member" && basis != "territory")
        report(Column::PoleBasis, Kind::Code, "unknown basis", suggestCode(basis, names_.bases),
               oneOf(names_.bases));
}

void RowChecker::checkTerritory(const Row& row, model::Initiative& initiative, const Reporter& report) const
{
    initiative.department = lists_.findDepartment(row[Column::Department]);
    initiative.region = lists_.findRegion(row[Column::Region]);
    if (initiative.department < 0)
        report(Column::Department, Kind::Territory, "unknown department (INSEE code expected)",
               suggestCode(row[Column::Department], names_.departments));
    checkRegion(row, initiative, report);
}

void RowChecker::checkRegion(const Row& row, const model::Initiative& initiative,
                             const Reporter& report) const
{
    if (initiative.department < 0) {
        if (initiative.region < 0)
            report(Column::Region, Kind::Territory, "unknown region (INSEE code expected)",
                   suggestCode(row[Column::Region], names_.regions));
        return;
    }
    const model::Department& department = lists_.departments[static_cast<std::size_t>(initiative.department)];
    const model::Region& right = lists_.regions[static_cast<std::size_t>(department.region)];
    if (initiative.region < 0) {
        // An empty cell leaves no doubt, a name that says the same as the department does not either.
        const bool agrees = row[Column::Region].empty() ||
                            suggestCode(row[Column::Region], names_.regions).value == right.code;
        report(Column::Region, Kind::Territory, "unknown region (INSEE code expected)",
               {right.code, agrees ? model::Sure::Certain : model::Sure::Likely});
    } else if (department.region != initiative.region) {
        report(Column::Region, Kind::Territory,
               fmt::format("department {} ({}) lies in region {} ({})", department.code, department.name,
                           right.code, right.name),
               {right.code, model::Sure::Likely}); // the department may be the wrong one
    }
}

void RowChecker::checkPosition(const Row& row, model::Initiative& initiative, const Reporter& report)
{
    const auto lon = parseNumber(row[Column::Lon]);
    const auto lat = parseNumber(row[Column::Lat]);
    const auto isMissing = [&](Column column) { return row[column].empty(); };
    if (!lon)
        report(Column::Lon, isMissing(Column::Lon) ? Kind::Missing : Kind::Number,
               isMissing(Column::Lon) ? "the longitude is missing" : "the longitude is no number",
               suggestNumber(row[Column::Lon]));
    if (!lat)
        report(Column::Lat, isMissing(Column::Lat) ? Kind::Missing : Kind::Number,
               isMissing(Column::Lat) ? "the latitude is missing" : "the latitude is no number",
               suggestNumber(row[Column::Lat]));
    if (!lon || !lat)
        return;
    initiative.lon = *lon;
    initiative.lat = *lat;
    checkPlace(row, initiative, report);
}

void RowChecker::checkPlace(const Row& row, const model::Initiative& initiative, const Reporter& report)
{
    const bool regionKnown = initiative.region >= 0;
    const model::Region* region =
        regionKnown ? &lists_.regions[static_cast<std::size_t>(initiative.region)] : nullptr;
    const base::Vec2 at{initiative.lon, initiative.lat};
    const int frame = model::frameOfRegion(regionKnown ? region->code : "");
    const base::Extent& box = kLandBoxes[static_cast<std::size_t>(frame)];
    if (box.contains(at))
        return;
    Column column = Column::Lon;
    std::string reason;
    if (at.x < -180 || at.x > 180) {
        reason = "this longitude lies outside the world (-180 to 180)";
    } else if (at.y < -90 || at.y > 90) {
        column = Column::Lat;
        reason = "this latitude lies outside the world (-90 to 90)";
    } else if (regionKnown) {
        const bool lonFits = at.x >= box.west && at.x <= box.east;
        column = lonFits ? Column::Lat : Column::Lon;
        reason = fmt::format("the position {} {} is far from {}", row[Column::Lon], row[Column::Lat],
                             frame == model::kMainland ? "mainland France" : region->name);
    } else {
        return;
    }
    model::Problem& problem = report(column, Kind::Position, std::move(reason));
    const CommuneFinder* communes = communes_ ? communes_() : nullptr;
    const auto town =
        communes == nullptr ? std::nullopt : communes->find(row[Column::City], row[Column::Department]);
    if (const auto meant =
            mender_.propose({row[Column::Lon], row[Column::Lat], at, frame, regionKnown, town})) {
        problem.suggestion = fmt::format("{}: lon {} lat {}", meant->how, meant->lon, meant->lat);
        problem.repair = {{{std::string(columnName(Column::Lon)), meant->lon},
                           {std::string(columnName(Column::Lat)), meant->lat}},
                          meant->sure};
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
    checkLetters(row, report);
    checkTexts(row, initiative, report);
    checkCodes(row, initiative, report);
    checkTerritory(row, initiative, report);
    checkPosition(row, initiative, report);
    const auto found = problems.begin() + static_cast<std::ptrdiff_t>(before);
    if (std::any_of(found, problems.end(), leavesOut))
        return std::nullopt;
    return initiative;
}

TableChecker::TableChecker(model::Dataset lists, std::function<const CommuneFinder*()> communes)
    : table_{std::move(lists), {}, 0}, checker_(table_.data, std::move(communes))
{
}

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

CheckedTable checkTable(const Table& table, model::Dataset lists, const CommuneFinder* communes)
{
    TableChecker checker(std::move(lists), [communes] { return communes; });
    for (const Row& row : table.rows)
        checker.add(row);
    return checker.finish(table.problems);
}

} // namespace source
