#include "app/checksum.h"
#include "app/command_line.h"
#include "app/provenance.h"
#include "app/selection_options.h"
#include "base/temporary_folder.h"
#include "export/small_census.h"
#include "session/shell_line.h"

#include <doctest/doctest.h>

#include <string>

namespace {

filter::Selection everything()
{
    filter::Selection selection;
    selection.of(filter::Facet::Category) = {"dons", "telemedecine"};
    selection.of(filter::Facet::Pole) = {"none"};
    selection.of(filter::Facet::Region) = {"11", "84"};
    selection.of(filter::Facet::Type) = {"hospitalier"};
    selection.of(filter::Facet::Month) = {"2020-03", "none"};
    selection.search = "-l'hôpital \"x\" $HOME";
    selection.from = base::PartialDate{2020, 3, 0};
    selection.to = base::PartialDate{2020, 4, 30};
    selection.keepUndated = true;
    selection.area.box = filter::Box{-61.5, 14.25, 5, 49};
    selection.area.circle = filter::Circle{{-1.5, 45.76}, 50};
    selection.area.outline = filter::Outline{{{-4.7, 45.6}, {5, 45.6}, {4.9, 45.9}}};
    return selection;
}

} // namespace

TEST_CASE("the command line of a note makes the very same selection again")
{
    const auto data = test::smallCensus();
    const filter::Index index(data);
    for (const filter::Selection& selection : {filter::Selection{}, everything()}) {
        session::CommandWords words;
        words.select(selection);
        const auto invocation = app::parseCommandLine(words.words());
        REQUIRE(invocation.ok());
        const auto again = app::selectionFrom(invocation.value().options.selection, index, data);
        REQUIRE(again.ok());
        CHECK(again.value() == selection);
    }
}

TEST_CASE("the checksum is the one that sha256sum prints")
{
    const TemporaryFolder folder;
    folder.put("abc", "abc"); // FIPS 180-4, example
    folder.put("empty", "");
    CHECK(app::sha256Of(folder / "abc") ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(app::sha256Of(folder / "empty") ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(app::sha256Of(folder / "missing").empty());
    CHECK(app::sha256Of(folder.path()).empty());
}

TEST_CASE("a note names no folder, and no checksum of a file that was replaced after reading")
{
    const TemporaryFolder folder;
    folder.put("my table.csv", "as it was read");
    app::Options options;
    options.data = (folder / "my table.csv").string();
    const app::TableFile table = app::tableFileOf(options);
    CHECK_FALSE(table.isShipped);
    model::Atlas atlas;
    atlas.data = test::smallCensus();
    atlas.dataName = "my table.csv";
    const filter::Index index(atlas.data);
    const auto note = [&] {
        return app::provenanceOf(atlas, everything(), filter::evaluate(index, everything()), table,
                                 base::Language::English);
    };
    CHECK(note().sha256 == app::sha256Of(folder / "my table.csv"));
    CHECK(note().command.starts_with("cartovid --data 'my table.csv' --category dons,telemedecine"));
    CHECK(note().command.find(folder.path().string()) == std::string::npos);
    CHECK(note().hasPeriod);
    CHECK(note().keepsUndated);
    folder.put("my table.csv", "replaced since, and longer");
    CHECK(note().sha256.empty());
    std::filesystem::remove(folder / "my table.csv");
    CHECK(note().sha256.empty());
}

TEST_CASE("a note on the shipped table says so and names it without --data")
{
    model::Atlas atlas;
    atlas.data = test::smallCensus();
    atlas.dataName = "initiatives.csv";
    const filter::Index index(atlas.data);
    const auto note = app::provenanceOf(atlas, {}, filter::evaluate(index, {}), app::tableFileOf({}),
                                        base::Language::French);
    CHECK(note.isShippedTable);
    CHECK(note.command == "cartovid");
    CHECK_FALSE(note.hasPeriod);
    CHECK(note.program.starts_with("cartovid "));
}
