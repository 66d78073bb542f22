// The commands of the pôles change what they say and nothing else.
#include "session/desk.h"

#include <doctest/doctest.h>

TEST_CASE("Territories and the colour of the dots change nothing but the view")
{
    desk::Desk desk;
    const filter::Selection before = desk.state.selection;
    const auto listing = desk.listing;
    desk.give(session::TogglePoles{});
    CHECK(desk.state.showPoles);
    desk.give(session::SetColouring{layout::Colouring::Pole});
    CHECK(desk.state.colouring == layout::Colouring::Pole);
    CHECK(desk.state.selection == before);
    CHECK(desk.listing == listing);
    CHECK(desk.state.camera == layout::Camera{});
    desk.give(session::ToggleChoice{filter::Facet::Type, "hospitalier"});
    desk.give(session::ResetSelection{}); // a view stays when the filters go
    CHECK(desk.state.showPoles);
    CHECK(desk.state.colouring == layout::Colouring::Pole);
    desk.give(session::TogglePoles{});
    CHECK_FALSE(desk.state.showPoles);
}
