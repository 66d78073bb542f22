// The time axis and its bars: where days lie, what is shown, and that no row is lost between them.
#include "base/date.h"
#include "filter/census.h"
#include "session/timeline.h"

#include <doctest/doctest.h>

#include <random>

using session::TimeAxis;
using session::TimeView;

namespace {

int day(std::string_view text)
{
    return base::firstDay(*base::parseDate(text));
}

model::Dataset dated(const std::vector<std::string>& dates)
{
    model::Dataset data = census::lists();
    for (const std::string& date : dates) {
        census::add(data, {"row", 0, -1, 0, model::OrganisationType::Public, date, "Paris"});
    }
    return data;
}

TimeAxis axisOf(const std::vector<std::string>& dates)
{
    return session::axisOf(filter::Index(dated(dates)));
}

TimeAxis year2020()
{
    return {day("2020-01-01"), day("2020-12-31")};
}

} // namespace

TEST_CASE("The axis runs from the first to the last month of the table, whole months")
{
    CHECK(axisOf({"2020-01-17", "2020-04", "", "2020-12"}) == year2020());
    CHECK(axisOf({"2020-02-11"}) == TimeAxis{day("2020-02-01"), day("2020-02-29")});
    CHECK(axisOf({}).isEmpty());
    CHECK(axisOf({"", ""}).isEmpty());
}

TEST_CASE("A stray date does not press the census flat, and is counted")
{
    const model::Dataset data = dated({"1920-03", "2020-03-17", "2020-03", "2020-05", "2087-01-01"});
    const filter::Index index(data);
    const TimeAxis axis = session::axisOf(index);
    CHECK(axis == TimeAxis{day("2020-03-01"), day("2020-05-31")});
    const auto bars = session::arrangeTimeline(index, filter::evaluate(index, {}), axis, TimeView{}, 0, 1000);
    CHECK(bars.offAxis == 2);
    CHECK(axisOf({"2015-01", "2019-12"}).days() == 365 * 5 + 1); // sixty months are all shown
}

TEST_CASE("A day and its pixel name each other at any size and zoom")
{
    std::mt19937 random(41);
    std::uniform_real_distribution<double> unit(0, 1);
    for (int i = 0; i < 2000; ++i) {
        session::TimeScale scale;
        scale.first = 18262 + unit(random) * 300;
        scale.span = 14 + unit(random) * 352;
        scale.left = static_cast<float>(unit(random) * 500);
        scale.right = scale.left + 100 + static_cast<float>(unit(random) * 2000);
        const double at = scale.first + unit(random) * scale.span;
        REQUIRE(scale.day(scale.x(at)) == doctest::Approx(at).epsilon(1e-6));
        REQUIRE(scale.x(scale.first) == doctest::Approx(scale.left));
        REQUIRE(scale.x(scale.first + scale.span) == doctest::Approx(scale.right));
        REQUIRE(scale.x(at) < scale.x(at + 1));
    }
}

TEST_CASE("The wheel keeps the day under the pointer in its place")
{
    const TimeAxis axis = year2020();
    const double around = axis.first + 140.25;
    const TimeView all = session::shown({}, axis);
    const TimeView near = session::zoomed({}, axis, around, 4);
    CHECK((around - near.first) / near.span == doctest::Approx((around - all.first) / all.span));
    CHECK(near.byDay);
}

TEST_CASE("Whatever is turned and pushed, the view stays on the axis")
{
    std::mt19937 random(42);
    std::uniform_real_distribution<double> unit(0, 1);
    for (const TimeAxis axis : {year2020(), TimeAxis{day("2020-02-01"), day("2020-02-29")}, TimeAxis{}}) {
        TimeView view;
        for (int i = 0; i < 2000; ++i) {
            view = random() % 2 == 0
                       ? session::zoomed(view, axis, axis.first + unit(random) * 366, 0.3 + unit(random) * 3)
                       : session::panned(view, axis, unit(random) * 400 - 200);
            if (axis.isEmpty()) {
                REQUIRE(view == TimeView{});
                continue;
            }
            const TimeView part = session::shown(view, axis);
            REQUIRE(part.first >= axis.first);
            REQUIRE(part.first + part.span <= axis.last + 1 + 1e-6);
            REQUIRE(part.span >= std::min<double>(session::kLeastDays, axis.days()));
        }
    }
}

