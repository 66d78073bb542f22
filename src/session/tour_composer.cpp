#include "session/tour_composer.h"

#include "base/text.h"
#include "base/words.h"
#include "base/written.h"
#include "filter/outcome.h"
#include "layout/choropleth.h"
#include "layout/unfold.h"
#include "session/reset.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace session {

namespace {

using base::Language;
using base::Word;
using filter::Facet;

constexpr std::size_t kSteps = 6;
constexpr int kLeastNamed = layout::kLeastForRate; ///< fewer rows lead nothing
constexpr int kLeastUnfolded = 12;                 ///< dots worth spreading out …
constexpr int kMostUnfolded = 600;                 ///< … and as many as stay apart

Bilingual both(Word key)
{
    return {std::string(base::word(key, Language::French)), std::string(base::word(key, Language::English))};
}

/// What a facet's rows are, `none` aside.
struct Spread {
    std::string fullest; ///< code; empty when two are level
    std::string rarest;  ///< of those that occur; likewise
    int most = 0;
    int least = 0;
    int values = 0; ///< that occur
};

Spread spreadOf(const filter::Index& index, Facet facet)
{
    Spread spread;
    for (const filter::FacetValue& value : index.values(facet)) {
        if (value.total == 0 || value.code == filter::kNone) {
            continue;
        }
        if (spread.values == 0 || value.total > spread.most) {
            spread.fullest = value.code;
        } else if (value.total == spread.most) {
            spread.fullest.clear();
        }
        if (spread.values == 0 || value.total < spread.least) {
            spread.rarest = value.code;
        } else if (value.total == spread.least) {
            spread.rarest.clear();
        }
        spread.most = std::max(spread.most, value.total);
        spread.least = spread.values == 0 ? value.total : std::min(spread.least, value.total);
        ++spread.values;
    }
    return spread;
}

class Composer {
public:
    explicit Composer(const ComposerGround& ground) : ground_(ground), data_(ground.atlas.data) {}

    [[nodiscard]] std::vector<TourScene> mobilisation() const
    {
        struct Step {
            std::optional<TourScene> scene;
            bool isSpare = false; ///< only in the place of another
        };
        std::vector<Step> steps;
        steps.push_back({whole()});
        steps.push_back({month()});
        steps.push_back({category(false)});
        steps.push_back({category(true), true});
        steps.push_back({place()});
        steps.push_back({overseas()});
        steps.push_back({duel(), true});
        steps.push_back({rate()});
        auto held = static_cast<std::size_t>(std::ranges::count_if(
            steps, [](const Step& step) { return step.scene.has_value() && !step.isSpare; }));
        std::vector<TourScene> scenes;
        for (Step& step : steps) {
            if (step.scene && (!step.isSpare || held < kSteps)) {
                held += step.isSpare ? 1 : 0;
                scenes.push_back(std::move(*step.scene));
            }
        }
        return scenes;
    }

    [[nodiscard]] std::vector<TourScene> regions() const
    {
        const auto& values = ground_.index.values(Facet::Region);
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i].total > 0 && data_.findRegion(values[i].code) >= 0) {
                order.push_back(i);
            }
        }
        std::ranges::stable_sort(order, std::ranges::greater{},
                                 [&](std::size_t i) { return values[i].total; });
        std::vector<TourScene> scenes;
        for (const std::size_t i : order) {
            scenes.push_back(region(values[i].code, values[i].total));
        }
        return scenes;
    }

