#include "layout/world.h"
#include "session/partner_focus.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

const model::Partnerships& partnerships()
{
    return world::index().partnerships();
}

model::PartnerFocus read(const std::string& of)
{
    return session::partnerFocus(of, world::atlas().data, partnerships());
}

/// How many of the three are set.
int setBy(const model::PartnerFocus& focus)
{
    CHECK(focus.row == -1);
    return (focus.organisation >= 0 ? 1 : 0) + (focus.member >= 0 ? 1 : 0) + (focus.city >= 0 ? 1 : 0);
}

} // namespace

TEST_CASE("whatever can be in focus is found again under the name that it is given")
{
    const model::Dataset& data = world::atlas().data;
    for (int city = 0; city < static_cast<int>(data.cities.size()); ++city) {
        const model::PartnerFocus focus = read(session::townName(data, city));
        CHECK(focus.city == city);
        CHECK(setBy(focus) == 1);
    }
    const auto count = static_cast<int>(partnerships().organisations().size());
    for (int i = 0; i < count; ++i) {
        const std::string& name = partnerships().organisation(i).name;
        CHECK(read(name).organisation == i);
        CHECK(setBy(read(name)) == 1);
        CHECK(read(session::constellationName(name)).member == i);
        CHECK(setBy(read(session::constellationName(name))) == 1);
    }
}

TEST_CASE("what this table does not have leaves all threads equal")
{
    for (const char* of : {"", "Nobody at all", "constellation:", "constellation:Nobody at all",
                           "city:", "city:Atlantis", "city:Lyon,75"}) {
        CAPTURE(of);
        CHECK(setBy(read(of)) == 0);
    }
}

TEST_CASE("a constellation is found by any spelling of any of its organisations")
{
    CHECK(read("constellation:CHRU Lille").member == partnerships().find("CHU de Lille"));
    CHECK(read("CHRU Lille").organisation == partnerships().find("CHU de Lille"));
    CHECK(read("city:lyon").city == read("city:Lyon,69").city);
}
