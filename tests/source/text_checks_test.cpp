#include "source/csv_text.h"
#include "source/suggestions.h"
#include "support.h"

using namespace source;

TEST_CASE("dates in other spellings are rewritten, hopeless ones are not")
{
    CHECK(suggestDate("2020-02-30").value == "2020-02-29");
    CHECK(suggestDate("2021-02-29").value == "2021-02-28");
    CHECK(suggestDate("17/03/2020").value == "2020-03-17");
    CHECK(suggestDate("17.3.2020").value == "2020-03-17");
    CHECK(suggestDate("2020-3-7").value == "2020-03-07");
    CHECK(suggestDate("2020/03").value == "2020-03");
    CHECK(suggestDate("03/2020").value == "2020-03");
    CHECK(suggestDate("2020-03-00").value == "2020-03");
    CHECK(suggestDate("2020-03-17T10:00").value == "2020-03-17");
    CHECK(suggestDate("2020-13-01").isEmpty());
    CHECK(suggestDate("mars 2020").value == "2020-03");
    CHECK(suggestDate("17 Févr. 2020").value == "2020-02-17");
    CHECK(suggestDate("1er avril 2020").value == "2020-04-01");
    CHECK(suggestDate("7 May 2020").value == "2020-05-07");
    for (const char* hopeless : {"mi-mars 2020", "31 avril 2020", "printemps 2020", "mars 20", "mars"})
        CHECK(suggestDate(hopeless).isEmpty());
    CHECK(suggestDate("2020").isEmpty());
    CHECK(suggestDate("").isEmpty());
    CHECK(suggestDate("99999999999999999999-01").isEmpty());
}

TEST_CASE("a date that could be read in two ways is never called certain")
{
    using model::Sure;
    for (const char* certain : {"17/03/2020", "2020/3/7", "03/2020", "04/04/2020", "2020-03-17T10:00"})
        CHECK(suggestDate(certain).sure == Sure::Certain);
    for (const char* likely : {"03/04/2020", "2020-02-30", "31/04/2020", "2020-03-00"})
        CHECK(suggestDate(likely).sure == Sure::Likely);
    CHECK(suggestNumber("4,8357").sure == Sure::Certain);
    CHECK(suggestNumber("48 57,1").sure == Sure::Likely);
    CHECK(suggestUrl("www.example.org").sure == Sure::Certain);
    CHECK(suggestUrl("example.org/a").sure == Sure::Likely);
}

TEST_CASE("numbers are read with a point whatever the locale, and never half")
{
    CHECK(parseNumber("4.8357") == 4.8357);
    CHECK(parseNumber("-61.5") == -61.5);
    for (const char* text : {"", "4,8", "4.8 ", "4.8°", "nan", "inf", "1e999", "x4"})
        CHECK_FALSE(parseNumber(text).has_value());
    CHECK(suggestNumber("4,8357").value == "4.8357");
    CHECK(suggestNumber(" 4,8357°").value == "4.8357");
    CHECK(suggestNumber("+4.5").value == "4.5");
    CHECK(suggestNumber("quatre").isEmpty());
    CHECK(suggestNumber("4°50'E").isEmpty());
    CHECK(suggestNumber("é4").isEmpty());
}

TEST_CASE("only http and https with a host are web addresses")
{
    for (const char* good :
         {"https://example.org", "http://www.example.org/a?b=c#d", "https://example.org:8080/"})
        CHECK(isWebAddress(good));
    for (const char* bad :
         {"", "example.org", "ftp://example.org", "javascript:alert(1)", "https://", "http:///a",
          "https://exa mple.org", "https://example.org/\n", "data:text/html,x"})
        CHECK_FALSE(isWebAddress(bad));
    CHECK(suggestUrl("example.org/a").value == "https://example.org/a");
    CHECK(suggestUrl("ftp://example.org/a").value == "https://example.org/a");
    CHECK(suggestUrl("javascript:alert(1)").isEmpty());
    CHECK(suggestUrl("no address").isEmpty());
}

TEST_CASE("long or broken values are shown short and clean")
{
    CHECK(shortened("abc") == "abc");
    CHECK(shortened("a\nb") == "a b");
    CHECK(shortened("a\xFF") == "a?");
    CHECK(shortened(std::string(80, 'x')) == std::string(80, 'x'));
    CHECK(shortened(std::string(81, 'x')) == std::string(79, 'x') + "…");
    std::string accents;
    for (int i = 0; i < 80; ++i)
        accents += "é";
    CHECK(shortened(accents) == accents);
    CHECK(shortened(accents + "é").ends_with("…"));
}

TEST_CASE("records know the line they begin on")
{
    const CsvLayout layout = scanCsv("a,b\n\"x\ny\",2\r\n\r\n3,4\r5,6");
    REQUIRE(layout.records.size() == 4);
    CHECK(layout.records[0].line == 1);
    CHECK(layout.records[1].line == 2);
    CHECK(layout.records[2].line == 5);
    CHECK(layout.records[3].line == 6);
    for (const CsvRecord& record : layout.records)
        CHECK(record.cells == 2);
    CHECK(layout.openQuoteLine == 0);
}

TEST_CASE("the separator is found in the header, not in its quoted texts")
{
    CHECK(scanCsv("a,b;c\n").separator == ',');
    CHECK(scanCsv("a;b;c,d\n1;2;3\n").separator == ';');
    CHECK(scanCsv("a\tb\n").separator == '\t');
    CHECK(scanCsv("\"a;b;c\",d\n").separator == ',');
    CHECK(scanCsv("\"a;b\";c\n").records[0].cells == 2);
}

TEST_CASE("records know where they lie in the text")
{
    const std::string text = "\xEF\xBB\xBF"
                             "a,b\r\n\"x\ny\",2\n\n3,\n";
    const CsvLayout layout = scanCsv(text);
    REQUIRE(layout.records.size() == 3);
    const auto record = [&](std::size_t i) {
        return text.substr(layout.records[i].begin, layout.records[i].end - layout.records[i].begin);
    };
    CHECK(record(0) == "a,b");
    CHECK(record(1) == "\"x\ny\",2");
    CHECK(record(2) == "3,");
}

TEST_CASE("an open quote is found where it opens")
{
    CHECK(scanCsv("a,b\n1,2\n3,\"4\n5,6\n").openQuoteLine == 3);
}