private:
    [[nodiscard]] View plainView() const
    {
        View view;
        view.symbols = firstSymbols(data_);
        return view;
    }

    static TourScene scene(View view, Word caption, std::optional<Word> notes)
    {
        TourScene scene;
        scene.view = std::move(view);
        scene.caption = both(caption);
        if (notes) {
            scene.notes = both(*notes);
        }
        return scene;
    }

    [[nodiscard]] std::optional<TourScene> whole() const
    {
        if (data_.initiatives.empty()) {
            return std::nullopt;
        }
        const bool leads = !spreadOf(ground_.index, Facet::Category).fullest.empty();
        return scene(plainView(), Word::TourCountry,
                     leads ? std::optional(Word::TourCountryNotes) : std::nullopt);
    }

    [[nodiscard]] std::optional<TourScene> month() const
    {
        const Spread spread = spreadOf(ground_.index, Facet::Month);
        if (spread.values < 2 || spread.fullest.empty() || spread.most < kLeastNamed) {
            return std::nullopt;
        }
        View view = plainView();
        view.selection.of(Facet::Month) = {spread.fullest};
        return scene(std::move(view), Word::TourMonth, Word::TourMonthNotes);
    }

    [[nodiscard]] std::optional<TourScene> category(bool rarest) const
    {
        const Spread spread = spreadOf(ground_.index, Facet::Category);
        const std::string& code = rarest ? spread.rarest : spread.fullest;
        const bool says = rarest ? spread.values > 2 : spread.values > 1 && spread.most >= kLeastNamed;
        if (!says || code.empty()) {
            return std::nullopt;
        }
        View view = plainView();
        view.selection.of(Facet::Category) = {code};
        return scene(std::move(view), rarest ? Word::TourRare : Word::TourCategory, Word::TourCategoryNotes);
    }

    [[nodiscard]] int rowsAt(const layout::UnfoldTarget& target) const
    {
        int rows = 0;
        for (std::size_t row = 0; row < data_.initiatives.size(); ++row) {
            rows += layout::isUnfolded(ground_.atlas, target, static_cast<int>(row)) ? 1 : 0;
        }
        return rows;
    }

    /// Paris where there is its inset, else the town with most rows.
    [[nodiscard]] std::optional<TourScene> place() const
    {
        layout::UnfoldTarget target{layout::UnfoldKind::Paris, -1};
        const base::Extent& paris = ground_.plan.parisExtent();
        int rows = paris.east > paris.west ? rowsAt(target) : 0;
        if (rows < kLeastUnfolded) {
            const auto fullest = std::ranges::max_element(
                data_.cities, {}, [](const model::City& city) { return city.rows.size(); });
            if (fullest == data_.cities.end()) {
                return std::nullopt;
            }
            target = {layout::UnfoldKind::City, static_cast<int>(fullest - data_.cities.begin())};
            rows = rowsAt(target);
        }
        if (rows < kLeastUnfolded || rows > kMostUnfolded) {
            return std::nullopt;
        }
        View view = plainView();
        view.symbols = layout::Symbols::Bouquets;
        view.unfolded = target;
        return scene(std::move(view), Word::TourPlace, Word::TourPlaceNotes);
    }

    [[nodiscard]] bool hasInset(const model::Region& region) const
    {
        const int frame = model::frameOfRegion(region.code);
        return frame != model::kMainland &&
               ground_.atlas.geography.frames.size() > static_cast<std::size_t>(frame) &&
               ground_.atlas.geography.frames[static_cast<std::size_t>(frame)].present;
    }

    /// All rows overseas, with the card of one: of the fullest region, the one with most partners.
    [[nodiscard]] std::optional<TourScene> overseas() const
    {
        View view = plainView();
        std::vector<int> counts(data_.regions.size(), 0);
        int rows = 0;
        for (const model::Initiative& initiative : data_.initiatives) {
            const auto at = static_cast<std::size_t>(initiative.region);
            if (initiative.region >= 0 && hasInset(data_.regions[at])) {
                ++counts[at];
                ++rows;
            }
        }
        if (rows == 0 || rows == static_cast<int>(data_.initiatives.size())) {
            return std::nullopt;
        }
        const auto fullest = static_cast<int>(std::ranges::max_element(counts) - counts.begin());
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] > 0) {
                view.selection.of(Facet::Region).push_back(data_.regions[i].code);
            }
        }
        std::ranges::sort(view.selection.of(Facet::Region));
        for (std::size_t row = 0; row < data_.initiatives.size(); ++row) {
            const model::Initiative& one = data_.initiatives[row];
            const auto best = static_cast<std::size_t>(view.openRow);
            if (one.region == fullest &&
                (view.openRow < 0 ||
                 model::partnersOf(one).size() > model::partnersOf(data_.initiatives[best]).size())) {
                view.openRow = static_cast<int>(row);
            }
        }
        if (counts[static_cast<std::size_t>(fullest)] > 1) { // an inset is small for a hall
            view.symbols = layout::Symbols::Bouquets;
            view.unfolded = {layout::UnfoldKind::Region, fullest};
        }
        return scene(std::move(view), Word::TourOverseas, Word::TourOverseasNotes);
    }

    /// Codes of the regions with enough rows for a rate, the fullest first.
    [[nodiscard]] std::vector<std::string> fullRegions() const
    {
        std::vector<std::pair<int, std::string>> found;
        for (const filter::FacetValue& value : ground_.index.values(Facet::Region)) {
            const int region = data_.findRegion(value.code);
            if (value.total >= kLeastNamed && region >= 0 &&
                data_.regions[static_cast<std::size_t>(region)].population > 0) {
                found.emplace_back(value.total, value.code);
            }
        }
        std::ranges::stable_sort(found, std::ranges::greater{}, &std::pair<int, std::string>::first);
        std::vector<std::string> codes;
        std::ranges::transform(found, std::back_inserter(codes), &std::pair<int, std::string>::second);
        return codes;
    }

    [[nodiscard]] std::optional<TourScene> duel() const
    {
        const auto codes = fullRegions();
        if (codes.size() < 2) {
            return std::nullopt;
        }
        View view = plainView();
        view.duel.emplace();
        view.duel->facet = Facet::Region;
        view.duel->left = codes[0];
        view.duel->right = codes[1];
        return scene(std::move(view), Word::TourDuel, std::nullopt);
    }

    [[nodiscard]] std::optional<TourScene> rate() const
    {
        if (fullRegions().size() < 3) {
            return std::nullopt;
        }
        View view = plainView();
        view.symbols = layout::Symbols::Choropleth;
        view.measure = layout::Measure::PerMillion;
        return scene(std::move(view), Word::TourRate, Word::TourRateNotes);
    }

    [[nodiscard]] TourScene region(const std::string& code, int rows) const
    {
        View view = plainView();
        view.selection.of(Facet::Region) = {code};
        const model::Layer& layer = ground_.atlas.geography.frames[model::kMainland].regions;
        const int shape = layer.find(code);
        const int known = data_.findRegion(code);
        if (shape >= 0) {
            constexpr base::Rect kUsual{0, 0, 1200, 760}; // a camera fits any window
            view.camera = layout::framing(ground_.plan, ground_.plan.arrange(kUsual, 1, {}),
                                          layer.shapes[static_cast<std::size_t>(shape)].extent);
        } else if (rows >= 2 && rows <= kMostUnfolded &&
                   hasInset(data_.regions[static_cast<std::size_t>(known)])) {
            view.unfolded = {layout::UnfoldKind::Region, known}; // an inset is small for a hall
        }
        const filter::Outcome outcome = filter::evaluate(ground_.index, view.selection);
        const auto& counts = outcome.counts[static_cast<std::size_t>(Facet::Category)];
        const int most = counts.empty() ? 0 : *std::ranges::max_element(counts);
        const bool leads = rows >= kLeastNamed && most < rows && std::ranges::count(counts, most) == 1;
        return scene(std::move(view), leads ? Word::TourRegion : Word::TourRegionSmall,
                     Word::TourRegionNotes);
    }

    const ComposerGround& ground_;
    const model::Dataset& data_;
};

