#include "source/smoothing.h"

#include "source/arc_curve.h"
#include "source/crossings.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>

namespace source {

namespace {

using VertexId = std::uint32_t;

constexpr double kOwnFlatness = 100;        ///< metres; less than a pixel at home
constexpr double kBackgroundFlatness = 700; ///< metres
constexpr double kLongestCurved = 80'000;   ///< metres; longer ones are cuts through a continent
constexpr double kHalf = 0.5;               ///< strength of a curve that crossed another
constexpr double kThroughTurn = -0.5;       ///< two arcs go on into each other up to a turn of 60 degrees

struct PointHash {
    std::size_t operator()(base::Vec2 p) const
    {
        const auto x = std::bit_cast<std::uint64_t>(p.x + 0.0) * 0x9E3779B97F4A7C15ULL;
        const auto y = std::bit_cast<std::uint64_t>(p.y + 0.0) * 0xC2B2AE3D27D4EB4FULL;
        return static_cast<std::size_t>((x ^ (x >> 29U)) + (y ^ (y >> 31U)));
    }
};

/// A stretch between two junctions, or a closed one without any.
struct Stretch {
    std::vector<VertexId> chain; ///< first equals last when closed
    Ring line;                   ///< as drawn
    std::optional<base::Vec2> before, after;
    CurveStyle style{1, kBackgroundFlatness};
};

struct Edge {
    VertexId a = 0;
    VertexId b = 0;
    bool fixed = false;
    bool own = false;
    std::size_t stretch = 0;

    [[nodiscard]] VertexId other(VertexId v) const { return v == a ? b : a; }
};

/// All borders of a frame, each once.
class BorderNet {
public:
    void add(const std::vector<LandShape>& shapes, bool own)
    {
        forEachEdge(shapes, [&](base::Vec2 a, base::Vec2 b) {
            const VertexId from = idOf(a);
            const VertexId to = idOf(b);
            const auto [known, isNew] = edgeOf_.try_emplace(key(from, to), edges_.size());
            if (isNew)
                edges_.push_back({from, to, length(b - a) > kLongestCurved});
            edges_[known->second].own |= own;
        });
    }

    /// How many of the shapes' segments are in the net, and how many they have.
    [[nodiscard]] std::pair<std::size_t, std::size_t> shared(const std::vector<LandShape>& shapes) const
    {
        std::pair<std::size_t, std::size_t> count;
        forEachEdge(shapes, [&](base::Vec2 a, base::Vec2 b) {
            const auto from = ids_.find(a);
            const auto to = ids_.find(b);
            ++count.second;
            count.first +=
                from != ids_.end() && to != ids_.end() && edgeOf_.contains(key(from->second, to->second));
        });
        return count;
    }

    void smooth()
    {
        link();
        cut();
        joinEnds();
        for (Stretch& stretch : stretches_)
            draw(stretch);
        untangle();
    }

    void redraw(Ring& ring) const
    {
        const std::size_t size = ring.size();
        std::vector<VertexId> ids;
        ids.reserve(size);
        for (const base::Vec2 point : ring)
            if (const VertexId id = ids_.at(point); ids.empty() || ids.back() != id)
                ids.push_back(id);
        while (ids.size() > 1 && ids.front() == ids.back())
            ids.pop_back();
        if (ids.size() < 2)
            return;
        // A ring without junctions is one closed stretch: start where that one does.
        auto start = std::find_if(ids.begin(), ids.end(), [&](VertexId v) { return isJunction(v); });
        if (start == ids.end())
            start = std::find(ids.begin(), ids.end(),
                              stretches_[edges_[edgeOf_.at(key(ids[0], ids[1]))].stretch].chain.front());
        std::rotate(ids.begin(), start, ids.end());
        Ring line;
        for (std::size_t i = 0; i < ids.size();) {
            const VertexId to = ids[(i + 1) % ids.size()];
            const Stretch& stretch = stretches_[edges_[edgeOf_.at(key(ids[i], to))].stretch];
            const bool forward = stretch.chain.front() == ids[i] && stretch.chain[1] == to;
            if (forward)
                line.insert(line.end(), stretch.line.begin(), stretch.line.end() - 1);
            else
                line.insert(line.end(), stretch.line.rbegin(), stretch.line.rend() - 1);
            i += stretch.chain.size() - 1;
        }
        ring = std::move(line);
    }

private:
    template<class Function>
    static void forEachEdge(const std::vector<LandShape>& shapes, Function function)
    {
        for (const LandShape& shape : shapes)
            for (const Polygon& polygon : shape.polygons)
                for (const Ring& ring : polygon)
                    for (std::size_t i = 0; i < ring.size(); ++i)
                        if (const base::Vec2 next = ring[(i + 1) % ring.size()]; !(ring[i] == next))
                            function(ring[i], next);
    }

