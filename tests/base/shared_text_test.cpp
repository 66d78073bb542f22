#include "base/shared_text.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

using base::SharedText;
using base::TextPool;

TEST_CASE("A text is what it was made of, whoever still holds it")
{
    SharedText kept;
    CHECK(kept.empty());
    CHECK(kept == "");
    {
        const SharedText first("Hospices civils de Lyon");
        kept = first;
        CHECK(kept.identity() == first.identity());
    }
    CHECK(kept == "Hospices civils de Lyon");
    CHECK(kept.size() == 23);
    CHECK(std::string_view(kept.c_str()) == kept.view());
    CHECK(kept + " (69)" == "Hospices civils de Lyon (69)");
    SharedText taken = std::move(kept);
    CHECK(taken == SharedText("Hospices civils de Lyon"));
    CHECK(SharedText("a") < SharedText("b"));
    CHECK(SharedText("") < SharedText("a"));
}

TEST_CASE("A text may be copied and let go by several threads at once")
{
    const SharedText text("Inserm");
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&text] {
            for (int i = 0; i < 20'000; ++i) {
                SharedText copy = text;
                const SharedText other = copy;
                copy.clear();
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(text == "Inserm");
}

TEST_CASE("A pool gives equal texts the same memory, and gives up where nearly all differ")
{
    TextPool towns;
    const SharedText lyon = towns.add("Lyon");
    REQUIRE(towns.find("Lyon") != nullptr);
    CHECK(towns.find("Lyon")->identity() == lyon.identity());
    CHECK(towns.find("Lille") == nullptr);

    TextPool addresses;
    for (int i = 0; i < 20'000; ++i) {
        const std::string address = "https://example.org/" + std::to_string(i);
        const SharedText* known = addresses.find(address);
        const SharedText text = known != nullptr ? *known : addresses.add(address);
        REQUIRE(text == address);
    }
    CHECK(addresses.size() == 0);
}
