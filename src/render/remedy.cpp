#include "render/remedy.h"

#include <fmt/format.h>

#include <string>

namespace render {

base::Error tooOld(std::string_view found)
{
    return {fmt::format(
                "OpenGL 3.3 or newer is needed, found: {}. Install or update the graphics driver (Debian: "
                "libgl1-mesa-dri), or draw in software with LIBGL_ALWAYS_SOFTWARE=1 set before the command.",
                found),
            base::Exit::Display};
}

base::Error noContext(std::string_view found)
{
    return {
        fmt::format("Cannot open OpenGL without a window: {}. Install EGL and the software renderer (Debian: "
                    "libegl1 libegl-mesa0 libgl1-mesa-dri), or draw in software with LIBGL_ALWAYS_SOFTWARE=1 "
                    "set before the command. Pictures without --ui need no OpenGL.",
                    found),
        base::Exit::Display};
}

} // namespace render
