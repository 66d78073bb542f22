#include "source/row_checks.h"

#include "base/text.h"
#include "base/words.h"
#include "source/frame_boxes.h"
#include "source/letters.h"
#include "source/suggestions.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace source {

namespace {

using base::Word;
using Kind = model::ProblemKind;

/// « A; B », however it was written.
std::string tidyPartners(std::string_view cell)
{
    std::string partners;
    for (const std::string& part : base::split(cell, ';'))
        if (const auto partner = base::trimmed(part); !partner.empty())
            partners.append(partners.empty() ? "" : "; ").append(partner);
    return partners;
}

/// Columns that an initiative keeps as they are written; the others become numbers, dates and codes.
constexpr bool isText(Column column)
{
    switch (column) {
    case Column::Id:
    case Column::Name:
    case Column::Organisation:
    case Column::PoleBasis:
    case Column::City:
    case Column::SummaryFr:
    case Column::SummaryEn:
    case Column::Partners:
    case Column::SourceUrl:
    case Column::CityBasis:
        return true;
    default:
        return false;
    }
}

bool isTidied(Column column)
{
    return column == Column::Name || column == Column::Organisation || column == Column::City;
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
    model::Problem& operator()(Column column, Kind kind, model::Reason reason, std::string advice = {}) const
    {
        model::Problem problem;
        problem.line = row.line;
        problem.column = columnName(column);
        problem.value = shortened(row[column]);
        problem.reason = std::move(reason);
        problem.file = row.file;
        problem.suggestion = std::move(advice);
        problem.kind = kind;
        return problems.emplace_back(std::move(problem));
    }

    /// The same with what to write instead, or with advice where nothing can be proposed.
    model::Problem& operator()(Column column, Kind kind, model::Reason reason, const Proposal& proposal,
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

RowChecker::Texts RowChecker::checkLetters(const Row& row, const Reporter& report)
{
    Texts texts;
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        const std::string& cell = row.cells[i];
        if (cell.empty())
            continue;
        const auto column = static_cast<Column>(i);
        base::TextPool& pool = pools_[i];
        if (const base::SharedText* sound = column == Column::Id ? nullptr : pool.find(cell)) {
            texts[i] = *sound;
            continue;
        }
        const bool isSound = areSound(cell, column, report);
        if (column == Column::Id || !isSound)
            texts[i] = isText(column) ? base::SharedText(cell) : base::SharedText();
        else
            texts[i] = pool.add(cell);
    }
    return texts;
}

bool RowChecker::areSound(const std::string& cell, Column column, const Reporter& report)
{
    if (!base::isValidUtf8(cell)) {
        report(column, Kind::Letters, {Word::DoctorWhyNotUtf8}, fromWindows1252(cell),
               "save the table as UTF-8");
        return false;
    }
    bool isSound = true;
    if (std::string meant = unscrambled(cell); !meant.empty()) {
        report(column, Kind::Letters, {Word::DoctorWhyReadTwice}, {std::move(meant), model::Sure::Certain})
            .leavesRowOut = false;
        isSound = false;
    }
    if (std::string tidy = isTidied(column) ? withoutStraySpaces(cell) : std::string(); !tidy.empty()) {
        report(column, Kind::Spaces, {Word::DoctorWhySpaces}, {std::move(tidy), model::Sure::Certain})
            .leavesRowOut = false;
        isSound = false;
    }
    return isSound;
}

void RowChecker::checkId(const Row& row, const base::SharedText& id, const Reporter& report)
{
    if (files_.empty() || files_.back() != row.file)
        files_.push_back(row.file);
    const auto file = static_cast<int>(files_.size()) - 1;
    const auto [known, isNew] = placeOfId_.try_emplace(id, Place{file, static_cast<std::int32_t>(row.line)});
    if (isNew)
        return;
    const Place& place = known->second;
    model::Reason reason{Word::DoctorWhyIdUsed, {fmt::format("{}", place.line)}};
    if (place.file != file)
        reason = {Word::DoctorWhyIdUsedIn,
                  {fmt::format("{}", place.line), files_[static_cast<std::size_t>(place.file)]}};
    report(Column::Id, Kind::Id, std::move(reason), "give every row its own id");
}

void RowChecker::checkTexts(const Row& row, const Texts& texts, model::Initiative& initiative,
                            const Reporter& report)
{
    const auto text = [&texts](Column column) { return texts[static_cast<std::size_t>(column)]; };
    for (const Column column : {Column::Id, Column::Name, Column::City, Column::SourceUrl})
        if (row[column].empty())
            report(column, Kind::Missing, {Word::DoctorWhyMissing, {std::string(columnName(column))}});
    if (!row[Column::Id].empty())
        checkId(row, text(Column::Id), report);
    if (!row[Column::SourceUrl].empty() && !isWebAddress(row[Column::SourceUrl]))
        report(Column::SourceUrl, Kind::Address, {Word::DoctorWhyAddress},
               suggestUrl(row[Column::SourceUrl]));
    if (!row[Column::StartDate].empty()) {
        initiative.date = base::parseDate(row[Column::StartDate]);
        if (!initiative.date)
            report(Column::StartDate, Kind::Date, {Word::DoctorWhyDate}, suggestDate(row[Column::StartDate]),
                   "YYYY-MM-DD, YYYY-MM or nothing");
    }
    initiative.id = text(Column::Id);
    initiative.name = text(Column::Name);
    initiative.organisation = text(Column::Organisation);
    initiative.poleBasis = text(Column::PoleBasis);
    initiative.city = text(Column::City);
    initiative.summaryFr = text(Column::SummaryFr);
    initiative.summaryEn = text(Column::SummaryEn);
    initiative.sourceUrl = text(Column::SourceUrl);
    initiative.cityBasis = text(Column::CityBasis);
    initiative.partners = text(Column::Partners);
    if (const std::string tidy = tidyPartners(initiative.partners); initiative.partners != tidy) {
        const base::SharedText* known = partners_.find(tidy);
        initiative.partners = known != nullptr ? *known : partners_.add(tidy);
    }
}

void RowChecker::checkCodes(const Row& row, model::Initiative& initiative, const Reporter& report) const
{
    const std::string& category = row[Column::Category];
    initiative.category = lists_.findCategory(category);
    if (initiative.category < 0)
        report(Column::Category, category.empty() ? Kind::Missing : Kind::Code,
               {category.empty() ? Word::DoctorWhyNoCategory : Word::DoctorWhyCategory},
               suggestCode(category, names_.categories), oneOf(names_.categories));

    const std::string& written = row[Column::OrganisationType];
    const auto type = model::typeFromCode(written);
    if (type)
        initiative.type = *type;
    else
        report(Column::OrganisationType, Kind::Code, {Word::DoctorWhyType},
               suggestCode(written, names_.types), oneOf(names_.types));

    const std::string& pole = row[Column::Pole];
    initiative.pole = pole.empty() ? -1 : lists_.findPole(pole);
    if (!pole.empty() && initiative.pole < 0)
        report(Column::Pole, Kind::Code, {Word::DoctorWhyPole}, suggestCode(pole, names_.poles),
               oneOf(names_.poles));
    const std::string& basis = row[Column::PoleBasis];
    if (!basis.empty() && basis != "member" && basis != "territory")
        report(Column::PoleBasis, Kind::Code, {Word::DoctorWhyBasis}, suggestCode(basis, names_.bases),
               oneOf(names_.bases));
}

void RowChecker::checkTerritory(const Row& row, model::Initiative& initiative, const Reporter& report) const
{
    initiative.department = lists_.findDepartment(row[Column::Department]);
    initiative.region = lists_.findRegion(row[Column::Region]);
    if (initiative.department < 0)
        report(Column::Department, Kind::Territory, {Word::DoctorWhyDepartment},
               suggestCode(row[Column::Department], names_.departments));
    checkRegion(row, initiative, report);
}

void RowChecker::checkRegion(const Row& row, const model::Initiative& initiative,
                             const Reporter& report) const
{
    if (initiative.department < 0) {
        if (initiative.region < 0)
            report(Column::Region, Kind::Territory, {Word::DoctorWhyRegion},
                   suggestCode(row[Column::Region], names_.regions));
        return;
    }
    const model::Department& department = lists_.departments[static_cast<std::size_t>(initiative.department)];
    const model::Region& right = lists_.regions[static_cast<std::size_t>(department.region)];
    if (initiative.region < 0) {
        // An empty cell leaves no doubt, a name that says the same as the department does not either.
        const bool agrees = row[Column::Region].empty() ||
                            suggestCode(row[Column::Region], names_.regions).value == right.code;
        report(Column::Region, Kind::Territory, {Word::DoctorWhyRegion},
               {right.code, agrees ? model::Sure::Certain : model::Sure::Likely});
    } else if (department.region != initiative.region) {
        report(Column::Region, Kind::Territory,
               {Word::DoctorWhyOtherRegion, {department.code, department.name, right.code, right.name}},
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
               {isMissing(Column::Lon) ? Word::DoctorWhyNoLon : Word::DoctorWhyLon},
               suggestNumber(row[Column::Lon]));
    if (!lat)
        report(Column::Lat, isMissing(Column::Lat) ? Kind::Missing : Kind::Number,
               {isMissing(Column::Lat) ? Word::DoctorWhyNoLat : Word::DoctorWhyLat},
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
    model::Reason reason;
    if (at.x < -180 || at.x > 180) {
        reason = {Word::DoctorWhyLonWorld};
    } else if (at.y < -90 || at.y > 90) {
        column = Column::Lat;
        reason = {Word::DoctorWhyLatWorld};
    } else if (regionKnown) {
        const bool lonFits = at.x >= box.west && at.x <= box.east;
        column = lonFits ? Column::Lat : Column::Lon;
        reason = {Word::DoctorWhyFar, {row[Column::Lon], row[Column::Lat]}};
        if (frame != model::kMainland)
            reason = {Word::DoctorWhyFarFrom, {row[Column::Lon], row[Column::Lat], region->name}};
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
        problems.push_back({row.line, "", "", {Word::DoctorWhyEmptyRow}, "delete the line", row.file});
        return std::nullopt;
    }
    const std::size_t before = problems.size();
    const Reporter report{row, problems};
    model::Initiative initiative;
    initiative.line = static_cast<std::int32_t>(row.line);
    const Texts texts = checkLetters(row, report);
    checkTexts(row, texts, initiative, report);
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

void TableChecker::expect(std::size_t rows)
{
    table_.data.initiatives.reserve(rows);
    checker_.expect(rows);
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
