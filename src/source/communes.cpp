#include "source/communes.h"

#include "base/file.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace source {

namespace {

constexpr std::string_view kHeader = "name,department,lon,lat,population,about";
constexpr std::size_t kCells = 6;
constexpr std::size_t kMostBytes = 16U << 20U;

template<class Number>
bool read(std::string_view text, Number& into)
{
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), into);
    return failure == std::errc{} && end == text.data() + text.size();
}

std::optional<model::Commune> communeIn(std::string_view line)
{
    std::array<std::string_view, kCells> cells;
    for (std::size_t i = 0; i < kCells; ++i) {
        const std::size_t end = i + 1 < kCells ? line.find(',') : line.size();
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        cells[i] = line.substr(0, end);
        line.remove_prefix(std::min(line.size(), end + 1));
    }
    model::Commune commune{std::string(cells[0]), std::string(cells[1])};
    const bool isGood = !cells[0].empty() && !cells[1].empty() && read(cells[2], commune.lon) &&
                        read(cells[3], commune.lat) && read(cells[4], commune.population) &&
                        commune.lon >= -180 && commune.lon <= 180 && commune.lat >= -90 &&
                        commune.lat <= 90 && (cells[5].empty() || cells[5] == "1");
    if (!isGood) {
        return std::nullopt;
    }
    commune.about = !cells[5].empty();
    return commune;
}

std::string_view nextLine(std::string_view& text)
{
    const std::size_t end = std::min(text.size(), text.find('\n'));
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    return line;
}

} // namespace

base::Result<model::Communes> readCommunes(const std::filesystem::path& geodata)
{
    const auto read = base::readFile((geodata / "communes.csv").string(), kMostBytes);
    if (!read) {
        return read.error();
    }
    std::string_view text = read.value();
    const auto damaged = [](long line) {
        return base::Error{
            fmt::format("communes.csv: line {} is damaged; reinstall the program's geodata", line)};
    };
    if (nextLine(text) != kHeader) {
        return damaged(1);
    }
    model::Communes communes;
    constexpr std::size_t kBytesALine = 30;
    communes.reserve(text.size() / kBytesALine);
    for (long line = 2; !text.empty(); ++line) {
        auto commune = communeIn(nextLine(text));
        if (!commune) {
            return damaged(line);
        }
        communes.push_back(std::move(*commune));
    }
    return communes;
}

} // namespace source
