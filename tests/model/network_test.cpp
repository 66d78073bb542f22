#include "model/chronicle.h"
#include "model/frame_projection.h"

#include <doctest/doctest.h>

using model::Dataset;
using model::Moment;
using model::Network;
using model::Standing;

namespace {

constexpr int month(int year, int of)
{
    return year * 12 + of - 1;
}

Network clusters(std::string code, Moment date, std::vector<model::NetworkNode> nodes)
{
    Network network;
    network.code = std::move(code);
    network.kind = model::kClusterNetwork;
    network.date = date;
    network.nodes = std::move(nodes);
    return network;
}

/// Three clusters, of which one goes, one takes another name and one joins.
Dataset invented()
{
    Dataset data;
    data.poles.resize(3);
    data.networks.push_back(clusters("first", {2010, 4, 0}, {{"Alpha", 0}, {"Beta", 1}, {"Gamma", -1}}));
    data.networks.back().events = {{{2004, 0, 0}, "avant", "before"}, {{2010, 4, 0}, "fondé", "founded"}};
    Network other;
    other.code = "project";
    other.kind = "european-project";
    other.date = {2012, 0, 0};
    data.networks.push_back(other);
    data.networks.push_back(
        clusters("second", {2015, 5, 7}, {{"Alpha Santé", 0}, {"Beta", 1}, {"Delta", 2}}));
    return data;
}

const model::StandingNode& named(const model::NetworkState& state, std::string_view name)
{
    for (const model::StandingNode& node : state.nodes) {
        if (node.node->name == name) {
            return node;
        }
    }
    FAIL("no such node: ", std::string(name));
    return state.nodes.front();
}

} // namespace

TEST_CASE("A date of a network is as exact as it was written, and no more")
{
    CHECK(model::parseMoment("2004") == Moment{2004, 0, 0});
    CHECK(model::parseMoment("2018-04") == Moment{2018, 4, 0});
    CHECK(model::parseMoment("2023-03-28") == Moment{2023, 3, 28});
    for (const char* text :
         {"", "04", "20O4", "2018-13", "2023-02-30", "2018-4", "vers 2004", "+204", "0000"}) {
        CAPTURE(text);
        CHECK_FALSE(model::parseMoment(text));
    }
    for (const char* text : {"2004", "2018-04", "2023-03-28"}) {
        CHECK(model::momentText(*model::parseMoment(text)) == text);
    }
    CHECK(Moment{2018, 0, 0} < Moment{2018, 4, 0});
}

TEST_CASE("The network of clusters of a month is the last one founded by then")
{
    const Dataset data = invented();
    CHECK(model::clusterNetworkAt(data, month(2010, 3)) == 0); // to come
    CHECK(model::clusterNetworkAt(data, month(2010, 4)) == 0);
    CHECK(model::clusterNetworkAt(data, month(2015, 4)) == 0);
    CHECK(model::clusterNetworkAt(data, month(2015, 5)) == 2);
    CHECK(model::clusterNetworkAt(data, month(2099, 1)) == 2);
    CHECK(model::clusterNetworkAt({}, month(2015, 5)) == -1);
}

TEST_CASE("Before its founding a network has members to come and no links")
{
    const Dataset data = invented();
    const auto state = model::networkAt(data, 0, month(2009, 12));
    CHECK_FALSE(state.isFounded);
    CHECK(state.nodes.size() == 3);
    for (const auto& node : state.nodes) {
        CHECK(node.standing == Standing::ToCome);
    }
    REQUIRE(state.last != nullptr);
    CHECK(state.last->labelFr == "avant");
    CHECK(model::networkAt(data, 0, month(2003, 12)).last == nullptr);
}

TEST_CASE("Who came, who went and who took another name is told since the network before")
{
    const Dataset data = invented();
    const auto state = model::networkAt(data, 2, month(2016, 1));
    CHECK(state.isFounded);
    REQUIRE(state.nodes.size() == 4);
    CHECK(named(state, "Alpha Santé").standing == Standing::Stays);
    CHECK(named(state, "Alpha Santé").formerly == "Alpha");
    CHECK(named(state, "Beta").formerly.empty());
    CHECK(named(state, "Delta").standing == Standing::Comes);
    CHECK(named(state, "Gamma").standing == Standing::Gone);
    CHECK(model::networkBefore(data, 2) == 0);
    CHECK(model::networkBefore(data, 0) == -1);
    CHECK(model::networkBefore(data, 1) == -1); // no network of clusters
}

TEST_CASE("A network out of range is empty, not a crash")
{
    const Dataset data = invented();
    CHECK(model::networkAt(data, -1, 0).nodes.empty());
    CHECK(model::networkAt(data, 3, 0).network == -1);
    CHECK(model::spanOf({}).isEmpty());
}

TEST_CASE("The line of time spans whole years from the first date to the last")
{
    const auto span = model::spanOf(invented());
    CHECK(span.first == month(2004, 1));
    CHECK(span.last == month(2015, 12));
}

TEST_CASE("Europe is drawn where EPSG:3035 has it")
{
    // The projection's origin, and Paris, Gliwice and Lisbon by PROJ 9.1 (cs2cs EPSG:4326 EPSG:3035).
    const base::Vec2 origin = model::projected(model::kEurope, 10, 52);
    CHECK(origin.x == doctest::Approx(4321000).epsilon(1e-9));
    CHECK(origin.y == doctest::Approx(3210000).epsilon(1e-9));
}
