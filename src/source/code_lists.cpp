#include "source/code_lists.h"

#include "base/text.h"
#include "source/network_tables.h"
#include "source/table.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace source {

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::optional<long> number(const std::string& text)
{
    long value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

base::Error badCell(const char* file, const std::string& code, const char* column, const std::string& value)
{
    return {fmt::format("{}: row {}: {} is \"{}\", which is not known", file, code, column, value)};
}

base::Status addCategories(const Rows& rows, model::Dataset& lists)
{
    for (const auto& row : rows) {
        const auto count = number(row[3]);
        if (!count)
            return badCell("categories.csv", row[0], "published_count", row[3]);
        lists.categories.push_back({row[0], row[1], row[2], static_cast<int>(*count), row[4]});
    }
    return base::Ok{};
}

base::Status addPoles(const Rows& rows, model::Dataset& lists)
{
    for (const auto& row : rows) {
        model::Pole pole;
        pole.code = row[0];
        pole.name = row[1];
        pole.regionCodes = base::split(row[2], ';');
        pole.seatCity = row[3];
        pole.seatDepartment = row[4];
        pole.website = row[5];
        pole.focusFr = row[6];
        pole.focusEn = row[7];
        pole.source = row[8];
        pole.formerNames = row[9];
        pole.membersFr = row[10];
        lists.poles.push_back(std::move(pole));
    }
    return base::Ok{};
}

base::Status addRegions(const Rows& rows, model::Dataset& lists)
{
    for (const auto& row : rows) {
        const auto population = number(row[4]);
        const int pole = row[3].empty() ? -1 : lists.findPole(row[3]);
        if (!population)
            return badCell("regions.csv", row[0], "population", row[4]);
        if (!row[3].empty() && pole < 0)
            return badCell("regions.csv", row[0], "pole", row[3]);
        lists.regions.push_back({row[0], row[1], row[2], pole, *population, row[5] == "1"});
    }
    return base::Ok{};
}

base::Status addDepartments(const Rows& rows, model::Dataset& lists)
{
    for (const auto& row : rows) {
        const auto population = number(row[3]);
        const int region = lists.findRegion(row[2]);
        if (!population)
            return badCell("departments.csv", row[0], "population", row[3]);
        if (region < 0)
            return badCell("departments.csv", row[0], "region", row[2]);
        lists.departments.push_back({row[0], row[1], region, *population});
    }
    return base::Ok{};
}

/// « network_nodes.csv:4: lon "x": … »; the file alone where no line or no column is at fault.
std::string asWarning(const NetworkProblem& found)
{
    const model::Problem& problem = found.problem;
    return fmt::format("{}{}: {}{}", found.file, problem.line > 0 ? fmt::format(":{}", problem.line) : "",
                       problem.column.empty() ? ""
                                              : fmt::format("{} \"{}\": ", problem.column, problem.value),
                       model::reasonText(problem, base::Language::English));
}

} // namespace

base::Result<model::Dataset> readCodeLists(const std::filesystem::path& geodata)
{
    struct List {
        const char* file;
        std::vector<std::string> columns;
        base::Status (*add)(const Rows&, model::Dataset&);
    };
    const List lists[] = {
        {"categories.csv",
         {"code", "label_fr", "label_en", "published_count", "published_label_fr"},
         &addCategories},
        {"poles.csv",
         {"code", "name", "region_codes", "seat_city", "seat_department", "website", "focus_fr", "focus_en",
          "source", "former_names", "members_text_fr"},
         &addPoles},
        {"regions.csv", {"code", "name", "seat", "pole", "population", "overseas"}, &addRegions},
        {"departments.csv", {"code", "name", "region", "population"}, &addDepartments},
    };

    model::Dataset dataset;
    for (const List& list : lists) {
        const auto rows = readList((geodata / list.file).string(), list.columns);
        if (!rows)
            return base::Error{rows.error().message + "; the program's own geodata folder is damaged"};
        if (auto added = list.add(rows.value(), dataset); !added)
            return added.error();
    }
    NetworkTables networks = readNetworks(geodata, dataset);
    dataset.networks = std::move(networks.networks);
    base::Result<model::Dataset> result(std::move(dataset));
    for (const NetworkProblem& problem : networks.problems)
        result.warnings.push_back(asWarning(problem));
    return result;
}

} // namespace source
