#include "app/kiosk.h"

#include "app/pin_hash.h"
#include "session/big_targets.h"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <utility>

namespace app {

namespace {

constexpr double kAttractFrame = 1.0 / 30;
constexpr double kAnswerLook = 0.05; // seconds between two looks for the answer to a PIN

bool isIn(const base::Rect& rect, base::Vec2 at)
{
    return at.x >= rect.x && at.x < rect.right() && at.y >= rect.y && at.y < rect.bottom();
}

} // namespace

Kiosk::Kiosk(KioskSetup setup, Ground ground)
    : setup_(std::move(setup)),
      ground_(std::move(ground)),
      log_(setup_.config.logFolder),
      start_(ground_.state),
      loop_(attractLoop(setup_.config.tour, ground_.stage, start_, setup_.problems)),
      host_(setup_.config.times, !setup_.config.pinHash.empty())
{
    for (const std::string& problem : setup_.problems) {
        log_.say(problem);
    }
    if (setup_.config.report) {
        fair_ = std::make_unique<FairKeeper>(setup_.config.reportFolder, localTime(std::time(nullptr)));
        if (!fair_->remark().empty()) {
            log_.say(fair_->remark());
        }
    }
    face_.theme = start_.theme;
    face_.isSafe = setup_.isSafe;
    face_.codeMm = static_cast<float>(session::codeMm(session::kReadingMm));
    showCall(loop_.stop(0), ground_.stage, face_);
}

void Kiosk::fillScreen(Window& window)
{
    const std::string& monitor = setup_.config.monitor;
    if (!window.fillMonitor(monitor)) {
        log_.say(fmt::format("there is no monitor \"{}\"; the primary one is filled", monitor));
    }
}

void Kiosk::measureScreen(const Window& window)
{
    const int width = window.width();
    const int height = window.height();
    if (width == width_ && height == height_) {
        return;
    }
    width_ = width;
    height_ = height;
    const Window::MonitorSize monitor = Window::monitorSize(setup_.config.monitor);
    const double inches =
        setup_.config.diagonalInches > 0
            ? setup_.config.diagonalInches
            : session::believableDiagonal(monitor.widthMm, monitor.heightMm, monitor.width, monitor.height)
                  .value_or(0);
    const std::string before = sizes_.remark;
    sizes_ = kioskSizes(inches, width, height);
    face_.pxPerMm = sizes_.pxPerMm;
    if (!sizes_.remark.empty() && sizes_.remark != before) {
        log_.say(sizes_.remark);
    }
}

session::KioskFacts Kiosk::facts() const
{
    const bool attracts = host_.mode() == session::KioskMode::Attract;
    return {!attracts && ground_.state.openRow >= 0, loop_.stopMs(host_.state().stop)};
}

std::int64_t Kiosk::nowMs() const
{
    return static_cast<std::int64_t>(std::floor(ground_.now() * 1000));
}

void Kiosk::startOver()
{
    session::startOver(ground_.state, ground_.history, start_);
    ground_.toolkit.startOver();
    malloc_trim(0); // what the visit has freed goes back to the system, day after day
}

void Kiosk::carry(session::HostEffects effects)
{
    if (effects.kiosk.began) {
        session::freeze(ground_.state, ground_.now());
    }
    if (effects.kiosk.reset) {
        startOver();
    }
    if (effects.kiosk.show) {
        const session::AttractStop& stop = loop_.stop(*effects.kiosk.show);
        showCall(stop, ground_.stage, face_);
        session::showStop(ground_.state, stop, ground_.stage.context(ground_.now()));
    }
    if (effects.verify) {
        answer_ = pinIsRight(std::exchange(*effects.verify, {}), setup_.config.pinHash);
    }
    if (fair_) {
        fair_->counter().note(effects.kiosk, localTime(std::time(nullptr)));
    }
    changed_ = changed_ || effects.redraw;
}

bool Kiosk::admitsPress(int button, base::Vec2 at, base::Vec2 window)
{
    if (!host_.admits(session::RawInput::Button, button)) {
        return false;
    }
    const double corner = session::kCornerMm * static_cast<double>(sizes_.pxPerMm);
    const session::KioskMode before = host_.mode();
    session::HostEffects effects = host_.touch(nowMs(), facts(), at, window, corner);
    const bool swallows = effects.kiosk.swallow || (effects.kiosk.began && isIn(call_, at)) ||
                          (before != session::KioskMode::Pin && host_.mode() == session::KioskMode::Pin);
    carry(std::move(effects));
    changed_ = true;
    return !swallows;
}

void Kiosk::drags()
{
    if (host_.mode() != session::KioskMode::Attract) {
        carry(host_.key(nowMs(), facts()));
    }
}

bool Kiosk::admitsWheel()
{
    return admitsTurn(session::RawInput::Wheel);
}

bool Kiosk::admitsPinch()
{
    return admitsTurn(session::RawInput::Gesture);
}

bool Kiosk::admitsTurn(session::RawInput input)
{
    if (!host_.admits(input)) {
        return false;
    }
    session::HostEffects effects = host_.key(nowMs(), facts());
    const bool swallows = effects.kiosk.swallow;
    carry(std::move(effects));
    return !swallows;
}

bool Kiosk::admitsKey(const session::KeyStroke& stroke)
{
    if (!host_.admits(stroke)) {
        return false;
    }
    if (host_.mode() == session::KioskMode::Pin) {
        switch (stroke.key) {
        case session::KioskKey::Enter:
            pressPin(session::PinKey::Enter);
            return false;
        case session::KioskKey::Erase:
            pressPin(session::PinKey::Erase);
            return false;
        case session::KioskKey::Escape:
            pressPin(session::PinKey::Leave);
            return false;
        case session::KioskKey::Character: // its sign comes next
            return true;
        default:
            return false;
        }
    }
    session::HostEffects effects = host_.key(nowMs(), facts());
    const bool swallows = effects.kiosk.swallow || effects.kiosk.began;
    carry(std::move(effects));
    changed_ = true;
    return !swallows;
}

bool Kiosk::admitsSign(unsigned int codePoint)
{
    if (host_.mode() == session::KioskMode::Pin) {
        if (codePoint >= '0' && codePoint <= '9') {
            pressPin(static_cast<session::PinKey>(codePoint - '0'));
        }
        return false;
    }
    return host_.mode() != session::KioskMode::Attract;
}

bool Kiosk::admitsDrop()
{
    return host_.admits(session::RawInput::FileDrop);
}

bool Kiosk::admitsClose()
{
    return host_.admits(session::RawInput::CloseRequest);
}

void Kiosk::pressPin(session::PinKey key)
{
    carry(host_.pinKey(nowMs(), facts(), key));
}

void Kiosk::passFair()
{
    const std::int64_t elapsed = fairClock_.elapsed(nowMs());
    if (!fair_) {
        return;
    }
    const base::Status passed = fair_->pass(elapsed, localTime(std::time(nullptr)), ground_.stage.atlas.data);
    const std::string problem = passed ? std::string() : passed.error().message;
    if (problem != fairProblem_ && !problem.empty()) {
        log_.say(problem);
    }
    fairProblem_ = problem;
}

bool Kiosk::attend()
{
    if (hasDrawn_) {
        heartbeat_.beat(ground_.now());
        setup_.starts.pass(ground_.now());
    }
    if (answer_ && answer_->wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        const bool right = answer_->get();
        answer_.reset();
        carry(host_.pinAnswer(nowMs(), facts(), right));
        log_.say(right ? "the PIN was right: maintenance" : "a wrong PIN");
    }
    carry(host_.tick(nowMs(), facts()));
    passFair();
    return std::exchange(changed_, false);
}

double Kiosk::wakesIn() const
{
    const double wake = static_cast<double>(host_.wakesIn(facts())) / 1000;
    const double beat = heartbeat_.wakesIn(ground_.now()).value_or(wake);
    return std::min(answer_ ? std::min(wake, kAnswerLook) : wake, beat);
}

double Kiosk::holdsBack(double now, double lastFrame) const
{
    return host_.mode() == session::KioskMode::Attract ? std::max(0.0, lastFrame + kAttractFrame - now) : 0;
}

float Kiosk::scale() const
{
    return ground_.state.largeText ? sizes_.large : sizes_.normal;
}

const ui::KioskFace& Kiosk::face()
{
    face_.mode = host_.mode();
    // Not during a visit: it is for whoever sets the screen up, and a kiosk that is set up knows its size.
    const bool isForKeeper =
        face_.mode == session::KioskMode::Attract || face_.mode == session::KioskMode::Maintenance;
    face_.assumedInches = isForKeeper ? sizes_.assumedInches : 0;
    face_.shown = host_.shown();
    face_.pin = host_.pin();
    return face_;
}

std::vector<session::Command> Kiosk::admit(std::vector<session::Command> asked)
{
    return host_.admit(std::move(asked));
}

void Kiosk::note(const session::Command& command, const session::State& before)
{
    if (fair_ && host_.mode() == session::KioskMode::Visit) {
        fair_->counter().note(command, before, ground_.state, ground_.stage.outcome.selected,
                              ground_.stage.atlas.data);
    }
}

bool Kiosk::takeAsks()
{
    const ui::Memory::KioskAsks asks = std::exchange(ground_.toolkit.memory.kiosk, {});
    if (asks.pin) {
        pressPin(*asks.pin);
    }
    if (asks.startAgain && host_.mode() == session::KioskMode::Visit) {
        // How it is shown is the visitor's own, as for « Réinitialiser » of the desk.
        const session::State was = ground_.state;
        startOver();
        ground_.state.language = was.language;
        ground_.state.theme = was.theme;
        ground_.state.largeText = was.largeText;
        ground_.state.reducedMotion = was.reducedMotion;
    }
    if (asks.lock) {
        carry(host_.leaveMaintenance(nowMs(), facts()));
    }
    if (asks.quit && host_.admits(session::RawInput::CloseRequest)) {
        quits_ = true;
    }
    return asks.pin || asks.startAgain || asks.lock || asks.quit;
}

void Kiosk::follow(const session::RowChange& change)
{
    session::follow(start_, change);
    std::vector<std::string> problems;
    loop_ = attractLoop(setup_.config.tour, ground_.stage, start_, problems);
    for (const std::string& problem : problems) {
        log_.say(problem);
    }
    if (host_.mode() == session::KioskMode::Attract) {
        showCall(loop_.stop(host_.state().stop), ground_.stage, face_); // its numbers are counted anew
    }
}

void Kiosk::finish(bool lost)
{
    heartbeat_.stopping();
    if (lost) {
        log_.say(kDriverReset);
    } else {
        setup_.starts.ended();
    }
    if (fair_) {
        if (const base::Status saved = fair_->save(ground_.stage.atlas.data); !saved) {
            log_.say(saved.error().message);
        }
    }
    const session::IgnoredCounts& ignored = host_.ignored();
    const auto raw = [&ignored](session::RawInput input) {
        return ignored.raw[static_cast<std::size_t>(input)];
    };
    std::uint64_t commands = 0;
    for (const std::uint32_t one : ignored.commands) {
        commands += one;
    }
    log_.say(fmt::format("refused while locked: {} keys, {} buttons, {} wheel turns, {} dropped files, {} "
                         "requests to close, {} commands",
                         raw(session::RawInput::Key), raw(session::RawInput::Button),
                         raw(session::RawInput::Wheel), raw(session::RawInput::FileDrop),
                         raw(session::RawInput::CloseRequest), commands));
}

} // namespace app
