// What the window and the off-screen picture share: the census, its index, and the layout of the
// map, recomputed only where the state has changed.
#pragma once

#include "app/dissolve.h"
#include "app/duel_stage.h"
#include "app/loaded_table.h"
#include "app/network_stage.h"
#include "app/stage_change.h"
#include "app/year_end.h"
#include "base/font.h"
#include "filter/engine.h"
#include "filter/published.h"
#include "layout/changes.h"
#include "layout/label_fade.h"
#include "layout/motion.h"
#include "layout/picture_room.h"
#include "layout/portrait.h"
#include "model/commune.h"
#include "model/partner_counts.h"
#include "scene/build.h"
#include "scene/fills.h"
#include "scene/poster.h"
#include "scene/tag_fade.h"
#include "scene/transit.h"
#include "session/commands.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace app {

class Stage {
public:
    Stage(LoadedTable&& table, base::FontSet fonts);
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// Brings outcome, sheet, bouquets and labels up to the state; `map` is the sheet's rectangle
    /// in pixels. Does nothing for what has not changed. `now`: seconds; dots that a filter moves
    /// start to travel then.
    void refresh(const session::State& state, const base::Rect& map, float scale, double now,
                 bool hasControls = true);

    /// Shows another table on the same land from the next refresh on; `table` gets the one of before.
    /// `newRowOf`: for each row of before its row now, -1 where it has gone; dots travel by it. The caller
    /// has every row of the state, and all that remembers rows, follow (session/row_change.h).
    /// What `table` is ready for costs nothing in the next refresh.
    void exchange(LoadedTable& table, const std::vector<int>& newRowOf, double now);

    /// What a table that takes this one's place has to be ready for; nothing before the first refresh.
    [[nodiscard]] std::optional<Shown> shown() const;

    /// The map of the last refresh in a picture of this size, with the dots where they are at
    /// `now`; kArrived draws them at the end of their way.
    [[nodiscard]] scene::Scene map(const session::State& state, int width, int height, double now) const;
    static constexpr double kArrived = 1e18;

    /// True while dots travel, kinds of symbols change or names fade: another frame is due.
    [[nodiscard]] bool isMoving(double now) const
    {
        return motion_.isMoving(now) || presence_.isMoving(now) || detailFade_.isMoving(now) ||
               labelFade_.isMoving(now) || changes_.isMoving(now) || fillPassage_.isMoving(now) ||
               tagFade_.isMoving(now) || duel.isMoving(now) || dissolve_.isMoving(now) ||
               network.isMoving(now);
    }
    /// Where the dots are at `now`, travels included; for tests and the drawing.
    [[nodiscard]] std::vector<layout::Seat> seatsAt(const session::State& state, double now) const;

    /// With `preview`, by row: 0 it would go, 1 stay, 2 come.
    [[nodiscard]] const std::vector<std::uint8_t>& stays() const { return stays_; }

    /// The picture to publish; refreshes for its own sheet. A small one leaves parts out, see pictureRoom.
    scene::Scene poster(const session::State& wanted, int width, int height, float scale);

    /// What such a picture leaves out, in words; empty: nothing.
    [[nodiscard]] std::string leftOut(const session::State& state, int width, int height, float scale,
                                      base::Language language) const;

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
    session::AreaWords areaWords;       ///< what the area of the map is called
    filter::Crosstab poleTable;         ///< pôles by category, while a pôle's sheet is open
    std::vector<std::uint8_t> polePass; ///< then for each row 1 where all filters but pôles pass it
    filter::Crosstab crosstab;          ///< while the drawer shows it
    std::vector<filter::SincePublished> published; ///< likewise
    std::optional<model::PartnerCounts> partners;  ///< while threads are shown
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
    NetworkStage network;                      ///< while it is on, its page is shown instead of the map
    DuelStage duel;                            ///< while it is on, `sheet` and `bouquets` are its left map's

private:
    // One refresh (stage.cpp tells it), in the order of its steps.

