// What the window and the off-screen picture share: the census, its index, and the layout of the
// map, recomputed only where the state has changed.
#pragma once

#include "app/dissolve.h"
#include "app/duel_stage.h"
#include "base/font.h"
#include "filter/engine.h"
#include "filter/published.h"
#include "layout/changes.h"
#include "layout/label_fade.h"
#include "layout/motion.h"
#include "layout/portrait.h"
#include "model/commune.h"
#include "scene/build.h"
#include "scene/fills.h"
#include "scene/poster.h"
#include "scene/tag_fade.h"
#include "scene/transit.h"
#include "session/commands.h"
#include "session/state.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace app {

class Stage {
public:
    Stage(model::Atlas atlas, base::FontSet fonts);
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// Brings outcome, sheet, bouquets and labels up to the state; `map` is the sheet's rectangle
    /// in pixels. Does nothing for what has not changed. `now`: seconds; dots that a filter moves
    /// start to travel then.
    void refresh(const session::State& state, const base::Rect& map, float scale, double now,
                 bool hasControls = true);

    /// The map of the last refresh in a picture of this size, with the dots where they are at
    /// `now`; kArrived draws them at the end of their way.
    [[nodiscard]] scene::Scene map(const session::State& state, int width, int height, double now) const;
    static constexpr double kArrived = 1e18;

    /// True while dots travel, kinds of symbols change or names fade: another frame is due.
    [[nodiscard]] bool isMoving(double now) const
    {
        return motion_.isMoving(now) || presence_.isMoving(now) || detailFade_.isMoving(now) ||
               labelFade_.isMoving(now) || changes_.isMoving(now) || fillPassage_.isMoving(now) ||
               tagFade_.isMoving(now) || duel.isMoving(now) || dissolve_.isMoving(now);
    }
    /// Where the dots are at `now`, travels included; for tests and the drawing.
    [[nodiscard]] std::vector<layout::Seat> seatsAt(const session::State& state, double now) const;

    /// With `preview`, by row: 0 it would go, 1 stay, 2 come.
    [[nodiscard]] const std::vector<std::uint8_t>& stays() const { return stays_; }

    /// The picture to publish; refreshes for its own sheet.
    scene::Scene poster(const session::State& state, int width, int height, float scale);

    [[nodiscard]] session::Context context(double now) const;

    /// The communes of France, read from the shipped table when first asked for; null when it cannot be
    /// read, which stderr has then been told.
    const model::Communes* communes();

    model::Atlas atlas;
    base::FontSet fonts;
    filter::Index index;
    filter::Engine engine; ///< of what is shown; its previews answer what a choice would give
    layout::SheetPlan plan;
    session::TimeAxis axis;
    filter::Outcome outcome;
    session::AreaWords areaWords;                  ///< what the area of the map is called
    filter::Crosstab crosstab;                     ///< while the drawer shows it
    std::vector<filter::SincePublished> published; ///< likewise
    std::vector<int> listing;
    layout::Sheet sheet;
    std::vector<layout::BouquetLayout> bouquets;
    std::vector<layout::Label> labels;
    layout::SymbolLayout symbols;
    /// What a poster is about, where that is not the whole: set by the caller, for pictures only.
    struct Subject {
        std::string title;                        ///< the headline instead of the program's title
        std::string line;                         ///< below it, instead of the sentence
        std::optional<layout::Portrait> portrait; ///< of a region alone; nothing: the sheet as always
    };
    std::optional<Subject> subject;
    std::vector<base::Rect> controls; ///< set by the caller: buttons on the map, pixels; names keep off
    std::vector<layout::InsetName> insetNames; ///< of the Paris inset
    layout::PoleLayout poles;                  ///< empty while their switch is off
    layout::Unfolded unfolded;                 ///< empty card: nothing is unfolded
    std::optional<filter::Preview> preview;    ///< what State::preview would give
    std::vector<int> listingAhead;             ///< then the rows that it would select, in list order
    DuelStage duel;                            ///< while it is on, `sheet` and `bouquets` are its left map's

private:
    [[nodiscard]] scene::Ingredients ingredients(const session::State& state,
                                                 const std::vector<layout::BouquetLayout>& shown,
                                                 const std::vector<layout::Label>& names, double now) const;

    [[nodiscard]] std::string unfoldedTitle(const layout::UnfoldTarget& target,
                                            base::Language language) const;
    void addUnfolded(const layout::UnfoldTarget& target, base::Language language, scene::Look& look) const;
    struct Changes {
        bool selection = false;
        bool size = false;
        bool kind = false;
    };
    [[nodiscard]] layout::Chart chartOf(const session::State& state, const filter::Outcome& rows,
                                        const filter::Selection& selection) const;
    /// Counts what the choice that is pointed at would give, once a choice; whether that has changed.
    bool previewChoice(const session::State& state, bool selectionChanged);
    /// Lays out what it would make of the map.
    void layOutAhead(const session::State& state);
    void countViewsAfter();
    void crossFacets(const session::State& state, bool selectionChanged);
    void layOut(const session::State& state, Changes changed);
    void nameThings(const session::State& state);
    void dropEnd();
    /// While the year plays, the names of its end; those of towns without a dot yet are kept back.
    void nameBouquets(const layout::LabelWishes& wishes);
    void layOutPoles(const session::State& state);
    /// The main map's symbols that names keep off: while the year plays, those of its end.
    [[nodiscard]] const layout::BouquetLayout& ground() const;
    void layOutInsetNames();
    [[nodiscard]] bool isSameInset(const layout::View& paris) const;
    layout::View insetView_; ///< the inset that insetNames were placed in

