// The date range as a brush: drawn, gripped, moved, and moved by keys.
#include "base/date.h"
#include "session/brush.h"

#include <doctest/doctest.h>

#include <random>

using session::BrushPart;
using session::DateRange;
using session::DaySpan;

namespace {

int day(std::string_view text)
{
    return base::firstDay(*base::parseDate(text));
}

DateRange range(std::string_view from, std::string_view to)
{
    return {base::parseDate(from), base::parseDate(to)};
}

const session::TimeAxis kAxis{day("2020-01-01"), day("2020-12-31")};

DateRange drawn(std::string_view from, std::string_view to, bool byDay)
{
    return session::dragged({BrushPart::Outside, day(from) + 0.4, {}}, day(to) + 0.6, byDay, kAxis);
}

} // namespace

TEST_CASE("A drag over the bars chooses whole months, or days where days are shown, either way")
{
    CHECK(drawn("2020-03-17", "2020-05-11", false) == range("2020-03", "2020-05"));
    CHECK(drawn("2020-05-11", "2020-03-17", false) == range("2020-03", "2020-05"));
    CHECK(drawn("2020-03-17", "2020-05-11", true) == range("2020-03-17", "2020-05-11"));
    CHECK(drawn("2020-05-11", "2020-03-17", true) == range("2020-03-17", "2020-05-11"));
    CHECK(drawn("2020-03-17", "2020-03-17", true) == range("2020-03-17", "2020-03-17"));
    CHECK(session::dragged({BrushPart::Outside, 0.0, {}}, 1e9, false, kAxis) == range("2020-01", "2020-12"));
}

TEST_CASE("An end is dragged alone; past the other one they change places; one step always remains")
{
    const DateRange start = range("2020-03", "2020-05");
    const auto to = [&](BrushPart part, std::string_view at, bool byDay) {
        return session::dragged({part, 0.0, start}, day(at) + 0.3, byDay, kAxis);
    };
    CHECK(to(BrushPart::From, "2020-02-03", false) == range("2020-02", "2020-05"));
    CHECK(to(BrushPart::To, "2020-07-30", false) == range("2020-03", "2020-07"));
    CHECK(to(BrushPart::From, "2020-08-30", false) == range("2020-06", "2020-08"));
    CHECK(to(BrushPart::From, "2020-06-01", false) == range("2020-05", "2020-05"));
    CHECK(to(BrushPart::To, "2020-03-01", false) == range("2020-03", "2020-03"));
    CHECK(to(BrushPart::From, "2020-03-17", true) == range("2020-03-17", "2020-05-31"));
    // The end that was not touched keeps its day.
    const DateRange lockdown = range("2020-03-17", "2020-05-11");
    CHECK(session::dragged({BrushPart::To, 0.0, lockdown}, day("2020-07-01"), false, kAxis) ==
          range("2020-03-17", "2020-06"));
}

TEST_CASE("A moved range keeps its length and stays on the axis")
{
    std::mt19937 random(44);
    for (int i = 0; i < 1000; ++i) {
        const int first = kAxis.first + static_cast<int>(random() % 300);
        const int last = first + static_cast<int>(random() % 60);
        const DateRange start{base::dateOfDay(first), base::dateOfDay(last)};
        const double by = static_cast<double>(random() % 1000) - 500;
        const DateRange moved =
            session::dragged({BrushPart::Window, first + 0.5, start}, first + 0.5 + by, i % 2 == 0, kAxis);
        const DaySpan span = session::covered(moved, kAxis);
        REQUIRE(span.last - span.first == last - first);
        REQUIRE(span.first >= kAxis.first);
        REQUIRE(span.last <= kAxis.last);
        REQUIRE(session::covered(start, kAxis) == DaySpan{first, last});
    }
    CHECK(session::dragged({BrushPart::Window, 0.0, range("2020-03", "2020-05")}, 61, false, kAxis) ==
          range("2020-05", "2020-07"));
    CHECK(session::dragged({BrushPart::Window, 0.0, range("2020-03", "2020-05")}, 9999, false, kAxis) ==
          range("2020-10", "2020-12"));
}

TEST_CASE("Both ends and the middle of a range can be gripped, even of a narrow one")
{
    const session::TimeScale scale{static_cast<double>(kAxis.first), 366, 0, 1098}; // three pixels a day
    const DaySpan span{day("2020-03-17"), day("2020-05-11")};
    const float from = scale.x(span.first);
    const float to = scale.x(span.last + 1);
    CHECK(session::brushPartAt(scale, span, from, 8) == BrushPart::From);
    CHECK(session::brushPartAt(scale, span, to, 8) == BrushPart::To);
    CHECK(session::brushPartAt(scale, span, (from + to) / 2, 8) == BrushPart::Window);
    CHECK(session::brushPartAt(scale, span, from - 20, 8) == BrushPart::Outside);
    CHECK(session::brushPartAt(scale, {}, from, 8) == BrushPart::Outside);
    const DaySpan oneDay{span.first, span.first};
    CHECK(session::brushPartAt(scale, oneDay, scale.x(span.first + 0.5), 8) == BrushPart::Window);
    CHECK(session::brushPartAt(scale, oneDay, from - 4, 8) == BrushPart::From);
    CHECK(session::brushPartAt(scale, oneDay, from + 3 + 4, 8) == BrushPart::To);
}

TEST_CASE("Keys bring the ends in and out by a month, and open them at the axis's own")
{
    DateRange now;
    now = session::nudged(now, kAxis, true, 1);
    CHECK(now == DateRange{base::parseDate("2020-02"), {}});
    now = session::nudged(now, kAxis, false, -1);
    CHECK(now == range("2020-02", "2020-11"));
    now = session::nudged(now, kAxis, true, -1);
    now = session::nudged(now, kAxis, false, 1);
    CHECK(now.isEmpty());
    CHECK(session::nudged(now, kAxis, true, -1).isEmpty());
    const DateRange one = range("2020-03-17", "2020-03-20");
    CHECK(session::nudged(one, kAxis, true, 1) == one); // nothing would be left
    CHECK(session::nudged(one, kAxis, false, 1) == DateRange{one.from, base::parseDate("2020-04")});
    CHECK(session::nudged({}, {}, true, 1).isEmpty());
}
