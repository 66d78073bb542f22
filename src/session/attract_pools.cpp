#include "session/attract_pools.h"

#include "base/text.h"
#include "base/words.h"
#include "filter/outcome.h"
#include "layout/choropleth.h"
#include "layout/unfold.h"
#include "model/frame_projection.h"
#include "session/kiosk_attract.h"
#include "session/reset.h"
#include "session/tour_caption.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace session {

namespace {

using base::Language;
using base::Word;
using filter::Facet;

constexpr std::size_t kMostStories = 60; ///< spread evenly over the table
constexpr std::size_t kMostOfAKind = 12;
constexpr std::size_t kMostTowns = 20;
constexpr std::size_t kLeastUnfolded = 12;
constexpr std::size_t kMostUnfolded = 600;

int wordsIn(std::string_view text)
{
    return static_cast<int>(base::words(base::fold(text)).size());
}

/// A scene with a caption of the table of words, and as long as its texts take in the slower language.
class Scenes {
public:
    explicit Scenes(const ComposerGround& ground) : ground_(ground), data_(ground.atlas.data) {}

    [[nodiscard]] View plainView() const
    {
        View view;
        view.symbols = firstSymbols(data_);
        return view;
    }

    [[nodiscard]] TourScene timed(TourScene scene) const
    {
        int most = 0;
        for (const Language language : {Language::French, Language::English}) {
            int count = wordsIn(captionOf(scene, {ground_.atlas, ground_.index}, language));
            if (scene.view.openRow >= 0) {
                count += wordsIn(model::summary(row(scene.view.openRow), language));
            }
            most = std::max(most, count);
        }
        scene.seconds = stopSeconds(most);
        return scene;
    }

    [[nodiscard]] TourScene scene(View view, Word caption) const
    {
        TourScene made;
        made.view = std::move(view);
        made.caption = {std::string(base::word(caption, Language::French)),
                        std::string(base::word(caption, Language::English))};
        return timed(std::move(made));
    }

    /// One initiative, its card open, with the land around it where it lies on the mainland.
    [[nodiscard]] TourScene story(int which) const
    {
        View view = plainView();
        view.openRow = which;
        const model::Place on = model::placeOf(ground_.atlas.geography, row(which).lon, row(which).lat);
        if (on.frame == model::kMainland) {
            constexpr double kAround = 150e3;             // metres: its region, roughly
            constexpr base::Rect kUsual{0, 0, 1200, 760}; // a camera fits any window
            view.camera = layout::framing(
                ground_.plan, ground_.plan.arrange(kUsual, 1, {}),
                {on.point.x - kAround, on.point.y - kAround, on.point.x + kAround, on.point.y + kAround});
        }
        return scene(std::move(view), Word::AttractStory);
    }

    /// Rows with something to tell, partners and a summary, at most so many, spread evenly over the table.
    template<class Test>
    [[nodiscard]] std::vector<int> telling(std::size_t most, const Test& isMeant) const
    {
        std::vector<int> all;
        for (std::size_t i = 0; i < data_.initiatives.size(); ++i) {
            const model::Initiative& one = data_.initiatives[i];
            if (isMeant(one) && !one.partners.empty() && !one.summaryFr.empty() && !one.summaryEn.empty()) {
                all.push_back(static_cast<int>(i));
            }
        }
        std::vector<int> rows;
        const std::size_t count = std::min(all.size(), most);
        for (std::size_t i = 0; i < count; ++i) {
            rows.push_back(all[i * all.size() / count]);
        }
        return rows;
    }

    [[nodiscard]] std::vector<TourScene> stories() const
    {
        std::vector<TourScene> scenes;
        for (const int which : telling(kMostStories, [](const model::Initiative&) { return true; })) {
            scenes.push_back(story(which));
        }
        return scenes;
    }

    /// The composed scene of overseas, and the same with other cards.
    [[nodiscard]] std::vector<TourScene> overseas(const TourScene& composed) const
    {
        std::vector<TourScene> scenes{timed(composed)};
        const auto isMeant = [&](const model::Initiative& one) {
            return one.region >= 0 &&
                   composed.view.selection.has(Facet::Region,
                                               data_.regions[static_cast<std::size_t>(one.region)].code);
        };
        for (const int which : telling(kMostOfAKind, isMeant)) {
            if (which != composed.view.openRow) {
                TourScene other = composed;
                other.view.openRow = which;
                other.view.symbols = layout::Symbols::Bouquets;
                other.view.unfolded = {layout::UnfoldKind::Region, row(which).region};
                scenes.push_back(timed(std::move(other)));
            }
        }
        return scenes;
    }

