#include "export/svg_land.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <numbers>
#include <random>

using base::Vec2;
using exporter::PixelLine;

namespace {

bool contains(const std::vector<PixelLine>& rings, Vec2 p)
{
    bool inside = false;
    for (const PixelLine& ring : rings) {
        for (std::size_t i = 0, j = ring.points.size() - 1; i < ring.points.size(); j = i++) {
            const Vec2 a = ring.points[i];
            const Vec2 b = ring.points[j];
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) {
                inside = !inside;
            }
        }
    }
    return inside;
}

double distance(const PixelLine& line, Vec2 p)
{
    double least = 1e9;
    const std::size_t stretches = line.points.size() - (line.isClosed ? 0 : 1);
    for (std::size_t i = 0; i < stretches; ++i) {
        const Vec2 a = line.points[i];
        const Vec2 d = line.points[(i + 1) % line.points.size()] - a;
        const double square = d.x * d.x + d.y * d.y;
        const double along =
            square > 0 ? std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / square, 0.0, 1.0) : 0;
        least = std::min(least, base::length(p - a - d * along));
    }
    return least;
}

/// A coast: a ring around (0, 0), metres.
std::vector<model::Vertex> coast(std::mt19937& random, int points)
{
    std::uniform_real_distribution<float> radius(60000, 100000);
    std::vector<model::Vertex> ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * std::numbers::pi * i / points;
        const float r = radius(random);
        ring.push_back({r * static_cast<float>(std::cos(angle)), r * static_cast<float>(std::sin(angle))});
    }
    return ring;
}

std::vector<PixelLine> whole(const model::Shape& shape, const scene::Projection& p)
{
    PixelLine line{{}, true};
    for (const model::Vertex v : shape.rings.front()) {
        line.points.push_back({p.originPx.x + v.x * p.pxPerMetre, p.originPx.y - v.y * p.pxPerMetre});
    }
    return {line};
}

/// Reads path data of M, l and z back.
std::vector<PixelLine> read(const std::string& data)
{
    std::vector<PixelLine> lines;
    const char* at = data.c_str();
    bool isFirst = false;
    while (*at != 0) {
        if (*at == 'M') {
            lines.push_back({});
            isFirst = true;
            ++at;
        } else if (*at == 'l') {
            ++at;
        } else if (*at == 'z') {
            lines.back().isClosed = true;
            ++at;
        } else {
            char* end = nullptr;
            const double x = std::strtod(at, &end);
            REQUIRE(end != at);
            at = end;
            const double y = std::strtod(at, &end);
            REQUIRE(end != at);
            at = end;
            std::vector<Vec2>& points = lines.back().points;
            points.push_back(isFirst ? Vec2{x, y} : points.back() + Vec2{x, y});
            isFirst = false;
        }
    }
    return lines;
}

} // namespace

TEST_CASE("Land cut to the picture covers in it what the whole land covers")
{
    std::mt19937 random(3);
    std::uniform_real_distribution<double> shift(-300, 300);
    for (int i = 0; i < 60; ++i) {
        model::Shape shape;
        shape.rings = {coast(random, 12 + i * 3)};
        const scene::Projection projection{0, {shift(random), shift(random)}, 0.004};
        const base::Rect clip{-100, -60, 200, 120};
        exporter::LandDetail detail;
        detail.margin = i % 2 == 0 ? 0 : 24;
        const auto all = whole(shape, projection);
        const auto cut = exporter::outline(shape, projection, clip, detail);
        for (const PixelLine& ring : cut) {
            CHECK(ring.isClosed);
            for (const Vec2 p : ring.points) {
                CHECK(p.x >= clip.x - detail.margin - 1e-6);
                CHECK(p.y <= clip.bottom() + detail.margin + 1e-6);
            }
        }
        for (int k = 0; k < 300; ++k) {
            const Vec2 p{clip.x + clip.width * std::uniform_real_distribution<double>(0.001, 0.999)(random),
                         clip.y + clip.height * std::uniform_real_distribution<double>(0.001, 0.999)(random)};
            if (distance(all[0], p) > detail.tolerance) {
                CHECK(contains(cut, p) == contains(all, p));
            }
        }
    }
}

TEST_CASE("Simplified land stays within its tolerance, and path data within half of the last place")
{
    std::mt19937 random(4);
    for (const double tolerance : {0.02, 0.5, 3.0}) {
        model::Shape shape;
        shape.rings = {coast(random, 900)};
        const scene::Projection projection{0, {200, 200}, 0.002};
        exporter::LandDetail detail;
        detail.tolerance = tolerance;
        const auto all = whole(shape, projection);
        const auto kept = exporter::outline(shape, projection, {0, 0, 400, 400}, detail);
        REQUIRE(kept.size() == 1);
        for (const Vec2 p : all[0].points) {
            CHECK(distance(kept[0], p) <= tolerance + 1e-3);
        }
        for (const int decimals : {0, 1, 2}) {
            const auto back = read(exporter::pathData(kept, decimals));
            REQUIRE(back.size() == 1);
            CHECK(back[0].isClosed);
            const double half = 0.5 * std::pow(10, -decimals) * std::numbers::sqrt2;
            for (const Vec2 p : kept[0].points) { // errors do not add up along the ring
                CHECK(distance(back[0], p) <= half + 1e-6);
            }
        }
    }
}

TEST_CASE("A border is drawn wherever it can be seen, in pieces where it leaves the picture")
{
    model::Arc arc;
    for (int i = 0; i <= 400; ++i) { // in and out of the picture again and again
        arc.points.push_back({static_cast<float>(i * 500), static_cast<float>(90000 * std::sin(i * 0.1))});
    }
    const scene::Projection projection{0, {0, 100}, 0.002};
    const base::Rect clip{0, 60, 400, 80};
    const auto pieces = exporter::borderLine(arc, projection, clip);
    CHECK(pieces.size() > 5);
    for (const model::Vertex v : arc.points) {
        const Vec2 p{v.x * 0.002, 100 - v.y * 0.002};
        double nearest = 1e9;
        for (const PixelLine& piece : pieces) {
            nearest = std::min(nearest, distance(piece, p));
        }
        CHECK((nearest < 0.07 || !clip.contains(p)));
    }
    model::Arc island;
    island.points = {{0, 0}, {9000, 0}, {9000, 9000}, {0, 0}};
    const auto ring = exporter::borderLine(island, projection, clip);
    REQUIRE(ring.size() == 1);
    CHECK(ring[0].isClosed);
    CHECK(ring[0].points.size() == 3);
    CHECK(exporter::borderLine(island, projection, {900, 900, 10, 10}).empty());
}

TEST_CASE("Path data leave out what rounds away")
{
    CHECK(exporter::pathData(std::vector<PixelLine>{{{{1, 2}, {1.001, 2}, {3.5, -4}, {3.5, 2}}, true}}) ==
          "M1 2l2.5-6 0 6z");
    CHECK(exporter::pathData(std::vector<PixelLine>{{{{1, 2}, {1.001, 2.001}}, false}}).empty());
    CHECK(exporter::pathData(std::vector<PixelLine>{{{{0, 0}, {0.5, 0.25}}, false}}, 1) == "M0 0l.5 .3");
    CHECK(exporter::pathData({}).empty());
}
