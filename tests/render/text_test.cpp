#include "base/text.h"
#include "canvas.h"

#include <algorithm>

using namespace testing;

namespace {

struct Ink {
    int left = 1 << 20;
    int right = -1; ///< last column with ink
    int top = 1 << 20;
    int bottom = -1;
};

Ink inkBox(const base::Image& image, base::Colour ground, int threshold = 40)
{
    Ink box;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            const base::Colour c = at(image, x, y);
            if (std::abs(c.r - ground.r) + std::abs(c.g - ground.g) + std::abs(c.b - ground.b) < threshold)
                continue;
            box.left = std::min(box.left, x);
            box.right = std::max(box.right, x);
            box.top = std::min(box.top, y);
            box.bottom = std::max(box.bottom, y);
        }
    return box;
}

scene::Text line(const char* utf8, float size, double x = 20, double y = 60)
{
    return {{x, y}, utf8, base::Face::Regular, size, kBlack, 0, {}};
}

} // namespace

TEST_CASE("a text fills the box that layout measured, accents on capitals included")
{
    Canvas canvas;
    for (const float size : {12.F, 14.5F, 24.F, 40.F}) {
        CAPTURE(size);
        const char* text = "ÉÎÀ Hôpital";
        scene::Scene scene = sheet(400, 100);
        scene.leaves[0].texts.push_back(line(text, size));
        const Ink box = inkBox(canvas.paint(scene), kWhite);
        const float width = canvas.fonts->width(base::Face::Regular, size, text);
        const base::LineMetrics metrics = canvas.fonts->metrics(base::Face::Regular, size);
        CHECK(box.left >= 20);
        CHECK(box.left <= 20 + size * 0.2F);
        CHECK(box.right <= 20 + width + 1);
        CHECK(box.right >= 20 + width - size * 0.2F - 1);
        CHECK(box.top < 60 - metrics.capHeight - size * 0.08F); // the accents stand above the capitals
        CHECK(box.top >= 60 - metrics.ascent * 1.1F);
        CHECK(box.bottom >= 60);
        CHECK(box.bottom <= 60 + metrics.descent + 1);
    }
}

TEST_CASE("letters stand on a sharp baseline")
{
    Canvas canvas;
    scene::Scene scene = sheet(100, 100);
    scene.leaves[0].texts.push_back(line("HHH", 15, 20.3, 59.8));
    const base::Image image = canvas.paint(scene);
    const Ink box = inkBox(image, kWhite, 1);
    CHECK(box.bottom == 59);
    int dark = 0;
    for (int x = 0; x < 100; ++x)
        dark += at(image, x, 59).r < 90 ? 1 : 0;
    CHECK(dark >= 3);
}

TEST_CASE("a text moved by a quarter of a pixel moves by a quarter of a pixel")
{
    Canvas canvas;
    const auto centre = [&](double x) {
        scene::Scene scene = sheet(120, 100);
        scene.leaves[0].texts.push_back(line("lil", 16, x));
        const base::Image image = canvas.paint(scene);
        double sum = 0;
        for (int px = 0; px < 120; ++px)
            for (int py = 0; py < 100; ++py)
                sum += (px + 0.5) * (255 - at(image, px, py).r) / 255.0;
        return sum / inkOf(image);
    };
    const double start = centre(20);
    for (const double by : {0.25, 0.5, 0.75, 1.0})
        CHECK(centre(20 + by) - start == doctest::Approx(by).epsilon(0.05));
}

TEST_CASE("a narrow no-break space leaves a gap and draws nothing")
{
    Canvas canvas;
    scene::Scene scene = sheet(200, 100);
    scene.leaves[0].texts.push_back(line("\u202F\u00A0 ", 20));
    CHECK(inkOf(canvas.paint(scene)) == 0);
    scene.leaves[0].texts = {line("12\u202F317", 20)};
    const Ink with = inkBox(canvas.paint(scene), kWhite);
    scene.leaves[0].texts = {line("12317", 20)};
    const Ink without = inkBox(canvas.paint(scene), kWhite);
    CHECK(with.right > without.right + 1);
}

