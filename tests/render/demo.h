// A crowded sheet in the size of the real one: 96 territories with 8 000 stretches of border, 700
// discs, 200 texts with halo, boxes and lines. For tests of the whole and for looking at.
#pragma once

#include "canvas.h"

#include <array>
#include <cmath>
#include <numbers>

namespace testing {

inline constexpr int kColumns = 12;
inline constexpr int kRows = 8;
inline constexpr double kCell = 80000; ///< metres

/// A wavy grid: smooth everywhere, so that any kink or bead in a picture is the renderer's.
inline model::Vertex wavy(double column, double row)
{
    const double x = (column - kColumns / 2.0) * kCell;
    const double y = (row - kRows / 2.0) * kCell;
    return {static_cast<float>(x + 14000 * std::sin(row * 2.3 + column * 0.7) +
                               2500 * std::sin(row * 19 + column)),
            static_cast<float>(y + 14000 * std::cos(column * 2.1 - row * 0.5) +
                               2500 * std::sin(column * 17 - row))};
}

inline model::Geography demoLand(int stepsPerSide = 40)
{
    model::Geography land = emptyLand();
    model::Layer& layer = land.frames[model::kMainland].regions;
    for (int row = 0; row < kRows; ++row)
        for (int column = 0; column < kColumns; ++column) {
            std::vector<model::Vertex> ring;
            const auto side = [&](double fromX, double fromY, double dx, double dy) {
                for (int i = 0; i < stepsPerSide; ++i) {
                    const double t = static_cast<double>(i) / stepsPerSide;
                    ring.push_back(wavy(column + fromX + dx * t, row + fromY + dy * t));
                }
            };
            side(0, 0, 1, 0);
            side(1, 0, 0, 1);
            side(1, 1, -1, 0);
            side(0, 1, 0, -1);
            addStar(layer, wavy(column + 0.5, row + 0.5), ring);
        }
    layer.arcs.clear();
    const auto shape = [](int column, int row) {
        return column < 0 || row < 0 || column >= kColumns || row >= kRows ? -1 : row * kColumns + column;
    };
    const auto arc = [&](int column, int row, int dx, int dy, int a, int b) {
        model::Arc added;
        for (int i = 0; i <= stepsPerSide; ++i)
            added.points.push_back(wavy(column + static_cast<double>(dx) * i / stepsPerSide,
                                        row + static_cast<double>(dy) * i / stepsPerSide));
        added.left = a < 0 ? b : a;
        added.right = a < 0 ? -1 : b;
        layer.arcs.push_back(added);
    };
    for (int row = 0; row <= kRows; ++row)
        for (int column = 0; column < kColumns; ++column)
            arc(column, row, 1, 0, shape(column, row), shape(column, row - 1));
    for (int row = 0; row < kRows; ++row)
        for (int column = 0; column <= kColumns; ++column)
            arc(column, row, 0, 1, shape(column - 1, row), shape(column, row));
    land.frames[model::kMainland].present = true;
    return land;
}

inline scene::Scene demoScene(const model::Geography& land, int width, int height, double scale,
                              base::Vec2 pan = {}, double zoom = 1)
{
    constexpr std::array<std::uint32_t, 10> kCategory{0x3f90da, 0xffa90e, 0xbd1f01, 0x94a4a2, 0x832db6,
                                                      0xa96b59, 0xe76300, 0xb9ac70, 0x717581, 0x92dadd};
    scene::Scene scene = sheet(width, height, base::rgb(0xdfe8ec));
    scene::Leaf& leaf = scene.leaves.front();
    leaf.name = "land";
    const double pxPerMetre = zoom * height / (kRows * kCell * 1.15);
    scene::MapPart part;
    part.projection = {model::kMainland, {width / 2.0 + pan.x, height / 2.0 + pan.y}, pxPerMetre};
    const model::Layer& layer = land.frames[model::kMainland].regions;
    for (int i = 0; i < static_cast<int>(layer.shapes.size()); ++i)
        part.fills.push_back({scene::LayerKind::Regions, i, base::rgb(i % 7 == 3 ? 0xf2e6cf : 0xf7f4ec)});
    for (int i = 0; i < static_cast<int>(layer.arcs.size()); ++i) {
        const bool coast = layer.arcs[static_cast<std::size_t>(i)].right < 0;
        part.borders.push_back({scene::LayerKind::Regions, i, static_cast<float>((coast ? 1.4 : 1.0) * scale),
                                base::rgb(coast ? 0x8f8a7c : 0xb9b3a3)});
    }
    leaf.maps.push_back(part);

    const auto s = static_cast<float>(scale);
    scene.leaves.push_back({"dots", leaf.clip, {}, {}, {}, {}, {}, {}});
    scene::Leaf& dots = scene.leaves.back();
    const auto place = [&](int n) { // the golden angle spreads points evenly over the sheet
        const double r = std::sqrt((n + 0.5) / 700.0);
        const double a = n * std::numbers::pi * (3 - std::sqrt(5.0));
        return base::Vec2{width * (0.5 + 0.48 * r * std::cos(a)) + pan.x,
                          height * (0.5 + 0.48 * r * std::sin(a)) + pan.y};
    };
    for (int n = 0; n < 700; ++n)
        dots.discs.push_back({place(n), static_cast<float>(4 + n % 4) * s,
                              base::rgb(kCategory[static_cast<std::size_t>(n) % 10]), 1.2F * s,
                              base::rgb(0x2b2b33), n});
    for (int n = 0; n < 60; ++n)
        dots.lines.push_back({place(n * 3), place(n * 3 + 1), (0.5F + static_cast<float>(n % 4)) * s,
                              base::faded(base::rgb(0x2b2b33), 0.5)});
    const std::array<const char*, 6> names{"Île-de-France",
                                           "Évry · Orléans",
                                           "Provence-Alpes-Côte d’Azur",
                                           "Œuvre à Nîmes",
                                           "12\u202F317\u202F279 habitants",
                                           "Ça et là « ÉÈÀÇ »"};
    for (int n = 0; n < 200; ++n) {
        const base::Vec2 at = place(n * 3 + 2);
        dots.texts.push_back({{at.x + 9 * scale, at.y + 5 * scale},
                              names[static_cast<std::size_t>(n) % names.size()],
                              static_cast<base::Face>(n % 4),
                              static_cast<float>(11 + n % 4) * s,
                              base::rgb(0x22262e),
                              2 * s,
                              base::rgb(0xfdfcf8)});
    }
    for (int n = 0; n < 12; ++n) {
        const float x = (20.F + 130.F * static_cast<float>(n)) * s;
        dots.boxes.push_back({{x, 20 * s, 110 * s, 44 * s},
                              static_cast<float>(n) * 2 * s,
                              base::faded(base::rgb(0xffffff), 0.9),
                              1 * s,
                              base::rgb(0x1f5fbf)});
    }
    return scene;
}

} // namespace testing
