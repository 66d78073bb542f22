#include "base/language.h"
#include "scene/gallery.h"

#include <doctest/doctest.h>

using gallery::Hall;
using scene::Leaf;
using scene::PosterPlan;
using scene::PosterWords;
using scene::Scene;

namespace {

struct Format {
    int width = 0;
    int height = 0;
    float scale = 1;
};

const std::vector<Format> kFormats{{1920, 1080, 1}, {1920, 1080, 2}, {1280, 800, 1},    {3840, 2160, 2},
                                   {1080, 1920, 1}, {1200, 675, 1},  {1080, 1080, 1},   {640, 480, 1},
                                   {800, 600, 1},   {2480, 3508, 2}, {3508, 2480, 1.5F}};

/// The poster's hall: its sheet lies where the plan says.
Hall hallFor(const PosterPlan& plan, const filter::Selection& selection, float scale)
{
    Hall hall(selection);
    hall.picture.sheet = world::plan().arrange(plan.sheet, scale, {});
    hall.picture.bouquets.clear();
    for (std::size_t v = 0; v < hall.picture.sheet.views.size(); ++v) {
        hall.picture.bouquets.push_back(layout::layoutBouquets(world::atlas(), hall.picture.sheet,
                                                               static_cast<int>(v), hall.picture.outcome));
    }
    hall.labels = layout::layoutLabels(world::atlas(), hall.picture.sheet, hall.picture.bouquets.front(),
                                       world::fonts());
    return hall;
}

PosterWords wordsFor(const filter::Outcome& outcome)
{
    PosterWords words;
    words.title = "Face à la Covid-19";
    words.total = base::formatCount(outcome.selected, base::Language::French) + " initiatives";
    words.sentence = "télémédecine ou diagnostic, en Occitanie, depuis mars 2020";
    for (const filter::Facet facet : {filter::Facet::Category, filter::Facet::Pole}) {
        scene::LegendBlock block;
        block.title = facet == filter::Facet::Category ? "Catégories" : "Pôles";
        const auto& values = world::index().values(facet);
        for (std::size_t i = 0; i < values.size(); ++i) {
            block.rows.push_back({values[i].code, outcome.count(facet, static_cast<int>(i)), values[i].total,
                                  values[i].publishedCount,
                                  facet == filter::Facet::Category ? static_cast<int>(i) : -1, "x"});
        }
        words.blocks.push_back(std::move(block));
    }
    words.notes = {"Un point = une initiative, groupée autour de sa ville"};
    return words;
}

struct Poster {
    PosterPlan plan;
    Hall hall;
    PosterWords words;
    Scene scene;
};

Poster posterOf(const Format& format, const filter::Selection& selection)
{
    const PosterPlan plan = scene::arrangePoster(format.width, format.height, format.scale);
    Hall hall = hallFor(plan, selection, format.scale);
    PosterWords words = wordsFor(hall.picture.outcome);
    Scene scene = scene::buildPoster(hall.ingredients(), plan, words, format.width, format.height);
    return {plan, std::move(hall), std::move(words), std::move(scene)};
}

bool isWithin(const base::Rect& inner, const base::Rect& outer)
{
    return inner.x >= outer.x - 0.5F && inner.y >= outer.y - 0.5F && inner.right() <= outer.right() + 0.5F &&
           inner.bottom() <= outer.bottom() + 0.5F;
}

} // namespace