    static std::uint64_t key(VertexId a, VertexId b)
    {
        return std::uint64_t{std::min(a, b)} << 32U | std::max(a, b);
    }

    VertexId idOf(base::Vec2 p)
    {
        const auto [known, isNew] = ids_.try_emplace(p, static_cast<VertexId>(vertices_.size()));
        if (isNew)
            vertices_.push_back(p);
        return known->second;
    }

    void link()
    {
        edgesAt_.resize(vertices_.size());
        for (std::size_t e = 0; e < edges_.size(); ++e) {
            edgesAt_[edges_[e].a].push_back(e);
            edgesAt_[edges_[e].b].push_back(e);
        }
    }

    [[nodiscard]] bool isJunction(VertexId v) const
    {
        const auto& at = edgesAt_[v];
        return at.size() != 2 || edges_[at[0]].fixed != edges_[at[1]].fixed;
    }

    void cut()
    {
        std::vector<bool> used(edges_.size(), false);
        // Open stretches first, from their junctions; what is left over is closed.
        for (const bool closed : {false, true})
            for (std::size_t e = 0; e < edges_.size(); ++e)
                for (const VertexId from : {edges_[e].a, edges_[e].b})
                    if (!used[e] && (closed || isJunction(from)))
                        stretches_.push_back(walk(e, from, used));
    }

    Stretch walk(std::size_t first, VertexId from, std::vector<bool>& used)
    {
        Stretch stretch;
        stretch.style.strength = edges_[first].fixed ? 0 : 1;
        if (edges_[first].own)
            stretch.style.flatness = kOwnFlatness;
        stretch.chain.push_back(from);
        for (std::size_t e = first; !used[e];) {
            used[e] = true;
            edges_[e].stretch = stretches_.size();
            from = edges_[e].other(from);
            stretch.chain.push_back(from);
            if (isJunction(from))
                break;
            const auto& at = edgesAt_[from];
            e = at[0] == e ? at[1] : at[0];
        }
        return stretch;
    }

    /// The two arcs of a junction that turn least are drawn as one line through it: a coast does not
    /// bend where a border meets it.
    void joinEnds()
    {
        for (VertexId v = 0; v < vertices_.size(); ++v) {
            if (!isJunction(v))
                continue;
            std::pair<std::size_t, std::size_t> best;
            double least = kThroughTurn;
            const auto& at = edgesAt_[v];
            for (std::size_t i = 0; i < at.size(); ++i)
                for (std::size_t k = i + 1; k < at.size(); ++k)
                    if (const double turn = cosine(v, at[i], at[k]); turn < least) {
                        least = turn;
                        best = {at[i], at[k]};
                    }
            if (best.first != best.second) {
                goOn(v, best.first, best.second);
                goOn(v, best.second, best.first);
            }
        }
    }

    [[nodiscard]] double cosine(VertexId v, std::size_t e, std::size_t f) const
    {
        const base::Vec2 a = vertices_[edges_[e].other(v)] - vertices_[v];
        const base::Vec2 b = vertices_[edges_[f].other(v)] - vertices_[v];
        return (a.x * b.x + a.y * b.y) / (std::hypot(a.x, a.y) * std::hypot(b.x, b.y));
    }

    /// The stretch of `edge` comes from `beyond` when it starts at v, else it goes on to there.
    void goOn(VertexId v, std::size_t edge, std::size_t beyond)
    {
        Stretch& stretch = stretches_[edges_[edge].stretch];
        const VertexId next = edges_[edge].other(v);
        const base::Vec2 point = vertices_[edges_[beyond].other(v)];
        if (stretch.chain.front() == v && stretch.chain[1] == next)
            stretch.before = point;
        else
            stretch.after = point;
    }

