// Legend, counts and titles while the map changes: what is written is never mixed. What goes fades out,
// then what comes fades in, and what is the same in both stays. On a clock that the caller brings.
#pragma once

#include "layout/passage.h"
#include "scene/scene.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace scene {

/// One shape of a leaf.
struct TagShape {
    std::string leaf; ///< its name
    base::Rect clip;
    std::variant<Box, Line, Hexagon, Disc, Sector, Text> shape;
};

/// The card of an unfolded place on its way: as it will be, without dots, and how far it is open.
struct OpeningCard {
    Leaf whole;
    double share = 0;
};

class TagFade {
public:
    /// Both: leaves of one name each, as they are without motion; a card that is not open yet as it will be,
    /// without its threads. Interruptible at any moment.
    void go(const std::vector<Leaf>& before, const std::vector<Leaf>& after, double now);
    /// All is what it will be at once.
    void stop() { *this = {}; }
    [[nodiscard]] bool isMoving(double now) const { return passage_.isMoving(now); }

    /// Brings the leaves of a scene that have been named to what they are at `now`, before anything else
    /// fades them. Dots of rows are left alone. What is there no more is not drawn, but an unfolded place:
    /// it goes on below the highlights until it has faded. A change that began while that place opened or
    /// closed needs to know how far it is open.
    void apply(Scene& scene, double now, const std::optional<OpeningCard>& card = std::nullopt) const;

private:
    /// A leaf as it was when its picture began to go: for a while it is still drawn, and may come back.
    struct Kept {
        Leaf leaf;
        double since = 0;
    };
    layout::Passage<TagShape> passage_;
    std::vector<std::string> names_; ///< of leaves that fade
    std::vector<Kept> kept_;
    bool fadesThreads_ = true; ///< the card was open all the time
};

} // namespace scene
