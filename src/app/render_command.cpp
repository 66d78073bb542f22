#include "app/render_command.h"

#include "app/output.h"

namespace app {

int runRender(const Options&)
{
    return fail({"render is not wired yet", base::Exit::Display});
}

} // namespace app
