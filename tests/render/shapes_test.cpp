#include "canvas.h"

#include <algorithm>

using namespace testing;

TEST_CASE("a box shows its fill, its border inside the edge, and nothing outside")
{
    Canvas canvas;
    scene::Scene scene = sheet(60, 40);
    scene.leaves[0].boxes.push_back({{10, 10, 40, 20}, 0, kRed, 2, kBlue});
    const base::Image image = canvas.paint(scene);
    CHECK(at(image, 30, 20) == kRed);
    CHECK(at(image, 10, 20) == kBlue);
    CHECK(at(image, 11, 20) == kBlue);
    CHECK(at(image, 12, 20) == kRed);
    CHECK(at(image, 49, 29) == kBlue);
    CHECK(at(image, 9, 20) == kWhite);
    CHECK(at(image, 50, 20) == kWhite);
    CHECK(at(image, 30, 9) == kWhite);
    CHECK(at(image, 30, 30) == kWhite);
}

TEST_CASE("a rounded box loses its corners and keeps the middle of its sides")
{
    Canvas canvas;
    scene::Scene scene = sheet(60, 60);
    scene.leaves[0].boxes.push_back({{10, 10, 40, 40}, 12, kRed, 0, kBlue});
    const base::Image image = canvas.paint(scene);
    CHECK(at(image, 11, 11) == kWhite);
    CHECK(at(image, 48, 48) == kWhite);
    CHECK(at(image, 30, 10) == kRed);
    CHECK(at(image, 10, 30) == kRed);
    // A square less its corners: what a circle of radius 12 leaves out.
    double red = 0;
    for (std::size_t i = 1; i < image.rgba.size(); i += 4)
        red += (255 - image.rgba[i]) / 255.0;
    CHECK(red == doctest::Approx(1600 - (4 - std::numbers::pi) * 144).epsilon(0.002));
}

TEST_CASE("a half-transparent box lets half of the ground through and the picture stays opaque")
{
    Canvas canvas;
    scene::Scene scene = sheet(20, 20);
    scene.leaves[0].boxes.push_back({{0, 0, 20, 20}, 0, {255, 0, 0, 128}, 0, {}});
    const base::Colour seen = at(canvas.paint(scene), 10, 10);
    CHECK(seen.r == 255);
    CHECK(std::abs(seen.g - 127) <= 1);
    CHECK(std::abs(seen.b - 127) <= 1);
    CHECK(seen.a == 255);
}

TEST_CASE("a disc shows its fill in the middle, its ring at the edge, the ground outside")
{
    Canvas canvas;
    scene::Scene scene = sheet(60, 60);
    scene.leaves[0].discs.push_back({{30, 30}, 20, kRed, 4, kBlue, 0});
    const base::Image image = canvas.paint(scene);
    CHECK(at(image, 30, 30) == kRed);
    CHECK(at(image, 30, 44) == kRed);
    CHECK(at(image, 30, 47) == kBlue);
    CHECK(at(image, 12, 30) == kBlue);
    CHECK(at(image, 30, 51) == kWhite);
    CHECK(at(image, 15, 15) == kWhite);
    // No ground shines through between fill and ring: red and blue make up every inner pixel.
    for (int x = 30; x < 49; ++x)
        CHECK(at(image, x, 30).g == 0);
}

TEST_CASE("a disc of nothing but ring hides its fill")
{
    Canvas canvas;
    scene::Scene scene = sheet(20, 20);
    scene.leaves[0].discs.push_back({{10, 10}, 5, kRed, 5, kBlue, 0});
    CHECK(at(canvas.paint(scene), 10, 10) == kBlue);
}

TEST_CASE("a disc's soft edge adds up to its area wherever it stands")
{
    Canvas canvas;
    for (const float radius : {2.F, 3.5F, 6.F, 20.F})
        for (const double shift : {0.0, 0.25, 0.5, 0.71}) {
            CAPTURE(radius);
            CAPTURE(shift);
            scene::Scene scene = sheet(60, 60);
            scene.leaves[0].discs.push_back({{30 + shift, 30 - shift / 2}, radius, kBlack, 0, {}, 0});
            const double area = std::numbers::pi * static_cast<double>(radius) * radius;
            CHECK(inkOf(canvas.paint(scene)) == doctest::Approx(area).epsilon(0.01));
        }
}

