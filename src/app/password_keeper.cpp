#include "app/password_keeper.h"

#include "app/option_values.h"
#include "base/connection.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace app {

base::Result<std::vector<std::string>> keepPasswords(std::span<const std::string> arguments)
{
    std::vector<std::string> kept;
    std::string password;
    for (const std::string& argument : arguments) {
        std::string found;
        auto without = base::withoutPassword(argument, found);
        if (!without) {
            return without.error();
        }
        if (!found.empty() && !password.empty() && found != password) {
            return usage("two databases with different passwords: write them into ~/.pgpass, a line each");
        }
        password = found.empty() ? password : found;
        kept.push_back(std::move(without).value());
    }
    if (!password.empty()) {
        ::setenv("PGPASSWORD", password.c_str(), 1);
    }
    return kept;
}

void hidePasswords(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        std::string password;
        const auto without = base::withoutPassword(argv[i], password);
        if (!without || !password.empty()) {
            std::fill_n(argv[i], std::strlen(argv[i]), ' ');
        }
    }
}

} // namespace app
