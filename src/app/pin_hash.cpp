#include "app/pin_hash.h"

#include "app/output.h"
#include "session/kiosk_pin.h"

#include <fmt/format.h>
#include <sodium.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <utility>

namespace app {

namespace {

bool isPin(std::string_view text)
{
    return text.size() >= session::kLeastPin && text.size() <= session::kMostPin &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void wipe(std::string& secret)
{
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

/// The terminal shows nothing of what is typed while this lives.
class Quiet {
public:
    Quiet()
    {
        isOn_ = ::tcgetattr(STDIN_FILENO, &before_) == 0;
        if (isOn_) {
            termios quiet = before_;
            quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
        }
    }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;
    ~Quiet()
    {
        if (isOn_) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
        }
    }

private:
    termios before_{};
    bool isOn_ = false;
};

std::string askFor(const char* what)
{
    std::fputs(what, stderr);
    std::string line;
    {
        const Quiet quiet;
        std::getline(std::cin, line);
    }
    std::fputs("\n", stderr);
    return line;
}

} // namespace

base::Result<std::string> hashPin(std::string_view pin)
{
    if (!isPin(pin)) {
        return base::Error{
            fmt::format("a PIN is {} to {} digits, as on the pad", session::kLeastPin, session::kMostPin),
            base::Exit::Usage};
    }
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0 ||
        crypto_pwhash_str(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        return base::Error{"the PIN cannot be hashed: that takes 64 MiB of memory", base::Exit::Data};
    }
    return std::string(hash.data());
}

bool isPinHash(std::string_view text)
{
    if (text.size() >= crypto_pwhash_STRBYTES || sodium_init() < 0) {
        return false;
    }
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    std::ranges::copy(text, hash.begin());
    return crypto_pwhash_str_needs_rehash(hash.data(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                          crypto_pwhash_MEMLIMIT_INTERACTIVE) >= 0;
}

std::future<bool> pinIsRight(std::string pin, std::string hash)
{
    return std::async(std::launch::async, [pin = std::move(pin), hash = std::move(hash)]() mutable {
        const bool right =
            isPinHash(hash) && crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
        wipe(pin);
        return right;
    });
}

int runHashPin()
{
    std::string pin;
    if (::isatty(STDIN_FILENO) != 0) {
        pin = askFor("PIN: ");
        std::string again = askFor("The same again: ");
        const bool same = pin == again;
        wipe(again);
        if (!same) {
            wipe(pin);
            return fail({"the two are not the same", base::Exit::Usage});
        }
    } else {
        std::getline(std::cin, pin);
    }
    while (!pin.empty() && (pin.back() == '\r' || pin.back() == ' ')) {
        pin.pop_back();
    }
    const auto hash = hashPin(pin);
    wipe(pin);
    if (!hash) {
        return fail(hash.error());
    }
    const base::Status printed = printOut(fmt::format("pin_hash = \"{}\"\n", hash.value()));
    return printed ? 0 : fail(printed.error());
}

} // namespace app
