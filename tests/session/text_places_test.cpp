// The places of texts against a plain sort.
#include "base/text.h"
#include "session/text_places.h"

#include <doctest/doctest.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

namespace {

void checkAgainstPlainSort(const std::vector<std::string>& texts)
{
    const session::TextPlaces places =
        session::placesOf(std::vector<std::string_view>(texts.begin(), texts.end()));
    std::set<std::pair<std::string, std::string>> different;
    for (const std::string& text : texts) {
        different.emplace(base::fold(text), text);
    }
    const std::vector<std::pair<std::string, std::string>> sorted(different.begin(), different.end());
    REQUIRE(places.count == sorted.size());
    REQUIRE(places.of.size() == texts.size());
    bool areRight = true;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        areRight = areRight && places.of[i] < sorted.size() && sorted[places.of[i]].second == texts[i];
    }
    CHECK(areRight);
}

} // namespace

TEST_CASE("texts come in the order of a plain sort, few or many, short, long and alike")
{
    std::mt19937 random(11);
    const std::vector<std::string> pieces{"",  "a", "É",    "e", "œ", "oe", " ", "-", "don de masques ",
                                          "ﬁ", "z", "\x01", "9"};
    for (const std::size_t count : {0U, 1U, 2U, 13U, 300U, 45'000U}) {
        for (const std::size_t longest : {2U, 5U, 40U}) {
            std::vector<std::string> texts(count);
            for (std::string& text : texts) {
                for (auto n = random() % longest; n > 0; --n) {
                    text += pieces[random() % pieces.size()];
                }
            }
            checkAgainstPlainSort(texts);
        }
    }
}

TEST_CASE("texts with one long beginning, and many equal ones, are told apart only where they differ")
{
    std::mt19937 random(12);
    std::vector<std::string> texts(45'000);
    for (std::string& text : texts) {
        text = std::string(random() % 2 == 0 ? 90 : 16, 'x') + std::to_string(random() % 5000);
    }
    checkAgainstPlainSort(texts);
    checkAgainstPlainSort(std::vector<std::string>(30'000, "tous pareils"));
}

TEST_CASE("texts are ranked all the same where the system has no thread left")
{
    std::vector<std::string> texts(30'000);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        texts[i] = std::to_string((i * 7919) % 30'011);
    }
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    const session::TextPlaces expected = session::placesOf(views);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) { // no thread: its stack would be larger than what may be had
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        pthread_attr_setstacksize(&attributes, std::size_t{1} << 40U);
        const bool isSet = pthread_setattr_default_np(&attributes) == 0;
        const session::TextPlaces places = session::placesOf(views);
        _exit(!isSet ? 2 : places.of == expected.of && places.count == expected.count ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status)); // an exception that nobody catches would abort it
    CHECK((WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 2));
}
