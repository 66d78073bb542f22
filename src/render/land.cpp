#include "render/land.h"

#include "layout/line_detail.h"
#include "render/land_levels.h"
#include "shader_sources.h"

namespace render {

namespace {

/// Ends an arc in the border buffer; the shader drops segments that touch it.
constexpr model::Vertex kGap{1e30F, 1e30F};

/// A patch ends when it is this many tolerances wide or high: 10 to 20 pixels when it is drawn.
constexpr float kPatchTolerances = 80;
constexpr float kPatchAtFull = 300; ///< metres, where nothing is left out

GLuint vertexBuffer(Objects& objects, const void* data, std::size_t bytes)
{
    const GLuint made = objects.buffer();
    glBindBuffer(GL_ARRAY_BUFFER, made);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(bytes), data, GL_STATIC_DRAW);
    return made;
}

/// Attribute `index` of the bound array: a Vertex out of the bound buffer.
void vertexAttribute(GLuint index, std::size_t stride, std::size_t offset)
{
    glEnableVertexAttribArray(index);
    glVertexAttribPointer(index, 2, GL_FLOAT, GL_FALSE, static_cast<GLsizei>(stride),
                          reinterpret_cast<const void*>(offset));
}

/// Each element four times, one for each corner of its rectangle. Drawing rectangles this way is
/// several times faster in software than instances of four vertices.
template<class T>
std::vector<T> fourfold(const std::vector<T>& elements)
{
    std::vector<T> out;
    out.reserve(elements.size() * 4);
    for (const T& element : elements)
        out.insert(out.end(), 4, element);
    return out;
}

} // namespace

void Land::addPatches(const ArcRange& arc, std::size_t level, Arrays& arrays)
{
    const float limit = level == 0 ? kPatchAtFull : kTolerance[level] * kPatchTolerances;
    const model::Vertex* points = arrays.points.data() + arc.first[level];
    for (std::size_t i = 0; i + 1 < arc.points[level];) {
        Patch patch{points[i], points[i]};
        do {
            ++i;
            const model::Vertex low{std::min(patch.southWest.x, points[i].x),
                                    std::min(patch.southWest.y, points[i].y)};
            const model::Vertex high{std::max(patch.northEast.x, points[i].x),
                                     std::max(patch.northEast.y, points[i].y)};
            patch = {low, high};
        } while (i + 1 < arc.points[level] && patch.northEast.x - patch.southWest.x < limit &&
                 patch.northEast.y - patch.southWest.y < limit);
        arrays.patches.push_back(patch);
    }
}

void Land::addLayer(const model::Layer& layer, LayerRange& range, Arrays& arrays)
{
    const auto firstVertex = static_cast<std::uint32_t>(arrays.vertices.size());
    const auto firstIndex = static_cast<std::uint32_t>(arrays.indices.size());
    arrays.vertices.insert(arrays.vertices.end(), layer.vertices.begin(), layer.vertices.end());
    for (const std::uint32_t index : layer.indices)
        arrays.indices.push_back(firstVertex + index);
    for (const model::Shape& shape : layer.shapes)
        range.shapes.push_back({firstIndex + shape.firstIndex, shape.indexCount, shape.extent});

    std::vector<std::vector<float>> tolerances;
    for (const model::Arc& arc : layer.arcs) {
        tolerances.push_back(layout::pointTolerances(arc.points));
        ArcRange& added = range.arcs.emplace_back();
        added.left = arc.left;
        added.right = arc.right;
        for (const model::Vertex& v : arc.points)
            added.bounds.include(base::Vec2{v.x, v.y});
    }
    // Level after level, so that neighbours in the list are neighbours in the buffer.
    for (std::size_t level = 0; level < kLevels; ++level)
        for (std::size_t i = 0; i < layer.arcs.size(); ++i) {
            ArcRange& arc = range.arcs[i];
            arc.first[level] = static_cast<std::uint32_t>(arrays.points.size());
            for (std::size_t at = 0; at < layer.arcs[i].points.size(); ++at)
                if (level == 0 || tolerances[i][at] > kTolerance[level])
                    arrays.points.push_back(layer.arcs[i].points[at]);
            arc.points[level] = static_cast<std::uint32_t>(arrays.points.size()) - arc.first[level];
            arc.firstPatch[level] = static_cast<std::uint32_t>(arrays.patches.size());
            addPatches(arc, level, arrays);
            arc.patches[level] = static_cast<std::uint32_t>(arrays.patches.size()) - arc.firstPatch[level];
            arrays.points.push_back(kGap);
        }
}

