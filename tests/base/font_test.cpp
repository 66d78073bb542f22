#include "base/font.h"
#include "base/temporary_folder.h"

#include <doctest/doctest.h>

#include <numeric>
#include <string>

using base::Face;
using base::FontSet;
using base::Glyph;

namespace {

constexpr char32_t kNarrow = 0x202F;
constexpr char32_t kMapMarkerIcon = 0xF34E;

FontSet fonts()
{
    auto loaded = FontSet::load();
    REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? std::string() : loaded.error().message));
    return std::move(loaded).value();
}

long ink(const Glyph& glyph)
{
    return std::accumulate(glyph.coverage.begin(), glyph.coverage.end(), 0L);
}

} // namespace

TEST_CASE("Every face opens and names its file")
{
    const FontSet set = fonts();
    for (int i = 0; i < base::kFaceCount; ++i) {
        CHECK(std::filesystem::exists(set.file(static_cast<Face>(i))));
    }
    CHECK(set.file(Face::Bold).filename() == "Inter-Bold.otf");
}

TEST_CASE("A missing font is named together with the package that brings it")
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "assets/fonts");
    const EnvironmentVariable home("CARTOVID_HOME", folder.path().string());
    const auto loaded = FontSet::load();
    REQUIRE_FALSE(loaded.ok());
    CHECK(loaded.error().message.find("Inter-Regular.otf") != std::string::npos);
    CHECK(loaded.error().message.find("fonts-inter") != std::string::npos);
}

TEST_CASE("A broken font file is refused")
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "assets/fonts");
    folder.put("assets/fonts/Inter-Regular.otf", "this is no font");
    const EnvironmentVariable home("CARTOVID_HOME", folder.path().string());
    CHECK_FALSE(FontSet::load().ok());
}

TEST_CASE("A home without fonts falls back to the installed ones")
{
    const TemporaryFolder folder;
    const EnvironmentVariable home("CARTOVID_HOME", folder.path().string());
    CHECK(FontSet::load().ok());
}

TEST_CASE("Fonts beside the program win over the installed ones")
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "assets/fonts");
    {
        const FontSet installed = fonts();
        for (int i = 0; i < base::kFaceCount; ++i) {
            const auto& file = installed.file(static_cast<Face>(i));
            std::filesystem::copy_file(file, folder / ("assets/fonts/" + file.filename().string()));
        }
    }
    const EnvironmentVariable home("CARTOVID_HOME", folder.path().string());
    const FontSet own = fonts();
    CHECK(own.file(Face::Light) == folder / "assets/fonts/Inter-Light.otf");
}

TEST_CASE("A line is as wide as its letters together")
{
    const FontSet set = fonts();
    float sum = 0;
    for (const char32_t c : std::u32string(U"Île d’Yeu")) {
        sum += set.advance(Face::Regular, 14, c);
    }
    CHECK(set.width(Face::Regular, 14, "Île d’Yeu") == doctest::Approx(sum));
    CHECK(set.width(Face::Regular, 14, "") == 0);
}

TEST_CASE("Widths grow with the size without jumps, so that a zoom does not make text tremble")
{
    const FontSet set = fonts();
    const float one = set.width(Face::Medium, 1, "Auvergne-Rhône-Alpes");
    for (const float size : {8.F, 11.3F, 13.F, 40.F}) {
        CHECK(set.width(Face::Medium, size, "Auvergne-Rhône-Alpes") == doctest::Approx(one * size));
    }
}

TEST_CASE("Heavier faces are wider and a second question gets the same answer")
{
    const FontSet set = fonts();
    const float light = set.width(Face::Light, 20, "initiatives");
    const float bold = set.width(Face::Bold, 20, "initiatives");
    CHECK(light < bold);
    CHECK(set.width(Face::Light, 20, "initiatives") == light);
    CHECK(set.width(Face::Bold, 20, "initiatives") == bold);
}

TEST_CASE("The narrow no-break space of French numbers has a width in every face")
{
    const FontSet set = fonts();
    for (int i = 0; i < base::kFaceCount; ++i) {
        const auto face = static_cast<Face>(i);
        CHECK(set.advance(face, 100, kNarrow) > 10);
        CHECK(set.advance(face, 100, kNarrow) < 30);
        CHECK(set.hasGlyph(face, kNarrow));
    }
    CHECK(set.advance(Face::Icons, 100, kNarrow) == doctest::Approx(20)); // the icons have none: 1/5 em
    CHECK(set.advance(Face::Regular, 100, 0xA0) == doctest::Approx(set.advance(Face::Regular, 100, U' ')));
}

