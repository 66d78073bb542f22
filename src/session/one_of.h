// For functions that answer for a group of commands by their names: the compiler then finds a command that
// is in no group.
#pragma once

#include <concepts>

namespace session {

template<class T, class... Ts>
concept OneOf = (std::same_as<T, Ts> || ...);

} // namespace session
