// The text that is copied of the cross table, against counts that a reader can check.
#include "base/text.h"
#include "filter/engine.h"
#include "layout/chart.h"
#include "layout/choropleth.h"
#include "layout/world.h"
#include "session/crosstab.h"

#include <doctest/doctest.h>

using base::Language;
using filter::Facet;
using session::CellShare;

namespace {

struct Copied {
    Copied(Facet rows, Facet columns, CellShare share, Language language = Language::French)
        : index(world::atlas().data), engine(index), table(engine.crosstab(rows, columns))
    {
        text =
            session::crosstabText({world::atlas().data, index, table, share}, layout::shownOrder(index, rows),
                                  layout::shownOrder(index, columns), language);
        for (const std::string& line : base::split(text, '\n')) {
            if (!line.empty()) {
                lines.push_back(base::split(line, '\t'));
            }
        }
    }

    filter::Index index;
    filter::Engine engine;
    filter::Crosstab table;
    std::string text;
    std::vector<std::vector<std::string>> lines;
};

} // namespace

TEST_CASE("a copied cross table has its heads, every cell and totals that add up")
{
    const Copied copied(Facet::Pole, Facet::Category, CellShare::Count);
    REQUIRE(copied.lines.size() == 9); // head, six clusters, outside all, total
    for (const auto& line : copied.lines) {
        REQUIRE(line.size() == 12);
    }
    CHECK(copied.lines.front().front() == "Pôles × Catégories");
    CHECK(copied.lines.front().back() == "Total");
    CHECK(copied.lines.back().front() == "Total");
    CHECK(copied.lines.back().back() == "651");
    for (std::size_t column = 1; column < 12; ++column) {
        int sum = 0;
        for (std::size_t line = 1; line < 8; ++line) {
            sum += std::stoi(copied.lines[line][column]);
        }
        CHECK(sum == std::stoi(copied.lines.back()[column]));
    }
    CHECK(copied.text.back() == '\n');
}

TEST_CASE("a copied share or rate has its number of rows beside it, and none below five rows")
{
    for (const CellShare share : {CellShare::OfRow, CellShare::OfColumn, CellShare::PerMillion}) {
        for (const Language language : {Language::French, Language::English}) {
            const Copied copied(Facet::Region, Facet::Category, share, language);
            int left = 0;
            for (std::size_t line = 1; line < copied.lines.size(); ++line) {
                const auto& cells = copied.lines[line];
                REQUIRE(cells.size() == 23); // name, and two for each of ten columns and the total
                for (std::size_t cell = 1; cell < cells.size(); cell += 2) {
                    const int rows = std::stoi(cells[cell + 1]);
                    CHECK(cells[cell].empty() == (rows < layout::kLeastForRate)); // of nothing, too
                    const char mark = language == Language::French ? ',' : '.';
                    CHECK((cells[cell].empty() || cells[cell].find(mark) != std::string::npos));
                    left += cells[cell].empty() ? 1 : 0;
                }
            }
            CHECK(left > 20);
        }
    }
    const Copied rows(Facet::Pole, Facet::Category, CellShare::OfRow, Language::English);
    CHECK(rows.lines[0][1].find("(% row)") != std::string::npos);
    CHECK(rows.lines[0][2] == "n");
    CHECK(rows.lines[1][1] == "29.0"); // Medicen: 47 of 162
    CHECK(rows.lines[1][2] == "47");
}

TEST_CASE("a rate for a million inhabitants is asked for where there are regions only")
{
    CHECK(session::shareFor({Facet::Pole, Facet::Category, CellShare::PerMillion}) == CellShare::Count);
    CHECK(session::shareFor({Facet::Category, Facet::Region, CellShare::PerMillion}) ==
          CellShare::PerMillion);
    CHECK(session::shareFor({Facet::Pole, Facet::Category, CellShare::OfRow}) == CellShare::OfRow);
}
