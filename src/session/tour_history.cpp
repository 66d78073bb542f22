// « Vingt ans de pôles santé »: a tour along the line of time of the networks, a scene for each of their
// dates.
#include "base/words.h"
#include "base/written.h"
#include "filter/outcome.h"
#include "session/network_steps.h"
#include "session/reset.h"
#include "session/time_axis.h"
#include "session/tour_composer.h"

#include <algorithm>
#include <vector>

namespace session {

namespace {

using base::Language;
using base::Word;

constexpr std::array kBoth{Language::French, Language::English};

struct Dated {
    const model::Network* network = nullptr;
    const model::NetworkEvent* event = nullptr;
};

/// The events of all networks by time.
std::vector<Dated> eventsOf(const model::Dataset& data)
{
    std::vector<Dated> events;
    for (const model::Network& network : data.networks) {
        for (const model::NetworkEvent& event : network.events) {
            events.push_back({&network, &event});
        }
    }
    std::ranges::stable_sort(events, {}, [](const Dated& dated) { return dated.event->date; });
    return events;
}

/// « avril 2018 : Les sept pôles se regroupent en réseau », the facts of the network and their source as
/// notes.
TourScene sceneOf(const model::Dataset& data, const Dated& dated)
{
    const int month = model::firstMonth(dated.event->date);
    const bool isOfClusters = dated.network->kind == model::kClusterNetwork;
    const int shown =
        isOfClusters ? model::clusterNetworkAt(data, month) : data.findNetwork(dated.network->code);
    TourScene scene;
    scene.view.symbols = firstSymbols(data);
    scene.view.selection.network = data.networks[static_cast<std::size_t>(shown)].code;
    scene.view.networkMonth = month;
    for (const Language language : kBoth) {
        const auto at = static_cast<std::size_t>(language);
        scene.caption[at] =
            base::written(Word::NoteLabelled, language, momentWritten(dated.event->date, language),
                          model::labelOf(*dated.event, language));
        scene.notes[at] = std::string(model::textOf(*dated.network, language)) + " " +
                          base::written(Word::NetworkSource, language, dated.network->source);
    }
    return scene;
}

TourScene mapScene(const model::Dataset& data, bool showsPoles, const Bilingual& caption)
{
    TourScene scene;
    scene.view.symbols = firstSymbols(data);
    scene.view.showPoles = showsPoles;
    scene.caption = caption;
    return scene;
}

/// The last month of the table's dates, since year 0; without dates none.
std::optional<int> lastMonth(const filter::Index& index)
{
    const TimeAxis axis = axisOf(index);
    if (axis.isEmpty()) {
        return std::nullopt;
    }
    const base::PartialDate last = base::dateOfDay(axis.last);
    return last.year * 12 + last.month - 1;
}

} // namespace

Tour composeTwentyYears(const ComposerGround& ground)
{
    const model::Dataset& data = ground.atlas.data;
    const std::vector<Dated> events = eventsOf(data);
    Tour tour;
    Bilingual opening;
    Bilingual map;
    const std::optional<int> last = lastMonth(ground.index);
    for (const Language language : kBoth) {
        const auto at = static_cast<std::size_t>(language);
        tour.title[at] = base::word(Word::TourTwentyYears, language);
        opening[at] = base::word(Word::TourTwentyOpening, language);
        map[at] = base::word(Word::TourTwentyMap, language);
    }
    if (events.empty() || data.initiatives.empty()) {
        return tour;
    }
    tour.scenes.push_back(mapScene(data, true, opening));
    bool hasMap = !last;
    for (const Dated& dated : events) {
        TourScene scene = sceneOf(data, dated);
        if (filter::evaluate(ground.index, scene.view.selection).selected == 0) {
            continue; // it would say nothing of this table
        }
        if (!hasMap && model::firstMonth(dated.event->date) > *last) {
            tour.scenes.push_back(mapScene(data, false, map));
            hasMap = true;
        }
        tour.scenes.push_back(std::move(scene));
    }
    if (!hasMap) {
        tour.scenes.push_back(mapScene(data, false, map));
    }
    if (std::ranges::none_of(tour.scenes,
                             [](const TourScene& scene) { return scene.view.networkMonth.has_value(); })) {
        tour.scenes.clear();
    }
    return tour;
}

} // namespace session
