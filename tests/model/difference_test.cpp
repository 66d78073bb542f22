#include "model/difference.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

namespace {

model::Initiative row(const std::string& id, const std::string& name = "Essai")
{
    model::Initiative made;
    made.id = id;
    made.name = name;
    return made;
}

model::Dataset tableOf(std::vector<model::Initiative> rows)
{
    model::Dataset data;
    data.initiatives = std::move(rows);
    return data;
}

const model::Initiative* find(const model::Dataset& data, const std::string& id)
{
    const auto found =
        std::ranges::find_if(data.initiatives, [&](const model::Initiative& row) { return row.id == id; });
    return found == data.initiatives.end() ? nullptr : &*found;
}

/// The same by looking at every pair.
void checkAgainstBruteForce(const model::Dataset& before, const model::Dataset& after)
{
    const model::Difference found = model::difference(before, after);
    std::vector<int> added;
    std::vector<int> removed;
    std::vector<int> changed;
    for (std::size_t i = 0; i < after.initiatives.size(); ++i) {
        const model::Initiative* old = find(before, after.initiatives[i].id);
        if (old == nullptr) {
            added.push_back(static_cast<int>(i));
        } else if (!model::haveSameCells(*old, after.initiatives[i])) {
            changed.push_back(static_cast<int>(i));
        }
    }
    REQUIRE(found.newRowOf.size() == before.initiatives.size());
    for (std::size_t i = 0; i < before.initiatives.size(); ++i) {
        const model::Initiative* now = find(after, before.initiatives[i].id);
        const auto place = now == nullptr ? -1 : now - after.initiatives.data();
        CHECK(found.newRowOf[i] == place);
        if (now == nullptr) {
            removed.push_back(static_cast<int>(i));
        }
    }
    CHECK(found.added == added);
    CHECK(found.removed == removed);
    CHECK(found.changed == changed);
    CHECK(found.isEmpty() == (added.empty() && removed.empty() && changed.empty()));
}

} // namespace

TEST_CASE("What a new reading has added, removed and changed is what a comparison of every pair finds")
{
    std::mt19937 random(2020);
    const auto one = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
    for (int round = 0; round < 300; ++round) {
        std::vector<model::Initiative> before;
        for (int i = 0; i < one(40); ++i) {
            before.push_back(
                row("R-" + std::to_string(i), std::string(static_cast<std::size_t>(one(2)), 'x')));
        }
        std::vector<model::Initiative> after;
        for (const model::Initiative& kept : before) {
            if (one(9) > 1) {
                after.push_back(kept);
                after.back().line = one(1000);
                if (one(9) == 0) {
                    after.back().partners = after.back().partners + "; CHU";
                }
            }
        }
        for (int i = 0; i < one(10); ++i) {
            after.push_back(row("N-" + std::to_string(i)));
        }
        std::ranges::shuffle(before, random);
        std::ranges::shuffle(after, random);
        checkAgainstBruteForce(tableOf(before), tableOf(after));
    }
}

TEST_CASE("A row that stands on another line has not changed, one with any other cell has")
{
    const model::Initiative first = row("A");
    model::Initiative moved = first;
    moved.line = 99;
    moved.cityIndex = 3;
    CHECK(model::haveSameCells(first, moved));
    for (const auto change :
         {+[](model::Initiative& r) { r.summaryEn = "x"; }, +[](model::Initiative& r) { r.lat = 48; },
          +[](model::Initiative& r) {
              r.date = base::PartialDate{2020, 4, 0};
          },
          +[](model::Initiative& r) { r.partners = "x"; }, +[](model::Initiative& r) { r.pole = 1; },
          +[](model::Initiative& r) { r.cityBasis = "page"; }}) {
        model::Initiative other = first;
        change(other);
        CHECK_FALSE(model::haveSameCells(first, other));
    }
}