/// « La mobilisation en six étapes », with as many as there are.
Bilingual mobilisationTitle(std::size_t steps)
{
    Bilingual title;
    for (const Language language : {Language::French, Language::English}) {
        const auto numbers = base::split(base::word(Word::TourNumbers, language), ',');
        title[static_cast<std::size_t>(language)] =
            steps < 2 ? std::string(base::word(Word::TourMobilisationShort, language))
                      : base::written(Word::TourMobilisation, language, numbers[std::min(steps, kSteps) - 2]);
    }
    return title;
}

} // namespace

Tour composeMobilisation(const ComposerGround& ground)
{
    Tour tour;
    tour.scenes = Composer(ground).mobilisation();
    tour.title = mobilisationTitle(tour.scenes.size());
    return tour;
}

Tour composeRegions(const ComposerGround& ground)
{
    Tour tour;
    tour.title = both(Word::TourRegions);
    tour.scenes = Composer(ground).regions();
    if (tour.scenes.size() < 2) {
        tour.scenes.clear(); // nothing goes from region to region
    }
    return tour;
}

std::optional<Tour> composedTour(std::string_view name, const ComposerGround& ground)
{
    return name == kComposedTours[0]   ? std::optional(composeMobilisation(ground))
           : name == kComposedTours[1] ? std::optional(composeRegions(ground))
           : name == kComposedTours[2] ? std::optional(composeTwentyYears(ground))
                                       : std::nullopt;
}

} // namespace session