    void draw(Stretch& stretch) const
    {
        Ring points;
        points.reserve(stretch.chain.size());
        for (const VertexId v : stretch.chain)
            points.push_back(vertices_[v]);
        const bool loop = stretch.chain.front() == stretch.chain.back() && isJunction(stretch.chain.front());
        stretch.line =
            loop ? std::move(points) : curved(points, stretch.before, stretch.after, stretch.style);
    }

    /// Lowers what crosses until nothing does; a lowered line may meet the next one.
    void untangle()
    {
        std::vector<bool> suspect(stretches_.size(), true);
        while (std::find(suspect.begin(), suspect.end(), true) != suspect.end()) {
            std::vector<Ring> lines(stretches_.size());
            for (std::size_t s = 0; s < stretches_.size(); ++s)
                if (suspect[s])
                    lines[s] = stretches_[s].line;
            const std::vector<bool> crossing = findCrossings(lines);
            std::vector<base::Extent> lowered;
            for (std::size_t s = 0; s < stretches_.size(); ++s) {
                double& strength = stretches_[s].style.strength;
                if (!crossing[s] || strength <= 0)
                    continue;
                strength = strength > kHalf ? kHalf : 0;
                draw(stretches_[s]);
                lowered.push_back(extentOf({{stretches_[s].line}}));
            }
            for (std::size_t s = 0; s < stretches_.size(); ++s)
                suspect[s] = meetsAny(extentOf({{stretches_[s].line}}), lowered);
        }
    }

    static bool meetsAny(const base::Extent& extent, const std::vector<base::Extent>& others)
    {
        return std::any_of(others.begin(), others.end(), [&](const base::Extent& other) {
            return extent.west <= other.east && other.west <= extent.east && extent.south <= other.north &&
                   other.south <= extent.north;
        });
    }

    std::vector<base::Vec2> vertices_;
    std::unordered_map<base::Vec2, VertexId, PointHash> ids_;
    std::vector<Edge> edges_;
    std::unordered_map<std::uint64_t, std::size_t> edgeOf_;
    std::vector<std::vector<std::size_t>> edgesAt_;
    std::vector<Stretch> stretches_;
};

void smoothTogether(const std::vector<std::vector<LandShape>*>& own, std::vector<LandShape>* background)
{
    std::vector<std::vector<LandShape>*> layers = own;
    for (const std::vector<LandShape>* shapes : own)
        if (!shapes->empty() && meanSpacing(*shapes) < kFineSpacingMetres)
            return;
    if (background != nullptr)
        layers.push_back(background);
    BorderNet net;
    for (const std::vector<LandShape>* shapes : layers)
        net.add(*shapes, shapes != background);
    net.smooth();
    for (std::vector<LandShape>* shapes : layers)
        for (LandShape& shape : *shapes)
            for (Polygon& polygon : shape.polygons)
                for (Ring& ring : polygon)
                    net.redraw(ring);
}

} // namespace

double meanSpacing(const std::vector<LandShape>& shapes)
{
    double sum = 0;
    std::size_t count = 0;
    for (const LandShape& shape : shapes)
        for (const Polygon& polygon : shape.polygons)
            for (const Ring& ring : polygon)
                for (std::size_t i = 0; i < ring.size(); ++i, ++count) {
                    const base::Vec2 step = ring[(i + 1) % ring.size()] - ring[i];
                    sum += std::hypot(step.x, step.y);
                }
    return count == 0 ? 0 : sum / static_cast<double>(count);
}

void smoothOutlines(std::vector<LandShape>& regions, std::vector<LandShape>& departments,
                    std::vector<LandShape>& neighbours)
{
    BorderNet lines;
    lines.add(departments, true);
    const auto [common, all] = lines.shared(regions);
    if (departments.empty() || 2 * common >= all) {
        smoothTogether({&regions, &departments}, &neighbours);
    } else {
        smoothTogether({&regions}, nullptr);
        smoothTogether({&departments}, &neighbours);
    }
}

} // namespace source
