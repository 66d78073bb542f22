#include "session/shell_line.h"

#include <fmt/format.h>

#include <utility>

namespace session {

void CommandWords::option(std::string name, std::string value)
{
    if (value.starts_with('-')) {
        words_.push_back(std::move(name) + "=" + value);
    } else {
        words_.push_back(std::move(name));
        words_.push_back(std::move(value));
    }
}

void CommandWords::select(const filter::Selection& selection)
{
    for (const filter::Facet facet : filter::kFacets) {
        if (!selection.of(facet).empty()) {
            option(fmt::format("--{}", filter::facetName(facet)),
                   fmt::format("{}", fmt::join(selection.of(facet), ",")));
        }
    }
    if (!selection.search.empty()) {
        option("--search", selection.search);
    }
    if (selection.from) {
        option("--from", base::isoDate(*selection.from));
    }
    if (selection.to) {
        option("--to", base::isoDate(*selection.to));
    }
    if (selection.keepUndated) {
        flag("--keep-undated");
    }
    if (!selection.network.empty()) {
        option("--network", selection.network);
    }
    if (!selection.pairings.empty()) {
        option("--pairing", fmt::format("{}", fmt::join(selection.pairings, ",")));
    }
    if (selection.area.box) {
        option("--bbox", filter::bboxText(*selection.area.box));
    }
    if (selection.area.circle) {
        option("--within", filter::withinText(*selection.area.circle));
    }
    if (selection.area.outline) {
        option("--inside", filter::insideText(*selection.area.outline));
    }
}

std::string shellLine(const std::vector<std::string>& words)
{
    constexpr std::string_view kPlain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.,/:=+@";
    std::string line;
    for (const std::string& word : words) {
        line += line.empty() ? "" : " ";
        // zsh looks for a program where a word begins with "=".
        if (!word.empty() && word.front() != '=' && word.find_first_not_of(kPlain) == std::string::npos) {
            line += word;
            continue;
        }
        line += '\'';
        for (const char c : word) {
            line += c == '\'' ? std::string("'\\''") : std::string(1, c);
        }
        line += '\'';
    }
    return line;
}

} // namespace session
