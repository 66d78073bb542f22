// The few EGL calls that open OpenGL without a window, found at run time: the program starts, and
// says what is missing, where libEGL is not installed.
#pragma once

#include "base/result.h"
#include "render/renderer.h"

#include <memory>
#include <string>

namespace render {

/// A current OpenGL 3.3 core context without display. One thread.
class EglContext {
public:
    /// `library` is the name to load, "libEGL.so.1" but for tests. Tries Mesa without display, then
    /// each graphics device, then the default display. Errors (exit 3): what was found, remedies.
    static base::Result<std::unique_ptr<EglContext>> open(const char* library = "libEGL.so.1");
    ~EglContext();
    EglContext(const EglContext&) = delete;
    EglContext& operator=(const EglContext&) = delete;

    [[nodiscard]] Loader loader() const;

private:
    EglContext();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace render
