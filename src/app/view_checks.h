// The options that say what is shown and how, from words to values.
#pragma once

#include "app/command_options.h"

#include <optional>
#include <string>
#include <string_view>

namespace app {

/// Language, theme, symbols, table, camera and the rest of a screen. Errors (exit 2) name the option.
base::Status readView(const RawOptions& raw, Options& options);

/// ROWS,COLUMNS or, with a share, ROWS,COLUMNS,SHARE; `months` at the end asks for the month line.
base::Status readCrosstab(std::string_view option, const std::string& typed, bool hasShare,
                          std::optional<session::CrosstabView>& into);

/// The dates between which the timeline shows, and the day at which the year plays.
base::Status readTimeline(const RawOptions& raw, Options& options);

} // namespace app
