#include "model/dataset.h"

#include <doctest/doctest.h>

using model::hostName;

TEST_CASE("The card shows the site a source comes from")
{
    CHECK(hostName("https://www.chu-lyon.fr/page?x=1") == "chu-lyon.fr");
    CHECK(hostName("http://inserm.fr") == "inserm.fr");
    CHECK(hostName("https://la1ere.francetvinfo.fr/a/b.html") == "la1ere.francetvinfo.fr");
    CHECK(hostName("HTTPS://WWW.Example.ORG/") == "Example.ORG");
    CHECK(hostName("https://a.fr:8080/x") == "a.fr");
    CHECK(hostName("https://a.fr#part") == "a.fr");
    CHECK(hostName("https://a.fr?q") == "a.fr");
    CHECK(hostName("https://[2001:db8::1]:443/") == "[2001:db8::1]");
}

TEST_CASE("An address that pretends to be another site shows the site it leads to")
{
    CHECK(hostName("https://www.inserm.fr@evil.example/") == "evil.example");
    CHECK(hostName("https://evil.example\\@inserm.fr/") == "evil.example");
    CHECK(hostName("https://user:pass@a.fr/x@b.fr") == "a.fr");
}

TEST_CASE("What is not a web address has no host")
{
    for (const char* url : {"", "ftp://a.fr/", "javascript:alert(1)", "file:///etc/passwd", "www.a.fr",
                            "https:/a.fr", "https://", "http:///path", " https://a.fr"}) {
        CAPTURE(url);
        CHECK(hostName(url).empty());
    }
}
