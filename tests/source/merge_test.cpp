#include "base/file.h"
#include "source/csv_text.h"
#include "source/merge.h"
#include "support.h"

#include <algorithm>
#include <set>

using model::Column;
using source::Merged;
using source::Verdict;
using support::shipped;

namespace {

const std::string kHeader =
    "id,name,organisation,organisation_type,category,pole,pole_basis,city,department,"
    "region,lon,lat,start_date,summary_fr,summary_en,partners,source_url,city_basis\n";

std::string row(const std::string& id, const std::string& name, const std::string& organisation,
                const std::string& date = "2020-04")
{
    return id + "," + name + "," + organisation + ",associatif,dons,,,Lyon,69,84,4.8357,45.764," + date +
           ",Texte.,Text.,,https://example.org/a,page\n";
}

const std::string kMasks = row("FR-0001", "Masques cousus pour les soignants", "Atelier du Rhône");
const std::string kVisors = row("FR-0002", "Visières imprimées en 3D", "Fablab de Gerland");

class Desk {
public:
    Merged merge(const std::string& old, const std::string& incoming,
                 const std::function<Verdict(const source::Pair&)>& ask = {})
    {
        REQUIRE(base::writeAtomically(folder_ / "old.csv", old).ok());
        REQUIRE(base::writeAtomically(folder_ / "new.csv", incoming).ok());
        auto merged = source::merge(shipped(), folder_ / "old.csv", folder_ / "new.csv", ask);
        REQUIRE_MESSAGE(merged.ok(), (merged.ok() ? "" : merged.error().message));
        return std::move(merged).value();
    }

private:
    support::TemporaryFolder folder_;
};

} // namespace

TEST_CASE("a new row comes behind the old ones, whose bytes stay")
{
    Desk desk;
    const std::string old = "\xEF\xBB\xBF" + kHeader + kVisors + kMasks;
    const std::string gel = row("", "Gel hydroalcoolique", "Distillerie des Alpes");
    const Merged merged = desk.merge(old, kHeader + gel);
    REQUIRE(merged.added.size() == 1);
    CHECK(merged.text == old + merged.added[0].id + gel);
    CHECK(merged.added[0].id.starts_with("FR-"));
    CHECK(merged.added[0].id.size() == 11);
    CHECK(merged.isWhole());
}

TEST_CASE("merging the same table twice changes nothing")
{
    Desk desk;
    const std::string incoming = kHeader + row("", "Gel hydroalcoolique", "Distillerie des Alpes") +
                                 row("X-9", "Écoute psychologique", "Croix bleue") +
                                 row("FR-0001", "Masques cousus", "Atelier du Rhône");
    const Merged once = desk.merge(kHeader + kMasks + kVisors, incoming);
    CHECK(once.added.size() == 2);
    CHECK(once.updated.size() == 1);
    const Merged twice = desk.merge(once.text, incoming);
    CHECK(twice.text == once.text);
    CHECK(twice.added.empty());
    CHECK(twice.updated.empty());
    CHECK(twice.unchanged == 3);
    CHECK(twice.isWhole());
}

TEST_CASE("ids of new rows depend neither on their order nor on what else comes")
{
    Desk desk;
    const std::string gel = row("", "Gel hydroalcoolique", "Distillerie des Alpes");
    const std::string ear = row("", "Écoute psychologique", "Croix bleue");
    const auto idsOf = [](const Merged& merged) {
        std::set<std::string> ids;
        for (const source::RowName& added : merged.added)
            ids.insert(added.name + " " + added.id);
        return ids;
    };
    const auto both = idsOf(desk.merge(kHeader + kMasks, kHeader + gel + ear));
    CHECK(both.size() == 2);
    CHECK(idsOf(desk.merge(kHeader + kMasks + kVisors, kHeader + ear + gel)) == both);
    auto apart = idsOf(desk.merge(kHeader + kMasks, kHeader + gel));
    apart.merge(idsOf(desk.merge(kHeader + kMasks, kHeader + ear)));
    CHECK(apart == both);
}

TEST_CASE("a known id updates its row cell by cell, and empty cells say nothing")
{
    Desk desk;
    const std::string news = "FR-0002,Visières imprimées en 3D,Fablab de "
                             "Gerland,associatif,collaboratif,,,Lyon,69,84,4.83570,45.764,,,"
                             "Text.,,https://example.org/b,\n";
    const Merged merged = desk.merge(kHeader + kMasks + kVisors, kHeader + news);
    REQUIRE(merged.updated.size() == 2);
    CHECK(merged.updated[0].id == "FR-0002");
    CHECK(merged.updated[0].column == "category");
    CHECK(merged.updated[0].before == "dons");
    CHECK(merged.updated[0].after == "collaboratif");
    CHECK(merged.updated[1].column == "source_url");
    CHECK(support::contains(merged.text, kMasks));
    CHECK(support::contains(merged.text, "2020-04,Texte.,Text.,,https://example.org/b,page"));
}

