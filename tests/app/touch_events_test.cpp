// What XInput2 tells of touches.
// doctest before Xlib, which makes macros of words that doctest uses.
// clang-format off
#include <doctest/doctest.h>

#include "app/touch_events.h"
// clang-format on

#include <vector>

namespace {

/// A device as XIQueryDevice() describes it.
struct Device {
    XITouchClassInfo touch{XITouchClass, 9, XIDirectTouch, 10};
    XIValuatorClassInfo x{};
    XIValuatorClassInfo y{};
    std::vector<XIAnyClassInfo*> classes;
    XIDeviceInfo info{};

    explicit Device(int mode)
    {
        touch.mode = mode;
        x.type = y.type = XIValuatorClass;
        y.number = 1;
        x.min = 100;
        x.max = 4'100;
        y.max = 1'000;
        for (void* one : {static_cast<void*>(&touch), static_cast<void*>(&x), static_cast<void*>(&y)}) {
            classes.push_back(static_cast<XIAnyClassInfo*>(one));
        }
        info.num_classes = static_cast<int>(classes.size());
        info.classes = classes.data();
    }
};

/// A raw event with the values of the axes whose bits are set.
struct Raw {
    unsigned char mask[1]{};
    std::vector<double> values;
    XIRawEvent event{};

    Raw(int kind, int id, unsigned char bits, std::vector<double> of) : mask{bits}, values(std::move(of))
    {
        event.evtype = kind;
        event.detail = id;
        event.valuators.mask = mask;
        event.valuators.mask_len = 1;
        event.valuators.values = values.data();
    }
};

constexpr app::TouchAxes kAxes{{100, 0}, {4'100, 1'000}};

} // namespace

TEST_CASE("a touch screen is listened to, a touch pad and a screen without a range are not")
{
    const auto axes = app::touchAxes(Device(XIDirectTouch).info);
    REQUIRE(axes);
    CHECK(axes->least[0] == 100);
    CHECK(axes->most[0] == 4'100);
    CHECK(axes->most[1] == 1'000);
    CHECK_FALSE(app::touchAxes(Device(XIDependentTouch).info));
    Device flat(XIDirectTouch);
    flat.y.max = 0;
    CHECK_FALSE(app::touchAxes(flat.info));
    Device mouse(XIDirectTouch);
    mouse.info.classes = mouse.classes.data() + 1;
    mouse.info.num_classes = 2;
    CHECK_FALSE(app::touchAxes(mouse.info));
}

TEST_CASE("a finger is where it is seen: the device's own units become pixels of the desktop")
{
    const Raw raw(XI_RawTouchBegin, 42, 0b11, {2'100, 250});
    const auto touch = app::screenTouch(raw.event, kAxes, {}, 1920, 1080);
    REQUIRE(touch);
    CHECK(touch->phase == app::ScreenTouch::Phase::Down);
    CHECK(touch->id == 42);
    CHECK(touch->at.x == doctest::Approx(960));
    CHECK(touch->at.y == doctest::Approx(270));
}

TEST_CASE("a finger that goes straight up tells its height alone, and keeps its place across")
{
    const Raw raw(XI_RawTouchUpdate, 42, 0b10, {500});
    const auto touch = app::screenTouch(raw.event, kAxes, {960, 270}, 1920, 1080);
    REQUIRE(touch);
    CHECK(touch->phase == app::ScreenTouch::Phase::Move);
    CHECK(touch->at == base::Vec2{960, 540});
    const Raw pressure(XI_RawTouchUpdate, 42, 0b10000, {0.5}); // another axis is no place
    CHECK(app::screenTouch(pressure.event, kAxes, {960, 270}, 1920, 1080)->at == base::Vec2{960, 270});
}

TEST_CASE("a finger that leaves leaves from where it was, and other events are no touches")
{
    const Raw end(XI_RawTouchEnd, 42, 0, {});
    const auto touch = app::screenTouch(end.event, kAxes, {10, 20}, 1920, 1080);
    REQUIRE(touch);
    CHECK(touch->phase == app::ScreenTouch::Phase::Up);
    CHECK(touch->at == base::Vec2{10, 20});
    for (const int kind : {XI_RawMotion, XI_RawButtonPress, XI_Motion, 0}) {
        CHECK_FALSE(app::screenTouch(Raw(kind, 1, 0, {}).event, kAxes, {}, 1920, 1080));
    }
}
