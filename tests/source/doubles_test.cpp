// How well likely doubles are found: on the shipped census, and on damaged spellings of it.
#include "base/text.h"
#include "model/likeness.h"
#include "support.h"

#include <random>
#include <vector>

using support::shipped;

namespace {

struct Spelling {
    std::string name;
    std::string organisation;
};

const model::Dataset& census()
{
    static const auto atlas = source::loadTable(shipped());
    REQUIRE(atlas.ok());
    return atlas.value().data;
}

/// As people write the same initiative a second time.
class Copyist {
public:
    Spelling again(Spelling text, int kind)
    {
        std::vector<std::string> words = base::words(text.name);
        switch (kind) {
        case 0: // typing errors
            for (int i = 0; i < 3; ++i)
                mistype(text.name);
            mistype(text.organisation);
            return text;
        case 1: // without accents
            return {base::fold(text.name), base::fold(text.organisation)};
        case 2: // in another order
            std::shuffle(words.begin(), words.end(), random_);
            break;
        case 3: // a word less
            if (words.size() > 2)
                words.erase(words.begin() + static_cast<long>(random_() % words.size()));
            break;
        case 4: // words more
            return {text.name + " (Covid-19)", text.organisation + " France"};
        case 5:
            return {text.name, ""};
        default: // the first two thirds
            words.resize(std::max<std::size_t>(2, (words.size() * 2 + 2) / 3));
        }
        text.name.clear();
        for (const std::string& word : words)
            text.name += (text.name.empty() ? "" : " ") + word;
        return text;
    }
    static constexpr int kKinds = 7;

private:
    void mistype(std::string& text)
    {
        if (text.size() < 2)
            return;
        const std::size_t at = random_() % (text.size() - 1);
        switch (random_() % 3) {
        case 0:
            text.erase(at, 1);
            break;
        case 1:
            text.insert(at, 1, "aeirstn"[random_() % 7]);
            break;
        default:
            std::swap(text[at], text[at + 1]);
        }
    }

    std::mt19937 random_{2020};
};

} // namespace

TEST_CASE("over 97 % of second spellings are found, by their own first row")
{
    model::LikenessIndex index;
    for (const model::Initiative& row : census().initiatives)
        index.add(row.name, row.organisation);
    Copyist copyist;
    std::mt19937 random(1);
    int tried = 0;
    int found = 0;
    for (int kind = 0; kind < Copyist::kKinds; ++kind) {
        for (int i = 0; i < 150; ++i, ++tried) {
            const auto at = static_cast<std::size_t>(random() % census().initiatives.size());
            const model::Initiative& row = census().initiatives[at];
            const Spelling again = copyist.again({row.name, row.organisation}, kind);
            const auto match = index.best(again.name, again.organisation);
            found += match.score >= model::kLikelyDouble && match.row == static_cast<int>(at) ? 1 : 0;
        }
    }
    MESSAGE("found " << found << " of " << tried);
    CHECK(tried == 1050);
    CHECK(found * 100 > tried * 97);
}

TEST_CASE("fewer than 5 % of different initiatives are questioned when they come in")
{
    int questioned = 0;
    model::LikenessIndex index;
    for (const model::Initiative& row : census().initiatives) {
        questioned += index.best(row.name, row.organisation).score >= model::kLikelyDouble ? 1 : 0;
        index.add(row.name, row.organisation);
    }
    MESSAGE(questioned << " of " << census().initiatives.size());
    CHECK(questioned * 100 < static_cast<int>(census().initiatives.size()) * 5);
}
