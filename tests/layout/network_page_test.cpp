// The page of a network: nothing lies on anything else, whatever network, size and language.
#include "layout/network_page.h"
#include "layout/network_time.h"
#include "layout/world.h"

#include <algorithm>
#include <cmath>

namespace {

const model::Dataset& data()
{
    return world::atlas().data;
}

/// The shipped land with Europe beside it, as the page asks for it.
const model::Geography& land()
{
    static const model::Geography loaded = [] {
        model::Geography geography = world::atlas().geography;
        auto europe = source::loadEurope({projectFolder() / "geodata", "", ""});
        REQUIRE(europe);
        geography.europe = std::move(europe).value();
        return geography;
    }();
    return loaded;
}

std::vector<layout::NetworkNodeText> textsOf(const model::NetworkState& state, std::mt19937& random)
{
    std::vector<layout::NetworkNodeText> texts;
    for (const model::StandingNode& node : state.nodes) {
        layout::NetworkNodeText text;
        text.name = node.node->name;
        text.detail = random() % 2 == 0 ? "" : "signataire · 12 initiatives à moins de 20 km";
        text.count = static_cast<int>(random() % 170);
        texts.push_back(std::move(text));
    }
    return texts;
}

bool isInside(const base::Rect& inner, const base::Rect& outer)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() + 0.01F &&
           inner.bottom() <= outer.bottom() + 0.01F;
}

bool touches(const layout::NetworkMark& mark, const base::Rect& box)
{
    const double x = std::clamp<double>(mark.at.x, box.x, box.right());
    const double y = std::clamp<double>(mark.at.y, box.y, box.bottom());
    return base::length(mark.at - base::Vec2{x, y}) < mark.radius - 0.01;
}

} // namespace

TEST_CASE("No name of a network lies on another, on a bubble or over the edge")
{
    std::mt19937 random(11);
    for (int i = 0; i < 400; ++i) {
        const auto network = static_cast<int>(random() % data().networks.size());
        const auto state = model::networkAt(data(), network, 2004 * 12 + static_cast<int>(random() % 252));
        const float scale = std::array{1.F, 1.5F, 2.F}[random() % 3];
        const base::Rect rect{10, 20, static_cast<float>(world::between(random, 500, 1900)) * scale,
                              static_cast<float>(world::between(random, 450, 1200)) * scale};
        const auto parts = layout::arrangeNetworkPage(rect, scale);
        const auto view = layout::networkView(land(), state, parts.map);
        const auto page =
            layout::layoutNetwork(land(), state, textsOf(state, random), parts, view, scale, world::fonts());
        CHECK(page.marks.size() == state.nodes.size()); // all of the shipped ones have a position
        for (std::size_t a = 0; a < page.marks.size(); ++a) {
            const base::Rect& name = page.marks[a].name.box;
            if (name.isEmpty()) {
                continue;
            }
            CHECK(isInside(name, parts.map));
            for (std::size_t b = 0; b < page.marks.size(); ++b) {
                CHECK_FALSE(touches(page.marks[b], name));
                CHECK(
                    (a == b || page.marks[b].name.box.isEmpty() || !name.intersects(page.marks[b].name.box)));
            }
        }
    }
}

TEST_CASE("In a window of the usual size every member of every network is named")
{
    std::mt19937 random(12);
    for (const base::Rect rect : {base::Rect{0, 0, 1184, 960}, base::Rect{0, 0, 1000, 700}}) {
        for (int network = 0; network < static_cast<int>(data().networks.size()); ++network) {
            const auto state = model::networkAt(data(), network, 2024 * 12 + 11);
            const auto parts = layout::arrangeNetworkPage(rect, 1);
            const auto page =
                layout::layoutNetwork(land(), state, textsOf(state, random), parts,
                                      layout::networkView(land(), state, parts.map), 1, world::fonts());
            for (const layout::NetworkMark& mark : page.marks) {
                CAPTURE(state.nodes[static_cast<std::size_t>(mark.node)].node->name);
                CHECK_FALSE(mark.name.box.isEmpty());
            }
        }
    }
}

