#include "session/unfolding.h"

#include <doctest/doctest.h>

using layout::UnfoldKind;
using layout::UnfoldTarget;
using session::Unfolding;

namespace {
constexpr UnfoldTarget kParis{UnfoldKind::Paris, -1};
} // namespace

TEST_CASE("a place unfolds from nothing to whole in half a second")
{
    Unfolding u;
    CHECK(session::unfoldedShare(u, 5) == 0);
    session::unfold(u, kParis, 10, false);
    CHECK(session::unfoldedShare(u, 10) == 0);
    CHECK(session::unfoldedShare(u, 10 + session::kUnfoldSeconds / 2) == doctest::Approx(0.5));
    CHECK(session::unfoldedShare(u, 10 + session::kUnfoldSeconds) == 1);
    CHECK(session::tickUnfolding(u, 10.1));
    CHECK_FALSE(session::tickUnfolding(u, 11));
    CHECK(u.isOpen());
}

TEST_CASE("folding back in the middle of unfolding makes no dot jump")
{
    Unfolding u;
    session::unfold(u, kParis, 0, false);
    const double middle = session::kUnfoldSeconds * 0.4;
    const double before = session::unfoldedShare(u, middle);
    session::fold(u, middle, false);
    CHECK(session::unfoldedShare(u, middle) == doctest::Approx(before));
    CHECK(session::unfoldedShare(u, middle + 0.05) < before);
    session::unfold(u, kParis, middle + 0.05, false);
    CHECK(session::unfoldedShare(u, middle + 0.05) < before);
    CHECK(session::unfoldedShare(u, middle + 0.1) > session::unfoldedShare(u, middle + 0.05));
}

TEST_CASE("a folded place is forgotten, with one last frame to show it")
{
    Unfolding u;
    session::unfold(u, kParis, 0, false);
    session::fold(u, 10, false);
    CHECK(session::tickUnfolding(u, 10.2));
    CHECK(session::tickUnfolding(u, 20));
    CHECK_FALSE(u.isOpen());
    CHECK_FALSE(session::tickUnfolding(u, 20.1));
}

TEST_CASE("with reduced motion a place opens and closes at once")
{
    Unfolding u;
    session::unfold(u, kParis, 3, true);
    CHECK(session::unfoldedShare(u, 3) == 1);
    CHECK_FALSE(session::tickUnfolding(u, 3));
    session::fold(u, 4, true);
    CHECK_FALSE(u.isOpen());
}

TEST_CASE("another place opens from folded")
{
    Unfolding u;
    session::unfold(u, kParis, 0, false);
    session::unfold(u, {UnfoldKind::City, 3}, 10, false);
    CHECK(session::unfoldedShare(u, 10) == 0);
}
