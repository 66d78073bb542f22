// The land on the GPU: triangles and borders of every frame and layer in two buffers, uploaded
// once. Each MapPart is a few draws out of them.
#pragma once

#include "base/geometry.h"
#include "model/geography.h"
#include "render/land_levels.h"
#include "render/objects.h"
#include "render/span_fill.h"
#include "scene/scene.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace render {

class Land {
public:
    /// Compiles the programs and uploads the land. Errors: see Objects::program.
    base::Status upload(const model::Geography& geography, Objects& objects, GLuint quadIndices);

    /// Draws fills, then borders. `clip` in pixels decides what is skipped; the caller has set the
    /// scissor. `hasAlpha`: the target keeps an alpha channel, 1 all over (see `stroke`).
    /// `ground`: the one colour that the clip has now, when it is known to have only one.
    void draw(const scene::MapPart& part, const base::Rect& clip, base::Vec2 viewport, bool hasAlpha,
              std::optional<base::Colour> ground = std::nullopt);

    /// Whether Europe was there when the land was uploaded.
    [[nodiscard]] bool hasEurope() const { return hasEurope_; }

private:
    static constexpr std::size_t kLevels = kTolerance.size();

    struct ArcRange {
        std::array<std::uint32_t, kLevels> first{}; ///< point in the border buffer, for each level of detail
        std::array<std::uint32_t, kLevels> points{};
        std::array<std::uint32_t, kLevels> firstPatch{}; ///< rectangles around pieces of the arc
        std::array<std::uint32_t, kLevels> patches{};
        base::Extent bounds; ///< metres
        int left = -1;
        int right = -1;
    };
    struct ShapeRange {
        std::uint32_t firstIndex = 0;
        std::uint32_t indexCount = 0;
        base::Extent bounds;
    };
    struct LayerRange {
        std::vector<ShapeRange> shapes;
        std::vector<ArcRange> arcs;
    };
    struct Style {
        float widthPx;
        base::Colour colour;
        friend bool operator==(const Style&, const Style&) = default;
    };
    /// The view of one MapPart as the shaders and the culling want it.
    struct View {
        int frame;
        base::Vec2 anchor;   ///< metres, exact in 32 bits
        base::Vec2 anchorPx; ///< where it falls
        base::Vec2 viewport; ///< pixels
        double pxPerMetre;
        base::Extent visible; ///< metres
        base::Vec2 originPx;  ///< where the frame's origin falls
        int level;            ///< of detail
        bool hasAlpha;
    };
    struct Program {
        GLuint name = 0;
        GLint anchor = -1;
        GLint projection = -1;
        GLint viewport = -1;
        GLint colour = -1;
        GLint halfWidth = -1;
        GLint inverted = -1;
        GLint hatch = -1;
        GLint stripes = -1;
    };

    struct Patch {
        model::Vertex southWest;
        model::Vertex northEast;
    };
    /// What goes to the GPU.
    struct Arrays {
        std::vector<model::Vertex> vertices; ///< of the triangles
        std::vector<std::uint32_t> indices;
        std::vector<model::Vertex> points; ///< of the borders, all levels
        std::vector<Patch> patches;
    };

    static void addLayer(const model::Layer& layer, LayerRange& range, Arrays& arrays);
    static void addPatches(const ArcRange& arc, std::size_t level, Arrays& arrays);
    base::Status compile(Objects& objects);
    void send(const Arrays& arrays, Objects& objects, GLuint quadIndices);
    [[nodiscard]] const LayerRange& layer(int frame, scene::LayerKind kind) const
    {
        return frames_[static_cast<std::size_t>(frame)][static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] bool visible(const View& view, const ArcRange& arc, float widthPx) const;
    void use(const Program& program, const View& view) const;
    void drawFills(const View& view, const scene::MapPart& part);
    void fillRun(const View& view, std::span<const scene::Fill> fills);
    [[nodiscard]] bool canFillBySpans(const View& view, std::span<const scene::Fill> fills) const;
    void fillBySpans(const View& view, std::span<const scene::Fill> fills);
    void setHatch(const View& view, const scene::Fill& style) const;
    void softenEdges(const View& view, std::span<const scene::Fill> fills,
                     std::span<const scene::Border> borders);
    void drawBorders(const View& view, std::span<const scene::Border> borders);
    void addArc(const View& view, const ArcRange& arc);
    void stroke(const View& view, const Style& style);

    std::vector<std::array<LayerRange, 4>> frames_;
    std::vector<model::Vertex> points_; ///< of the borders, as they lie on the GPU
    bool hasEurope_ = false;
    SpanFill spanFill_;
    std::vector<base::Colour> inks_; ///< by shape
    std::vector<scene::Fill> hatched_;
    GLuint fillArray_ = 0;
    GLuint borderArray_ = 0;
    GLuint patchArray_ = 0;
    Program fill_;
    Program cover_;
    Program paint_;

    // Scratch space, kept to allocate nothing while drawing.
    struct Run {
        std::uint32_t first;
        std::uint32_t end;
    };
    static void addQuads(const Run& run, std::vector<GLsizei>& counts, std::vector<GLint>& bases);
    struct Edge {
        base::Colour colour;
        int arc;
    };
    std::vector<Run> runs_;    ///< points of the next stroke
    std::vector<Run> patches_; ///< rectangles of the next stroke
    std::vector<bool> outlined_;
    std::vector<Edge> edges_;
    std::vector<int> fillOf_;
    std::vector<GLsizei> counts_;
    std::vector<const void*> offsets_;
    std::vector<GLint> bases_;
};

} // namespace render