TEST_CASE("a line has its width, its length and round ends, at any angle")
{
    Canvas canvas;
    for (const double degrees : {0.0, 17.0, 45.0, 90.0, 133.0})
        for (const float width : {0.5F, 1.F, 3.F, 8.F}) {
            CAPTURE(degrees);
            CAPTURE(width);
            const double angle = degrees * std::numbers::pi / 180;
            const base::Vec2 half{30 * std::cos(angle), 30 * std::sin(angle)};
            double ink = 0; // mean over where the line lies between the pixels
            for (const double shift : {0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875}) {
                const base::Vec2 middle{45 + shift, 45};
                scene::Scene scene = sheet(90, 90);
                scene.leaves[0].lines.push_back({middle - half, middle + half, width, kBlack});
                ink += inkOf(canvas.paint(scene)) / 8;
            }
            const double area = 60.0 * width + std::numbers::pi * width * width / 4.0;
            CHECK(ink == doctest::Approx(area).epsilon(0.03));
        }
}

TEST_CASE("nothing of a leaf shows outside of its clip")
{
    Canvas canvas;
    scene::Scene scene = sheet(60, 60);
    scene.leaves[0].clip = {20, 10, 25, 30};
    scene.leaves[0].boxes.push_back({{0, 0, 60, 60}, 0, kRed, 0, {}});
    const base::Image image = canvas.paint(scene);
    int red = 0;
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < 60; ++x)
            red += at(image, x, y) == kRed ? 1 : 0;
    CHECK(red == 25 * 30);
    CHECK(at(image, 20, 10) == kRed);
    CHECK(at(image, 44, 39) == kRed);
    CHECK(at(image, 19, 10) == kWhite);
    CHECK(at(image, 45, 39) == kWhite);
}

TEST_CASE("a clip beside the picture or of no size draws nothing and hurts nobody")
{
    Canvas canvas;
    for (const base::Rect clip : {base::Rect{-50, -50, 20, 20}, {100, 0, 30, 30}, {10, 10, 0, 20}}) {
        scene::Scene scene = sheet(30, 30);
        scene.leaves[0].clip = clip;
        scene.leaves[0].boxes.push_back({{-100, -100, 300, 300}, 0, kRed, 0, {}});
        CHECK(inkOf(canvas.paint(scene)) == 0);
    }
}

TEST_CASE("a leaf draws boxes, lines, discs, texts in this order, and leaves lie on each other")
{
    Canvas canvas;
    scene::Scene scene = sheet(60, 60);
    scene::Leaf& leaf = scene.leaves[0];
    leaf.texts.push_back({{20, 40}, "—", base::Face::Bold, 30, kBlack, 0, {}});
    leaf.discs.push_back({{30, 30}, 8, kGreen, 0, {}, 0});
    leaf.lines.push_back({{10, 30}, {50, 30}, 6, kBlue});
    leaf.boxes.push_back({{5, 5, 50, 50}, 0, kRed, 0, {}});
    base::Image image = canvas.paint(scene);
    CHECK(at(image, 8, 8) == kRed);
    CHECK(at(image, 12, 30) == kBlue);
    CHECK(at(image, 30, 24) == kGreen);
    const base::Image bare = image;
    CHECK(std::ranges::count(image.rgba, 0) > 0);

    scene.leaves.push_back({"over", leaf.clip, {}, {}, {{{0, 0, 60, 30}, 0, kBlack, 0, {}}}, {}, {}, {}});
    image = canvas.paint(scene);
    CHECK(at(image, 30, 24) == kBlack);
    CHECK(at(image, 30, 35) == at(bare, 30, 35));
}

TEST_CASE("shapes without size are left out")
{
    Canvas canvas;
    scene::Scene scene = sheet(30, 30);
    scene.leaves[0].boxes.push_back({{10, 10, 0, 10}, 0, kRed, 1, kRed});
    scene.leaves[0].lines.push_back({{5, 5}, {20, 20}, 0, kRed});
    scene.leaves[0].discs.push_back({{10, 10}, 0, kRed, 2, kRed, 0});
    CHECK(inkOf(canvas.paint(scene)) == 0);
}

TEST_CASE("a lined disc shows ring, lining and fill, one inside the other")
{
    Canvas canvas;
    scene::Scene scene = sheet(60, 60);
    scene::Disc disc{{30, 30}, 20, kRed, 4, kBlue, 7};
    disc.liningPx = 5;
    disc.lining = {0, 0, 0, 255};
    scene.leaves[0].discs.push_back(disc);
    const base::Image image = canvas.paint(scene);
    CHECK(at(image, 30, 30) == kRed);
    CHECK(at(image, 39, 30) == kRed);
    CHECK(at(image, 43, 30) == base::Colour{0, 0, 0, 255});
    CHECK(at(image, 48, 30) == kBlue);
    CHECK(at(image, 51, 30) == kWhite);
}
