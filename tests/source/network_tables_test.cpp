#include "model/frame_projection.h"
#include "project_folder.h"
#include "source/code_lists.h"
#include "source/load.h"
#include "source/network_tables.h"
#include "source/projection.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <random>

namespace {

namespace fs = std::filesystem;

/// A geodata folder whose networks can be written anew; gone with the test.
class Folder {
public:
    Folder()
    {
        path_ = fs::temp_directory_path() / ("cartovid-networks-" + std::to_string(std::random_device{}()));
        fs::create_directories(path_);
        for (const char* name : {"categories.csv", "poles.csv", "regions.csv", "departments.csv",
                                 "networks.csv", "network_nodes.csv", "network_events.csv"}) {
            fs::copy_file(projectFolder() / "geodata" / name, path_ / name);
        }
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }

    void append(const char* name, const std::string& line) const
    {
        std::ofstream(path_ / name, std::ios::app) << line << '\n';
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

source::NetworkTables read(const Folder& folder)
{
    const auto lists = source::readCodeLists(folder.path());
    REQUIRE(lists);
    return source::readNetworks(folder.path(), lists.value());
}

const model::Network* find(const source::NetworkTables& tables, std::string_view code)
{
    const auto found = std::ranges::find(tables.networks, code, &model::Network::code);
    return found == tables.networks.end() ? nullptr : &*found;
}

bool hasProblem(const source::NetworkTables& tables, std::string_view file, std::string_view column,
                std::string_view value)
{
    return std::ranges::any_of(tables.problems, [&](const source::NetworkProblem& found) {
        return found.file == file && found.problem.column == column && found.problem.value == value;
    });
}

} // namespace

TEST_CASE("The shipped networks are read whole and without a problem")
{
    const Folder folder;
    const auto tables = read(folder);
    CHECK(tables.problems.empty());
    REQUIRE(tables.networks.size() == 5);
    std::size_t nodes = 0;
    std::size_t events = 0;
    for (const model::Network& network : tables.networks) {
        nodes += network.nodes.size();
        events += network.events.size();
        CHECK_FALSE(network.source.empty());
        CHECK(std::ranges::is_sorted(network.events, {}, &model::NetworkEvent::date));
    }
    CHECK(nodes == 32);
    CHECK(events == 12);
    CHECK(std::ranges::is_sorted(tables.networks, {}, &model::Network::date));
    REQUIRE(find(tables, "poles-2018") != nullptr);
    CHECK(find(tables, "poles-2018")->nodes.size() == 7);
    CHECK(find(tables, "poles-2020")->nodes.size() == 6);
    CHECK(find(tables, "enosis-2023")->nodes.size() == 4);
    CHECK(find(tables, "grenoble-2024")->nodes.size() == 10);
}

TEST_CASE("A network that is added to the tables is there, with its node and its date")
{
    const Folder folder;
    folder.append("networks.csv",
                  "essai-2025,Essai,Trial,2025-01,cluster-network,Un essai,A trial,Nous-mêmes");
    folder.append("network_nodes.csv", "essai-2025,Medicen,medicen,membre,member,Paris,FR,2.35,48.85,");
    folder.append("network_events.csv", "essai-2025,2025-01,Premier jour,First day");
    const auto tables = read(folder);
    CHECK(tables.problems.empty());
    const model::Network* network = find(tables, "essai-2025");
    REQUIRE(network != nullptr);
    CHECK(network->nodes.size() == 1);
    CHECK(network->events.size() == 1);
}

TEST_CASE("What is wrong with a network is named with its line, and the rest is shown")
{
    const Folder folder;
    folder.append("network_nodes.csv", "grenoble-2024,Nulle part,,signataire,signatory,Grenoble,FR,,45.1,");
    folder.append("network_nodes.csv", "grenoble-2023,Faux,,signataire,signatory,Grenoble,FR,5.7,45.1,");
    folder.append("network_nodes.csv",
                  "grenoble-2024,Inconnu,medicin,signataire,signatory,Paris,FR,2.3,48.8,");
    folder.append("network_nodes.csv", "grenoble-2024,Trop loin,,signataire,signatory,Ailleurs,FR,5.7,95,");
    folder.append("network_events.csv", "poles-2018,2006,Trop tard,Too late");
    folder.append("network_events.csv", "poles-2018,avril,Sans date,Undated");
    folder.append("networks.csv", "poles-2020,Encore,Again,2020-05,cluster-network,x,x,x");
    folder.append("networks.csv", "sans-date,Sans,Without,bientôt,cluster-network,x,x,x");
    const auto tables = read(folder);
    CHECK(tables.networks.size() == 5);
    CHECK(hasProblem(tables, "network_nodes.csv", "lon", ""));
    CHECK(hasProblem(tables, "network_nodes.csv", "network", "grenoble-2023"));
    CHECK(hasProblem(tables, "network_nodes.csv", "pole", "medicin"));
    CHECK(hasProblem(tables, "network_nodes.csv", "lat", "95"));
    CHECK(hasProblem(tables, "network_events.csv", "date", "2006"));
    CHECK(hasProblem(tables, "network_events.csv", "date", "avril"));
    CHECK(hasProblem(tables, "networks.csv", "code", "poles-2020"));
    CHECK(hasProblem(tables, "networks.csv", "date", "bientôt"));
    CHECK(tables.problems.size() == 8);
    CHECK(find(tables, "grenoble-2024")->nodes.size() == 13); // with those that are only listed
    const auto wrong =
        std::ranges::find(tables.problems, "grenoble-2023",
                          [](const source::NetworkProblem& found) { return found.problem.value; });
    CHECK(wrong->problem.line == 35);
    CHECK(wrong->problem.suggestion == "grenoble-2024");
    CHECK(std::ranges::is_sorted(find(tables, "poles-2018")->events, {}, &model::NetworkEvent::date));
}

TEST_CASE("A date whose row is malformed is told with its line, and the other dates are shown")
{
    const Folder folder;
    folder.append("network_events.csv", "poles-2018,2019,\"zwei\nZeilen\",two lines\n"); // and a blank line
    folder.append("network_events.csv", "poles-2018,2020,oops");
    folder.append("network_events.csv", "poles-2018,2021,one,two,three");
    folder.append("network_events.csv", "poles-2018,avril,Sans date,Undated");
    folder.append("network_events.csv", "poles-2018,2022,Encore,Again");
    folder.append("network_events.csv", "poles-2018,2023,\"oops,Lost\npoles-2018,2024,\"x\",\"y\"");
    const auto tables = read(folder);
    REQUIRE(find(tables, "poles-2018") != nullptr);
    const auto& events = find(tables, "poles-2018")->events;
    CHECK(events.size() == 6); // the four shipped ones, 2019 and 2022
    CHECK(events.back().labelEn == "Again");
    CHECK(tables.rows.at("network_events.csv") == 12 + 6);

    REQUIRE(tables.problems.size() == 4);
    const auto said = [&](std::size_t number) {
        return model::reasonText(tables.problems[number].problem, base::Language::English);
    };
    CHECK(tables.problems[0].problem.line == 17);
    CHECK(said(0) == "the row has 3 cells, the header has 4");
    CHECK(tables.problems[1].problem.line == 18);
    CHECK(said(1) == "the row has 5 cells, the header has 4");
    CHECK(tables.problems[2].problem.line == 19);
    CHECK(tables.problems[2].problem.value == "avril");
    CHECK(tables.problems[3].problem.line == 21);
    CHECK(said(3) == "a quote opens here and is never closed");
}

TEST_CASE("Every fault of the networks is told in French to who reads French")
{
    const Folder folder;
    folder.append("networks.csv", ",Sans,Without,2024,cluster-network,x,x,x");
    folder.append("networks.csv", "poles-2020,Encore,Again,2020-05,cluster-network,x,x,x");
    folder.append("networks.csv", "sans-date,Sans,Without,bientôt,cluster-network,x,x,x");
    folder.append("networks.csv", "sans-source,Sans,Without,2024,cluster-network,x,x,");
    folder.append("network_nodes.csv", "grenoble-2024,,,membre,member,Paris,FR,2.3,48.8,");
    folder.append("network_nodes.csv", "grenoble-2024,Inconnu,medicin,membre,member,Paris,FR,2.3,48.8,");
    folder.append("network_nodes.csv", "grenoble-2024,Nulle part,,membre,member,Grenoble,FR,,45.1,");
    folder.append("network_nodes.csv", "grenoble-2023,Faux,,membre,member,Grenoble,FR,5.7,45.1,");
    fs::remove(folder.path() / "network_events.csv");
    const auto tables = read(folder);
    CHECK(tables.problems.size() == 9);
    for (const source::NetworkProblem& found : tables.problems) {
        const std::string french = model::reasonText(found.problem, base::Language::French);
        CAPTURE(french);
        CHECK(french != model::reasonText(found.problem, base::Language::English));
    }
    const auto ofFile = [&](std::string_view file) {
        return std::ranges::find(tables.problems, file, &source::NetworkProblem::file)->problem;
    };
    CHECK(model::reasonText(ofFile("networks.csv"), base::Language::French) ==
          "la cellule «\u00a0code\u00a0» est vide");
    CHECK(model::reasonText(ofFile("network_events.csv"), base::Language::French)
              .starts_with("la table ne peut pas être lue\u00a0: there is no file"));
    CHECK(hasProblem(tables, "networks.csv", "code", "poles-2020"));
    const auto twice =
        std::ranges::find(tables.problems, "poles-2020",
                          [](const source::NetworkProblem& found) { return found.problem.value; });
    CHECK(model::reasonText(twice->problem, base::Language::French) ==
          "cet identifiant est déjà pris à la ligne 3");
}

TEST_CASE("A code list with a malformed row is refused with file and line, and loses no cluster in silence")
{
    const Folder folder;
    folder.append("poles.csv", "essai,Essai,11");
    const auto lists = source::readCodeLists(folder.path());
    REQUIRE_FALSE(lists);
    INFO(lists.error().message);
    CHECK(lists.error().message.find("poles.csv: line 8: the row has 3 cells") != std::string::npos);

    const Folder other;
    other.append("regions.csv", "99,\"Essai,Essai,,1,0");
    const auto quoted = source::readCodeLists(other.path());
    REQUIRE_FALSE(quoted);
    INFO(quoted.error().message);
    CHECK(quoted.error().message.find("regions.csv: line 20: a quote opens here") != std::string::npos);
}

TEST_CASE("Without the networks' tables the map opens all the same, and says what lacks")
{
    const Folder folder;
    fs::remove(folder.path() / "network_nodes.csv");
    const auto lists = source::readCodeLists(folder.path());
    REQUIRE(lists);
    CHECK(lists.value().networks.size() == 5);
    REQUIRE(lists.warnings.size() == 1);
    CHECK(lists.warnings[0].starts_with("network_nodes.csv: the table cannot be read: "));
}

TEST_CASE("Europe is where PROJ has it, place by place and layer by layer")
{
    const source::FrameProjection proj(model::kEurope);
    std::mt19937 random(7);
    std::uniform_real_distribution<double> lon(-12, 30);
    std::uniform_real_distribution<double> lat(35, 62);
    for (int i = 0; i < 500; ++i) {
        std::vector<base::Vec2> point{{lon(random), lat(random)}};
        const base::Vec2 own = model::projected(model::kEurope, point[0].x, point[0].y);
        REQUIRE(proj.apply(point));
        CHECK(base::length(own - point[0]) < 0.001);
    }
}
