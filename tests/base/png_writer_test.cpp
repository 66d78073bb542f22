#include "base/image.h"
#include "base/png_writer.h"
#include "base/temporary_folder.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <thread>

namespace {

std::vector<std::uint8_t> noise(int width, int height, bool opaque)
{
    std::mt19937 random(7);
    std::vector<std::uint8_t> rgba(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    for (std::size_t i = 0; i < rgba.size(); ++i) {
        rgba[i] = i % 4 == 3 && opaque ? std::uint8_t{255} : static_cast<std::uint8_t>(random() % 256);
    }
    return rgba;
}

std::string written(int width, int height, base::PngAlpha alpha, const std::vector<base::PngText>& texts = {})
{
    base::PngWriter writer(width, height, alpha, texts);
    writer.add(noise(width, height, alpha == base::PngAlpha::Opaque));
    const auto bytes = writer.finish();
    REQUIRE_MESSAGE(bytes.ok(), (bytes.ok() ? "" : bytes.error().message));
    return bytes.value();
}

} // namespace

TEST_CASE("A picture written band by band comes back pixel for pixel, with and without alpha")
{
    const TemporaryFolder folder;
    for (const base::PngAlpha alpha : {base::PngAlpha::Opaque, base::PngAlpha::Kept}) {
        const auto pixels = noise(37, 29, alpha == base::PngAlpha::Opaque);
        base::PngWriter writer(37, 29, alpha);
        const std::span<const std::uint8_t> all(pixels);
        const std::size_t row = 37 * 4;
        writer.add(all.subspan(0, 10 * row));
        writer.add(all.subspan(10 * row, row));
        writer.add(all.subspan(11 * row));
        const auto bytes = writer.finish();
        REQUIRE(bytes.ok());
        folder.put("p.png", bytes.value());
        const auto read = base::readPng(folder / "p.png");
        REQUIRE(read.ok());
        CHECK(read.value().rgba == pixels);
    }
}

TEST_CASE("Strips deflated in any order, on any thread, are the picture once they are added from the top")
{
    const TemporaryFolder folder;
    const auto pixels = noise(50, 300, true);
    const std::span<const std::uint8_t> all(pixels);
    const std::size_t row = 50 * 4;
    base::PngWriter writer(50, 300, base::PngAlpha::Opaque);
    base::PngWriter inOrder(50, 300, base::PngAlpha::Opaque);
    std::array<base::PngWriter::Strip, 3> strips;
    std::vector<std::thread> threads;
    for (const std::size_t i : {2U, 0U, 1U})
        threads.emplace_back([&, i] { strips[i] = writer.pack(all.subspan(i * 100 * row, 100 * row)); });
    for (std::thread& thread : threads)
        thread.join();
    for (std::size_t i = 0; i < strips.size(); ++i) {
        writer.add(strips[i]);
        inOrder.add(all.subspan(i * 100 * row, 100 * row));
    }
    const auto bytes = writer.finish();
    REQUIRE(bytes.ok());
    CHECK(bytes.value() == inOrder.finish().value());
    folder.put("p.png", bytes.value());
    const auto read = base::readPng(folder / "p.png");
    REQUIRE(read.ok());
    CHECK(read.value().rgba == pixels);

    base::PngWriter cut(50, 300, base::PngAlpha::Opaque);
    cut.add(all.subspan(0, row + 3));
    const auto refused = cut.finish();
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message.find("cut short") != std::string::npos);
}

TEST_CASE("A picture that lacks rows, has too many or an impossible size is an error, not half a file")
{
    const auto pixels = noise(8, 8, true);
    base::PngWriter lacking(8, 9, base::PngAlpha::Opaque);
    lacking.add(pixels);
    const auto missing = lacking.finish();
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().message.find("1 of 9 rows are missing") != std::string::npos);
    base::PngWriter full(8, 7, base::PngAlpha::Opaque);
    full.add(pixels);
    CHECK_FALSE(full.finish().ok());
    CHECK_FALSE(base::PngWriter(0, 8, base::PngAlpha::Opaque).finish().ok());
    CHECK_FALSE(base::PngWriter(8, 8, base::PngAlpha::Opaque, {{"", "no name"}}).finish().ok());
    CHECK_FALSE(base::PngWriter(8, 8, base::PngAlpha::Opaque, {{std::string(80, 'k'), "x"}}).finish().ok());
}

TEST_CASE("What a picture carries as text comes back unharmed")
{
    const TemporaryFolder folder;
    const std::string view = "{\n  \"title\": \"« télémédecine » 😀\"\n}\n";
    folder.put("p.png", written(20, 20, base::PngAlpha::Opaque, {{"Title", "Covid-19"}, {"a-view", view}}));
    const auto text = base::readPngText(folder / "p.png", "a-view", 1U << 20U);
    REQUIRE(text.ok());
    REQUIRE(text.value().has_value());
    CHECK(*text.value() == view);
    const auto none = base::readPngText(folder / "p.png", "other", 1U << 20U);
    REQUIRE(none.ok());
    CHECK_FALSE(none.value().has_value());
    CHECK(base::readPng(folder / "p.png").ok());
}

TEST_CASE("A file that only calls itself a picture gives a message, and a text too long no memory")
{
    const TemporaryFolder folder;
    const std::string whole = written(20, 20, base::PngAlpha::Opaque, {{"a-view", std::string(5000, 'x')}});
    folder.put("whole.png", whole);
    folder.put("cut.png", whole.substr(0, 400));
    folder.put("text.png", "not a picture");
    folder.put("empty.png", "");
    std::string broken = whole;
    broken[100] = static_cast<char>(broken[100] ^ 1); // inside the text: its checksum is wrong now
    folder.put("broken.png", broken);
    for (const char* name : {"cut.png", "text.png", "empty.png", "missing.png"}) {
        CAPTURE(name);
        const auto text = base::readPngText(folder / name, "a-view", 1U << 20U);
        REQUIRE_FALSE(text.ok());
        CHECK(text.error().message.find(name) != std::string::npos);
    }
    const auto harmed = base::readPngText(folder / "broken.png", "a-view", 1U << 20U);
    CHECK((!harmed.ok() || !harmed.value().has_value()));
    const auto tooLong = base::readPngText(folder / "whole.png", "a-view", 1000);
    CHECK((!tooLong.ok() || !tooLong.value().has_value()));
    CHECK(base::isPng(folder / "whole.png"));
    CHECK_FALSE(base::isPng(folder / "text.png"));
    CHECK_FALSE(base::isPng(folder / "missing.png"));
}
