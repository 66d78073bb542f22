// What offset printing on coated paper can show: the colours that Fogra measured (FOGRA39L,
// ISO 12647-2:2004, paper type 1), as they look beside the paper's own white and the deepest black.
#pragma once

#include "colour_difference.h"

#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace tests {

class PrintGamut {
public:
    /// The measurements of Debian's icc-profiles-free; nothing when they are not installed.
    static std::optional<PrintGamut> open(const char* path = "/usr/share/color/icc/FOGRA39L.ti3")
    {
        std::ifstream file(path);
        std::string line;
        while (std::getline(file, line) && !line.starts_with("BEGIN_DATA\r") && line != "BEGIN_DATA") {
        }
        PrintGamut gamut;
        while (std::getline(file, line) && !line.starts_with("END_DATA")) {
            std::istringstream words(line);
            std::string id;
            std::array<int, 4> ink{};
            Xyz xyz{};
            words >> id >> ink[0] >> ink[1] >> ink[2] >> ink[3] >> xyz[0] >> xyz[1] >> xyz[2];
            if (words) {
                gamut.patches_.emplace(ink, xyz);
            }
        }
        if (gamut.patches_.empty()) {
            return std::nullopt;
        }
        gamut.relate();
        return gamut;
    }

    struct Printed {
        Lab colour;
        double away = 0; ///< CIEDE2000
    };

    /// The printable colour that looks most like `wanted`.
    [[nodiscard]] Printed nearest(const Lab& wanted) const
    {
        // The inks of every patch are starting points; the best few are refined.
        std::vector<std::pair<double, std::array<double, 4>>> starts;
        for (const auto& [ink, xyz] : patches_) {
            const std::array<double, 4> at{double(ink[0]), double(ink[1]), double(ink[2]), double(ink[3])};
            starts.emplace_back(difference(labOf(xyz), wanted), at);
        }
        std::ranges::sort(starts);
        Printed best{{}, 1e9};
        for (std::size_t i = 0; i < 12 && i < starts.size(); ++i) {
            std::array<double, 4> at = starts[i].second;
            Printed here = print(at, wanted);
            for (double step = 8; step > 0.05; step *= 0.6) {
                for (bool moved = true; moved;) {
                    moved = false;
                    for (std::size_t k = 0; k < 4; ++k) {
                        for (const double by : {-step, step}) {
                            std::array<double, 4> next = at;
                            next[k] = std::clamp(next[k] + by, 0.0, 100.0);
                            if (const Printed there = print(next, wanted); there.away < here.away - 1e-9) {
                                here = there;
                                at = next;
                                moved = true;
                            }
                        }
                    }
                }
            }
            if (here.away < best.away) {
                best = here;
            }
        }
        return best;
    }

private:
    using Xyz = std::array<double, 3>;

    /// Values beside the paper's white, the deepest black at nothing.
    void relate()
    {
        const Xyz paper = patches_.at({0, 0, 0, 0});
        double black = 1;
        for (auto& [ink, xyz] : patches_) {
            for (std::size_t i = 0; i < 3; ++i) {
                xyz[i] /= paper[i];
            }
            black = std::min(black, xyz[1]);
        }
        for (auto& [ink, xyz] : patches_) {
            for (double& value : xyz) {
                value = std::max(0.0, (value - black) / (1 - black));
            }
        }
    }

    /// Lab of D65 from values beside D50's white: Bradford, after Lindbloom.
    static Lab labOf(const Xyz& beside)
    {
        const double x = beside[0] * 0.96422;
        const double y = beside[1];
        const double z = beside[2] * 0.82521;
        const auto curve = [](double t) {
            return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        };
        const double fx = curve((0.9555766 * x - 0.0230393 * y + 0.0631636 * z) / 0.95047);
        const double fy = curve(-0.0282895 * x + 1.0099416 * y + 0.0210077 * z);
        const double fz = curve((0.0122982 * x - 0.0204830 * y + 1.3299098 * z) / 1.08883);
        return {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
    }

    [[nodiscard]] Printed print(const std::array<double, 4>& ink, const Lab& wanted) const
    {
        static const std::vector<int> kBlacks{0, 20, 40, 60, 80, 100};
        const auto [low, high, share] = between(kBlacks, ink[3]);
        Xyz xyz{};
        for (const auto& [black, weight] : {std::pair{low, 1 - share}, {high, share}}) {
            if (weight > 0) {
                const Xyz part = colours(ink, black);
                for (std::size_t i = 0; i < 3; ++i) {
                    xyz[i] += weight * part[i];
                }
            }
        }
        const Lab lab = labOf(xyz);
        return {lab, difference(lab, wanted)};
    }

    /// Cyan, magenta and yellow over one of the measured blacks, in the grid measured for it.
    [[nodiscard]] Xyz colours(const std::array<double, 4>& ink, int black) const
    {
        static const std::map<int, std::vector<int>> kGrids{{0, {0, 10, 20, 30, 40, 55, 70, 85, 100}},
                                                            {20, {0, 10, 20, 40, 70, 100}},
                                                            {40, {0, 20, 40, 70, 100}},
                                                            {60, {0, 20, 40, 70, 100}},
                                                            {80, {0, 40, 70, 100}},
                                                            {100, {0, 40, 100}}};
        const std::vector<int>& grid = kGrids.at(black);
        Xyz xyz{};
        const auto [c0, c1, cShare] = between(grid, ink[0]);
        const auto [m0, m1, mShare] = between(grid, ink[1]);
        const auto [y0, y1, yShare] = between(grid, ink[2]);
        for (const auto& [c, cw] : {std::pair{c0, 1 - cShare}, {c1, cShare}}) {
            for (const auto& [m, mw] : {std::pair{m0, 1 - mShare}, {m1, mShare}}) {
                for (const auto& [y, yw] : {std::pair{y0, 1 - yShare}, {y1, yShare}}) {
                    if (cw * mw * yw <= 0) {
                        continue;
                    }
                    const Xyz& corner = patches_.at({c, m, y, black});
                    for (std::size_t i = 0; i < 3; ++i) {
                        xyz[i] += cw * mw * yw * corner[i];
                    }
                }
            }
        }
        return xyz;
    }

    struct Between {
        int low, high;
        double share;
    };
    static Between between(const std::vector<int>& grid, double value)
    {
        for (std::size_t i = 0; i + 1 < grid.size(); ++i) {
            if (value <= grid[i + 1]) {
                return {grid[i], grid[i + 1], (value - grid[i]) / (grid[i + 1] - grid[i])};
            }
        }
        return {grid.back(), grid.back(), 0};
    }

    std::map<std::array<int, 4>, Xyz> patches_;
};

} // namespace tests
