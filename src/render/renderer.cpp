#include "render/renderer.h"

#include "render/land.h"
#include "render/pixel_store.h"
#include "render/remedy.h"
#include "render/shapes.h"
#include "render/still.h"
#include "render/texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace render {

namespace {

void setScissor(const PixelWindow& window, int height)
{
    glScissor(window.left, height - window.bottom(), window.width, window.height); // OpenGL counts from below
}

/// Whether the framebuffer drawn into keeps alpha; a window may have none.
bool targetHasAlpha()
{
    GLint bound = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
    GLint buffer = GL_NONE;
    glGetIntegerv(GL_DRAW_BUFFER, &buffer);
    if (buffer == GL_NONE)
        return false;
    GLenum attachment = static_cast<GLenum>(buffer);
    if (bound == 0) // the query knows sides of the window, not GL_BACK
        attachment = buffer == GL_FRONT || buffer == GL_FRONT_LEFT ? GL_FRONT_LEFT : GL_BACK_LEFT;
    GLint bits = 0;
    glGetFramebufferAttachmentParameteriv(GL_DRAW_FRAMEBUFFER, attachment,
                                          GL_FRAMEBUFFER_ATTACHMENT_ALPHA_SIZE, &bits);
    return bits >= 8;
}

std::string glText(GLenum name)
{
    const GLubyte* text = glGetString(name);
    return text == nullptr ? std::string() : reinterpret_cast<const char*>(text);
}

/// Sets what the drawing of leaves expects, whatever a toolkit left behind.
void prepare(const scene::Scene& scene)
{
    glViewport(0, 0, scene.width, scene.height);
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_FRAMEBUFFER_SRGB);
    glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glEnable(GL_BLEND);
    blendOver();
}

bool contains(const base::Rect& outer, const base::Rect& inner)
{
    return outer.x <= inner.x && outer.y <= inner.y && outer.right() >= inner.right() &&
           outer.bottom() >= inner.bottom();
}

/// The colour that the leaf's clip has before anything of the leaf is drawn but its ground.
std::optional<base::Colour> groundOf(const scene::Scene& scene, std::size_t index)
{
    const scene::Leaf& leaf = scene.leaves[index];
    if (leaf.ground)
        return leaf.ground;
    if (index != 1) // the land on the sea
        return std::nullopt;
    const scene::Leaf& sea = scene.leaves[0];
    const bool isPlain = sea.maps.empty() && sea.boxes.empty() && sea.lines.empty() && sea.discs.empty() &&
                         sea.texts.empty() && sea.sectors.empty() && sea.hexagons.empty();
    return isPlain && contains(sea.clip, leaf.clip) ? sea.ground : std::nullopt;
}

