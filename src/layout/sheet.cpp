#include "layout/sheet.h"

#include <algorithm>
#include <array>
#include <optional>

namespace layout {

namespace {

// Design pixels.
constexpr double kMargin = 14;
constexpr double kGap = 8;
constexpr double kTop = 22;
constexpr double kRight = 26;
constexpr double kBottom = 40;    // attribution and scale bar
constexpr double kClear = 12;     // between an inset and the land: dots may stand on the coast
constexpr double kTitle = 24;     // an inset's title line
constexpr double kScaleNote = 16; // and the line that says its scale

/// Design pixels that the sources need at a width: one, two or three lines.
double footerHeight(double width)
{
    return width >= 800 ? 26 : width >= 440 ? 40 : 54;
}

struct Size {
    double width = 0;
    double height = 0;
};

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// How the insets are stacked: in one of these ways, whichever leaves the mainland largest.
struct Arrangement {
    bool rowBelow = false;
    int columns = 2;        ///< of the overseas grid
    bool parisOnTop = true; ///< else beside or directly above the grid
    double liking = 1;      ///< a less pleasing way must win by more than this
};
constexpr std::array kArrangements{
    Arrangement{false, 2, true, 1},    Arrangement{false, 1, true, 1},    Arrangement{false, 2, false, 0.95},
    Arrangement{false, 3, true, 0.97}, Arrangement{true, 5, true, 0.97},  Arrangement{true, 3, true, 0.95},
    Arrangement{true, 5, false, 0.75}, Arrangement{true, 3, false, 0.75}, // a long leader across the land
};

double smooth(double t)
{
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

} // namespace

bool isParisDepartment(std::string_view code)
{
    return std::find(std::begin(kParisDepartments), std::end(kParisDepartments), code) !=
           std::end(kParisDepartments);
}

const View* Sheet::paris() const
{
    const auto it =
        std::find_if(views.begin(), views.end(), [](const View& v) { return v.kind == ViewKind::Paris; });
    return it == views.end() ? nullptr : &*it;
}

int Sheet::viewOf(const model::Place& place, std::string_view departmentCode) const
{
    const bool wantsParis = isParisDepartment(departmentCode);
    for (std::size_t i = 0; i < views.size(); ++i) {
        const View& view = views[i];
        if (view.frame == place.frame &&
            (view.kind == ViewKind::Paris) == (wantsParis && paris() != nullptr)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

SheetPlan::SheetPlan(const model::Geography& geography)
    : geography_(&geography), mask_(geography.frames[model::kMainland].regions)
{
    const model::Layer& departments = geography.frames[model::kMainland].departments;
    for (const std::string_view code : kParisDepartments) {
        const int shape = departments.find(code);
        if (shape >= 0) {
            paris_.include(departments.shapes[static_cast<std::size_t>(shape)].extent);
        }
    }
    for (int frame = 1; frame < static_cast<int>(geography.frames.size()); ++frame) {
        if (geography.frames[static_cast<std::size_t>(frame)].present) {
            overseas_.push_back(frame);
        }
    }
}

/// The home view in design pixels from the rectangle's corner.
struct SheetPlan::Home {
    double scale = 0; ///< design pixels for one metre
    base::Vec2 origin;
    struct Cards {
        std::optional<Box> paris;
        std::vector<Box> overseas;
    };
    Cards onSea;   ///< while no land is below
    Cards inStrip; ///< the same, except that a Paris inset above the land joins the row below it
    Box strip;
};

SheetPlan::Home SheetPlan::fitHome(double width, double height) const
{
    const base::Extent& land = mask_.extent();
    const double landWidth = std::max(1.0, land.width());
    const double landHeight = std::max(1.0, land.height());
    const double small = std::min(1.0, std::min(width, height) / 640); // tiny windows: smaller cards

    const auto cardSize = [&](double scale) {
        Size size{104 * small, 60 * small};
        for (const int frame : overseas_) {
            const base::Extent& e = geography_->frames[static_cast<std::size_t>(frame)].land;
            const double s = scale / model::kFrames[static_cast<std::size_t>(frame)].scaleDivisor;
            size.width = std::max(size.width, e.width() * s + 28 * small);
            const double note =
                model::kFrames[static_cast<std::size_t>(frame)].scaleDivisor > 1 ? kScaleNote : 0;
            size.height = std::max(size.height, e.height() * s + (10 + note) * small);
        }
        size.width = std::min(size.width, width * 0.17);
        size.height = std::min(size.height, height * 0.16) + kTitle;
        return size;
    };

    // Boxes of an arrangement at a scale, then the leftmost place for the land that none covers.
    const auto attempt = [&](const Arrangement& way, double scale) -> std::optional<Home> {
        Home home;
        home.scale = scale;
        const Size card = cardSize(scale);
        const int count = static_cast<int>(overseas_.size());
        const int columns = std::clamp(way.columns, 1, std::max(1, count));
        const int rows = count == 0 ? 0 : (count + columns - 1) / columns;
        const double gridWidth = count == 0 ? 0 : columns * card.width + (columns - 1) * kGap;
        const double gridHeight = count == 0 ? 0 : rows * card.height + (rows - 1) * kGap;
        const bool hasParis = !paris_.isEmpty();
        double landBottom = height - kBottom;
        double gridX = kMargin;
        double gridY = height - kMargin - gridHeight;

        const double parisWidth = std::clamp(width * 0.235, 176 * small, 330.0);
        const double parisHeight = std::clamp(parisWidth * 0.9, 0.0, height * 0.34) + kTitle;
        if (way.rowBelow) {
            const bool inBand = hasParis && !way.parisOnTop;
            const double band = std::max(inBand ? parisHeight : 0, gridHeight);
            gridY = height - kMargin - band;
            if (hasParis) {
                home.onSea.paris = Box{kMargin, inBand ? gridY : kMargin, parisWidth, parisHeight};
                gridX = inBand ? kMargin + parisWidth + kGap : kMargin;
            }
            landBottom = gridY - kGap;
            home.strip = {0, gridY - kGap, width, height - gridY + kGap};
        } else if (hasParis) {
            const double parisY = way.parisOnTop ? kMargin : gridY - kGap - parisHeight;
            if (parisY < kMargin || parisY + parisHeight + kGap > gridY) {
                return std::nullopt;
            }
            home.onSea.paris = Box{kMargin, parisY, parisWidth, parisHeight};
        }
        const auto grid = [&](double x, double y) {
            std::vector<Box> cards;
            for (int i = 0; i < count; ++i) {
                cards.push_back({x + (i % columns) * (card.width + kGap),
                                 y + (i / columns) * (card.height + kGap), card.width, card.height});
            }
            return cards;
        };
        home.onSea.overseas = grid(gridX, gridY);
        home.inStrip = home.onSea;
        double rightmost = gridX + gridWidth;
        if (way.rowBelow && way.parisOnTop && hasParis) {
            const double y = height - kMargin - std::max(parisHeight, gridHeight);
            home.inStrip.paris = Box{kMargin, y, parisWidth, parisHeight};
            home.inStrip.overseas = grid(kMargin + parisWidth + kGap, y);
            home.strip = {0, y - kGap, width, height - y + kGap};
            rightmost += parisWidth + kGap;
        }
        if (rightmost > width - kMargin) {
            return std::nullopt;
        }
        std::vector<Box> boxes = home.onSea.overseas;
        if (home.onSea.paris) {
            boxes.push_back(*home.onSea.paris);
        }
        if (!way.rowBelow) {
            for (const Box& box : boxes) {
                home.strip.width = std::max(home.strip.width, box.x + box.width + kMargin);
            }
            home.strip.height = height;
        }

        const double spareY = landBottom - kTop - landHeight * scale;
        const double spareX = width - kMargin - kRight - landWidth * scale;
        if (spareY < -0.5 || spareX < -0.5) {
            return std::nullopt;
        }
        const double y = kTop + spareY / 2 + land.north * scale;
        const auto coversLand = [&](double shift) {
            const double x = kMargin + shift - land.west * scale;
            return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
                return mask_.touches({(box.x - kClear - x) / scale, (y - box.y - box.height - kClear) / scale,
                                      (box.x + box.width + kClear - x) / scale,
                                      (y - box.y + kClear) / scale});
            });
        };
        for (double shift = 0; shift <= spareX; shift += 3) {
            if (!coversLand(shift)) {
                // What is left over goes to both sides, a little more to the insets' side.
                const double rest = (spareX - shift) * 0.55;
                const double final = coversLand(shift + rest) ? shift : shift + rest;
                home.origin = {kMargin + final - land.west * scale, y};
                return home;
            }
        }
        return std::nullopt;
    };

    Home best;
    double bestLiking = 0;
    const double largest =
        std::min((height - kTop - kBottom) / landHeight, (width - kMargin - kRight) / landWidth);
    for (const Arrangement& way : kArrangements) {
        double low = bestLiking / way.liking; // smaller than this cannot win
        double high = largest;
        if (low >= high) {
            continue;
        }
        std::optional<Home> found = attempt(way, low + (high - low) * 0.02);
        for (int step = 0; found && step < 12; ++step) {
            const double middle = (low + high) / 2;
            if (auto home = attempt(way, middle)) {
                found = std::move(home);
                low = middle;
            } else {
                high = middle;
            }
        }
        if (found) {
            bestLiking = found->scale * way.liking;
            best = *std::move(found);
        }
    }
    if (best.scale <= 0) { // too small for any inset: the land alone
        best.scale = std::max(1e-6, std::min((height - 8) / landHeight, (width - 8) / landWidth));
        const base::Vec2 middle = land.isEmpty() ? base::Vec2{} : land.centre();
        best.origin = {width / 2 - middle.x * best.scale, height / 2 + middle.y * best.scale};
    }
    return best;
}

Sheet SheetPlan::arrange(base::Rect whole, float scale, const Camera& wanted) const
{
    const auto footer = static_cast<float>(footerHeight(whole.width / scale)) * scale;
    const base::Rect rect{whole.x, whole.y, whole.width, std::max(1.F, whole.height - footer)};
    const base::Vec2 size{rect.width / scale, rect.height / scale};
    if (!cached_ || cachedSize_ != size) {
        cached_ = std::make_shared<const Home>(fitHome(size.x, size.y));
        cachedSize_ = size;
    }
    const Home& home = *cached_;
    const Camera camera = clamped(wanted, mask_.extent());
    Sheet sheet;
    sheet.rect = whole;
    sheet.footer = {whole.x, rect.bottom(), whole.width, whole.bottom() - rect.bottom()};
    sheet.scale = scale;
    sheet.homePxPerMetre = home.scale * scale;
    const auto toPx = [&](const Box& b) {
        return base::Rect{rect.x + static_cast<float>(b.x) * scale, rect.y + static_cast<float>(b.y) * scale,
                          static_cast<float>(b.width) * scale, static_cast<float>(b.height) * scale};
    };

    View main;
    main.box = main.map = rect;
    main.pxPerMetre = sheet.homePxPerMetre * camera.zoom;
    // The camera's point sits where home has the frame's origin, and moves to the middle of the
    // ground beside the strip as the map is zoomed.
    const base::Vec2 homePx{rect.x + home.origin.x * scale, rect.y + home.origin.y * scale};
    base::Rect free = rect;
    const base::Rect strip = toPx(home.strip);
    if (home.strip.width < rect.width / scale - 1) {
        free = {strip.right(), rect.y, rect.right() - strip.right(), rect.height};
    } else if (!strip.isEmpty()) {
        free.height = strip.y - rect.y;
    }
    const base::Vec2 anchor = homePx + (free.centre() - homePx) * smooth((camera.zoom - 1) / 0.8);
    main.originPx = {anchor.x - camera.centre.x * main.pxPerMetre,
                     anchor.y + camera.centre.y * main.pxPerMetre};
    sheet.views.push_back(main);

    const float clear = static_cast<float>(kClear) * scale;
    const auto coversLand = [&](const Box& box) {
        const base::Rect r = toPx(box).shrunk(-clear);
        const base::Vec2 southWest = main.toMetres({r.x, r.bottom()});
        const base::Vec2 northEast = main.toMetres({r.right(), r.y});
        return mask_.touches({southWest.x, southWest.y, northEast.x, northEast.y});
    };
    const Home::Cards& sea = home.onSea;
    const bool landBelow = std::any_of(sea.overseas.begin(), sea.overseas.end(), coversLand) ||
                           (sea.paris && coversLand(*sea.paris));
    const Home::Cards& cards = landBelow ? home.inStrip : home.onSea;

    const auto addInset = [&](ViewKind kind, int frame, const Box& box, const base::Extent& land,
                              double mostPxPerMetre) {
        View view;
        view.kind = kind;
        view.frame = frame;
        view.box = toPx(box);
        view.map = view.box.shrunk(scale);
        view.map.y = view.box.y + static_cast<float>(kTitle) * scale;
        // The mainland's scale where it fits; a small window shrinks the inset. An inset at
        // another scale says so in a line of its own, which costs height in turn.
        const auto fit = [&](double note, double pad) {
            return std::max(1e-9, // in the tiniest windows nothing is left
                            std::min((view.box.width - pad * scale) / land.width(),
                                     (view.box.height - (kTitle + note + pad) * scale) / land.height()));
        };
        const double pad = kind == ViewKind::Paris ? 24 : 10;
        double pxPerMetre = std::min(mostPxPerMetre, fit(0, pad));
        view.divisor = sheet.homePxPerMetre / pxPerMetre;
        double note = 0;
        if (view.hasOwnScale()) {
            note = kScaleNote;
            pxPerMetre = std::min(mostPxPerMetre, fit(note, pad));
            view.divisor = sheet.homePxPerMetre / pxPerMetre;
        }
        view.map.height = view.box.bottom() - static_cast<float>(1 + note) * scale - view.map.y;
        view.pxPerMetre = pxPerMetre;
        const base::Vec2 middle = view.map.centre();
        const base::Vec2 at = land.centre();
        view.originPx = {middle.x - at.x * pxPerMetre, middle.y + at.y * pxPerMetre};
        sheet.views.push_back(view);
    };
    for (std::size_t i = 0; i < cards.overseas.size(); ++i) {
        const int frame = overseas_[i];
        addInset(ViewKind::Overseas, frame, cards.overseas[i],
                 geography_->frames[static_cast<std::size_t>(frame)].land,
                 sheet.homePxPerMetre / model::kFrames[static_cast<std::size_t>(frame)].scaleDivisor);
    }
    if (cards.paris) {
        sheet.parisMetres = paris_.centre();
        addInset(ViewKind::Paris, model::kMainland, *cards.paris, paris_, INFINITY);
    }
    if (landBelow) {
        sheet.strip = strip;
        sheet.views.front().map = free;
    }
    return sheet;
}

Camera zoomedAround(const SheetPlan& plan, const Sheet& sheet, const Camera& camera, base::Vec2 pointerPx,
                    double factor)
{
    const base::Vec2 fixed = sheet.main().toMetres(pointerPx);
    Camera next = camera;
    next.zoom = std::clamp(camera.zoom * factor, kMinZoom, kMaxZoom);
    // The anchor moves with the zoom; where the point lands with an unmoved centre tells by how
    // much the centre has to give.
    const Sheet moved = plan.arrange(sheet.rect, sheet.scale, next);
    const base::Vec2 landed = moved.main().toMetres(pointerPx);
    const base::Vec2 used = clamped(next, plan.mainland()).centre;
    next.centre = used + (fixed - landed);
    return clamped(next, plan.mainland());
}

Camera framing(const SheetPlan& plan, const Sheet& sheet, const base::Extent& extent)
{
    // Always the ground beside the strip, for there the camera's point lies: deep in the country
    // the insets have land below them for sure.
    const base::Rect free =
        plan.arrange(sheet.rect, sheet.scale, {plan.mainland().centre(), kMaxZoom}).main().map;
    const double margin = 0.82;
    const double pxPerMetre = margin * std::min(free.width / std::max(1.0, extent.width()),
                                                free.height / std::max(1.0, extent.height()));
    return clamped({extent.centre(), pxPerMetre / sheet.homePxPerMetre}, plan.mainland());
}

} // namespace layout
