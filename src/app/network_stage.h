// The network's part of the stage: what stands at the month of the line of time, counted and laid out anew
// only where that has changed, and the page drawn from it, on its way where it has.
#pragma once

#include "base/font.h"
#include "filter/index.h"
#include "filter/outcome.h"
#include "layout/network_picture.h"
#include "layout/poles.h"
#include "model/atlas.h"
#include "scene/network.h"
#include "scene/scene.h"
#include "session/state.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

class NetworkStage {
public:
    NetworkStage(model::Atlas& atlas, const filter::Index& index, const base::FontSet& fonts)
        : atlas_(atlas), index_(index), fonts_(fonts)
    {
    }

    /// The frame that the page of a state lies in: the mainland's, or Europe, which is read when a page first
    /// needs it. -1 while the state has no page.
    int frameFor(const session::State& state);

    /// Where a page is laid out, and when.
    struct Place {
        base::Rect rect;     ///< pixels: map, meaning of the symbols and line of time
        base::Rect header{}; ///< of a poster
        float scale = 1;
        double now = 0;
        bool atOnce = false; ///< nothing is on its way
    };
    /// Brings the page up to a state that has one. `recount`: the selection has changed.
    void refresh(const session::State& state, const filter::Outcome& outcome, bool recount,
                 const Place& place);

    /// There is no page: nothing is kept.
    void clear();

    [[nodiscard]] bool isOn() const { return picture_.has_value(); }
    [[nodiscard]] const layout::NetworkPicture* picture() const { return picture_ ? &*picture_ : nullptr; }
    [[nodiscard]] bool isMoving(double now) const;

    /// Title, kind, date, source and text of the page of a state that has one.
    [[nodiscard]] scene::NetworkWords header(const session::State& state) const;

    /// Height that title and text of a state's page need on a poster, pixels.
    [[nodiscard]] float headerHeight(const session::State& state, float width, float scale) const;

    /// The page of the last refresh in a picture of this size at `now`.
    [[nodiscard]] scene::Scene scene(base::Theme theme, const filter::Outcome& outcome, int width, int height,
                                     double now) const;

private:
    void write(const model::Network& network, const filter::Outcome& outcome);
    void layOut(const Place& place);
    void tint(const model::Network& network, const layout::Sheet& sheet);
    [[nodiscard]] std::string detail(const model::Network& network, const model::StandingNode& standing,
                                     int count) const;
    [[nodiscard]] std::string legend(const model::Network& network) const;
    [[nodiscard]] layout::NetworkPage pageAt(double share) const;
    [[nodiscard]] double share(double now) const;
    [[nodiscard]] bool isOfTable(const model::Network& network) const;

    model::Atlas& atlas_;
    const filter::Index& index_;
    const base::FontSet& fonts_;
    bool europeAsked_ = false;

    std::optional<layout::NetworkPicture> picture_;
    layout::PoleLayout territories_;
    Place place_;
    int month_ = 0;
    base::Language language_ = base::Language::French;
    layout::NetworkView from_;              ///< the page's view sets out from here …
    std::vector<layout::NetworkMark> were_; ///< … and its marks are as large as these were
    std::vector<model::StandingNode> whose_;
    double start_ = -1e9;
};

} // namespace app
