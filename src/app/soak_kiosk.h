// The kiosk as the soak runs it: the real stage, panels and renderer, session::KioskHost and the lock, drawn
// into memory, on a clock that goes as fast as frames can be drawn.
#pragma once

#include "app/live_table.h"
#include "app/opening.h"
#include "app/soak_hand.h"
#include "app/soak_table.h"
#include "app/toolkit.h"
#include "render/offscreen.h"
#include "session/fair_day.h"
#include "session/kiosk_attract.h"
#include "session/kiosk_host.h"
#include "ui/desk.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

class SoakKiosk {
public:
    struct Counts {
        long frames = 0;
        long resets = 0;
        long reloads = 0;
        long rebuilds = 0;
        long resizes = 0;
        long readings = 0; ///< of a table that was saved, or lost
        long visits = 0;
        long commands = 0; ///< of visitors, carried out
    };

    /// `context` must outlive it. The table is a copy that can be saved (SoakTable) where `options` name none
    /// or a CSV. Errors: as of openStage and Renderer::create.
    static base::Result<std::unique_ptr<SoakKiosk>> create(const Options& options,
                                                           render::Offscreen& context);
    ~SoakKiosk();
    SoakKiosk(const SoakKiosk&) = delete;
    SoakKiosk& operator=(const SoakKiosk&) = delete;

    /// One frame with this input, after input.seconds.
    void frame(const SoakInput& input);
    /// Frames without a finger until nothing moves, at most 12 s on its clock.
    void settle();
    /// Waits as the viewer would, until the machine has something to do, and draws then.
    void wait();

    /// Reads data and boundaries anew and shows them instead. Errors: as of openStage.
    base::Status reload();
    /// As after a lost context.
    base::Status rebuild();
    /// A monitor of another size.
    base::Status resize(int width, int height);
    /// Saves the table and waits until its change has been read and is shown, or refused. Nothing happens to
    /// a table that is no CSV. Errors: of the disk; nothing is read within ten seconds.
    base::Status resave(SoakTable::Version version);
    /// What a visitor asks for, and frames until nothing moves.
    void ask(const session::Command& command);

    /// True once after each reset.
    bool takeReset();
    /// What lies on screen: for the hand.
    [[nodiscard]] SoakScreen screen();
    /// The pixels of the last frame.
    [[nodiscard]] base::Image picture() const { return render::readPixels(width_, height_); }

    [[nodiscard]] const session::State& state() const { return opening_.state; }
    [[nodiscard]] const session::KioskHost& host() const { return host_; }
    [[nodiscard]] const Counts& counts() const { return counts_; }
    [[nodiscard]] double seconds() const { return static_cast<double>(nowMs_) / 1000; }
    [[nodiscard]] int objectCount() const { return renderer_->objectCount(); }

private:
    SoakKiosk(const Options& options, render::Offscreen& context);

    base::Status take(Opening opening);
    void exchange(DataFeed::Fresh fresh);
    void goHome();
    /// The window as it lies now, its scale with it.
    ui::Desk arranged();
    [[nodiscard]] session::KioskFacts facts() const;
    [[nodiscard]] session::LocalTime localTime() const;
    void carryOut(session::HostEffects effects);
    void feed(const SoakInput& input, std::vector<ui::Key>& keys);
    void touch(base::Vec2 at);
    void press(const SoakInput::Stroke& stroke, std::vector<ui::Key>& keys);
    void draw(const std::vector<ui::Key>& keys, float delta);
    void perform(const session::Command& command, double now);
    [[nodiscard]] bool isMoving() const;

    Options options_;
    std::unique_ptr<SoakTable> table_; ///< none: the options name one that is no CSV
    render::Offscreen& context_;
    Opening opening_;
    session::State start_;
    std::unique_ptr<render::Renderer> renderer_;
    std::optional<session::AttractLoop> loop_;
    std::optional<LiveTable> live_; ///< of table_; looks at the stage
    Toolkit toolkit_;
    session::History history_;
    session::KioskHost host_;
    session::FairCounter counter_;
    Counts counts_;
    std::vector<base::Vec2> dots_;
    std::int64_t nowMs_ = 1'000;
    int width_ = 1280;
    int height_ = 720;
    bool hasReset_ = false;
    bool isDown_ = false;
    int fieldKey_ = -1; ///< held in this frame
};

} // namespace app
