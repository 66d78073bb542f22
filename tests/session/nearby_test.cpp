// « Ma commune »: order, words, flight and the way out.
#include "session/desk.h"
#include "session/nearby.h"

#include <doctest/doctest.h>

#include <algorithm>

using base::Language;
using session::Nearby;

namespace {

const Nearby kAutun{"Autun (71)", {4.2987, 46.951}};

} // namespace

TEST_CASE(
    "the nearest initiative comes first, the same distance keeps the list's order, unplaced rows end it")
{
    const double none = std::nan("");
    const filter::Positions positions({{5, 47}, {none, none}, {4.3, 46.95}, {5, 47}, {4.8, 46.8}});
    std::vector<int> rows{3, 1, 4, 0, 2};
    session::sortByDistance(rows, positions, kAutun.at);
    CHECK(rows == std::vector{2, 4, 3, 0, 1});
    CHECK(*session::kmTo(kAutun, positions, 0) == doctest::Approx(53.5).epsilon(0.01));
    CHECK_FALSE(session::kmTo(kAutun, positions, 1));
}

TEST_CASE("a distance says kilometres, on the spot, or that it is rough")
{
    const Nearby rough{"Aast (64)", {0, 43}, true};
    CHECK(session::distanceText(12.4, kAutun, Language::French) == "12\u00A0km");
    CHECK(session::distanceText(0, kAutun, Language::French) == "sur place");
    CHECK(session::distanceText(0.7, kAutun, Language::English) == "1\u00A0km");
    CHECK(session::distanceText(0.1, rough, Language::French) == "≈\u00A01\u00A0km");
    CHECK(session::distanceText(9360, kAutun, Language::English) == "9,360\u00A0km");
}

TEST_CASE("French says d’Autun, du Havre, des Ulis and de Lyon")
{
    CHECK(session::fromText("Autun (71)", Language::French) == "d’Autun (71)");
    CHECK(session::fromText("Éragny (95)", Language::French) == "d’Éragny (95)");
    CHECK(session::fromText("Le Havre (76)", Language::French) == "du Havre (76)");
    CHECK(session::fromText("Les Ulis (91)", Language::French) == "des Ulis (91)");
    CHECK(session::fromText("La Rochelle (17)", Language::French) == "de La Rochelle (17)");
    CHECK(session::fromText("Lyon (69)", Language::French) == "de Lyon (69)");
    CHECK(session::fromText("Le Havre (76)", Language::English) == "Le Havre (76)");
}

TEST_CASE("choosing a commune flies there on the mainland, and leaves the map alone for an inset or a chart")
{
    desk::Desk desk;
    desk.give(session::SetNearby{kAutun});
    CHECK(desk.state.nearby == kAutun);
    REQUIRE(desk.state.flight);
    CHECK(desk.state.flight->to.zoom > 3);
    desk.land();

    desk::Desk overseas;
    overseas.give(session::SetNearby{Nearby{"Saint-Denis (974)", {55.4504, -20.8823}}});
    CHECK(overseas.state.nearby);
    CHECK_FALSE(overseas.state.flight);

    desk::Desk chart;
    chart.give(session::SetSymbols{layout::Symbols::Bars});
    chart.give(session::SetNearby{kAutun});
    CHECK(chart.state.nearby);
    CHECK_FALSE(chart.state.flight);
}

TEST_CASE("the cross, Escape and reset end the order by distance")
{
    desk::Desk desk;
    desk.state.reducedMotion = true;
    desk.give(session::SetNearby{kAutun});
    desk.give(session::SetNearby{});
    CHECK_FALSE(desk.state.nearby);
    desk.give(session::SetNearby{kAutun});
    desk.give(session::Back{}); // the zoom first
    CHECK(desk.state.nearby);
    desk.give(session::Back{});
    CHECK_FALSE(desk.state.nearby);
    desk.give(session::SetNearby{kAutun});
    desk.give(session::ResetSelection{});
    CHECK_FALSE(desk.state.nearby);
    CHECK(desk.state.camera == layout::Camera{});
}
