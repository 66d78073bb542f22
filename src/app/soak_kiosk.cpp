#include "app/soak_kiosk.h"

#include "session/flight.h"
#include "session/row_change.h"
#include "session/tour_steps.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>
#include <utility>

namespace app {

namespace {

constexpr double kCorner = 76; ///< pixels: 20 mm at 96 a inch
constexpr std::uint32_t kLoopSeed = 2020;
constexpr std::size_t kDotsTold = 24;
constexpr float kLargeText = 1.5F; ///< as on a screen of 32 inches

/// Of a table that the soak may save: the shipped one, or the CSV that the options name; else none.
base::Result<std::unique_ptr<SoakTable>> tableOf(const Options& options)
{
    const std::filesystem::path path = options.data.empty() ? source::defaultGeodata() / "initiatives.csv"
                                                            : std::filesystem::path(options.data);
    if (path.extension() != ".csv") {
        return std::unique_ptr<SoakTable>();
    }
    return SoakTable::copyOf(path);
}

} // namespace

SoakKiosk::SoakKiosk(const Options& options, render::Offscreen& context)
    : options_(options),
      context_(context),
      host_(session::KioskTimes{}, true),
      counter_(session::LocalTime{18'000, 9})
{
    ImGuiIO& io = ImGui::GetIO();
    for (int key = 0; key < ImGuiKey_COUNT; ++key) {
        io.KeyMap[key] = key;
    }
    io.MousePos = {-1, -1};
    toolkit_.memory.recordAreas = true;
}

SoakKiosk::~SoakKiosk() = default;

base::Result<std::unique_ptr<SoakKiosk>> SoakKiosk::create(const Options& options, render::Offscreen& context)
{
    auto table = tableOf(options);
    if (!table) {
        return table.error();
    }
    std::unique_ptr<SoakKiosk> made(new SoakKiosk(options, context));
    made->table_ = std::move(table).value();
    if (made->table_) {
        made->options_.data = made->table_->path().string();
    }
    auto opening = openStage(made->options_, startLoading(made->options_));
    if (!opening) {
        return opening.error();
    }
    if (base::Status taken = made->take(std::move(opening).value()); !taken) {
        return taken.error();
    }
    return made;
}

base::Status SoakKiosk::take(Opening opening)
{
    live_.reset();     // it looks at the table that goes
    renderer_.reset(); // … and this at its land
    loop_.reset();
    toolkit_.startOver(); // likewise the panels
    opening_ = std::move(opening);
    Stage& stage = *opening_.stage;
    auto renderer = render::Renderer::create(context_.loader(), stage.atlas.geography, stage.fonts);
    if (!renderer) {
        return renderer.error();
    }
    renderer_ = std::move(renderer).value();
    if (base::Status bound = context_.bindTarget(width_, height_); !bound) {
        return bound;
    }
    start_ = opening_.state;
    (void)stage.communes(); // read when first asked for: at once, so that every sample has them
    loop_.emplace(session::viewOf(start_), session::ComposerGround{stage.atlas, stage.index, stage.plan},
                  kLoopSeed);
    if (table_) {
        live_.emplace(options_, source::stampOf(table_->path()), stage.atlas.geography, stage.atlas.data,
                      [] {});
    }
    goHome();
    return base::Ok{};
}

void SoakKiosk::goHome()
{
    session::startOver(opening_.state, history_, start_);
    toolkit_.startOver();
    isDown_ = false;
}

base::Status SoakKiosk::reload()
{
    auto opening = openStage(options_, startLoading(options_));
    if (!opening) {
        return opening.error();
    }
    ++counts_.reloads;
    return take(std::move(opening).value());
}

base::Status SoakKiosk::rebuild()
{
    ++counts_.rebuilds;
    toolkit_.rebuild(opening_.stage->fonts);
    base::Status rebuilt = renderer_->rebuild();
    return rebuilt ? context_.bindTarget(width_, height_) : rebuilt;
}

base::Status SoakKiosk::resize(int width, int height)
{
    counts_.resizes += width != width_ || height != height_ ? 1 : 0;
    width_ = width;
    height_ = height;
    return context_.bindTarget(width, height);
}

base::Status SoakKiosk::resave(SoakTable::Version version)
{
    if (!table_) {
        return base::Ok{};
    }
    if (base::Status saved = table_->save(version); !saved) {
        return saved;
    }
    constexpr std::chrono::milliseconds kLook(5);
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (std::chrono::steady_clock::now() < until) {
        LiveTable::News news = live_->attend();
        if (news.fresh) {
            exchange(std::move(*news.fresh));
        }
        if (news.fresh || news.isTrouble) {
            ++counts_.readings;
            settle();
            return base::Ok{};
        }
        std::this_thread::sleep_for(kLook);
    }
    return base::Error{"a table that was saved is not read", base::Exit::Data};
}

/// As Viewer::exchange.
void SoakKiosk::exchange(DataFeed::Fresh fresh)
{
    Stage& stage = *opening_.stage;
    toolkit_.forgetRows();
    stage.exchange(*fresh.table, fresh.difference.newRowOf, seconds());
    const session::RowChange change{fresh.table->atlas.data, stage.atlas.data, fresh.difference.newRowOf};
    session::follow(opening_.state, change);
    session::follow(start_, change);
    history_.follow(change);
    const ui::Desk desk = arranged(); // at once: nobody may look at a stage that has counted nothing
    stage.refresh(opening_.state, desk.map, toolkit_.scale(), seconds(), !desk.stage);
    loop_.emplace(session::viewOf(start_), session::ComposerGround{stage.atlas, stage.index, stage.plan},
                  kLoopSeed);
    live_->release(std::move(fresh.table));
}

void SoakKiosk::ask(const session::Command& command)
{
    perform(command, seconds());
    settle();
}

bool SoakKiosk::takeReset()
{
    return std::exchange(hasReset_, false);
}

SoakScreen SoakKiosk::screen()
{
    const Stage& stage = *opening_.stage;
    const std::size_t step = std::max<std::size_t>(1, stage.listing.size() / kDotsTold);
    dots_.clear();
    for (std::size_t i = 0; i < stage.listing.size(); i += step) {
        base::Vec2 at;
        if (layout::findDot(stage.sheet, stage.bouquets, stage.listing[i], at)) {
            dots_.push_back(at);
        }
    }
    const base::Vec2 window{static_cast<double>(width_), static_cast<double>(height_)};
    return {window, stage.sheet.rect, toolkit_.memory.areas, dots_};
}

session::KioskFacts SoakKiosk::facts() const
{
    return {opening_.state.openRow >= 0, loop_->stopMs(host_.state().stop)};
}

session::LocalTime SoakKiosk::localTime() const
{
    constexpr std::int64_t kHourMs = 3'600'000;
    const std::int64_t hours = 9 + nowMs_ / kHourMs;
    return {static_cast<int>(18'000 + hours / 24), static_cast<int>(hours % 24)};
}

void SoakKiosk::carryOut(session::HostEffects effects)
{
    session::State& state = opening_.state;
    if (counter_.isOver(localTime())) {
        session::FairDay day;
        day.day = localTime().day;
        counter_.turnTo(std::move(day));
    }
    counter_.note(effects.kiosk, localTime());
    if (effects.kiosk.began) {
        ++counts_.visits;
        session::freeze(state, seconds());
    }
    if (effects.kiosk.reset) {
        ++counts_.resets;
        hasReset_ = true;
        goHome();
    }
    if (effects.kiosk.show) {
        session::showStop(state, loop_->stop(*effects.kiosk.show), opening_.stage->context(seconds()));
    }
    if (effects.verify) { // every third is the right one; Argon2 has tests of its own
        carryOut(host_.pinAnswer(nowMs_, facts(), host_.ignored().sum() % 3 == 0));
    }
}

void SoakKiosk::touch(base::Vec2 at)
{
    if (!host_.admits(session::RawInput::Button, 0)) {
        return;
    }
    if (host_.mode() == session::KioskMode::Pin) { // its pad: a digit, mostly
        const auto key = static_cast<int>(std::abs(at.x + at.y)) % 13;
        carryOut(host_.pinKey(nowMs_, facts(), static_cast<session::PinKey>(key)));
        return;
    }
    const base::Vec2 window{static_cast<double>(width_), static_cast<double>(height_)};
    const session::HostEffects effects = host_.touch(nowMs_, facts(), at, window, kCorner);
    carryOut(effects);
    isDown_ = !effects.kiosk.swallow && host_.mode() != session::KioskMode::Pin;
}

void SoakKiosk::press(const SoakInput::Stroke& stroke, std::vector<ui::Key>& keys)
{
    if (!host_.admits(stroke.stroke)) {
        return;
    }
    const session::HostEffects effects = host_.key(nowMs_, facts());
    carryOut(effects);
    if (effects.kiosk.swallow) {
        return;
    }
    ImGuiIO& io = ImGui::GetIO();
    const bool writes = io.WantTextInput && stroke.character != 0;
    if (writes) {
        io.AddInputCharacter(static_cast<unsigned>(stroke.character));
    } else if (stroke.key) {
        keys.push_back(*stroke.key);
    }
    fieldKey_ = stroke.fieldKey;
}

void SoakKiosk::feed(const SoakInput& input, std::vector<ui::Key>& keys)
{
    ImGuiIO& io = ImGui::GetIO();
    if (input.pointer) {
        io.MousePos = {static_cast<float>(input.pointer->x), static_cast<float>(input.pointer->y)};
    }
    if (input.down && *input.down) {
        touch({io.MousePos.x, io.MousePos.y});
    } else if (input.down) {
        isDown_ = false;
    }
    if (input.wheel != 0 && host_.admits(session::RawInput::Wheel)) {
        const session::HostEffects effects = host_.key(nowMs_, facts());
        carryOut(effects);
        io.MouseWheel += effects.kiosk.swallow ? 0 : input.wheel;
    }
    if (input.stroke) {
        press(*input.stroke, keys);
    }
    if (input.refused && host_.admits(*input.refused, input.button) &&
        *input.refused == session::RawInput::CloseRequest) {
        carryOut(host_.leaveMaintenance(nowMs_, facts())); // who knows the PIN is done
    }
}

void SoakKiosk::frame(const SoakInput& input)
{
    nowMs_ += std::max<std::int64_t>(1, std::lround(input.seconds * 1000));
    carryOut(host_.tick(nowMs_, facts()));
    std::vector<ui::Key> keys;
    feed(input, keys);
    draw(keys, static_cast<float>(std::max(input.seconds, 0.001)));
}

void SoakKiosk::settle()
{
    constexpr int kMost = 80;
    SoakInput rest;
    rest.seconds = 0.15;
    for (int i = 0; i < kMost && (i < 2 || isMoving()); ++i) {
        frame(rest);
    }
}

void SoakKiosk::wait()
{
    SoakInput rest;
    rest.seconds = isMoving() ? 0.15 : static_cast<double>(host_.wakesIn(facts())) / 1000;
    frame(rest);
}

bool SoakKiosk::isMoving() const
{
    const session::State& state = opening_.state;
    return state.flight || (state.play.active && state.play.running) || opening_.stage->isMoving(seconds());
}

ui::Desk SoakKiosk::arranged()
{
    const session::State& state = opening_.state;
    const auto wide = static_cast<float>(width_);
    const auto high = static_cast<float>(height_);
    toolkit_.useScale(opening_.stage->fonts,
                      ui::scaleFor(state, wide, high, state.largeText ? kLargeText : 1));
    return ui::deskFor(state, wide, high, toolkit_.scale());
}

void SoakKiosk::draw(const std::vector<ui::Key>& keys, float delta)
{
    ++counts_.frames;
    Stage& stage = *opening_.stage;
    session::State& state = opening_.state;
    const double now = seconds();
    session::tick(state, now);
    if (const auto next = session::dueInTour(state, now)) {
        session::perform(state, history_, *next, stage.context(now));
    }
    const ui::Desk desk = arranged();
    stage.refresh(state, desk.map, toolkit_.scale(), now, !desk.stage);

    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width_), static_cast<float>(height_)};
    io.DeltaTime = delta;
    io.MouseDown[0] = isDown_;
    if (fieldKey_ >= 0) {
        io.KeysDown[fieldKey_] = true;
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    toolkit_.memory.canUndo = history_.canUndo();
    toolkit_.memory.canRedo = history_.canRedo();
    auto commands = toolkit_.panels(stage, state, desk, keys);
    ImGui::Render();
    if (fieldKey_ >= 0) {
        io.KeysDown[std::exchange(fieldKey_, -1)] = false;
    }
    for (const session::Command& command : host_.admit(std::move(commands))) {
        perform(command, now);
    }
    stage.controls = toolkit_.memory.controlsOnMap;
    stage.refresh(state, desk.map, toolkit_.scale(), now, !desk.stage);
    toolkit_.draw(*renderer_, stage.map(state, width_, height_, now), desk);
}

void SoakKiosk::perform(const session::Command& command, double now)
{
    ++counts_.commands;
    Stage& stage = *opening_.stage;
    const session::State before = opening_.state;
    session::perform(opening_.state, history_, command, stage.context(now));
    counter_.note(command, before, opening_.state, stage.outcome.selected, stage.atlas.data);
}

} // namespace app