base::Status Land::compile(Objects& objects)
{
    const auto make = [&](Program& program, const char* name, const char* vertex,
                          const char* fragment) -> base::Status {
        const auto made = objects.program(name, vertex, fragment);
        if (!made)
            return made.error();
        program.name = made.value();
        program.anchor = glGetUniformLocation(program.name, "anchor");
        program.projection = glGetUniformLocation(program.name, "projection");
        program.viewport = glGetUniformLocation(program.name, "viewport");
        program.colour = glGetUniformLocation(program.name, "colour");
        program.halfWidth = glGetUniformLocation(program.name, "halfWidth");
        program.inverted = glGetUniformLocation(program.name, "inverted");
        program.hatch = glGetUniformLocation(program.name, "hatch");
        program.stripes = glGetUniformLocation(program.name, "stripes");
        return base::Ok{};
    };
    if (auto done = make(fill_, "map", shaders::map_vert, shaders::fill_frag); !done)
        return done;
    if (auto done = make(cover_, "border", shaders::border_vert, shaders::border_frag); !done)
        return done;
    return make(paint_, "patch", shaders::patch_vert, shaders::flat_frag);
}

void Land::send(const Arrays& arrays, Objects& objects, GLuint quadIndices)
{
    constexpr std::size_t kVertex = sizeof(model::Vertex);
    fillArray_ = objects.vertexArray();
    glBindVertexArray(fillArray_);
    vertexBuffer(objects, arrays.vertices.data(), arrays.vertices.size() * kVertex);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, objects.buffer());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER,
                 static_cast<GLsizeiptr>(arrays.indices.size() * sizeof(std::uint32_t)),
                 arrays.indices.data(), GL_STATIC_DRAW);
    vertexAttribute(0, kVertex, 0);

    // Corner c of segment i reads points 4i + c and 4(i + 1) + c of the same buffer.
    const auto corners = fourfold(arrays.points);
    borderArray_ = objects.vertexArray();
    glBindVertexArray(borderArray_);
    vertexBuffer(objects, corners.data(), corners.size() * kVertex);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, quadIndices);
    vertexAttribute(0, kVertex, 0);
    vertexAttribute(1, kVertex, 4 * kVertex);

    const auto patches = fourfold(arrays.patches);
    patchArray_ = objects.vertexArray();
    glBindVertexArray(patchArray_);
    vertexBuffer(objects, patches.data(), patches.size() * sizeof(Patch));
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, quadIndices);
    vertexAttribute(0, sizeof(Patch), 0);
    vertexAttribute(1, sizeof(Patch), kVertex);
    glBindVertexArray(0);
}

base::Status Land::upload(const model::Geography& geography, Objects& objects, GLuint quadIndices)
{
    frames_.clear();
    Arrays arrays;
    for (int i = 0; i <= model::kEurope; ++i) {
        const model::Frame& frame = geography.frame(i);
        auto& ranges = frames_.emplace_back();
        addLayer(frame.regions, ranges[0], arrays);
        addLayer(frame.departments, ranges[1], arrays);
        addLayer(frame.neighbours, ranges[2], arrays);
        addLayer(frame.communes, ranges[3], arrays);
    }
    send(arrays, objects, quadIndices);
    points_ = std::move(arrays.points);
    hasEurope_ = geography.europe.present;
    if (auto done = spanFill_.build(objects); !done)
        return done;
    return compile(objects);
}

void Land::draw(const scene::MapPart& part, const base::Rect& clip, base::Vec2 viewport, bool hasAlpha,
                std::optional<base::Colour> ground)
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
    view.originPx = p.originPx;
    view.visible.include(metres(clip.x, clip.y));
    view.visible.include(metres(clip.right(), clip.bottom()));
    const base::Vec2 middle = view.visible.centre();
    view.anchor = {static_cast<float>(middle.x), static_cast<float>(middle.y)};
    view.anchorPx = {p.originPx.x + view.anchor.x * p.pxPerMetre,
                     p.originPx.y - view.anchor.y * p.pxPerMetre};
    view.level = static_cast<int>(levelAt(p.pxPerMetre));

    spanFill_.begin(clip, viewport, ground);
    drawFills(view, part);
    drawBorders(view, part.borders);
    blendOver();
    glBindVertexArray(0);
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