TEST_CASE("Header, map and legend share the picture without overlap, in every format")
{
    for (const Format& format : kFormats) {
        INFO(format.width << " x " << format.height << " at " << format.scale);
        const PosterPlan plan = scene::arrangePoster(format.width, format.height, format.scale);
        const base::Rect whole{0, 0, static_cast<float>(format.width), static_cast<float>(format.height)};
        CHECK(isWithin(plan.header, whole));
        CHECK(isWithin(plan.sheet, whole));
        CHECK_FALSE(plan.header.isEmpty());
        CHECK_FALSE(plan.sheet.isEmpty());
        CHECK_FALSE(plan.header.intersects(plan.sheet));
        float area = plan.header.width * plan.header.height + plan.sheet.width * plan.sheet.height;
        if (!plan.legend.isEmpty()) {
            CHECK(isWithin(plan.legend, whole));
            CHECK_FALSE(plan.legend.intersects(plan.sheet));
            CHECK_FALSE(plan.legend.intersects(plan.header));
            area += plan.legend.width * plan.legend.height;
        }
        CHECK(area == doctest::Approx(whole.width * whole.height)); // and nothing is left over
        CHECK(plan.sheet.width * plan.sheet.height > 0.4F * whole.width * whole.height);
    }
}

TEST_CASE("Landscape posters have the legend beside the map, portrait ones below it")
{
    CHECK(scene::arrangePoster(1920, 1080, 1).beside);
    CHECK(scene::arrangePoster(1920, 1080, 1).legend.x > 1000);
    CHECK_FALSE(scene::arrangePoster(1080, 1920, 1).beside);
    CHECK(scene::arrangePoster(1080, 1920, 1).legend.y > 1000);
    CHECK(scene::arrangePoster(640, 480, 1).legend.isEmpty());
    CHECK(scene::arrangePoster(900, 600, 1).isStrip);
    CHECK(scene::arrangePoster(900, 600, 1, false).legend.isEmpty());
}

TEST_CASE("The poster says its title, its total and its sentence")
{
    filter::Selection selection;
    selection.of(filter::Facet::Region) = {"76"};
    for (const Format& format : kFormats) {
        INFO(format.width << " x " << format.height << " at " << format.scale);
        const Poster poster = posterOf(format, selection);
        const Leaf* head = gallery::find(poster.scene, "title");
        REQUIRE(head != nullptr);
        CHECK(gallery::hasText(*head, poster.words.title));
        const std::string spoken = gallery::spoken(*head);
        CHECK(spoken.find(poster.words.total) != std::string::npos);
        CHECK(spoken.find(poster.words.sentence.substr(1)) != std::string::npos);
        for (const scene::Text& text : head->texts) {
            CHECK_MESSAGE(gallery::overhang(text, poster.plan.header) <= 0.5, text.utf8);
        }
    }
}

TEST_CASE("A title that is too long is cut at a word, with dots, and stays in the picture")
{
    const PosterPlan plan = scene::arrangePoster(800, 600, 1);
    const Hall hall = hallFor(plan, {}, 1);
    PosterWords words = wordsFor(hall.picture.outcome);
    words.title = "Un titre bien trop long";
    for (int i = 0; i < 8; ++i) { // in smaller letters, too
        words.title += " pour une image aussi petite que celle-ci, et même davantage";
    }
    words.sentence += ", " + words.sentence + ", " + words.sentence;
    const Scene scene = scene::buildPoster(hall.ingredients(), plan, words, 800, 600);
    const Leaf* head = gallery::find(scene, "title");
    REQUIRE(head != nullptr);
    for (const scene::Text& text : head->texts) {
        CHECK(gallery::overhang(text, plan.header) <= 0.5);
    }
    CHECK(gallery::spoken(*head).find("…") != std::string::npos);
    CHECK(gallery::spoken(*head).find("Un titre bien") == 0);
}

TEST_CASE("The legend's numbers are the counts of the selection")
{
    std::mt19937 random(39);
    for (int i = 0; i < 12; ++i) {
        const Poster poster = posterOf({1920, 1080, 1}, world::randomSelection(random));
        const Leaf* legend = gallery::find(poster.scene, "legend");
        REQUIRE(legend != nullptr);
        for (const scene::LegendBlock& block : poster.words.blocks) {
            CHECK(gallery::hasText(*legend, block.title));
            for (const scene::LegendRow& row : block.rows) {
                // The label, and on the same baseline its number.
                const auto label = std::find_if(legend->texts.begin(), legend->texts.end(),
                                                [&](const auto& text) { return text.utf8 == row.label; });
                REQUIRE_MESSAGE(label != legend->texts.end(), row.label);
                const std::string number = base::formatCount(row.count, base::Language::French);
                CHECK(std::any_of(legend->texts.begin(), legend->texts.end(), [&](const auto& text) {
                    return text.utf8 == number && std::abs(text.at.y - label->at.y) < 1;
                }));
            }
        }
    }
}

