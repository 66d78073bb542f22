#include "filter/engine.h"
#include "filter/network_rows.h"
#include "project_folder.h"
#include "source/load.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using filter::Reach;

namespace {

namespace census {

const model::Dataset& data()
{
    static const model::Atlas atlas = [] {
        source::Sources sources;
        sources.geodata = projectFolder() / "geodata";
        auto loaded = source::loadTable(sources);
        REQUIRE(loaded);
        return std::move(loaded).value();
    }();
    return atlas.data;
}

const filter::Index& index()
{
    static const filter::Index index(data());
    return index;
}

} // namespace census

int countOf(const std::vector<std::uint8_t>& rows)
{
    return std::accumulate(rows.begin(), rows.end(), 0);
}

} // namespace

TEST_CASE("A cluster's rows belong to it wherever they lie, a place's rows lie around it")
{
    const model::Dataset& data = census::data();
    const filter::Index& index = census::index();
    for (const model::Network& network : data.networks) {
        for (const model::NetworkNode& node : network.nodes) {
            CAPTURE(network.code);
            CAPTURE(node.name);
            const auto rows = filter::rowsOfNode(index, network, node);
            const Reach reach = filter::reachOf(network, node);
            for (std::size_t row = 0; row < rows.size(); ++row) {
                const model::Initiative& initiative = data.initiatives[row];
                bool belongs = false;
                if (reach == Reach::Pole) {
                    belongs = initiative.pole == node.pole;
                } else if (reach == Reach::Near) {
                    belongs = filter::distanceKm({initiative.lon, initiative.lat},
                                                 {node.at->lon, node.at->lat}) <= filter::kNearKm;
                }
                CHECK((rows[row] != 0) == belongs);
            }
        }
    }
}

TEST_CASE("Nothing is claimed of members abroad")
{
    int abroad = 0;
    for (const model::Network& network : census::data().networks) {
        for (const model::NetworkNode& node : network.nodes) {
            if (model::isAbroad(node)) {
                ++abroad;
                CHECK(filter::reachOf(network, node) == Reach::None);
                CHECK(countOf(filter::rowsOfNode(census::index(), network, node)) == 0);
            }
        }
    }
    CHECK(abroad > 0);
}

TEST_CASE("A network's rows are counted once, however many members they belong to")
{
    filter::Engine engine(census::index());
    for (const model::Network& network : census::data().networks) {
        std::vector<std::uint8_t> any(census::data().initiatives.size());
        for (const model::NetworkNode& node : network.nodes) {
            const auto rows = filter::rowsOfNode(census::index(), network, node);
            std::transform(any.begin(), any.end(), rows.begin(), any.begin(),
                           [](std::uint8_t a, std::uint8_t b) { return a != 0 || b != 0 ? 1 : 0; });
        }
        filter::Selection selection;
        selection.network = network.code;
        CHECK_FALSE(selection.isEmpty());
        engine.set(selection);
        CAPTURE(network.code);
        CHECK(engine.selected() == countOf(any));
        CHECK(engine.outcome().pass == any);
    }
    engine.set({});
    CHECK(engine.selected() == engine.total());
}

TEST_CASE("A network that is not in the tables selects nothing, not everything")
{
    filter::Engine engine(census::index());
    filter::Selection selection;
    selection.network = "no-such-network";
    engine.set(selection);
    CHECK(engine.selected() == 0);
}
