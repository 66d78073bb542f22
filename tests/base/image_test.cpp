#include "base/image.h"
#include "base/temporary_folder.h"

#include <doctest/doctest.h>

#include <random>

using base::compareImages;
using base::Image;

namespace {

Image filled(int width, int height, std::uint8_t r, std::uint8_t g, std::uint8_t b, std::uint8_t a = 255)
{
    Image image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height) * 4)};
    for (std::size_t at = 0; at < image.rgba.size(); at += 4) {
        image.rgba[at] = r;
        image.rgba[at + 1] = g;
        image.rgba[at + 2] = b;
        image.rgba[at + 3] = a;
    }
    return image;
}

Image noise(int width, int height, unsigned seed)
{
    std::mt19937 random(seed);
    Image image = filled(width, height, 0, 0, 0);
    for (std::uint8_t& byte : image.rgba) {
        byte = static_cast<std::uint8_t>(random());
    }
    return image;
}

void put(Image& image, int x, int y, std::uint8_t r, std::uint8_t g, std::uint8_t b)
{
    std::uint8_t* pixel = &image.rgba[static_cast<std::size_t>((y * image.width + x) * 4)];
    pixel[0] = r;
    pixel[1] = g;
    pixel[2] = b;
}

} // namespace

TEST_CASE("A saved picture is read back pixel for pixel, transparency included")
{
    const TemporaryFolder folder;
    const Image image = noise(37, 11, 1);
    REQUIRE(base::writePng(image, folder / "map.png").ok());
    const auto read = base::readPng(folder / "map.png");
    REQUIRE(read.ok());
    CHECK(read.value().width == 37);
    CHECK(read.value().height == 11);
    CHECK(read.value().rgba == image.rgba);
    CHECK(folder.count() == 1);
}

TEST_CASE("The same pixels give the same bytes")
{
    CHECK(base::encodePng(noise(64, 64, 3)) == base::encodePng(noise(64, 64, 3)));
    CHECK(base::encodePng(noise(64, 64, 3)) != base::encodePng(noise(64, 64, 4)));
}

TEST_CASE("A picture that is none is not written")
{
    const TemporaryFolder folder;
    CHECK(base::encodePng({}).empty());
    CHECK(base::encodePng({4, 4, {}}).empty());
    CHECK(base::encodePng({-1, 4, {}}).empty());
    CHECK_FALSE(base::writePng({0, 10, {}}, folder / "none.png").ok());
    CHECK(folder.count() == 0);
}

TEST_CASE("A picture for a missing folder is refused with the path")
{
    const TemporaryFolder folder;
    const auto status = base::writePng(filled(2, 2, 0, 0, 0), folder / "nowhere/map.png");
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().message.find("nowhere/map.png") != std::string::npos);
}

TEST_CASE("A missing, foreign or truncated reference picture is an error, not a crash")
{
    const TemporaryFolder folder;
    CHECK_FALSE(base::readPng(folder / "missing.png").ok());
    folder.put("text.png", "not a picture");
    const auto text = base::readPng(folder / "text.png");
    REQUIRE_FALSE(text.ok());
    CHECK(text.error().message.find("text.png") != std::string::npos);
    const std::string whole = base::encodePng(noise(40, 40, 5));
    folder.put("cut.png", std::string(whole.begin(), whole.begin() + static_cast<long>(whole.size() / 2)));
    CHECK_FALSE(base::readPng(folder / "cut.png").ok());
    folder.put("empty.png", "");
    CHECK_FALSE(base::readPng(folder / "empty.png").ok());
}

TEST_CASE("A picture over 16 384 pixels a side is refused before its memory is taken")
{
    const TemporaryFolder folder;
    REQUIRE(base::writePng(filled(16385, 1, 1, 2, 3), folder / "wide.png").ok());
    const auto wide = base::readPng(folder / "wide.png");
    REQUIRE_FALSE(wide.ok());
    CHECK(wide.error().message.find("16385 by 1") != std::string::npos);
    REQUIRE(base::writePng(filled(16384, 1, 1, 2, 3), folder / "fits.png").ok());
    CHECK(base::readPng(folder / "fits.png").ok());
}

TEST_CASE("Equal pictures do not differ")
{
    const Image image = noise(30, 20, 6);
    const auto difference = compareImages(image, image);
    CHECK(difference.sameSize);
    CHECK(difference.pixels == 0);
    CHECK(difference.share == 0);
}

