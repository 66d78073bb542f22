#include "export/vector.h"

#include <array>
#include <utility>

namespace exporter {

namespace {

constexpr std::string_view kAttribute = "cartovid:view=\"";
constexpr std::array<std::pair<std::string_view, char>, 5> kEscapes{
    {{"&quot;", '"'}, {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&apos;", '\''}}};

} // namespace

std::optional<std::string> viewInSvg(std::string_view svg)
{
    const std::size_t at = svg.find(kAttribute);
    const std::size_t from = at == std::string_view::npos ? at : at + kAttribute.size();
    const std::size_t end = from == std::string_view::npos ? from : svg.find('"', from);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    std::string view;
    for (std::string_view rest = svg.substr(from, end - from); !rest.empty();) {
        std::size_t taken = 1;
        char c = rest.front();
        for (const auto& [escape, plain] : kEscapes) {
            if (rest.starts_with(escape)) {
                taken = escape.size();
                c = plain;
            }
        }
        view += c;
        rest.remove_prefix(taken);
    }
    return view;
}

} // namespace exporter
