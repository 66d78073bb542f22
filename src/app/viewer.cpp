#include "app/viewer.h"

#include "app/output.h"

namespace app {

int runViewer(const Options&)
{
    return fail({"the viewer is not wired yet", base::Exit::Display});
}

} // namespace app