TEST_CASE("No-break spaces are drawn as empty room, not as a box")
{
    const FontSet set = fonts();
    for (const char32_t space : {U' ', char32_t{0xA0}, kNarrow}) {
        const Glyph glyph = set.rasterise(Face::Icons, 20, space, 0);
        CHECK(glyph.coverage.empty());
        CHECK(glyph.advance == set.advance(Face::Icons, 20, space));
    }
}

TEST_CASE("Letters of both languages, signs and pictograms are there")
{
    const FontSet set = fonts();
    for (const char32_t c : std::u32string(U"ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»–—’…·•×€°−≥≤→←")) {
        CAPTURE(static_cast<unsigned>(c));
        for (const Face face : {Face::Regular, Face::Medium, Face::SemiBold, Face::Bold, Face::Light}) {
            CHECK(set.hasGlyph(face, c));
        }
    }
    CHECK(set.hasGlyph(Face::Icons, kMapMarkerIcon));
    CHECK_FALSE(set.hasGlyph(Face::Regular, kMapMarkerIcon));
    CHECK_FALSE(set.hasGlyph(Face::Regular, 0x1F9A0));
}

TEST_CASE("A letter that the font lacks still takes room")
{
    const FontSet set = fonts();
    CHECK(set.advance(Face::Regular, 20, 0x65E5) > 0);
    CHECK(set.rasterise(Face::Regular, 20, 0x65E5, 0).width > 0);
}

TEST_CASE("The metrics frame the letters")
{
    const FontSet set = fonts();
    const base::LineMetrics metrics = set.metrics(Face::Regular, 100);
    const Glyph capital = set.rasterise(Face::Regular, 100, U'H', 0);
    const Glyph tail = set.rasterise(Face::Regular, 100, U'p', 0);
    CHECK(metrics.capHeight == doctest::Approx(capital.top).epsilon(0.02));
    CHECK(metrics.ascent > metrics.capHeight);
    CHECK(metrics.descent > 0);
    CHECK(metrics.descent >= static_cast<float>(tail.height) - tail.top);
    CHECK(set.metrics(Face::Regular, 50).ascent == doctest::Approx(metrics.ascent / 2));
    CHECK(set.metrics(Face::Icons, 50).capHeight > 0);
}

TEST_CASE("A drawn letter has ink, fits its box and stands on the baseline")
{
    const FontSet set = fonts();
    const Glyph glyph = set.rasterise(Face::Regular, 40, U'A', 0);
    REQUIRE(glyph.coverage.size() == static_cast<std::size_t>(glyph.width * glyph.height));
    CHECK(ink(glyph) > 255 * 50);
    CHECK(glyph.top == glyph.height); // nothing of an A lies below the line
    CHECK(glyph.width <= glyph.advance + 2);
    CHECK(glyph.advance == set.advance(Face::Regular, 40, U'A'));
}

TEST_CASE("The halo surrounds the letter by its thickness on every side")
{
    const FontSet set = fonts();
    const Glyph letter = set.rasterise(Face::SemiBold, 40, U'o', 0);
    const Glyph halo = set.rasterise(Face::SemiBold, 40, U'o', 3);
    CHECK(letter.left - halo.left == doctest::Approx(3).epsilon(0.4));
    CHECK(halo.top - letter.top == doctest::Approx(3).epsilon(0.4));
    CHECK(halo.width - letter.width >= 5);
    CHECK(halo.width - letter.width <= 7);
    CHECK(halo.advance == letter.advance);
    CHECK(ink(halo) > ink(letter));
}

TEST_CASE("Sizes out of reason are drawn at the nearest reasonable one")
{
    const FontSet set = fonts();
    CHECK(set.rasterise(Face::Regular, -5, U'A', 0).width <= 2);
    CHECK(set.rasterise(Face::Regular, 0, U'A', 0).width <= 2);
}

TEST_CASE("A font set can be moved to its owner")
{
    FontSet first = fonts();
    const float width = first.width(Face::Regular, 12, "Corse");
    FontSet second = std::move(first);
    CHECK(second.width(Face::Regular, 12, "Corse") == width);
    FontSet third = fonts();
    third = std::move(second);
    CHECK(third.width(Face::Regular, 12, "Corse") == width);
}
