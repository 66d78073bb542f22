// The window's plan at every size.
#include "ui/desk.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <random>
#include <vector>

namespace {

std::vector<base::Rect> panels(const ui::Desk& desk)
{
    std::vector<base::Rect> all{desk.top, desk.facets, desk.map, desk.list, desk.months};
    for (const base::Rect& rect : {desk.bar, desk.news}) {
        if (!rect.isEmpty()) {
            all.push_back(rect);
        }
    }
    return all;
}

void checkCovers(float width, float height, float scale, bool hasNews = false)
{
    CAPTURE(width);
    CAPTURE(height);
    CAPTURE(scale);
    const ui::Desk desk = ui::deskFor({}, width, height, scale, 0, hasNews);
    CHECK(desk.news.isEmpty() == (!hasNews || height < 420 * scale)); // a very low window has no room for it
    const auto all = panels(desk);
    double area = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(all[i].width > 0);
        CHECK(all[i].height > 0);
        CHECK(all[i].x >= 0);
        CHECK(all[i].y >= 0);
        CHECK(all[i].right() <= width);
        CHECK(all[i].bottom() <= height);
        CHECK(all[i].x == std::round(all[i].x)); // whole pixels: no blurred edge
        CHECK(all[i].y == std::round(all[i].y));
        for (std::size_t j = 0; j < i; ++j) {
            CHECK_FALSE(all[i].intersects(all[j]));
        }
        area += static_cast<double>(all[i].width) * all[i].height;
    }
    CHECK(area == doctest::Approx(static_cast<double>(width) * height).epsilon(1e-9));
}

} // namespace

TEST_CASE("The panels cover the window without gap or overlap at the sizes people have")
{
    for (const float scale : {1.F, 1.25F, 1.5F, 2.F, 3.F}) {
        for (const auto& [w, h] : std::array<std::pair<float, float>, 8>{{{1280, 800},
                                                                          {1366, 768},
                                                                          {1600, 940},
                                                                          {1920, 1080},
                                                                          {2560, 1440},
                                                                          {3840, 2160},
                                                                          {1080, 1920},
                                                                          {2160, 3840}}}) {
            checkCovers(w, h, scale);
            checkCovers(w, h, scale, true);
        }
    }
}

TEST_CASE("The panels cover the window without gap or overlap at any size")
{
    std::mt19937 random(7);
    for (int i = 0; i < 4000; ++i) {
        const float scale = static_cast<float>(std::uniform_int_distribution(4, 12)(random)) / 4;
        checkCovers(static_cast<float>(std::uniform_int_distribution(640, 4000)(random)),
                    static_cast<float>(std::uniform_int_distribution(480, 4000)(random)), scale, i % 2 == 1);
    }
}

TEST_CASE("The map is the largest part of a landscape window, and comes first in portrait")
{
    for (const auto& [w, h] : {std::pair{1280.F, 800.F}, {1920.F, 1080.F}, {3840.F, 2160.F}}) {
        const ui::Desk desk = ui::arrangeDesk(w, h, 1);
        for (const base::Rect& other : {desk.facets, desk.list, desk.months, desk.top}) {
            CHECK(desk.map.width * desk.map.height > other.width * other.height);
        }
    }
    // A small window has one column beside it, in which a card that is read gets more than the filters.
    const ui::Desk small = ui::arrangeDesk(800, 600, 1);
    CHECK(small.map.width > 0.6 * 800);
    CHECK(small.list.x == small.facets.x);
    CHECK(small.facets.height > small.list.height);
    const ui::Desk reading = ui::arrangeDesk(800, 600, 1, 0, true);
    CHECK(reading.list.height > reading.facets.height);
    CHECK(ui::arrangeDesk(800, 480, 1).list.x > small.map.x); // too low for two in a column
    const ui::Desk portrait = ui::arrangeDesk(1080, 1920, 1);
    CHECK(portrait.map.width == 1080);
    CHECK(portrait.map.bottom() <= portrait.facets.y);
    CHECK(portrait.map.bottom() <= portrait.list.y);
}