    [[nodiscard]] std::vector<TourScene> values(Facet facet, int least, Word caption) const
    {
        std::vector<TourScene> scenes;
        for (const filter::FacetValue& value : ground_.index.values(facet)) {
            if (value.total >= least && value.code != filter::kNone) {
                View view = plainView();
                view.selection.of(facet) = {value.code};
                scenes.push_back(scene(std::move(view), caption));
            }
        }
        return scenes;
    }

    /// The fullest towns, but those that the Paris inset shows.
    [[nodiscard]] std::vector<TourScene> towns() const
    {
        const base::Extent& paris = ground_.plan.parisExtent();
        const layout::UnfoldTarget inset{layout::UnfoldKind::Paris, -1};
        std::vector<std::size_t> full;
        for (std::size_t i = 0; i < data_.cities.size(); ++i) {
            const auto& rows = data_.cities[i].rows;
            if (rows.size() >= kLeastUnfolded && rows.size() <= kMostUnfolded &&
                !(paris.east > paris.west && layout::isUnfolded(ground_.atlas, inset, rows.front()))) {
                full.push_back(i);
            }
        }
        std::ranges::stable_sort(full, std::ranges::greater{},
                                 [&](std::size_t i) { return data_.cities[i].rows.size(); });
        full.resize(std::min(full.size(), kMostTowns));
        std::vector<TourScene> scenes;
        for (const std::size_t i : full) {
            View view = plainView();
            view.symbols = layout::Symbols::Bouquets;
            view.unfolded = {layout::UnfoldKind::City, static_cast<int>(i)};
            scenes.push_back(scene(std::move(view), Word::TourPlace));
        }
        return scenes;
    }

    /// Cards of the rarest category; empty when the table has fewer than two.
    [[nodiscard]] std::vector<TourScene> rare() const
    {
        const filter::FacetValue* rarest = nullptr;
        int known = 0;
        bool alone = true;
        for (const filter::FacetValue& value : ground_.index.values(Facet::Category)) {
            if (value.total == 0 || value.code == filter::kNone) {
                continue;
            }
            ++known;
            if (rarest == nullptr || value.total < rarest->total) {
                rarest = &value;
                alone = true;
            } else if (value.total == rarest->total) {
                alone = false;
            }
        }
        if (known < 2) {
            return {};
        }
        View view = plainView();
        view.selection.of(Facet::Category) = {rarest->code};
        const Word caption = alone && known > 2 ? Word::TourRare : Word::AttractCategory;
        const auto isMeant = [&](const model::Initiative& one) {
            return one.category >= 0 &&
                   data_.categories[static_cast<std::size_t>(one.category)].code == rarest->code;
        };
        std::vector<TourScene> scenes;
        for (const int which : telling(kMostOfAKind, isMeant)) {
            view.openRow = which;
            scenes.push_back(scene(view, caption));
        }
        if (scenes.empty()) { // none tells much: any of them
            view.openRow = filter::evaluate(ground_.index, view.selection).rows.front();
            scenes.push_back(scene(view, caption));
        }
        return scenes;
    }

private:
    [[nodiscard]] const model::Initiative& row(int which) const
    {
        return data_.initiatives[static_cast<std::size_t>(which)];
    }

    const ComposerGround& ground_;
    const model::Dataset& data_;
};

} // namespace

TourScene openingScene(const View& start, const ComposerGround& ground)
{
    return Scenes(ground).scene(start, Word::TourCountry);
}

Pillars pillarsOf(const View& start, const ComposerGround& ground)
{
    const Scenes scenes(ground);
    Pillars pillars;
    std::vector<TourScene> inTurn;
    for (const TourScene& scene : composeMobilisation(ground).scenes) {
        const View& view = scene.view;
        if (view == start || view == scenes.plainView() || view.duel) {
            continue; // the opening, or two maps that a finger could not simply take over
        }
        if (!view.selection.of(Facet::Month).empty() || view.symbols == layout::Symbols::Choropleth) {
            inTurn.push_back(scenes.timed(scene));
        } else if (view.openRow >= 0) {
            pillars.oneOfEach.push_back(scenes.overseas(scene));
        } else {
            pillars.always.push_back(scenes.timed(scene));
        }
    }
    for (const auto& list : {inTurn, scenes.rare()}) {
        if (!list.empty()) {
            pillars.oneOfEach.push_back(list);
        }
    }
    return pillars;
}

std::vector<std::vector<TourScene>> attractPools(const ComposerGround& ground)
{
    const Scenes scenes(ground);
    std::vector<TourScene> regions = composeRegions(ground).scenes;
    for (TourScene& scene : regions) {
        scene = scenes.timed(std::move(scene));
    }
    return {std::move(regions), scenes.stories(), scenes.values(Facet::Category, 1, Word::AttractCategory),
            scenes.towns(), scenes.values(Facet::Month, layout::kLeastForRate, Word::AttractMonth)};
}

} // namespace session