TEST_CASE("a halo surrounds the letters by its width and never covers them")
{
    Canvas canvas;
    scene::Scene scene = sheet(300, 100, kBlue);
    scene::Text text = line("Île Wfj", 30);
    text.colour = kBlack;
    scene.leaves[0].texts.push_back(text);
    const base::Image plain = canvas.paint(scene);
    const Ink bare = inkBox(plain, kBlue);
    scene.leaves[0].texts[0].haloPx = 3;
    scene.leaves[0].texts[0].halo = kWhite;
    const base::Image image = canvas.paint(scene);
    const Ink ringed = inkBox(image, kBlue);
    CHECK(std::abs(bare.left - ringed.left - 3) <= 1);
    CHECK(std::abs(ringed.right - bare.right - 3) <= 1);
    CHECK(std::abs(bare.top - ringed.top - 3) <= 1);
    CHECK(std::abs(ringed.bottom - bare.bottom - 3) <= 1);
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 300; ++x)
            if (at(plain, x, y) == kBlack)
                CHECK(at(image, x, y) == kBlack);
}

TEST_CASE("a half-transparent halo is even where letters stand close together")
{
    Canvas canvas;
    scene::Scene scene = sheet(300, 100, kBlack);
    scene::Text text = line("mmmm", 30);
    text.colour = {0, 0, 0, 0};
    text.haloPx = 6;
    text.halo = {255, 255, 255, 128};
    scene.leaves[0].texts.push_back(text);
    const base::Image image = canvas.paint(scene);
    int most = 0;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 300; ++x)
            most = std::max<int>(most, at(image, x, y).r);
    CHECK(most >= 126);
    CHECK(most <= 130);
}

TEST_CASE("more letters and sizes than the atlas holds are still drawn right")
{
    Canvas canvas;
    scene::Scene probe = sheet(500, 150);
    probe.leaves[0].texts.push_back(line("Évry · 42 « Ça »", 33, 10.25, 80));
    const base::Image before = canvas.paint(probe);
    // 60 sizes of the alphabet with halo: many times what 2048 × 2048 texels can take.
    for (int step = 0; step < 60; ++step) {
        scene::Scene crowd = sheet(64, 64);
        scene::Text text = line("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 90 + static_cast<float>(step));
        text.haloPx = 4;
        text.halo = kRed;
        crowd.leaves[0].texts.push_back(text);
        canvas.paint(crowd);
    }
    CHECK(canvas.paint(probe).rgba == before.rgba);
}

TEST_CASE("a text wider than the atlas is drawn to its end")
{
    Canvas canvas;
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += "Évry ·· ";
    text += "F";
    scene::Scene scene = sheet(4000, 100);
    scene.leaves[0].texts.push_back(line(text.c_str(), 24));
    const Ink box = inkBox(canvas.paint(scene), kWhite);
    const float width = canvas.fonts->width(base::Face::Regular, 24, text);
    REQUIRE(width > 2048);
    CHECK(box.right == doctest::Approx(20 + width).epsilon(0.002));
}

TEST_CASE("a letter too large for any atlas does not stop the others")
{
    Canvas canvas;
    scene::Scene scene = sheet(200, 100);
    scene.leaves[0].texts.push_back(line("M", 5000));
    scene.leaves[0].texts.push_back(line("Évry", 20));
    scene.leaves[0].texts.push_back(line("nothing", 0));
    CHECK(inkBox(canvas.paint(scene), kWhite).right > 40);
}

TEST_CASE("broken bytes in a text are drawn as a sign and end nothing")
{
    Canvas canvas;
    scene::Scene scene = sheet(200, 100);
    scene.leaves[0].texts.push_back(line("a\xC3\x28z", 20));
    CHECK(inkOf(canvas.paint(scene)) > 10);
}
