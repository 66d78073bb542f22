#include "app/problem_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {

using nlohmann::ordered_json;

std::string onOneLine(std::string text)
{
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; }, ' ');
    return text;
}

std::string asLine(std::string_view file, const model::Problem& problem)
{
    std::string line(file);
    if (problem.line > 0) {
        line += fmt::format(":{}", problem.line);
    }
    line += ": ";
    if (!problem.column.empty()) {
        line += fmt::format("{} \"{}\": ", problem.column, problem.value);
    }
    line += model::reasonText(problem, base::Language::English);
    if (!problem.suggestion.empty()) {
        line += fmt::format(" ({})", problem.suggestion);
    }
    return onOneLine(std::move(line)) + "\n";
}

ordered_json problemAsJson(const model::Problem& problem)
{
    ordered_json repair; // null: nothing can be proposed
    if (problem.isMendable()) {
        repair["sure"] = model::sureName(problem.repair.sure);
        for (const model::CellRepair& cell : problem.repair.cells) {
            repair["cells"][cell.column] = cell.value;
        }
    }
    return {{"line", problem.line},
            {"column", problem.column},
            {"value", problem.value},
            {"reason", model::reasonText(problem, base::Language::English)},
            {"suggestion", problem.suggestion},
            {"kind", model::kindName(problem.kind)},
            {"leaves_row_out", problem.leavesRowOut},
            {"repair", std::move(repair)}};
}

ordered_json problemsAsJson(const std::vector<model::Problem>& problems)
{
    ordered_json list = ordered_json::array();
    for (const model::Problem& problem : problems) {
        list.push_back(problemAsJson(problem));
    }
    return list;
}

std::string jsonText(const ordered_json& json)
{
    const auto dumped = [](const ordered_json& value) {
        return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    };
    if (!json.is_array() || json.empty()) {
        return dumped(json) + "\n";
    }
    std::string text;
    for (const ordered_json& item : json) {
        text += (text.empty() ? "[\n" : ",\n") + dumped(item);
    }
    return text + "\n]\n";
}

} // namespace app
