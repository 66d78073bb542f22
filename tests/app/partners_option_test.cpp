// --partners-of: whose threads stand out, typed and copied.
#include "app/command_line.h"
#include "app/pairing_option.h"
#include "app/shell_words.h"
#include "app/view_option.h"
#include "layout/world.h"
#include "session/command_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

base::Result<session::View> typed(const std::string& line)
{
    std::vector<std::string> words = shellWords(line);
    words.erase(words.begin());
    const auto read = app::parseCommandLine(words);
    REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().message));
    return app::viewFrom(read.value().options, {},
                         {world::atlas(), world::index(), world::plan().mainland()});
}

std::string of(const std::string& name)
{
    const auto view = typed("cartovid --partners-of '" + name + "'");
    REQUIRE_MESSAGE(view.ok(), (view.ok() ? "" : view.error().message));
    CHECK(view.value().partners.shown);
    return view.value().partners.of;
}

std::string refusal(const std::string& name)
{
    const auto view = typed("cartovid --partners-of '" + name + "'");
    REQUIRE_FALSE(view.ok());
    CHECK(view.error().exit == base::Exit::Usage);
    return view.error().message;
}

} // namespace

TEST_CASE("an organisation, a constellation or a town can be named on the command line")
{
    const model::Partnerships& all = world::index().partnerships();
    CHECK(of("CHRU Lille") == all.organisation(all.find("CHU de Lille")).name);
    CHECK(of("constellation:CHRU Lille") == "constellation:" + of("CHU de Lille"));
    CHECK(of("Lyon") == "city:Lyon,69");
    CHECK(of("city:lyon") == "city:Lyon,69");
    CHECK(of("paris") == "city:Paris,75");
}

TEST_CASE("a name that nobody has leads to the nearest one, a town that is several to all of them")
{
    CHECK(refusal("CHU de Lile").ends_with("did you mean CHU de Lille?"));
    CHECK(refusal("constellation:CHU de Lile").ends_with("did you mean CHU de Lille?"));
    CHECK(refusal("Villeurbane").ends_with("did you mean Villeurbanne?"));
    CHECK(refusal("city:Lyonn").find("did you mean \"Lyon\"?") != std::string::npos);

    model::Dataset data;
    data.departments = {{"93", "Seine-Saint-Denis", 0, 0}, {"974", "La Réunion", 0, 0}};
    for (const int department : {0, 1}) {
        model::Initiative row;
        row.city = "Saint-Denis";
        row.department = department;
        row.organisation = "Mairie";
        data.initiatives.push_back(row);
    }
    model::groupCities(data);
    REQUIRE(data.cities.size() == 2);
    const auto several = app::partnersOfFrom("saint-denis", data, filter::Index(data));
    REQUIRE_FALSE(several.ok());
    CHECK(several.error().message.ends_with("write one of city:Saint-Denis,93 | city:Saint-Denis,974"));
    CHECK(app::partnersOfFrom("Saint-Denis,974", data, filter::Index(data)).value() ==
          "city:Saint-Denis,974");
}

TEST_CASE("the copied command puts the same threads in focus")
{
    for (const char* name : {"CHU de Lille", "constellation:CHU de Lille", "city:Saint-Denis,974"}) {
        session::View view;
        view.partners = {true, of(name)};
        const auto again = typed(session::commandText(view, world::atlas(), {}, nullptr));
        REQUIRE(again.ok());
        CHECK(again.value().partners == view.partners);
    }
}