TEST_CASE("Links lead to the coordinator where there is one, else between all, and only once founded")
{
    std::mt19937 random(13);
    const auto linksAt = [&](std::string_view code, int month) {
        const auto state = model::networkAt(data(), data().findNetwork(code), month);
        const auto parts = layout::arrangeNetworkPage({0, 0, 1200, 900}, 1);
        return layout::layoutNetwork(land(), state, textsOf(state, random), parts,
                                     layout::networkView(land(), state, parts.map), 1, world::fonts());
    };
    CHECK(linksAt("poles-2018", 2018 * 12 + 3).links.size() == 21);
    CHECK(linksAt("poles-2018", 2017 * 12).links.empty());
    CHECK(linksAt("poles-2020", 2020 * 12 + 6).links.size() == 15); // not to the one that has gone
    CHECK(linksAt("enosis-2023", 2024 * 12).links.size() == 6);
    const auto project = linksAt("s3martmed-2018", 2019 * 12);
    CHECK(project.hasHub);
    CHECK(project.links.size() == 4);
    CHECK(linksAt("grenoble-2024", 2024 * 12 + 6).links.size() == 9);
}

TEST_CASE("Whoever has left a network, or is one of several without a peer, is not drawn as its coordinator")
{
    const auto withRoles = [](const std::vector<std::string>& roles, std::size_t goneFrom) {
        static std::vector<model::NetworkNode> nodes;
        nodes.clear();
        for (const std::string& role : roles) {
            nodes.push_back({role, -1, role, role, "", "FR", model::Degrees{2.0 + nodes.size(), 47}, ""});
        }
        model::NetworkState state{0, true, {}, nullptr};
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            state.nodes.push_back(
                {&nodes[i], i < goneFrom ? model::Standing::Stays : model::Standing::Gone, ""});
        }
        std::mt19937 random(17);
        const auto parts = layout::arrangeNetworkPage({0, 0, 1200, 900}, 1);
        return layout::layoutNetwork(land(), state, textsOf(state, random), parts,
                                     layout::networkView(land(), state, parts.map), 1, world::fonts());
    };
    const auto left = withRoles({"founder", "founder", "founder", "coordinator"}, 3);
    CHECK_FALSE(left.hasHub);
    CHECK(left.links.size() == 3);
    const auto two = withRoles({"founder", "guest"}, 2);
    CHECK_FALSE(two.hasHub);
    CHECK(two.links.size() == 1);
    CHECK(withRoles({"coordinator", "partner", "partner"}, 3).hasHub);
}

TEST_CASE("A view on its way begins and ends where it should, and its scale only grows or shrinks")
{
    const layout::NetworkView from{0, {0, 0}, 0.001};
    const layout::NetworkView to{0, {250000, -90000}, 0.01};
    CHECK(layout::between(from, to, 0).pxPerMetre == doctest::Approx(from.pxPerMetre));
    CHECK(layout::between(from, to, 1) == to);
    double before = 0;
    for (int i = 0; i <= 20; ++i) {
        const auto view = layout::between(from, to, i / 20.0);
        CHECK(view.pxPerMetre > before);
        before = view.pxPerMetre;
    }
}

TEST_CASE("Every month of the line of time is found again at its pixel")
{
    for (const float width : {300.F, 760.F, 1500.F}) {
        const auto time = layout::layoutNetworkTime(data(), {30, 100, width, 118}, 1);
        REQUIRE_FALSE(time.isEmpty());
        for (int month = time.span.first; month <= time.span.last; ++month) {
            const double middle = (time.x(month) + time.x(month + 1)) / 2;
            CHECK(time.month(middle) == month);
        }
        CHECK(time.month(-1e6) == time.span.first);
        CHECK(time.month(1e6) == time.span.last);
        CHECK(time.bars.size() == data().networks.size());
        for (std::size_t a = 0; a < time.bars.size(); ++a) {
            for (std::size_t b = a + 1; b < time.bars.size(); ++b) {
                CHECK_FALSE(time.bars[a].bar.shrunk(0.1F).intersects(time.bars[b].bar));
            }
        }
    }
}
