// A session without a toolkit: state, outcome, listing and sheet as the window keeps them.
#pragma once

#include "layout/world.h"
#include "session/commands.h"
#include "session/play.h"
#include "session/time_axis.h"
#include "session/wording.h"

namespace desk {

class Desk {
public:
    explicit Desk(const world::Window& window = {1280, 800, 1}) : window_(window) { refresh(); }

    /// Applies a command at the clock's time and brings the picture up to the state.
    void give(const session::Command& command)
    {
        session::apply(state, command, context());
        refresh();
    }

    /// Moves the clock on until the flight has ended.
    void land()
    {
        for (int i = 0; i < 1000 && state.flight; ++i) {
            now += 0.016;
            session::tick(state, now);
            refresh();
        }
    }

    [[nodiscard]] session::Context context() const
    {
        return {world::atlas(),         listing, world::plan(), sheet, now, session::axisOf(world::index()),
                duel ? &*duel : nullptr};
    }

    session::State state;
    filter::Outcome outcome;
    std::vector<int> listing;
    layout::Sheet sheet;
    std::optional<layout::DuelPlan> duel;
    layout::DuelPage page;
    double now = 100;

    /// Brings the picture up to the state, after something other than give() has changed it.
    void refresh()
    {
        const filter::Selection selection = session::effectiveSelection(state);
        if (!evaluated_ || !(*evaluated_ == selection)) {
            outcome = filter::evaluate(world::index(), selection);
            listing = session::listing(world::atlas().data, outcome);
            evaluated_ = selection;
        }
        if (state.duel) {
            const session::Duel& d = *state.duel;
            duel.emplace(world::atlas(), world::plan(), d.facet,
                         std::array<std::string_view, 2>{d.left, d.right},
                         filter::compare(world::index(), selection, d.facet, d.left, d.right));
            page = layout::arrangeDuel({0, 0, window_.width, window_.height}, window_.scale, {10, 2, true});
            sheet = duel->arrange(page.maps, window_.scale, state.camera)[0];
            return;
        }
        duel.reset();
        sheet = world::plan().arrange({0, 0, window_.width, window_.height}, window_.scale, state.camera);
    }

private:
    world::Window window_;
    std::optional<filter::Selection> evaluated_;
};

} // namespace desk
