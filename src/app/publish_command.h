// cartovid publish: the table into a database that many screens share.
#pragma once

#include "app/options.h"

namespace app {

int runPublish(const Options& options);

} // namespace app
