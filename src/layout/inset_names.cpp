#include "layout/inset_names.h"

#include "layout/obstacles.h"
#include "layout/territory.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace layout {

namespace {

constexpr float kSize = 11; // design pixels

/// Which department's land lies at a point of the inset: in the schema of communes, else in the outlines.
class InsetLandAt {
public:
    explicit InsetLandAt(const model::Frame& frame)
        : layer_(frame.communes.shapes.empty() ? frame.departments : frame.communes),
          isSchema_(!frame.communes.shapes.empty())
    {
    }

    [[nodiscard]] std::string_view operator()(base::Vec2 metres) const
    {
        const int shape = shapeAt(layer_, metres);
        return shape < 0 ? std::string_view{} : departmentOf(layer_.shapes[static_cast<std::size_t>(shape)]);
    }

    /// The middle of a department, weighed by area.
    [[nodiscard]] base::Vec2 middleOf(std::string_view department) const
    {
        base::Vec2 sum;
        double whole = 0;
        for (const model::Shape& shape : layer_.shapes) {
            if (departmentOf(shape) == department) {
                sum = sum + shape.extent.centre() * shape.areaM2;
                whole += shape.areaM2;
            }
        }
        return whole > 0 ? sum * (1 / whole) : sum;
    }

private:
    [[nodiscard]] std::string_view departmentOf(const model::Shape& shape) const
    {
        return isSchema_ ? model::departmentOfCommune(shape.code) : std::string_view(shape.code);
    }

    const model::Layer& layer_;
    bool isSchema_;
};

/// The departments on a grid over the inset, looked up once: names try many places.
class Grid {
public:
    Grid(const View& view, const InsetLandAt& landAt, float stepPx)
        : step_(stepPx),
          left_(view.map.x),
          top_(view.map.y),
          columns_(static_cast<int>(view.map.width / stepPx) + 2),
          rows_(static_cast<int>(view.map.height / stepPx) + 2)
    {
        for (int row = 0; row < rows_; ++row) {
            for (int column = 0; column < columns_; ++column) {
                cells_.push_back(landAt(view.toMetres(
                    {left_ + static_cast<double>(column) * step_, top_ + static_cast<double>(row) * step_})));
            }
        }
    }

    [[nodiscard]] std::string_view at(base::Vec2 px) const
    {
        const auto place = [&](double offset, int count) {
            return std::clamp(static_cast<int>(std::lround(offset / step_)), 0, count - 1);
        };
        const int column = place(px.x - left_, columns_);
        const int row = place(px.y - top_, rows_);
        return cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                      static_cast<std::size_t>(column)];
    }

private:
    double step_;
    double left_;
    double top_;
    int columns_;
    int rows_;
    std::vector<std::string_view> cells_;
};

} // namespace

std::vector<InsetName> layoutInsetNames(const model::Atlas& atlas, const Sheet& sheet,
                                        const BouquetLayout& bouquets, const std::vector<Disk>& disks,
                                        const base::FontSet& fonts)
{
    std::vector<InsetName> names;
    const View* view = sheet.paris();
    if (view == nullptr) {
        return names;
    }
    const float scale = sheet.scale;
    Obstacles obstacles;
    for (const Dot& dot : bouquets.dots) {
        obstacles.addCircle(dot.at, bouquets.dotRadius + 1 * scale);
    }
    for (const Bouquet& bouquet : bouquets.bouquets) {
        if (bouquets.isSolid) {
            obstacles.addCircle(bouquet.centre, bouquet.radius + 1 * scale);
        }
        if (bouquet.isDisplaced(bouquets.dotRadius)) {
            obstacles.addCircle(bouquet.anchor, 3 * scale);
            obstacles.addLine(bouquet.anchor, bouquet.centre, 1.5 * scale);
        }
    }
    for (const Disk& disk : disks) {
        obstacles.addCircle(disk.centre, disk.radius);
    }
    const InsetLandAt landAt(atlas.geography.frames[model::kMainland]);
    const float step = 6 * scale;
    const Grid grid(*view, landAt, step);
    const base::LineMetrics metrics = fonts.metrics(kInsetNameFace, kSize * scale);
    const float leading = metrics.ascent + metrics.descent;
    const base::Rect room = view->map.shrunk(3 * scale);

    // Strictly: all of it in its land. Else it may reach out of the four departments, never into another.
    const auto tryPlace = [&](const std::string& code, const std::vector<std::string>& lines, bool isStrict) {
        InsetName name;
        name.department = code;
        name.sizePx = kSize * scale;
        name.box.height = leading * static_cast<float>(lines.size());
        for (const std::string& line : lines) {
            name.box.width = std::max(name.box.width, fonts.width(kInsetNameFace, name.sizePx, line));
        }
        const base::Vec2 middle = landAt.middleOf(code);
        double least = INFINITY;
        base::Rect best;
        for (float y = room.y; y + name.box.height <= room.bottom(); y += step) {
            for (float x = room.x; x + name.box.width <= room.right(); x += step) {
                const base::Rect box{x, y, name.box.width, name.box.height};
                const base::Vec2 centre = view->toMetres(box.centre());
                const double away = base::length(centre - middle);
                if (away >= least) {
                    continue;
                }
                const std::array<base::Vec2, 5> points{box.centre(),
                                                       {box.x, box.y},
                                                       {box.right(), box.y},
                                                       {box.x, box.bottom()},
                                                       {box.right(), box.bottom()}};
                int home = 0;
                int abroad = 0;
                for (const base::Vec2 px : points) {
                    const std::string_view there = grid.at(px);
                    home += there == code ? 1 : 0;
                    abroad += !there.empty() && there != code ? 1 : 0;
                }
                const bool isHome = isStrict ? home == 5 : home >= 3 && abroad == 0;
                const auto isAbroad = [&](base::Vec2 px) { // the grid is half a step wrong at worst
                    const std::string_view there = landAt(view->toMetres(px));
                    return there != code && (isStrict || !there.empty());
                };
                base::Rect own = box;
                own.x -= static_cast<float>(view->originPx.x);
                own.y -= static_cast<float>(view->originPx.y);
                if (isHome && obstacles.isFree(own) && std::none_of(points.begin(), points.end(), isAbroad)) {
                    least = away;
                    best = own;
                }
            }
        }
        if (best.isEmpty()) {
            return false;
        }
        name.box = best;
        float baseline = best.y + metrics.ascent;
        for (const std::string& line : lines) {
            const float width = fonts.width(kInsetNameFace, name.sizePx, line);
            name.lines.push_back({line, {best.x + (best.width - width) / 2.0, baseline}});
            baseline += leading;
        }
        obstacles.addBox(best);
        names.push_back(std::move(name));
        return true;
    };
    for (const std::string_view code : model::kInsetDepartments) {
        const int department = atlas.data.findDepartment(code);
        if (department < 0) {
            continue;
        }
        const std::string& whole = atlas.data.departments[static_cast<std::size_t>(department)].name;
        const std::string key(code);
        const auto halves = brokenInTwo(whole, fonts, kInsetNameFace, kSize * scale, 0);
        const bool isNamed = tryPlace(key, {whole}, true) || tryPlace(key, halves, true) ||
                             tryPlace(key, {whole}, false) || tryPlace(key, halves, false);
        if (!isNamed) {
            tryPlace(key, {key}, true);
        }
    }
    return names;
}

} // namespace layout
