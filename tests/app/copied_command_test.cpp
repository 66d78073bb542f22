// « Copier la commande »: typed again, the line shows the same screen.
#include "app/command_line.h"
#include "app/export_place.h"
#include "app/shell_words.h"
#include "app/view_option.h"
#include "session/command_text.h"
#include "session/random_command.h"
#include "source/communes.h"
#include "source/load.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

namespace {

session::View typed(const std::string& line)
{
    std::vector<std::string> words = shellWords(line);
    REQUIRE(words.front() == "cartovid");
    words.erase(words.begin());
    const auto read = app::parseCommandLine(words);
    REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().message));
    const auto view =
        app::viewFrom(read.value().options, {}, {world::atlas(), world::index(), world::plan().mainland()});
    REQUIRE_MESSAGE(view.ok(), (view.ok() ? "" : view.error().message));
    return view.value();
}

} // namespace

TEST_CASE("the copied command shows the same screen again, whatever was done")
{
    std::mt19937 random(47);
    desk::Desk desk;
    const session::TimeAxis axis = session::axisOf(world::index());
    const model::Communes communes = source::readCommunes(source::defaultGeodata()).value();
    const std::vector<std::string> names{
        "Autun (71)", "Autun",     "chez l'ami", "12,5",   "-1,2,x",
        "~",          "4.3, 46.9", "Æ \"é\" $X", "--near", "Saint-Denis, 93"};
    int timelines = 0;
    for (int i = 0; i < 3000; ++i) {
        desk.give(randomCommand(random));
        if (i % 10 != 0) {
            continue;
        }
        session::View view = session::viewOf(desk.state);
        if (i % 50 == 0) {
            view.selection.search = "l'été \"1 + 1\" \\ $(date) --region";
        }
        if (view.duel) {
            view.duel->before = {};
        }
        // With a place of one's own, and with the communes known or not: it comes back exactly.
        if (i % 70 == 0) {
            view.nearby =
                session::Nearby{names[random() % names.size()],
                                {world::between(random, -180, 180), world::between(random, -90, 90)},
                                random() % 2 == 0};
        }
        const std::string line =
            session::commandText(view, world::atlas(), {}, random() % 2 == 0 ? &communes : nullptr);
        CAPTURE(line);
        session::View again = typed(line);
        const base::Vec2 off = view.camera.centre - again.camera.centre;
        CHECK(std::hypot(off.x, off.y) < 1e-3);
        CHECK(view.camera.zoom == doctest::Approx(again.camera.zoom).epsilon(1e-12));
        again.camera = view.camera;
        if (view.timeline.span > 0) { // in whole days
            const session::TimeView wanted = session::shown(view.timeline, axis);
            const session::TimeView got = session::shown(again.timeline, axis);
            CHECK(std::abs(wanted.first - got.first) <= 2);
            CHECK(std::abs(wanted.span - got.span) <= 2);
            ++timelines;
        }
        again.timeline = view.timeline;
        CHECK(again == view);
    }
    CHECK(timelines > 10);
}

TEST_CASE("options add to a saved view, and take the place of what it says")
{
    session::View saved;
    saved.selection.of(filter::Facet::Category) = {"dons"};
    saved.selection.of(filter::Facet::Region) = {"11"};
    saved.selection.search = "masque";
    saved.theme = base::Theme::Dark;
    saved.showPoles = true;
    const auto read = app::parseCommandLine(std::vector<std::string>{"--region", "84,76", "--lang", "en"});
    REQUIRE(read.ok());
    const auto view = app::viewFrom(read.value().options, saved,
                                    {world::atlas(), world::index(), world::plan().mainland()});
    REQUIRE(view.ok());
    CHECK(view.value().selection.of(filter::Facet::Category) == std::vector<std::string>{"dons"});
    CHECK(view.value().selection.of(filter::Facet::Region) == std::vector<std::string>{"76", "84"});
    CHECK(view.value().selection.search == "masque");
    CHECK(view.value().theme == base::Theme::Dark);
    CHECK(view.value().language == base::Language::English);
    CHECK(view.value().showPoles);
}

TEST_CASE("the copied command of an export writes the same file to the same path")
{
    const auto options = [](const session::ExportOrder& order, const std::string& path) {
        const std::string line = session::exportText({}, order, path, world::atlas(), {});
        CAPTURE(line);
        std::vector<std::string> words = shellWords(line);
        words.erase(words.begin());
        const auto read = app::parseCommandLine(words);
        REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().message));
        return read.value().options;
    };
    session::ExportOrder order;
    order.size = session::PictureSize::Own;
    order.own = {1234, 567};
    order.transparent = true;
    order.theme = base::Theme::Dark;
    const std::string path = "/home/ada/Mes cartes/l'été.png";
    const app::Options picture = options(order, path);
    CHECK(picture.out == path);
    REQUIRE(picture.pixels);
    CHECK(*picture.pixels == session::Pixels{1234, 567});
    CHECK(picture.transparent);
    CHECK(picture.theme == base::Theme::Dark);
    order.kind = session::ExportKind::Pdf;
    order.sheet = session::DrawingSheet::A3;
    order.portrait = true;
    const app::Options page = options(order, "/tmp/a.pdf");
    CHECK(page.paper == app::Paper::A3);
    CHECK(page.orientation == app::Orientation::Portrait);
    CHECK_FALSE(page.transparent);
    order.kind = session::ExportKind::Kit;
    order.kitBy = filter::Facet::Category;
    const app::Options kit = options(order, "/tmp/kit");
    CHECK(kit.kit == "/tmp/kit");
    CHECK(kit.kitBy == filter::Facet::Category);
    for (const auto kind : {session::ExportKind::Csv, session::ExportKind::Html, session::ExportKind::Svg}) {
        order.kind = kind;
        CHECK(options(order, std::string("/tmp/a") + app::endingOf(kind)).out ==
              std::string("/tmp/a") + app::endingOf(kind));
    }
}