    /// What `map` draws, but for the paper between two pages.
    [[nodiscard]] scene::Scene page(const session::State& state, int width, int height, double now) const;
    /// Lets a page give way to what the refresh has laid out. `travels`: its dots are drawn above.
    void giveWay(scene::Scene shown, bool travels, double now);
    Dissolve dissolve_;

    /// The dots of the last layout, an unfolded place open by `share`.
    [[nodiscard]] std::vector<layout::Seat> seats(double share, bool dissolved) const;

    /// What a kind of symbols draws at a moment, on its way or at rest.
    struct Picture {
        std::vector<layout::BouquetLayout> bouquets;
        std::vector<layout::Label> labels;
        layout::SymbolLayout symbols;
        std::vector<scene::RegionFill> fills; ///< empty: at rest
        std::optional<double> poleShare;
        double zoom = 0;
    };
    [[nodiscard]] Picture pictureAt(double now) const;
    /// The map after the choice that is pointed at takes the place of what there is, while nothing moves.
    [[nodiscard]] bool isAhead(double now) const;
    void showAhead(Picture& picture) const;
    void lookAhead(scene::Ingredients& in) const;
    [[nodiscard]] scene::Ingredients ingredients(const session::State& state, const Picture& picture,
                                                 double now) const;
    /// Sends what is drawn on its way to what this refresh has laid out. `was`: as it was drawn;
    /// `old`, `oldFills`: where it was to rest.
    void setOut(Picture was, const layout::Exhibits& old, const std::vector<scene::RegionFill>& oldFills,
                double now);
    [[nodiscard]] scene::Scene betweenKinds(const session::State& state, const Picture& shown, int width,
                                            int height, double now) const;
    void placeDots(const std::vector<layout::Seat>& seats, Picture& picture) const;

    /// How what is about to begin moves; what has begun goes on as it did, so that nothing leaps.
    void chooseManner(bool reducedMotion, std::size_t before, std::size_t after, double now);
    /// The dots' seats, at rest; none where there are more than anything would draw.
    [[nodiscard]] std::vector<layout::Seat> followed(double share) const;
    /// The dots as they were drawn in the last refresh, as strong as the symbols that they are part of let
    /// them be (scene::buildTransit).
    [[nodiscard]] std::vector<layout::Seat> drawnSeats(double now) const;
    /// Dots as they are drawn at this moment, as the beginning of another way.
    static std::vector<layout::Seat> unfollowed(std::vector<layout::Seat> seats);
    /// What is written around the map, as it was in the last refresh or, at its end, is now. `partly`: with a
    /// card that is not open yet.
    [[nodiscard]] std::vector<scene::Leaf> tags(base::Theme theme, base::Language language,
                                                const filter::Selection& selection, double share,
                                                bool partly = false) const;
    scene::TagFade tagFade_;

    std::array<std::optional<Picture>, layout::kSymbolsCount> pictures_; ///< of kinds that give way
    layout::Symbols titled_ = layout::Symbols::Bouquets; ///< the map whose insets' titles go with it
    layout::Changes changes_;
    layout::Passage<scene::RegionFill> fillPassage_;
    std::vector<scene::RegionFill> fills_; ///< at rest
    layout::Motion motion_;
    layout::DetailFade detailFade_;
    layout::LabelFade labelFade_;
    layout::LabelMemory memory_;
    layout::Detail detail_ = layout::Detail::Country;
    std::vector<base::Rect> controls_;
    layout::Presence presence_;
    layout::UnfoldTarget unfoldTarget_;
    double unfoldShare_ = 0;  ///< in the last refresh
    bool leavesDuel_ = false; ///< dots come from another page: they travel above everything
    bool reduces_ = false;    ///< the motion that has begun is without travel
    bool fades_ = false;      ///< its dots and kinds are, because of that or because there are too many

    /// While the year plays, what will have been shown at its end: its rows keep their slots.
    std::optional<filter::Outcome> reserved_;
    filter::Selection reservedFor_;
    std::optional<layout::SymbolLayout> end_;             ///< what it looks like: places and classes
    std::optional<layout::BouquetLayout> reservedGround_; ///< what names keep off on its main map
    std::vector<int> order_;                              ///< the listing of the whole table
    std::optional<filter::Selection> evaluated_;
    std::optional<session::Choice> previewed_;
    /// By row, after the choice that is previewed: 0 it does not pass, 1 it still does, 2 it does now.
    std::vector<std::uint8_t> stays_;
    struct Ahead { ///< the map after that choice
        filter::Selection selection;
        layout::SymbolLayout symbols;
        std::vector<layout::BouquetLayout> bouquets;
        std::vector<layout::Label> labels;
    };
    std::optional<Ahead> ahead_;
    filter::Outcome outcomeAhead_;
    std::vector<int> viewsAfter_;           ///< rows of each view then; empty without a preview
    std::optional<session::Nearby> nearby_; ///< the listing is by distance from it
    bool isSight_ = false;
    std::optional<session::Nearby> placed_; ///< that the area's words know of
    std::optional<model::Communes> communes_;
    bool communesAsked_ = false;
    /// The map and scale that were laid out before a poster was.
    std::optional<std::pair<base::Rect, float>> before_;
    base::Rect rect_;
    base::Rect duelRect_; ///< of the duel that was shown last
    float scale_ = 0;
    double zoom_ = 0;
    base::Language language_ = base::Language::French;
    filter::Facet barsBy_ = filter::Facet::Category;
};

} // namespace app