TEST_CASE("a likely double is left out with both rows and its score, or as a person says")
{
    Desk desk;
    const std::string old = kHeader + kMasks + kVisors;
    const std::string incoming =
        kHeader + row("", "MASQUES cousus pour soignants", "Atelier du Rhone", "2020-05");
    const Merged left = desk.merge(old, incoming);
    CHECK(left.text == old);
    REQUIRE(left.doubles.size() == 1);
    CHECK(left.doubles[0].score > 0.8);
    CHECK(left.doubles[0].incoming.line == 2);
    CHECK(left.doubles[0].known.id == "FR-0001");
    CHECK_FALSE(left.isWhole());

    const Merged added = desk.merge(old, incoming, [](const auto&) { return Verdict::Add; });
    CHECK(added.added.size() == 1);
    CHECK(added.isWhole());
    int asked = 0;
    const Merged again = desk.merge(added.text, incoming, [&](const auto&) {
        ++asked;
        return Verdict::LeaveOut;
    });
    CHECK(asked == 0); // it has an id by now
    CHECK(again.text == added.text);

    const Merged same = desk.merge(old, incoming, [](const auto&) { return Verdict::Same; });
    CHECK(same.added.empty());
    CHECK(same.updated.size() == 3); // name, organisation, date
    CHECK(support::contains(same.text, "FR-0001,MASQUES cousus pour soignants,Atelier du Rhone"));
}

TEST_CASE("two likely doubles in one new table: the first comes in, the second is asked about")
{
    Desk desk;
    const Merged merged =
        desk.merge(kHeader + kMasks, kHeader + row("", "Gel hydroalcoolique", "Distillerie des Alpes") +
                                         row("", "Gels hydro-alcooliques", "La Distillerie des Alpes"));
    CHECK(merged.added.size() == 1);
    REQUIRE(merged.doubles.size() == 1);
    CHECK(merged.doubles[0].known.line == 0);
}

TEST_CASE("an id that another initiative has already is never overwritten")
{
    Desk desk;
    const std::string old = kHeader + kMasks + kVisors;
    const Merged merged = desk.merge(old, kHeader + row("FR-0001", "Robot de téléprésence", "Euxigone"));
    CHECK(merged.text == old);
    CHECK(merged.clashes.size() == 1);
    CHECK_FALSE(merged.isWhole());
}

TEST_CASE("a row with a problem stays out and is told, the others come in")
{
    Desk desk;
    std::string bad = row("", "Écoute psychologique", "Croix bleue");
    bad.replace(bad.find("dons"), 4, "dnos");
    const Merged merged =
        desk.merge(kHeader + kMasks, kHeader + bad + row("", "Gel hydroalcoolique", "Distillerie"));
    CHECK(merged.added.size() == 1);
    REQUIRE(merged.refused.size() == 1);
    CHECK(merged.refused[0].line == 2);
    CHECK(merged.refused[0].suggestion == "dons");
}

TEST_CASE("other columns and another separator of the old table stay, and a new one without ids is read")
{
    Desk desk;
    const std::string old =
        "name;id;remark;organisation;organisation_type;category;pole;pole_basis;city;department;"
        "region;lon;lat;start_date;summary_fr;summary_en;partners;source_url;city_basis\r\n"
        "Masques;A-1;à voir;Atelier;associatif;dons;;;Lyon;69;84;4.8357;45.764;;;;;"
        "https://example.org/a;\r\n";
    const std::string incoming = "nom,porteur,type,categorie,pole,ville,departement,region,date,url\n"
                                 "Gel,Distillerie,industriel,dons,,Autun,71,27,,https://example.org/gel\n";
    const Merged merged = desk.merge(old, incoming);
    REQUIRE(merged.added.size() == 1);
    CHECK(merged.added[0].id.starts_with("A-"));
    CHECK(merged.text.starts_with(old));
    CHECK(support::contains(merged.text.substr(old.size()), "Gel;A-"));
    CHECK(support::contains(merged.text.substr(old.size()),
                            ";;Distillerie;industriel;dons;;;Autun;71;27;4.29"));
    CHECK(merged.text.ends_with("\r\n"));
}