    /// What every step of a refresh asks for.
    struct Step {
        const session::State& state;
        const Wanted& wanted;
        const Changed& changed;
        double now = 0;
        bool isBack = false; ///< only a poster was drawn in between: the window's names are where they were
        bool hasControls = true;
    };
    /// What a kind of symbols draws at a moment, on its way or at rest.
    struct Picture {
        std::vector<layout::BouquetLayout> bouquets;
        std::vector<layout::Label> labels;
        layout::SymbolLayout symbols;
        std::vector<scene::RegionFill> fills; ///< empty: at rest
        std::optional<double> poleShare;
        double zoom = 0;
    };
    /// What was shown, as far as it goes on its way to what is wanted.
    struct Departure {
        std::vector<layout::Seat> dots;
        std::vector<scene::Leaf> tags;        ///< what is written around the map
        Picture picture;                      ///< as it was drawn
        layout::Exhibits exhibits;            ///< where that was to rest
        std::vector<scene::RegionFill> fills; ///< likewise
        std::optional<scene::Scene> page;     ///< that goes under paper
        DuelStage::Place duelPlace;           ///< of that page, within a duel
    };

    [[nodiscard]] layout::PictureRoom roomFor(int width, int height, float scale) const;
    /// More dots than a small picture has room for: they become bubbles.
    [[nodiscard]] bool isCrowded(const session::State& state, const layout::PictureRoom& room) const;

    /// Nothing has been laid out yet; `dots` set out from where they are in the next refresh.
    void forget(std::vector<layout::Seat> dots);

    // Before anything is touched: stage_layout.cpp, stage_motion.cpp, stage_turn.cpp
    [[nodiscard]] layout::Sheet arranged(const session::State& state, const base::Rect& map,
                                         float scale) const;
    /// How what is about to begin moves; what has begun goes on as it did, so that nothing leaps.
    void chooseManner(bool reducedMotion, double now);
    [[nodiscard]] Departure departure(const Step& step) const;

    // Counts and lists: stage_counts.cpp, stage_preview.cpp
    void count(const Step& step);
    /// Counts what the choice that is pointed at would give, once a choice.
    void previewChoice(const Step& step);
    void countAhead(const filter::Selection& after);
    void fillDrawer(const Step& step);
    /// Who works with whom among the selected rows; in stage_partners.cpp.
    void countPartners(const Step& step);
    [[nodiscard]] session::AreaWords wordsOfArea(const Step& step);

    // The page, laid out: the duel's by DuelStage; stage_layout.cpp, stage_names.cpp, stage_preview.cpp
    void showDuel(const Step& step, const Departure& from);
    void showMap(const Step& step);
    void layOut(const Step& step);
    [[nodiscard]] layout::Chart chartOf(const session::State& state, const filter::Outcome& rows,
                                        const filter::Selection& selection) const;
    [[nodiscard]] bool namesChange(const Step& step) const;
    void nameThings(const Step& step);
    void layOutPoles(bool areShown);
    /// The controls, and the key of the bubbles: names keep off.
    [[nodiscard]] std::vector<base::Rect> covered() const;
    void nameMain(const session::State& state);
    void nameRegions(const session::State& state, const layout::LabelWishes& wishes);
    /// While the year plays, the names of its end; those of towns without a dot yet are kept back.
    void nameBouquets(const layout::LabelWishes& wishes);
    void layOutInsetNames();
    /// The main map's symbols that names keep off: while the year plays, those of its end.
    [[nodiscard]] const layout::BouquetLayout& ground() const;
    void countViewsAfter();
    /// Lays out what the choice that is pointed at would make of the map.
    void layOutAhead(const session::State& state);

    // On its way: stage_turn.cpp
    void go(const Step& step, Departure& from);
    /// All of the map is where it shall be.
    void settle(double now);
    void sendSymbols(Departure& from, double now);
    /// Lets a page give way to what the refresh has laid out.
    void turnPage(const Step& step, Departure& from);
    /// The page that gives way when a network's page comes, goes, or lies on other land; nothing otherwise.
    [[nodiscard]] std::optional<scene::Scene> pageThatGoes(const Step& step) const;
    /// The page of a network as a poster.
    scene::Scene networkPoster(const session::State& state, int width, int height, float scale);
    void showNetwork(const Step& step, const base::Rect& header);

