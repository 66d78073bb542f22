#include "render/pixels.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace render {

PixelWindow pixelsOf(const base::Rect& clip, int width, int height)
{
    const auto edge = [](float v, int most) {
        return static_cast<int>(std::lround(std::clamp(v, 0.F, static_cast<float>(most))));
    };
    const int left = edge(clip.x, width);
    const int top = edge(clip.y, height);
    return {left, top, std::max(0, edge(clip.right(), width) - left),
            std::max(0, edge(clip.bottom(), height) - top)};
}

PixelWindow around(const PixelWindow& a, const PixelWindow& b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() ? b : a;
    const int left = std::min(a.left, b.left);
    const int top = std::min(a.top, b.top);
    return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

bool overlap(const PixelWindow& a, const PixelWindow& b)
{
    return !a.isEmpty() && !b.isEmpty() && a.left < b.right() && b.left < a.right() && a.top < b.bottom() &&
           b.top < a.bottom();
}

void subtract(std::vector<PixelWindow>& windows, const PixelWindow& taken)
{
    for (const PixelWindow& from : std::exchange(windows, {})) {
        if (!overlap(from, taken)) {
            windows.push_back(from);
            continue;
        }
        const int left = std::max(from.left, taken.left);
        const int right = std::min(from.right(), taken.right());
        const int top = std::max(from.top, taken.top);
        const int bottom = std::min(from.bottom(), taken.bottom());
        for (const PixelWindow& rest : {PixelWindow{from.left, from.top, from.width, top - from.top},
                                        PixelWindow{from.left, bottom, from.width, from.bottom() - bottom},
                                        PixelWindow{from.left, top, left - from.left, bottom - top},
                                        PixelWindow{right, top, from.right() - right, bottom - top}})
            if (!rest.isEmpty())
                windows.push_back(rest);
    }
}

} // namespace render
