#include "export/kit_index.h"

#include <doctest/doctest.h>

TEST_CASE("A name that holds markup stays text on the kit's page")
{
    exporter::KitIndex index;
    index.title = "<script>alert(1)</script>";
    index.entries.push_back({"\"Bretagne\" & <b>", "3 < 4", "'", {"a\"b.png", "<i>"}, {{"x.csv", "<u>"}}});
    const std::string page = exporter::kitPage(index);
    for (const char* raw : {"<script>", "<b>", "<i>", "<u>", "a\"b.png\""}) {
        CAPTURE(raw);
        CHECK(page.find(raw) == std::string::npos);
    }
    CHECK(page.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
    CHECK(page.find("&quot;Bretagne&quot; &amp; &lt;b&gt;") != std::string::npos);
    CHECK(page.find("href=\"a&quot;b.png\"") != std::string::npos);
}

TEST_CASE("The kit's page says its language, loads nothing from a network and comes out the same twice")
{
    exporter::KitIndex index;
    index.language = base::Language::English;
    index.title = "Kit";
    index.otherLanguage = {"index.html", "Français"};
    const std::string page = exporter::kitPage(index);
    CHECK(page.find("<html lang=\"en\">") != std::string::npos);
    CHECK(page.find("<a href=\"index.html\" lang=\"fr\"") != std::string::npos);
    CHECK(page.find("http://") == std::string::npos);
    CHECK(page.find("https://") == std::string::npos);
    CHECK(page == exporter::kitPage(index));
}