TEST_CASE("Nothing of the legend reaches out of it")
{
    for (const Format& format : kFormats) {
        INFO(format.width << " x " << format.height << " at " << format.scale);
        const Poster poster = posterOf(format, {});
        const Leaf* legend = gallery::find(poster.scene, "legend");
        CHECK((legend != nullptr) == !poster.plan.legend.isEmpty());
        if (legend != nullptr) {
            CHECK_FALSE(legend->texts.empty());
            for (const scene::Text& text : legend->texts) {
                CHECK_MESSAGE(gallery::overhang(text, poster.plan.legend) <= 0.5, text.utf8);
            }
            for (const scene::Box& box : legend->boxes) {
                CHECK(isWithin(box.rect, poster.plan.legend));
            }
        }
    }
}

TEST_CASE("A poster with a legend has every block of it, and says what the ticks are")
{
    for (const Format& format : {Format{1920, 1080, 1}, Format{3840, 2160, 2}, Format{1080, 1920, 1},
                                 Format{1280, 800, 1}, Format{700, 1100, 1}}) {
        const Poster poster = posterOf(format, {});
        const Leaf* legend = gallery::find(poster.scene, "legend");
        REQUIRE(legend != nullptr);
        CHECK(gallery::hasText(*legend, "Catégories"));
        CHECK(gallery::hasText(*legend, "Pôles"));
        for (const std::string& note : poster.words.notes) {
            CHECK(std::any_of(legend->texts.begin(), legend->texts.end(),
                              [&](const scene::Text& text) { return note.starts_with(text.utf8); }));
        }
    }
}

TEST_CASE("A poster too small for a legend still names all its colours, with their counts")
{
    for (const Format& format : {Format{640, 560, 1}, Format{900, 600, 1}, Format{800, 800, 1},
                                 Format{1200, 1200, 2}, Format{480, 640, 1}}) {
        INFO(format.width << " x " << format.height);
        const Poster poster = posterOf(format, {});
        REQUIRE(poster.plan.isStrip);
        const Leaf* legend = gallery::find(poster.scene, "legend");
        REQUIRE(legend != nullptr);
        for (const scene::LegendRow& row : poster.words.blocks.front().rows) {
            CHECK(gallery::hasText(*legend, row.label));
            CHECK(gallery::hasText(*legend, base::formatCount(row.count, base::Language::French)));
            CHECK(std::any_of(legend->discs.begin(), legend->discs.end(), [&](const scene::Disc& disc) {
                return disc.fill == base::categoryColour(row.category);
            }));
        }
    }
}

TEST_CASE("A sentence that stands alone begins with a capital")
{
    Poster poster = posterOf({1920, 1080, 1}, {});
    const Leaf* head = gallery::find(poster.scene, "title");
    REQUIRE(head != nullptr);
    CHECK(gallery::spoken(*head).find("Télémédecine ou") != std::string::npos);
}

TEST_CASE("Every selected initiative is on the poster once")
{
    for (const Format& format : kFormats) {
        INFO(format.width << " x " << format.height << " at " << format.scale);
        const Poster poster = posterOf(format, {});
        std::vector<int> rows;
        for (const Leaf& leaf : poster.scene.leaves) {
            for (const scene::Disc& disc : leaf.discs) {
                if (disc.row >= 0) {
                    rows.push_back(disc.row);
                }
            }
        }
        std::sort(rows.begin(), rows.end());
        CHECK(rows == poster.hall.picture.outcome.rows);
    }
}