TEST_CASE("A moved marker is counted and marked red on the reference in grey")
{
    const Image reference = filled(10, 10, 200, 210, 220);
    Image actual = reference;
    put(actual, 3, 4, 200, 0, 0);
    put(actual, 4, 4, 200, 0, 0);
    const auto difference = compareImages(actual, reference);
    CHECK(difference.pixels == 2);
    CHECK(difference.share == doctest::Approx(0.02));
    const std::uint8_t* marked = &difference.marked.rgba[(4 * 10 + 3) * 4];
    CHECK(marked[0] == 255);
    CHECK(marked[1] == 0);
    const std::uint8_t* quiet = &difference.marked.rgba[0];
    CHECK(quiet[0] == quiet[1]);
    CHECK(quiet[1] == quiet[2]);
    CHECK(quiet[0] == 208); // 0.299 × 200 + 0.587 × 210 + 0.114 × 220
}

TEST_CASE("A faint shade from another rasteriser is tolerated, a changed colour is not")
{
    const Image reference = filled(1, 1, 120, 160, 120);
    CHECK(compareImages(filled(1, 1, 128, 166, 126), reference).pixels == 0);
    CHECK(compareImages(filled(1, 1, 120, 220, 120), reference).pixels == 1);
    CHECK(compareImages(filled(1, 1, 128, 166, 126), reference, 0.0).pixels == 1);
}

TEST_CASE("Black against white is the whole scale")
{
    const Image black = filled(1, 1, 0, 0, 0);
    const Image white = filled(1, 1, 255, 255, 255);
    CHECK(compareImages(black, white, 0.95).pixels == 1);
    CHECK(compareImages(black, white, 1.0).pixels == 0);
}

TEST_CASE("Transparent pixels are compared as they look on white")
{
    CHECK(compareImages(filled(1, 1, 0, 0, 0, 0), filled(1, 1, 255, 255, 255)).pixels == 0);
    CHECK(compareImages(filled(1, 1, 0, 0, 0, 128), filled(1, 1, 0, 0, 0)).pixels == 1);
}

TEST_CASE("Pictures of different sizes never pass a golden test")
{
    const auto difference = compareImages(filled(4, 4, 1, 1, 1), filled(4, 5, 1, 1, 1));
    CHECK_FALSE(difference.sameSize);
    CHECK(difference.share == 1);
    CHECK_FALSE(compareImages({}, {}).sameSize);
    CHECK_FALSE(compareImages({4, 4, {}}, filled(4, 4, 1, 1, 1)).sameSize);
}

TEST_CASE("A small thing that is lost shows in its tile when the whole picture hides it")
{
    const Image reference = filled(400, 400, 250, 250, 250);
    Image actual = reference;
    const auto paint = [&](int left, int top, int side, int grey) {
        for (int y = top; y < top + side; ++y)
            for (int x = left; x < left + side; ++x)
                for (int channel = 0; channel < 3; ++channel)
                    actual.rgba[static_cast<std::size_t>((y * 400 + x) * 4 + channel)] =
                        static_cast<std::uint8_t>(grey);
    };
    paint(30, 46, 4, 0); // across the seams of tiles that do not overlap
    const auto difference = compareImages(actual, reference);
    CHECK(difference.share < base::kShareAllowed);
    CHECK(difference.worstTile == 16);
    CHECK_FALSE(base::isWithinTolerance(difference));
    actual = reference;
    paint(397, 397, 3, 0); // the last pixels count too
    CHECK(compareImages(actual, reference).worstTile == 9);
    CHECK(base::isWithinTolerance(compareImages(actual, reference)));
}

TEST_CASE("A ground of a slightly other colour is no match, faint noise on edges is")
{
    const Image reference = filled(64, 64, 250, 250, 250);
    CHECK(compareImages(filled(64, 64, 242, 242, 242), reference).pixels == 0);
    CHECK(compareImages(filled(64, 64, 242, 242, 242), reference).faintTile == 1024);
    CHECK_FALSE(base::isWithinTolerance(compareImages(filled(64, 64, 242, 242, 242), reference)));
    Image actual = reference;
    for (std::size_t at = 0; at < actual.rgba.size(); at += 4 * 7)
        actual.rgba[at] = 240;
    CHECK(base::isWithinTolerance(compareImages(actual, reference)));
    CHECK_FALSE(base::isWithinTolerance(compareImages({}, {})));
}
