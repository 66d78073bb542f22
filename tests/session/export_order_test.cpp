// How large letters are in a picture of any size.
#include "session/desk.h"
#include "session/export_order.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_CASE("Letters grow with the picture, and small pictures keep a layout that holds them")
{
    CHECK(session::pictureScale({1920, 1080}) == doctest::Approx(1));
    CHECK(session::pictureScale({3840, 2160}) == doctest::Approx(2));
    CHECK(session::pictureScale({1200, 675}) == doctest::Approx(1.2));
    for (int width = session::kLeastSide; width <= session::kMostSide; width += 333) {
        for (int height = session::kLeastSide; height <= session::kMostSide; height += 777) {
            const double scale = session::pictureScale({width, height});
            CHECK(scale >= 0.25);
            CHECK(scale <= 8);
            CHECK((scale == 0.25 || std::min(width, height) / scale >= 319.9));
        }
    }
}

TEST_CASE("An export's size stays between its bounds, whoever asks")
{
    desk::Desk desk;
    session::ExportOrder order;
    order.size = session::PictureSize::Own;
    order.own = {0, 1'000'000};
    desk.give(session::SetExport{order});
    CHECK(session::pixelsOf(desk.state.exporting) == session::Pixels{16, 16000});
    order.own = {2500, 333};
    desk.give(session::SetExport{order});
    CHECK(desk.state.exporting == order);
    CHECK_FALSE(desk.state.exportOpen);
}
