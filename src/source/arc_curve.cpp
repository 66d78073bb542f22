#include "source/arc_curve.h"

#include <algorithm>
#include <cmath>

namespace source {

namespace {

constexpr double kFlatShare = 0.08; ///< of a segment's length: small islands are rounded too
constexpr int kMostHalvings = 2;    ///< of one segment: four pieces
constexpr int kMostTrials = 4;
constexpr double kAreaAccuracy = 0.02; ///< of what the insets can change
constexpr double kMostAreaLost = 0.01; ///< of an island
constexpr double kLeastInset = 0;
constexpr double kMostInset = 0.3; ///< 1/6 keeps the area of a regular polygon, however many its corners

double dot(base::Vec2 a, base::Vec2 b)
{
    return a.x * b.x + a.y * b.y;
}

/// A line with its neighbours at hand: closed ones go round, open ones go on beyond their ends.
struct Course {
    const Ring& points;
    bool closed;
    std::optional<base::Vec2> before;
    std::optional<base::Vec2> after;

    [[nodiscard]] std::optional<base::Vec2> previous(std::size_t i) const
    {
        if (i > 0)
            return points[i - 1];
        return closed ? points[points.size() - 2] : before;
    }
    [[nodiscard]] std::optional<base::Vec2> next(std::size_t i) const
    {
        if (i + 1 < points.size())
            return points[i + 1];
        return closed ? points[1] : after;
    }
};

/// The points moved by `inset` of the way to the middle of their neighbours (weighted by nearness).
Ring inset(const Course& course, double share)
{
    Ring moved = course.points;
    for (std::size_t i = 0; i < moved.size(); ++i) {
        if (!course.closed && (i == 0 || i + 1 == moved.size()))
            continue;
        const base::Vec2 point = course.points[i];
        const base::Vec2 a = *course.previous(i);
        const base::Vec2 b = *course.next(i);
        const double toA = length(point - a);
        const double toB = length(point - b);
        if (toA + toB > 0)
            moved[i] = point + ((a * toB + b * toA) * (1 / (toA + toB)) - point) * share;
    }
    return moved;
}

/// Unit direction times sharpness: 1 where the line goes straight on, 0 where it turns back.
base::Vec2 direction(const Course& course, std::size_t i)
{
    const auto a = course.previous(i);
    const auto b = course.next(i);
    if (!a || !b)
        return {};
    const base::Vec2 in = course.points[i] - *a;
    const base::Vec2 out = *b - course.points[i];
    const double inLength = length(in);
    const double outLength = length(out);
    if (inLength == 0 || outLength == 0)
        return {};
    // Centripetal knots: the square roots of the distances.
    const double t0 = std::sqrt(inLength);
    const double t1 = std::sqrt(outLength);
    const base::Vec2 tangent = in * (1 / t0) - (in + out) * (1 / (t0 + t1)) + out * (1 / t1);
    const double size = length(tangent);
    if (size == 0)
        return {};
    const double straightness = (1 + dot(in, out) / (inLength * outLength)) / 2;
    return tangent * (straightness / size);
}

/// One segment: its ends and the tangents there.
struct Piece {
    base::Vec2 a, b, ta, tb;

    [[nodiscard]] base::Vec2 at(double t) const
    {
        const double s = 1 - t;
        return a * (s * s * (1 + 2 * t)) + ta * (s * s * t) + b * (t * t * (3 - 2 * t)) - tb * (t * t * s);
    }
};

double distanceToLine(base::Vec2 p, base::Vec2 a, base::Vec2 b)
{
    const base::Vec2 chord = b - a;
    const double size = length(chord);
    return size > 0 ? std::abs(chord.x * (p.y - a.y) - chord.y * (p.x - a.x)) / size : length(p - a);
}

/// Appends the points of a piece between t0 and t1 (the first left out), halved where they bend.
void append(Ring& line, const Piece& piece, double t0, double t1, double flatness, int halvings)
{
    const base::Vec2 from = line.back();
    const base::Vec2 to = piece.at(t1);
    double bend = 0;
    for (const double share : {0.25, 0.5, 0.75})
        bend = std::max(bend, distanceToLine(piece.at(t0 + (t1 - t0) * share), from, to));
    if (halvings > 0 && bend > flatness) {
        const double middle = (t0 + t1) / 2;
        append(line, piece, t0, middle, flatness, halvings - 1);
        append(line, piece, middle, t1, flatness, halvings - 1);
    } else {
        line.push_back(to);
    }
}

Ring drawn(const Course& course, const CurveStyle& style)
{
    const Ring& points = course.points;
    std::vector<base::Vec2> directions(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        directions[i] = direction(course, i);
    Ring line{points.front()};
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const base::Vec2 chord = points[i + 1] - points[i];
        const double size = length(chord);
        Piece piece{points[i], points[i + 1], directions[i] * size, directions[i + 1] * size};
        // An end that nothing goes on from: the curve's bend fades out there.
        if (!course.previous(i))
            piece.ta = chord * 1.5 - piece.tb * 0.5;
        if (!course.next(i + 1))
            piece.tb = chord * 1.5 - piece.ta * 0.5;
        // Less strength draws the tangents towards the segment.
        piece.ta = piece.ta * style.strength + chord * (1 - style.strength);
        piece.tb = piece.tb * style.strength + chord * (1 - style.strength);
        append(line, piece, 0, 1, std::min(style.flatness, size * kFlatShare),
               size < kShortestCurved ? 0 : kMostHalvings);
        line.back() = points[i + 1];
    }
    return line;
}

/// The area between a line and a point far away does not matter, only its change.
double sweep(const Ring& line)
{
    double twice = 0;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        const base::Vec2 a = line[i] - line[0];
        const base::Vec2 b = line[i + 1] - line[0];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

} // namespace

Ring curved(const Ring& points, std::optional<base::Vec2> before, std::optional<base::Vec2> after,
            const CurveStyle& style)
{
    if (points.size() < 3 || style.strength <= 0)
        return points;
    const Course course{points, points.front() == points.back(), before, after};
    const auto drawnWith = [&](double share) {
        const Ring moved = inset(course, share * style.strength);
        return drawn({moved, course.closed, before, after}, style);
    };
    const double wanted = sweep(points);
    const auto change = [&](double share) { return sweep(drawnWith(share)) - wanted; };
    double least = kLeastInset;
    double most = kMostInset;
    double low = change(least);
    double high = change(most);
    double share = std::abs(low) <= std::abs(high) ? least : most;
    const double enough = kAreaAccuracy * std::abs(low - high);
    // False position: the change is nearly linear in the inset.
    for (int trial = 0; low * high < 0 && trial < kMostTrials; ++trial) {
        share = least + (most - least) * low / (low - high);
        const double here = change(share);
        if (std::abs(here) <= enough)
            break;
        (here * low > 0 ? least : most) = share;
        (here * low > 0 ? low : high) = here;
    }
    Ring line = drawnWith(share);
    // A sliver of an island may have no such curve.
    const bool keepsArea = std::abs(sweep(line) - wanted) <= kMostAreaLost * std::abs(wanted);
    return course.closed && !keepsArea ? points : line;
}

} // namespace source
