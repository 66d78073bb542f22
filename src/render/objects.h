// The GPU objects of one renderer: made here, counted here, all deleted by one call.
#pragma once

#include "base/colour.h"
#include "base/result.h"

#include <glad/gl.h>

#include <array>
#include <vector>

namespace render {

class Objects {
public:
    Objects() = default;
    ~Objects() { clear(); }
    Objects(const Objects&) = delete;
    Objects& operator=(const Objects&) = delete;

    GLuint buffer();
    GLuint vertexArray();
    GLuint texture();
    GLuint framebuffer();
    GLuint renderbuffer();

    /// Compiles and links; shader objects do not outlive the call. Errors (exit 3): the shader's
    /// name and the driver's log.
    base::Result<GLuint> program(const char* name, const char* vertexSource, const char* fragmentSource);

    void clear();
    [[nodiscard]] int count() const;

private:
    std::vector<GLuint> buffers_;
    std::vector<GLuint> arrays_;
    std::vector<GLuint> textures_;
    std::vector<GLuint> framebuffers_;
    std::vector<GLuint> renderbuffers_;
    std::vector<GLuint> programs_;
};

/// Red, green, blue times alpha, and alpha, 0 to 1.
std::array<float, 4> premultiplied(base::Colour colour);

/// Premultiplied colours over what is there; where the target is opaque it stays so. (One function
/// for colour and alpha: software blends that an eighth faster than two.)
void blendOver();

/// Index pattern of `kQuadsPerDraw` rectangles of four vertices (0 1 2, 2 1 3), 16 bits.
inline constexpr GLsizei kQuadsPerDraw = 16384;
GLuint makeQuadIndices(Objects& objects);

/// Draws rectangles `first` … `first + count - 1` of the bound vertex array, whose index buffer
/// is that of `makeQuadIndices`.
void drawQuads(GLsizei first, GLsizei count);

} // namespace render