TEST_CASE("Months and days do not flicker at the threshold")
{
    const TimeAxis axis = year2020();
    const double middle = axis.first + 180;
    TimeView view;
    int changes = 0;
    bool before = false;
    const auto step = [&](double factor) {
        view = session::zoomed(view, axis, middle, factor);
        changes += view.byDay != before ? 1 : 0;
        before = view.byDay;
    };
    while (!view.byDay) {
        step(1.02);
    }
    CHECK(view.span <= session::kDaysBelow);
    for (int i = 0; i < 50; ++i) { // to and fro around the threshold
        step(1 / 1.1);
        step(1.1);
    }
    CHECK(changes == 1);
    while (view.span > 0) {
        step(1 / 1.02);
    }
    CHECK(changes == 2);
    CHECK_FALSE(view.byDay);
}

TEST_CASE("The whole axis shows months, however short it is")
{
    const TimeAxis axis{day("2020-03-01"), day("2020-05-31")};
    CHECK_FALSE(session::shown({}, axis).byDay);
    CHECK(session::zoomed({}, axis, axis.first, 1.5).byDay);
    CHECK(session::zoomed(session::zoomed({}, axis, axis.first, 1.5), axis, axis.first, 0.1) == TimeView{});
}

TEST_CASE("Every row has its place in the bars: by month, by day, known to the month, off, undated")
{
    std::mt19937 random(43);
    for (int round = 0; round < 200; ++round) {
        const model::Dataset data = census::byChance(random, static_cast<int>(random() % 80));
        const filter::Index index(data);
        filter::Selection selection;
        if (random() % 2 == 0) {
            selection.of(filter::Facet::Category) = {"dons"};
        }
        selection.from = base::parseDate("2020-03-15"); // asks nothing of the timeline
        const filter::Outcome outcome = filter::evaluate(index, selection);
        selection.from.reset();
        const int expected = filter::evaluate(index, selection).selected;
        const TimeAxis axis = session::axisOf(index);
        const auto months = session::arrangeTimeline(index, outcome, axis, {}, 0, 900);
        int sum = months.undated + months.offAxis;
        for (const session::TimeBar& bar : months.months) {
            sum += bar.count;
            REQUIRE(bar.total <= months.largest);
        }
        REQUIRE(sum == expected);
        if (axis.isEmpty()) {
            continue;
        }
        // Window after window of days, each month asked of the one that begins with it.
        sum = months.undated + months.offAxis;
        for (const session::TimeBar& month : months.months) {
            TimeView view = session::framed(axis, month.first, month.last);
            view.byDay = true;
            const auto days = session::arrangeTimeline(index, outcome, axis, view, 0, 900);
            if (!days.byDay) { // the whole axis is one month
                sum += month.count;
                continue;
            }
            for (std::size_t i = 0; i < days.months.size(); ++i) {
                sum += days.months[i].first == month.first ? days.monthOnly[i].count : 0;
            }
            for (const session::TimeBar& bar : days.days) {
                sum += bar.first >= month.first && bar.last <= month.last ? bar.count : 0;
            }
        }
        REQUIRE(sum == expected);
    }
}

TEST_CASE("The month under the pointer is the one drawn there")
{
    const model::Dataset data = census::byHand();
    const filter::Index index(data);
    const TimeAxis axis = session::axisOf(index);
    const auto bars = session::arrangeTimeline(index, filter::evaluate(index, {}), axis, {}, 100, 700);
    REQUIRE(bars.months.size() == 3);
    for (const session::TimeBar& month : bars.months) {
        CHECK(session::monthAt(bars, bars.scale.x(month.first + 0.5)) == &month);
        CHECK(session::monthAt(bars, bars.scale.x(month.last + 0.5)) == &month);
    }
    CHECK(session::monthAt(bars, 99) == nullptr);
    CHECK(session::monthAt(bars, 700) == nullptr);
}
