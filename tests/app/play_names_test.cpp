// While the year plays: names on the map.
#include "app/opening.h"
#include "session/play.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

TEST_CASE("While the year plays a town's name comes with its first dot, then stays where it is to the end")
{
    for (const layout::Symbols kind : {layout::Symbols::Bouquets, layout::Symbols::Bubbles}) {
        const app::Options options;
        auto opened = app::openStage(options, app::startLoading(options));
        REQUIRE(opened.ok());
        app::Stage& stage = *opened.value().stage;
        session::State& state = opened.value().state;
        state.symbols = kind;
        const base::Rect map{310, 60, 672, 640};
        state.selection.from =
            base::parseDate("2020-01-01"); // undated rows would give every town a dot at once
        double now = 100;
        stage.refresh(state, map, 1, now);
        std::map<std::string, base::Rect> atRest;
        for (const layout::Label& label : stage.labels) {
            atRest[label.lines.front().text] = label.box;
        }
        session::togglePlay(state, stage.axis, now);
        std::set<std::string> seen;
        std::size_t fewest = 1000;
        while (session::tickPlay(state, now)) {
            stage.refresh(state, map, 1, now);
            std::set<int> withDots;
            for (const layout::Bouquet& bouquet : stage.bouquets.front().bouquets) {
                withDots.insert(bouquet.city);
            }
            std::set<std::string> here;
            for (const layout::Label& label : stage.labels) {
                const std::string& name = label.lines.front().text;
                INFO(name << " at " << now);
                here.insert(name);
                REQUIRE(atRest.count(name) == 1);
                CHECK(atRest[name] == label.box);
                CHECK((label.kind != layout::LabelKind::City || withDots.count(label.index) == 1));
            }
            for (const std::string& name : seen) {
                CHECK_MESSAGE(here.count(name) == 1, name << " went at " << now);
            }
            fewest = std::min(fewest, here.size());
            seen = here;
            now += 0.25;
        }
        CHECK(seen.size() == atRest.size());
        CHECK(fewest < atRest.size());
    }
}
