#include "source/csv_edit.h"

#include <doctest/doctest.h>

using source::CsvEdit;
using source::scanCsv;

TEST_CASE("a changed cell changes no byte beside it: mark, separators, line ends, quotes, blank lines")
{
    const std::string text = "\xEF\xBB\xBF"
                             "a;b;c\r\n\"x\r\ny\";2;\"q\"\"q\"\r\n\r\n3;\"4\";\r\n";
    const auto layout = scanCsv(text);
    CHECK(CsvEdit(text, layout).text() == text);

    CsvEdit edit(text, layout);
    edit.set(2, 1, "five");
    CHECK(edit.text() == "\xEF\xBB\xBF"
                         "a;b;c\r\n\"x\r\ny\";2;\"q\"\"q\"\r\n\r\n3;five;\r\n");
    edit.set(1, 0, "a;b");
    CHECK(edit.text() == "\xEF\xBB\xBF"
                         "a;b;c\r\n\"a;b\";2;\"q\"\"q\"\r\n\r\n3;five;\r\n");
}

TEST_CASE("a record that is added ends as the others do, also behind a file without a last line end")
{
    const std::string text = "a,b\r\n1,2";
    const auto layout = scanCsv(text);
    CsvEdit edit(text, layout);
    edit.append({"say \"x\"", "4"});
    CHECK(edit.text() == "a,b\r\n1,2\r\n\"say \"\"x\"\"\",4\r\n");
}

TEST_CASE("what a spreadsheet would run is written harmless")
{
    const std::string text = "a,b\n1,2\n";
    const auto layout = scanCsv(text);
    CsvEdit edit(text, layout);
    edit.set(1, 1, "=1+1");
    edit.append({"@x", "-61.5"});
    CHECK(edit.text() == "a,b\n1,'=1+1\n'@x,-61.5\n");
}
