#include "app/command_line.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

std::string refused(const std::vector<std::string>& words)
{
    const auto read = app::parseCommandLine(words);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().exit == base::Exit::Usage);
    return read.error().message;
}

} // namespace

TEST_CASE("what the cross table crosses can be typed, with its share or without")
{
    const auto full = app::parseCommandLine(
        std::vector<std::string>{"render", "--out", "a.png", "--crosstab", "region,month,per-million"});
    REQUIRE(full.ok());
    const auto& view = full.value().options.crosstab;
    REQUIRE(view.has_value());
    CHECK(view->rows == filter::Facet::Region);
    CHECK(view->columns == filter::Facet::Month);
    CHECK(view->share == session::CellShare::PerMillion);
    CHECK_FALSE(view->months);
    const auto line =
        app::parseCommandLine(std::vector<std::string>{"--crosstab", "pole,category,row,months"});
    REQUIRE(line.ok());
    CHECK(line.value().options.crosstab->months);
    CHECK(line.value().options.crosstab->share == session::CellShare::OfRow);
    const auto plain = app::parseCommandLine(std::vector<std::string>{"--crosstab", "type,category"});
    REQUIRE(plain.ok());
    CHECK(plain.value().options.crosstab->share == session::CellShare::Count);
    const auto by = app::parseCommandLine(std::vector<std::string>{"counts", "--by", "pole,category"});
    REQUIRE(by.ok());
    CHECK(by.value().options.by->columns == filter::Facet::Category);
}

TEST_CASE("a cross table that makes no sense is refused with what would be right")
{
    CHECK(refused({"--crosstab", "pole"}).find("ROWS,COLUMNS") != std::string::npos);
    CHECK(refused({"--crosstab", "pole,pole"}).find("two different") != std::string::npos);
    CHECK(refused({"--crosstab", "pole,categorie"}).find("category") != std::string::npos);
    CHECK(refused({"--crosstab", "pole,category,rows"}).find("row") != std::string::npos);
    CHECK(refused({"--crosstab", ","}).find("two different") != std::string::npos);
    CHECK(refused({"counts", "--by", "pole,category,row"}).find("--by") != std::string::npos);
}
