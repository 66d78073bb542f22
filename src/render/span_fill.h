// Brings the rows of pixels of `Spans` onto the target.
#pragma once

#include "base/result.h"
#include "render/objects.h"
#include "render/spans.h"

#include <optional>

namespace render {

class SpanFill {
public:
    /// Compiles the program. Errors: see Objects::program.
    base::Status build(Objects& objects);

    /// Whether this context draws in software, where rows of pixels are the faster way.
    [[nodiscard]] bool isWorthwhile() const { return isSoftware_; }

    /// Begins with nothing inside of `clip` (pixels, y down), cut to the viewport.
    /// `ground`: the colour that is there already, if it is one; what is filled is then copied
    /// without looking at each pixel.
    void begin(const base::Rect& clip, base::Vec2 viewport, std::optional<base::Colour> ground);

    Spans spans;

    /// Draws what has been painted since `begin` or the last call, if anything, and begins anew.
    void flush(base::Vec2 viewport);
    /// To be called after `spans.paint`.
    void markPainted() { isPainted_ = true; }

private:
    void send();
    void copy() const;

    GLuint program_ = 0;
    GLuint array_ = 0;
    GLuint texture_ = 0;
    GLuint frame_ = 0; ///< to copy out of the texture
    GLint box_ = -1;
    GLint viewport_ = -1;
    GLint corner_ = -1;
    int width_ = 0; ///< of the texture
    int height_ = 0;
    int viewportHeight_ = 0;
    bool hasGround_ = false;
    bool isPainted_ = false;
    bool isSoftware_ = false;
};

} // namespace render