    // What is drawn at a moment: stage_scene.cpp

    /// What `map` draws, but for the paper between two pages.
    [[nodiscard]] scene::Scene page(const session::State& state, int width, int height, double now) const;
    [[nodiscard]] scene::Scene betweenKinds(const session::State& state, const Picture& shown, int width,
                                            int height, double now) const;
    [[nodiscard]] scene::Ingredients ingredients(const session::State& state,
                                                 const std::vector<layout::BouquetLayout>& shown,
                                                 const std::vector<layout::Label>& names, double now) const;
    [[nodiscard]] scene::Ingredients ingredients(const session::State& state, const Picture& picture,
                                                 double now) const;
    [[nodiscard]] std::string unfoldedTitle(const layout::UnfoldTarget& target,
                                            base::Language language) const;
    void addUnfolded(const layout::UnfoldTarget& target, base::Language language, scene::Look& look) const;
    /// The dots of the last layout, an unfolded place open by `share`.
    [[nodiscard]] std::vector<layout::Seat> seats(double share, bool dissolved) const;

    // Its parts on their way: stage_motion.cpp
    [[nodiscard]] Picture pictureAt(double now) const;
    [[nodiscard]] layout::Exhibits exhibits(const layout::SymbolLayout& kind,
                                            const std::vector<layout::BouquetLayout>& shown) const;
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
    void placeDots(const std::vector<layout::Seat>& seats, Picture& picture) const;

    // After the choice that is pointed at: stage_preview.cpp

    /// The map after it takes the place of what there is, while nothing moves.
    [[nodiscard]] bool isAhead(double now) const;
    void showAhead(Picture& picture) const;
    void lookAhead(scene::Ingredients& in) const;

    std::vector<int> order_;     ///< the listing of the whole table
    std::optional<Ready> ready_; ///< between an exchange and the refresh after it
    std::optional<model::Communes> communes_;
    bool communesAsked_ = false;

    std::optional<Wanted> shown_; ///< what the last refresh was asked for; nothing before the first
    /// Its map and scale, where a poster has been laid out since.
    std::optional<std::pair<base::Rect, float>> beforePoster_;
    std::optional<filter::Selection> partnersFor_; ///< what `partners` was counted for …
    std::optional<std::pair<std::string, int>>
        partnersOf_;       ///< … and whose threads stand out: PartnersView::of and the open row
    bool isPlain_ = false; ///< a picture without insets is laid out
    YearEnd yearEnd_;
    layout::LabelMemory memory_;
    layout::View insetView_;               ///< the inset that insetNames were placed in
    std::vector<scene::RegionFill> fills_; ///< at rest

    struct Ahead { ///< the map after the choice that is previewed
        filter::Selection selection;
        layout::SymbolLayout symbols;
        std::vector<layout::BouquetLayout> bouquets;
        std::vector<layout::Label> labels;
    };
    std::optional<Ahead> ahead_;
    filter::Outcome outcomeAhead_;
    std::vector<std::uint8_t> stays_; ///< by row: 0 it does not pass then, 1 it still does, 2 it does then
    std::vector<int> viewsAfter_;     ///< rows of each view then; empty without a preview

    std::vector<layout::Seat> arriving_; ///< dots of the table before, by row of this one
    layout::Motion motion_;
    layout::Changes changes_;
    layout::Passage<scene::RegionFill> fillPassage_;
    layout::Presence presence_;
    layout::DetailFade detailFade_;
    layout::LabelFade labelFade_;
    scene::TagFade tagFade_;
    Dissolve dissolve_;
    std::array<std::optional<Picture>, layout::kSymbolsCount> pictures_; ///< of kinds that give way
    layout::Symbols titled_ = layout::Symbols::Bouquets; ///< the map whose insets' titles go with it
    bool leavesDuel_ = false; ///< dots come from another page: they travel above everything
    bool reduces_ = false;    ///< the motion that has begun is without travel
    bool fades_ = false;      ///< its dots and kinds are, because of that or because there are too many
};

} // namespace app
