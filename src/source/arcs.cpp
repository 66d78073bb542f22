#include "source/arcs.h"

#include <bit>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace source {

namespace {

using VertexId = std::uint32_t;

/// From a to b with `left` on the left hand.
struct Edge {
    VertexId a = 0;
    VertexId b = 0;
    int left = -1;
    int right = -1;
};

class Network {
public:
    explicit Network(const std::vector<model::Shape>& shapes)
    {
        for (std::size_t s = 0; s < shapes.size(); ++s)
            for (const auto& ring : shapes[s].rings)
                addRing(ring, static_cast<int>(s));
        orient();
    }

    std::vector<model::Arc> arcs()
    {
        link();
        std::vector<model::Arc> result;
        std::vector<bool> used(edges_.size(), false);
        // Open arcs first, from their junctions; what is left over are closed rings.
        for (const bool closed : {false, true})
            for (std::size_t e = 0; e < edges_.size(); ++e)
                if (!used[e] && (closed || isJunction(edges_[e].a)))
                    result.push_back(walk(e, used));
        return result;
    }

private:
    void addRing(const std::vector<model::Vertex>& ring, int shape)
    {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const VertexId a = idOf(ring[i]);
            const VertexId b = idOf(ring[(i + 1) % ring.size()]);
            if (a == b)
                continue;
            const std::uint64_t key = std::uint64_t{std::min(a, b)} << 32U | std::max(a, b);
            auto [waiting, end] = waiting_.equal_range(key);
            while (waiting != end && edges_[waiting->second].a != b)
                ++waiting;
            if (waiting != end) {
                edges_[waiting->second].right = shape;
                waiting_.erase(waiting);
            } else {
                waiting_.emplace(key, edges_.size());
                edges_.push_back({a, b, shape, -1});
            }
        }
    }

    VertexId idOf(model::Vertex v)
    {
        // +0 turns -0 into 0, which is the same place.
        const auto x = std::bit_cast<std::uint32_t>(v.x + 0.0F);
        const auto y = std::bit_cast<std::uint32_t>(v.y + 0.0F);
        const auto [known, isNew] =
            ids_.try_emplace(std::uint64_t{x} << 32U | y, static_cast<VertexId>(vertices_.size()));
        if (isNew)
            vertices_.push_back(v);
        return known->second;
    }

    void orient()
    {
        std::erase_if(edges_, [](const Edge& e) { return e.left == e.right; });
        for (Edge& e : edges_) {
            if (e.right >= 0 && e.right < e.left) {
                std::swap(e.left, e.right);
                std::swap(e.a, e.b);
            }
        }
    }

    void link()
    {
        degree_.assign(vertices_.size(), 0);
        in_.assign(vertices_.size(), edges_.size());
        out_.assign(vertices_.size(), edges_.size());
        for (std::size_t e = 0; e < edges_.size(); ++e) {
            ++degree_[edges_[e].a];
            ++degree_[edges_[e].b];
            out_[edges_[e].a] = e;
            in_[edges_[e].b] = e;
        }
    }

    [[nodiscard]] bool isJunction(VertexId v) const
    {
        if (degree_[v] != 2 || in_[v] == edges_.size() || out_[v] == edges_.size())
            return true;
        const Edge& in = edges_[in_[v]];
        const Edge& out = edges_[out_[v]];
        return in.left != out.left || in.right != out.right;
    }

    model::Arc walk(std::size_t first, std::vector<bool>& used) const
    {
        model::Arc arc;
        arc.left = edges_[first].left;
        arc.right = edges_[first].right;
        arc.points.push_back(vertices_[edges_[first].a]);
        for (std::size_t e = first; !used[e]; e = out_[edges_[e].b]) {
            used[e] = true;
            arc.points.push_back(vertices_[edges_[e].b]);
            if (isJunction(edges_[e].b))
                break;
        }
        return arc;
    }

    std::vector<model::Vertex> vertices_;
    std::unordered_map<std::uint64_t, VertexId> ids_;
    std::vector<Edge> edges_;
    std::unordered_multimap<std::uint64_t, std::size_t> waiting_; ///< edges that lack their right side
    std::vector<int> degree_;
    std::vector<std::size_t> in_;
    std::vector<std::size_t> out_;
};

} // namespace

std::vector<model::Arc> buildArcs(const std::vector<model::Shape>& shapes)
{
    return Network(shapes).arcs();
}

} // namespace source