void clear(base::Colour colour)
{
    const auto opaque = premultiplied({colour.r, colour.g, colour.b, 255});
    glClearColor(opaque[0], opaque[1], opaque[2], 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

/// Asks after a reset of the driver; null where the context cannot tell. glad knows OpenGL 3.3 alone.
using ResetStatus = GLenum(GLAD_API_PTR*)();

ResetStatus resetStatusOf(Loader loader)
{
    GLint count = 0;
    glGetIntegerv(GL_NUM_EXTENSIONS, &count);
    for (GLint i = 0; i < count; ++i) {
        const GLubyte* const name = glGetStringi(GL_EXTENSIONS, static_cast<GLuint>(i));
        if (name != nullptr && std::strcmp(reinterpret_cast<const char*>(name), "GL_ARB_robustness") == 0)
            return reinterpret_cast<ResetStatus>(loader("glGetGraphicsResetStatusARB"));
    }
    return nullptr;
}

} // namespace

struct Renderer::Impl {
    const model::Geography* geography = nullptr;
    const base::FontSet* fonts = nullptr;
    ContextInfo info;
    ResetStatus resetStatus = nullptr;
    Objects objects;
    Land land;
    Shapes shapes;
    Texts texts;
    PixelStore store;
    Still still;
    std::vector<PixelWindow> beside;  ///< what `keep` has stored, or had
    std::vector<PixelWindow> windows; ///< scratch space

    /// What a leaf takes out of the frame's buffers.
    struct LeafRange {
        GLsizei shape, shapeCount, glyph, glyphCount;
    };
    std::vector<LeafRange> leaves;

    base::Status build();
    bool gather(const scene::Scene& scene);
    void clearAround(const scene::Scene& scene, std::span<const PixelWindow> copied);
    void drawLeaves(const scene::Scene& scene, std::size_t first, std::size_t end);
    bool storeStill(const scene::Scene& scene, const PixelWindow& window);
};

base::Status Renderer::Impl::build()
{
    objects.clear();
    const GLuint quadIndices = makeQuadIndices(objects);
    if (auto done = land.upload(*geography, objects, quadIndices); !done)
        return done;
    if (auto done = shapes.build(objects, quadIndices); !done)
        return done;
    if (auto done = texts.build(*fonts, objects, quadIndices); !done)
        return done;
    store.build(objects);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
    glBindTexture(GL_TEXTURE_2D, 0);
    return base::Ok{};
}

/// Puts boxes, lines, discs and glyphs of all leaves into the frame's buffers; false when the
/// glyph atlas is full.
bool Renderer::Impl::gather(const scene::Scene& scene)
{
    bool complete = true;
    shapes.clear();
    texts.clear();
    leaves.clear();
    for (const scene::Leaf& leaf : scene.leaves) {
        LeafRange range{shapes.count(), 0, texts.count(), 0};
        for (const scene::Box& box : leaf.boxes)
            shapes.add(box);
        for (const scene::Line& line : leaf.lines)
            shapes.add(line);
        for (const scene::Hexagon& hexagon : leaf.hexagons)
            shapes.add(hexagon);
        for (const scene::Disc& disc : leaf.discs)
            shapes.add(disc);
        for (const scene::Sector& sector : leaf.sectors)
            shapes.add(sector);
        complete = texts.add(leaf.texts) && complete;
        range.shapeCount = shapes.count() - range.shape;
        range.glyphCount = texts.count() - range.glyph;
        leaves.push_back(range);
    }
    return complete;
}

Renderer::Renderer() : impl_(std::make_unique<Impl>()) {}
Renderer::~Renderer() = default;

base::Result<std::unique_ptr<Renderer>> Renderer::create(Loader loader, const model::Geography& geography,
                                                         const base::FontSet& fonts)
{
    const int version = gladLoadGL(loader);
    const int major = GLAD_VERSION_MAJOR(version);
    const int minor = GLAD_VERSION_MINOR(version);
    if (major * 10 + minor < 33) {
        const std::string found =
            version == 0 || glGetString == nullptr
                ? std::string("no OpenGL at all")
                : fmt::format("OpenGL {}.{} ({}, {})", major, minor, glText(GL_VERSION), glText(GL_RENDERER));
        return tooOld(found);
    }
    std::unique_ptr<Renderer> made(new Renderer);
    Impl& impl = *made->impl_;
    impl.geography = &geography;
    impl.fonts = &fonts;
    impl.info = {glText(GL_VENDOR), glText(GL_RENDERER), glText(GL_VERSION), major, minor};
    impl.resetStatus = resetStatusOf(loader);
    if (auto done = impl.build(); !done)
        return done.error();
    return made;
}

/// Leaves first … end − 1 into the bound target, each inside its clip.
void Renderer::Impl::drawLeaves(const scene::Scene& scene, std::size_t first, std::size_t end)
{
    const base::Vec2 viewport{static_cast<double>(scene.width), static_cast<double>(scene.height)};
    const bool hasAlpha = targetHasAlpha();
    glEnable(GL_SCISSOR_TEST);
    for (std::size_t i = first; i < end; ++i) {
        const scene::Leaf& leaf = scene.leaves[i];
        const PixelWindow window = pixelsOf(leaf.clip, scene.width, scene.height);
        if (window.isEmpty())
            continue;
        setScissor(window, scene.height);
        if (leaf.ground)
            clear(*leaf.ground);
        for (const scene::MapPart& part : leaf.maps)
            land.draw(part, leaf.clip, viewport, hasAlpha,
                      &part == leaf.maps.data() ? groundOf(scene, i) : std::nullopt);
        const LeafRange& range = leaves[i];
        shapes.draw(range.shape, range.shapeCount, viewport);
        texts.draw(range.glyph, range.glyphCount, viewport);
    }
    glDisable(GL_SCISSOR_TEST);
}

/// Gives the background's colour to what neither was copied nor gets a leaf's ground.
void Renderer::Impl::clearAround(const scene::Scene& scene, std::span<const PixelWindow> copied)
{
    if (copied.empty()) {
        clear(scene.background); // all of it is cheaper than a part
        return;
    }
    windows.assign(1, {0, 0, scene.width, scene.height});
    for (const PixelWindow& window : copied)
        subtract(windows, window);
    for (const scene::Leaf& leaf : scene.leaves)
        if (leaf.ground)
            subtract(windows, pixelsOf(leaf.clip, scene.width, scene.height));
    glEnable(GL_SCISSOR_TEST);
    for (const PixelWindow& window : windows) {
        setScissor(window, scene.height);
        clear(scene.background);
    }
    glDisable(GL_SCISSOR_TEST);
}

bool Renderer::Impl::storeStill(const scene::Scene& scene, const PixelWindow& window)
{
    if (!store.begin(scene.width, scene.height))
        return false;
    if (std::ranges::any_of(beside, [&](const PixelWindow& other) { return overlap(window, other); })) {
        store.lose(); // a picture for export drawn over what the window keeps
        beside.clear();
    }
    glEnable(GL_SCISSOR_TEST);
    setScissor(window, scene.height);
    clear(scene.background);
    drawLeaves(scene, 0, std::min(scene.still, scene.leaves.size()));
    store.end();
    still.markStored(store.generation());
    return true;
}

void Renderer::takeNewLand()
{
    if (impl_->geography->europe.present && !impl_->land.hasEurope()) {
        (void)impl_->build(); // what fails was said of the same build before
    }
}

void Renderer::draw(const scene::Scene& scene, std::span<const base::Rect> kept)
{
    takeNewLand();
    Impl& impl = *impl_;
    if (!impl.gather(scene)) {
        // Full of glyphs of former frames, most likely: begin anew. What then still finds no room
        // is left out of this frame.
        impl.texts.emptyAtlas();
        impl.gather(scene);
    }
    prepare(scene);
    impl.shapes.upload();
    impl.texts.upload();

    std::vector<PixelWindow> copied;
    for (const base::Rect& area : kept)
        copied.push_back(pixelsOf(area, scene.width, scene.height));
    const PixelWindow window = Still::windowOf(scene);
    Still::Use use = impl.still.next(scene, impl.store.generation());
    if (use == Still::Use::Store)
        use = impl.storeStill(scene, window) ? Still::Use::Copy : Still::Use::Direct;
    if (use == Still::Use::Copy)
        copied.push_back(window);
    // Copies come first: software rendering finishes whatever is under way before it copies.
    impl.store.copy(copied);
    impl.clearAround(scene, copied);
    const std::size_t still = std::min(scene.still, scene.leaves.size());
    impl.drawLeaves(scene, use == Still::Use::Copy ? still : 0, scene.leaves.size());

    glBindVertexArray(0);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
    glBindTexture(GL_TEXTURE_2D, 0);
    glUseProgram(0);
}

bool Renderer::keep(const base::Rect& area, base::Colour background, int width, int height,
                    const std::function<void()>& drawing)
{
    PixelStore& store = impl_->store;
    if (!store.begin(width, height))
        return false;
    const PixelWindow window = pixelsOf(area, width, height);
    if (std::ranges::find(impl_->beside, window) == impl_->beside.end())
        impl_->beside.push_back(window);
    glViewport(0, 0, width, height);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glEnable(GL_SCISSOR_TEST);
    setScissor(window, height);
    clear(background);
    glDisable(GL_SCISSOR_TEST);
    drawing();
    store.end();
    return true;
}

unsigned Renderer::keptGeneration() const
{
    return impl_->store.generation();
}

base::Status Renderer::rebuild()
{
    return impl_->build();
}

bool Renderer::isLost() const
{
    return impl_->resetStatus != nullptr && impl_->resetStatus() != GL_NO_ERROR;
}

const ContextInfo& Renderer::info() const
{
    return impl_->info;
}

int Renderer::objectCount() const
{
    return impl_->objects.count();
}

base::Image readPixels(int width, int height)
{
    base::Image image{width, height, {}};
    const std::size_t row = static_cast<std::size_t>(width) * 4;
    image.rgba.resize(row * static_cast<std::size_t>(height));
    glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glPixelStorei(GL_PACK_ROW_LENGTH, 0);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
    for (std::size_t top = 0, bottom = static_cast<std::size_t>(height); top + 1 < bottom;) {
        --bottom;
        std::swap_ranges(&image.rgba[top * row], &image.rgba[top * row] + row, &image.rgba[bottom * row]);
        ++top;
    }
    // Translucent panels drawn by others may have left their mark; a picture is opaque.
    for (std::size_t i = 3; i < image.rgba.size(); i += 4)
        image.rgba[i] = 255;
    return image;
}

} // namespace render
