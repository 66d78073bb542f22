#include "model/likeness.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using model::likeness;

TEST_CASE("case, accents, punctuation and the order of words make no difference")
{
    CHECK(likeness("Don de masques", "CHU", "MASQUES : don de", "chu") == doctest::Approx(1));
    CHECK(likeness("Télésuivi", "", "telesuivi", "") == doctest::Approx(1));
    CHECK(likeness("Don de masques", "CHU de Nice", "CHU de Nice", "Don de masques") == doctest::Approx(1));
    CHECK(likeness("abc", "", "xyz", "") == 0);
    CHECK(likeness("", "", "", "") == 0);
    CHECK(likeness("Don", "", "", "") == 0);
}

TEST_CASE("the score is Dice's: twice what is shared by what both have")
{
    // " ab", "ab " against " ab", "abc", "bc "
    CHECK(likeness("ab", "", "abc", "") == doctest::Approx(2.0 * 1 / 5));
}

TEST_CASE("the index finds the same row as comparing with each")
{
    const std::vector<std::string> names{"Masques pour Lyon", "Masque de Lyon", "Visières", "Gel"};
    model::LikenessIndex index;
    for (const std::string& name : names) {
        index.add(name, "Atelier");
    }
    for (const std::string wanted : {"Masques de Lyon", "visiere", "gel", "Atelier"}) {
        int best = -1;
        double most = 0;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const double score = likeness(names[i], "Atelier", wanted, "");
            if (score > most) {
                most = score;
                best = static_cast<int>(i);
            }
        }
        CHECK(index.best(wanted, "").row == best);
        CHECK(index.best(wanted, "").score == doctest::Approx(most));
    }
    CHECK(index.best("€", "").row == -1);
}
