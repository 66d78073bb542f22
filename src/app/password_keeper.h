// Passwords leave the command line before anything else reads it: they go to where libpq looks for them, and
// no log, title, saved view, copied command or export can repeat what it never sees.
#pragma once

#include "base/result.h"

#include <span>
#include <string>
#include <vector>

namespace app {

/// The arguments without the passwords of their connections. The password is put into PGPASSWORD, which a
/// child process that reads the same table inherits. Errors (exit 2): a connection that cannot be read (its
/// text is not repeated); two different passwords.
base::Result<std::vector<std::string>> keepPasswords(std::span<const std::string> arguments);

/// Blanks the arguments that hold a password, so that the list of processes does not show it.
void hidePasswords(int argc, char** argv);

} // namespace app
