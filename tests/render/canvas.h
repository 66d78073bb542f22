// Everything a render test needs: a context, a renderer, a sheet to draw on, small lands.
#pragma once

#include "base/font.h"
#include "base/image.h"
#include "model/geography.h"
#include "render/offscreen.h"
#include "render/painted.h"
#include "render/renderer.h"
#include "scene/scene.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <numbers>
#include <span>
#include <string>
#include <vector>

namespace testing {

constexpr base::Colour kWhite{255, 255, 255, 255};
constexpr base::Colour kBlack{0, 0, 0, 255};
constexpr base::Colour kRed{255, 0, 0, 255};
constexpr base::Colour kGreen{0, 255, 0, 255};
constexpr base::Colour kBlue{0, 0, 255, 255};

/// All frames, present, without land.
inline model::Geography emptyLand()
{
    model::Geography land;
    for (std::size_t i = 0; i < model::kFrames.size(); ++i) {
        model::Frame& frame = land.frames.emplace_back();
        frame.spec = static_cast<int>(i);
        frame.present = true;
    }
    return land;
}

/// Appends a polygon that is star-shaped around `centre`, as shape, fan of triangles and arc.
inline void addStar(model::Layer& layer, model::Vertex centre, const std::vector<model::Vertex>& ring)
{
    model::Shape shape;
    shape.firstIndex = static_cast<std::uint32_t>(layer.indices.size());
    const auto first = static_cast<std::uint32_t>(layer.vertices.size());
    layer.vertices.push_back(centre);
    for (std::uint32_t i = 0; i < ring.size(); ++i) {
        layer.vertices.push_back(ring[i]);
        shape.extent.include(base::Vec2{ring[i].x, ring[i].y});
        const auto next = (i + 1) % static_cast<std::uint32_t>(ring.size());
        layer.indices.insert(layer.indices.end(), {first, first + 1 + i, first + 1 + next});
    }
    shape.rings.push_back(ring);
    shape.indexCount = static_cast<std::uint32_t>(layer.indices.size()) - shape.firstIndex;
    model::Arc arc{ring, static_cast<int>(layer.shapes.size()), -1};
    arc.points.push_back(ring.front());
    layer.arcs.push_back(arc);
    layer.shapes.push_back(shape);
}

/// A square of 100 m around the origin with a square hole of 40 m in its middle.
inline model::Layer squareWithHole()
{
    model::Layer layer;
    layer.vertices = {{-50, -50}, {50, -50}, {50, 50}, {-50, 50}, {-20, -20}, {20, -20}, {20, 20}, {-20, 20}};
    for (const std::uint32_t side : {0U, 1U, 2U, 3U}) {
        const std::uint32_t next = (side + 1) % 4;
        layer.indices.insert(layer.indices.end(), {side, next, next + 4, side, next + 4, side + 4});
    }
    model::Shape shape;
    shape.indexCount = static_cast<std::uint32_t>(layer.indices.size());
    shape.extent = {-50, -50, 50, 50};
    layer.shapes.push_back(shape);
    layer.arcs.push_back({{{-50, -50}, {50, -50}, {50, 50}, {-50, 50}, {-50, -50}}, 0, -1});
    layer.arcs.push_back({{{-20, -20}, {20, -20}, {20, 20}, {-20, 20}, {-20, -20}}, 0, -1});
    return layer;
}

/// A current context with a renderer for one land.
class Canvas {
public:
    explicit Canvas(model::Geography land = emptyLand()) : geography(std::move(land))
    {
        auto loaded = base::FontSet::load();
        REQUIRE(loaded.ok());
        fonts = std::make_unique<base::FontSet>(std::move(loaded).value());
        auto context = render::Offscreen::create();
        REQUIRE_MESSAGE(context.ok(), (context.ok() ? std::string() : context.error().message));
        offscreen = std::move(context).value();
        auto made = render::Renderer::create(offscreen->loader(), geography, *fonts);
        REQUIRE_MESSAGE(made.ok(), (made.ok() ? std::string() : made.error().message));
        renderer = std::move(made).value();
    }

    /// Drawn with OpenGL; what the processor paints of the same scene must look like it.
    base::Image paint(const scene::Scene& scene)
    {
        const base::Image drawn = draw(scene);
        CHECK(worstByte(painted(scene), drawn) <= kSameLook);
        return drawn;
    }

    base::Image draw(const scene::Scene& scene)
    {
        REQUIRE(offscreen->bindTarget(scene.width, scene.height).ok());
        renderer->draw(scene);
        return render::readPixels(scene.width, scene.height);
    }

    /// Painted on the processor.
    base::Image painted(const scene::Scene& scene, render::Ground ground = render::Ground::Painted,
                        int rows = render::kBandRows)
    {
        render::Painter painter(geography, *fonts);
        return testing::painted(painter, scene, ground, rows);
    }

    /// Steps of 255 by which the two painters may differ: software OpenGL rounds once more a blend.
    static constexpr int kSameLook = 4;

    static int worstByte(const base::Image& a, const base::Image& b)
    {
        REQUIRE(a.rgba.size() == b.rgba.size());
        int worst = 0;
        for (std::size_t i = 0; i < a.rgba.size(); ++i)
            worst = std::max(worst, std::abs(a.rgba[i] - b.rgba[i]));
        return worst;
    }

    model::Geography geography;
    std::unique_ptr<base::FontSet> fonts;
    std::unique_ptr<render::Offscreen> offscreen;
    std::unique_ptr<render::Renderer> renderer;
};

/// A scene of one leaf that covers it.
inline scene::Scene sheet(int width, int height, base::Colour background = kWhite)
{
    scene::Scene scene{width, height, background, {}};
    scene::Leaf leaf;
    leaf.clip = {0, 0, static_cast<float>(width), static_cast<float>(height)};
    scene.leaves.push_back(leaf);
    return scene;
}

inline base::Colour at(const base::Image& image, int x, int y)
{
    const std::size_t i =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) *
        4;
    return {image.rgba[i], image.rgba[i + 1], image.rgba[i + 2], image.rgba[i + 3]};
}

/// Sum over the picture of how far each pixel's red went from white to black, in pixels.
inline double inkOf(const base::Image& image)
{
    double ink = 0;
    for (std::size_t i = 0; i < image.rgba.size(); i += 4)
        ink += (255 - image.rgba[i]) / 255.0;
    return ink;
}

} // namespace testing

namespace doctest {
template<>
struct StringMaker<base::Colour> {
    static String convert(base::Colour c)
    {
        return ("rgba(" + std::to_string(c.r) + "," + std::to_string(c.g) + "," + std::to_string(c.b) + "," +
                std::to_string(c.a) + ")")
            .c_str();
    }
};
} // namespace doctest
