// The shipped table, damaged at random as people and programs damage tables, and brought back.
#include "base/date.h"
#include "base/file.h"
#include "base/text.h"
#include "model/geography.h"
#include "source/csv_edit.h"
#include "source/projection.h"
#include "source/suggestions.h"
#include "support.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <random>
#include <vector>

using model::Column;
using model::Sure;
using support::shipped;

namespace {

std::size_t indexOf(Column column)
{
    return static_cast<std::size_t>(column);
}

/// UTF-8 as a program shows it that takes it for Windows-1252.
std::string scrambled(const std::string& text)
{
    constexpr std::array<const char*, 32> kSigns{
        "€",      "\u0081", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u008D", "Ž", "\u008F",
        "\u0090", "‘",      "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u009D", "ž", "Ÿ"};
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            result += c;
        } else if (byte < 0xA0) {
            result += kSigns[byte - 0x80U];
        } else {
            result += static_cast<char>(0xC0U | byte >> 6U);
            result += static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    return result;
}

std::string upper(std::string text)
{
    for (char& c : text)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

/// One damage to a row that leaves no doubt about what was meant; false where the row has nothing for it.
class Vandal {
public:
    explicit Vandal(const model::Dataset& lists) : lists_(lists) {}

    bool damage(int kind, source::Row& row) const
    {
        const auto cell = [&](Column column) -> std::string& { return row.cells[indexOf(column)]; };
        switch (kind) {
        case 0:
            return rename(cell(Column::Category), lists_.findCategory(cell(Column::Category)),
                          [&](std::size_t i) { return lists_.categories[i].labelFr; });
        case 1:
            return change(cell(Column::OrganisationType), upper(cell(Column::OrganisationType)));
        case 2:
            return rename(cell(Column::Region), lists_.findRegion(cell(Column::Region)),
                          [&](std::size_t i) { return base::fold(lists_.regions[i].name); });
        case 3:
            return rename(cell(Column::Department), lists_.findDepartment(cell(Column::Department)),
                          [&](std::size_t i) { return lists_.departments[i].name; });
        case 4:
            return cell(Column::Region).starts_with('0') &&
                   change(cell(Column::Region), cell(Column::Region).substr(1));
        case 5:
            return decimalComma(cell(Column::Lon));
        case 6:
            cell(Column::Lon).swap(cell(Column::Lat));
            return true;
        case 7:
            return toMetres(row);
        case 8:
            return frenchDate(cell(Column::StartDate));
        case 9:
            return cell(Column::SourceUrl).starts_with("https://www.") &&
                   change(cell(Column::SourceUrl), cell(Column::SourceUrl).substr(8));
        case 10:
            return change(cell(Column::Name), scrambled(cell(Column::Name)));
        case 11:
            return change(cell(Column::SummaryFr), scrambled(cell(Column::SummaryFr)));
        case 12:
            return change(cell(Column::City), "\u00A0" + cell(Column::City) + "\u202F");
        default:
            return !cell(Column::Pole).empty() && change(cell(Column::Pole), upper(cell(Column::Pole)));
        }
    }
    static constexpr int kKinds = 14;

private:
    /// A code becomes its name; what is damaged already stays.
    template<class NameOf>
    static bool rename(std::string& cell, int index, NameOf nameOf)
    {
        return index >= 0 && change(cell, nameOf(static_cast<std::size_t>(index)));
    }

    static bool change(std::string& cell, const std::string& to)
    {
        const bool differs = cell != to;
        cell = to;
        return differs;
    }

    static bool decimalComma(std::string& cell)
    {
        const std::size_t point = cell.find('.');
        if (point == std::string::npos)
            return false;
        cell[point] = ',';
        return true;
    }

    static bool frenchDate(std::string& cell)
    {
        const auto date = base::parseDate(cell);
        if (!date || !date->hasDay() || (date->day <= 12 && date->day != date->month))
            return false; // 03/04/2020 leaves doubt
        cell = fmt::format("{:02}/{:02}/{}", date->day, date->month, date->year);
        return true;
    }

    static bool toMetres(source::Row& row)
    {
        const auto lon = source::parseNumber(row[Column::Lon]);
        const auto lat = source::parseNumber(row[Column::Lat]);
        if (!lon || !lat)
            return false;
        if (row[Column::Lon].ends_with('0') || row[Column::Lat].ends_with('0'))
            return false; // a repair writes no zeros at the end
        base::Vec2 point{*lon, *lat};
        if (!source::FrameProjection(model::frameOfRegion(row[Column::Region])).apply({&point, 1}))
            return false;
        row.cells[indexOf(Column::Lon)] = fmt::format("{:.2f}", point.x);
        row.cells[indexOf(Column::Lat)] = fmt::format("{:.2f}", point.y);
        return true;
    }

    const model::Dataset& lists_;
};

} // namespace

TEST_CASE("planted damage comes back to the original to the last byte, where the repair is called certain")
{
    const support::TemporaryFolder folder;
    const auto atlas = source::loadTable(shipped());
    REQUIRE(atlas.ok());
    const auto original = source::readAsCsv((shipped().geodata / "initiatives.csv").string());
    REQUIRE(original.ok());
    const std::string& text = original.value().text;
    const auto table = source::readTableText(text, original.value().layout, "initiatives.csv", {});
    REQUIRE(table.ok());
    const Vandal vandal(atlas.value().data);
    std::mt19937 random(20200507);
    std::array<int, Vandal::kKinds> done{};
    for (int copy = 0; copy < 6; ++copy) {
        source::CsvEdit edit(text, original.value().layout);
        std::size_t cells = 0;
        for (std::size_t i = 0; i < table.value().rows.size(); ++i) {
            const source::Row& sound = table.value().rows[i];
            source::Row row = sound;
            // Metres first: the others make them harder to compute, not to read.
            for (int times = 0; times < 2 && random() % 3 == 0; ++times) {
                const int kind = static_cast<int>(random() % Vandal::kKinds);
                source::Row damaged = row;
                const bool isPosition = kind >= 5 && kind <= 7;
                const bool isMoved = row[Column::Lon] != sound[Column::Lon];
                const bool isRegion = row[Column::Region] != sound[Column::Region];
                if ((isPosition && (isMoved || isRegion)) || !vandal.damage(kind, damaged))
                    continue;
                bool isFresh = true; // a cell is damaged once
                for (std::size_t k = 0; k < damaged.cells.size(); ++k)
                    isFresh = isFresh && (damaged.cells[k] == row.cells[k] || row.cells[k] == sound.cells[k]);
                if (!isFresh || (kind >= 2 && kind <= 4 && isRegion))
                    continue;
                row = damaged;
                ++done[static_cast<std::size_t>(kind)];
            }
            for (std::size_t k = 0; k < row.cells.size(); ++k) {
                if (row.cells[k] != sound.cells[k]) {
                    edit.set(i + 1, k, row.cells[k]);
                    ++cells;
                }
            }
        }
        REQUIRE(base::writeAtomically(folder / "damaged.csv", edit.text()).ok());
        const auto repaired = source::repair(shipped(), folder / "damaged.csv", Sure::Certain);
        REQUIRE(repaired.ok());
        for (const model::Problem& problem : repaired.value().remaining)
            MESSAGE(problem.line << " " << problem.column << " " << problem.value << ": "
                                 << model::reasonText(problem, base::Language::English) << " / "
                                 << problem.suggestion);
        CHECK(repaired.value().remaining.empty());
        CHECK(repaired.value().cells.size() == cells);
        const bool isSame = repaired.value().text == text; // doctest would print both
        CHECK(isSame);
    }
    for (std::size_t kind = 0; kind < done.size(); ++kind) {
        CAPTURE(kind);
        CHECK(done[kind] >= 3); // every kind was tried
    }
}

TEST_CASE("typing errors in codes are found again nearly always, and never called certain")
{
    const support::TemporaryFolder folder;
    const auto original = source::readAsCsv((shipped().geodata / "initiatives.csv").string());
    REQUIRE(original.ok());
    const auto table =
        source::readTableText(original.value().text, original.value().layout, "initiatives.csv", {});
    REQUIRE(table.ok());
    std::mt19937 random(7);
    source::CsvEdit edit(original.value().text, original.value().layout);
    for (std::size_t i = 0; i < table.value().rows.size(); ++i) {
        std::string code = table.value().rows[i][Column::Category];
        code.erase(random() % code.size(), 1);
        edit.set(i + 1, indexOf(Column::Category), code);
    }
    REQUIRE(base::writeAtomically(folder / "typed.csv", edit.text()).ok());
    const auto certain = source::repair(shipped(), folder / "typed.csv", Sure::Certain);
    REQUIRE(certain.ok());
    CHECK(certain.value().cells.empty());
    const auto likely = source::repair(shipped(), folder / "typed.csv", Sure::Likely);
    REQUIRE(likely.ok());
    const bool isSame = likely.value().text == original.value().text;
    CHECK(isSame);
}
