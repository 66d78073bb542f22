// Scene to pixels with OpenGL 3.3 core. Edges are anti-aliased in the shaders, so that software
// rendering stays fast (no multisampling). Owns every GPU object; `rebuild` makes them all anew.
#pragma once

#include "base/font.h"
#include "base/image.h"
#include "base/result.h"
#include "model/geography.h"
#include "scene/scene.h"

#include <functional>
#include <memory>
#include <span>
#include <string>

namespace render {

/// A function that finds OpenGL entry points (glfwGetProcAddress, eglGetProcAddress).
using Loader = void (*(*)(const char*))();

/// What the context says of itself.
struct ContextInfo {
    std::string vendor;
    std::string renderer;
    std::string version;
    int major = 0;
    int minor = 0;
};

class Renderer {
public:
    /// Loads OpenGL in the current context, compiles the shaders of `shaders/` and uploads the
    /// land. `geography` and `fonts` must outlive the renderer. Errors (exit 3): version under
    /// 3.3 (message names what was found and two remedies), a shader that does not compile.
    static base::Result<std::unique_ptr<Renderer>> create(Loader loader, const model::Geography& geography,
                                                          const base::FontSet& fonts);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    /// Uploads land that the geography has got since, which loses everything that was kept: before a frame
    /// asks what it can copy.
    void takeNewLand();

    /// Draws the scene into the bound framebuffer, whole viewport scene.width × scene.height.
    /// `kept`: where nothing of the scene lies and what `keep` has stored is to be seen, pixels.
    void draw(const scene::Scene& scene, std::span<const base::Rect> kept = {});

    /// Stores what `drawing` draws inside of `area` on `background`, in a picture of width ×
    /// height pixels, for later frames. False when the driver has no room for it.
    bool keep(const base::Rect& area, base::Colour background, int width, int height,
              const std::function<void()>& drawing);

    /// Changes when everything that was kept is lost: a picture of another size, a rebuild.
    [[nodiscard]] unsigned keptGeneration() const;

    /// Throws every GPU object away and makes it again (after a lost context, or a new land).
    base::Status rebuild();

    /// True when the driver says that it was reset and the context is gone with all that was in it (asked by
    /// GL_ARB_robustness, where there is one): a window of another context is needed.
    [[nodiscard]] bool isLost() const;

    [[nodiscard]] const ContextInfo& info() const;
    /// Number of live GPU objects (buffers, textures, programs, vertex arrays), for the soak test.
    [[nodiscard]] int objectCount() const;

private:
    Renderer();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The bound framebuffer's pixels, top row first.
base::Image readPixels(int width, int height);

} // namespace render
