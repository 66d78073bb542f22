#include "render/land.h"

#include "shader_sources.h"

#include <cmath>

namespace render {

namespace {

/// Ends an arc in the border buffer; the shader drops segments that touch it.
constexpr model::Vertex kGap{1e30F, 1e30F};

/// Vertices nearer to each other than this (metres) are merged at each level of detail.
constexpr std::array<double, 4> kTolerance{0, 100, 400, 1600};

/// Merging is invisible below this distance.
constexpr double kMergedPx = 0.3;

double distance(model::Vertex a, model::Vertex b)
{
    return std::hypot(static_cast<double>(a.x) - b.x, static_cast<double>(a.y) - b.y);
}

void appendSimplified(const std::vector<model::Vertex>& points, double tolerance,
                      std::vector<model::Vertex>& out)
{
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool end = i == 0 || i + 1 == points.size(); // a tiny islet stays as a dot
        if (end || tolerance <= 0 || distance(points[i], out.back()) >= tolerance)
            out.push_back(points[i]);
    }
    out.push_back(kGap);
}

} // namespace

void Land::addLayer(const model::Layer& layer, LayerRange& range, std::vector<model::Vertex>& vertices,
                    std::vector<std::uint32_t>& indices, std::vector<model::Vertex>& points) const
{
    const auto firstVertex = static_cast<std::uint32_t>(vertices.size());
    const auto firstIndex = static_cast<std::uint32_t>(indices.size());
    vertices.insert(vertices.end(), layer.vertices.begin(), layer.vertices.end());
    for (const std::uint32_t index : layer.indices)
        indices.push_back(firstVertex + index);
    for (const model::Shape& shape : layer.shapes)
        range.shapes.push_back({firstIndex + shape.firstIndex, shape.indexCount, shape.extent});
    for (const model::Arc& arc : layer.arcs) {
        ArcRange& added = range.arcs.emplace_back();
        added.left = arc.left;
        added.right = arc.right;
        for (const model::Vertex& v : arc.points)
            added.bounds.include(base::Vec2{v.x, v.y});
    }
    // Level after level, so that neighbours in the list are neighbours in the buffer.
    for (std::size_t level = 0; level < kLevels; ++level)
        for (std::size_t i = 0; i < layer.arcs.size(); ++i) {
            range.arcs[i].first[level] = static_cast<std::uint32_t>(points.size());
            appendSimplified(layer.arcs[i].points, kTolerance[level], points);
            range.arcs[i].points[level] =
                static_cast<std::uint32_t>(points.size()) - range.arcs[i].first[level] - 1;
        }
}

base::Status Land::upload(const model::Geography& geography, Objects& objects, GLuint quadIndices)
{
    std::vector<model::Vertex> vertices;
    std::vector<std::uint32_t> indices;
    std::vector<model::Vertex> points;
    frames_.clear();
    for (const model::Frame& frame : geography.frames) {
        auto& ranges = frames_.emplace_back();
        addLayer(frame.regions, ranges[0], vertices, indices, points);
        addLayer(frame.departments, ranges[1], vertices, indices, points);
        addLayer(frame.neighbours, ranges[2], vertices, indices, points);
    }

    const auto compile = [&](const char* name, const char* vertex,
                             const char* fragment) -> base::Result<Program> {
        const auto made = objects.program(name, vertex, fragment);
        if (!made)
            return made.error();
        const GLuint id = made.value();
        return Program{id,
                       glGetUniformLocation(id, "anchor"),
                       glGetUniformLocation(id, "projection"),
                       glGetUniformLocation(id, "viewport"),
                       glGetUniformLocation(id, "colour"),
                       glGetUniformLocation(id, "halfWidth"),
                       glGetUniformLocation(id, "inverted")};
    };
    const auto fill = compile("map", shaders::map_vert, shaders::flat_frag);
    const auto cover = compile("border", shaders::border_vert, shaders::border_frag);
    const auto paint = compile("border paint", shaders::border_vert, shaders::flat_frag);
    for (const auto* made : {&fill, &cover, &paint})
        if (!*made)
            return made->error();
    fill_ = fill.value();
    cover_ = cover.value();
    paint_ = paint.value();

    fillArray_ = objects.vertexArray();
    glBindVertexArray(fillArray_);
    glBindBuffer(GL_ARRAY_BUFFER, objects.buffer());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices.size() * sizeof(model::Vertex)),
                 vertices.data(), GL_STATIC_DRAW);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, objects.buffer());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size() * sizeof(std::uint32_t)),
                 indices.data(), GL_STATIC_DRAW);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(model::Vertex), nullptr);

    // Each point four times: corner c of segment i reads points 4i + c and 4(i + 1) + c. Drawing
    // rectangles this way is several times faster in software than instances of four vertices.
    std::vector<model::Vertex> corners;
    corners.reserve(points.size() * 4);
    for (const model::Vertex& point : points)
        corners.insert(corners.end(), 4, point);
    borderArray_ = objects.vertexArray();
    glBindVertexArray(borderArray_);
    glBindBuffer(GL_ARRAY_BUFFER, objects.buffer());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(corners.size() * sizeof(model::Vertex)),
                 corners.data(), GL_STATIC_DRAW);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, quadIndices);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(model::Vertex), nullptr);
    glEnableVertexAttribArray(1);
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(model::Vertex),
                          reinterpret_cast<const void*>(4 * sizeof(model::Vertex)));
    glBindVertexArray(0);
    return base::Ok{};
}

void Land::draw(const scene::MapPart& part, const base::Rect& clip, base::Vec2 viewport, bool hasAlpha)
{
    const scene::Projection& p = part.projection;
    if (p.frame < 0 || static_cast<std::size_t>(p.frame) >= frames_.size() || !(p.pxPerMetre > 0))
        return;
    const auto metres = [&](double x, double y) {
        return base::Vec2{(x - p.originPx.x) / p.pxPerMetre, (p.originPx.y - y) / p.pxPerMetre};
    };
    View view{};
    view.frame = p.frame;
    view.viewport = viewport;
    view.pxPerMetre = p.pxPerMetre;
    view.hasAlpha = hasAlpha;
    view.visible.include(metres(clip.x, clip.y));
    view.visible.include(metres(clip.right(), clip.bottom()));
    const base::Vec2 middle = view.visible.centre();
    view.anchor = {static_cast<float>(middle.x), static_cast<float>(middle.y)};
    view.anchorPx = {p.originPx.x + view.anchor.x * p.pxPerMetre,
                     p.originPx.y - view.anchor.y * p.pxPerMetre};
    while (view.level + 1 < kLevels &&
           kTolerance[static_cast<std::size_t>(view.level) + 1] * p.pxPerMetre <= kMergedPx)
        ++view.level;

    drawFills(view, part.fills);
    drawBorders(view, part.borders);
    blendOver();
    glBindVertexArray(0);
}

const Land::LayerRange& Land::layer(int frame, scene::LayerKind kind) const
{
    return frames_[static_cast<std::size_t>(frame)][static_cast<std::size_t>(kind)];
}

void Land::use(const Program& program, const View& view) const
{
    glUseProgram(program.name);
    glUniform2f(program.anchor, static_cast<float>(view.anchor.x), static_cast<float>(view.anchor.y));
    glUniform3f(program.projection, static_cast<float>(view.anchorPx.x), static_cast<float>(view.anchorPx.y),
                static_cast<float>(view.pxPerMetre));
    glUniform2f(program.viewport, static_cast<float>(view.viewport.x), static_cast<float>(view.viewport.y));
}

} // namespace render
