// What every function that touches the outside world returns: a value, or an error that says
// what is wrong, where, and what to do; never an exception. Warnings travel beside either.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace base {

/// Exit codes of the program, the contract of the command line.
enum class Exit {
    Done = 0,
    Data = 1,    ///< the data or the result is not acceptable
    Usage = 2,   ///< wrong usage: unknown option, code or file
    Display = 3, ///< no usable display or OpenGL
};

/// An error for people: one message (what, where, remedy) and the exit code it leads to.
struct Error {
    std::string message;
    Exit exit = Exit::Data;
};

/// The value of a function that only succeeds or fails.
struct Ok {};

template<class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(std::move(error)) {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
    explicit operator bool() const { return ok(); }

    /// The value; asserts that there is one.
    [[nodiscard]] T& value() &
    {
        assert(ok());
        return *std::get_if<T>(&state_);
    }
    [[nodiscard]] const T& value() const&
    {
        assert(ok());
        return *std::get_if<T>(&state_);
    }
    [[nodiscard]] T&& value() &&
    {
        assert(ok());
        return std::move(*std::get_if<T>(&state_));
    }
    /// The error; asserts that there is one.
    [[nodiscard]] const Error& error() const
    {
        assert(!ok());
        return *std::get_if<Error>(&state_);
    }

    /// Things worth saying although the call went on.
    std::vector<std::string> warnings;

private:
    std::variant<T, Error> state_;
};

using Status = Result<Ok>;

} // namespace base
