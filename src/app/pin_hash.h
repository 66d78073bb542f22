// The PIN of a kiosk as a hash: Argon2id through libsodium, made by `cartovid --kiosk-hash-pin`, checked when
// somebody has touched the four corners.
#pragma once

#include "base/result.h"

#include <future>
#include <string>
#include <string_view>

namespace app {

/// The line for pin_hash in kiosk.toml. Errors: not session::kLeastPin to kMostPin digits, no memory.
base::Result<std::string> hashPin(std::string_view pin);

/// True for a hash that pinIsRight() can check.
bool isPinHash(std::string_view text);

/// Checks a PIN, which is wiped. Takes some 100 ms and 64 MiB on purpose, on a thread of its own: the frame
/// thread asks `wait_for(0s)` once a frame. False for whatever is no hash.
std::future<bool> pinIsRight(std::string pin, std::string hash);

/// `cartovid --kiosk-hash-pin`: asks twice at a terminal, without echo; reads one line where stdin is none.
/// Prints the hash. Returns the exit code.
int runHashPin();

} // namespace app
