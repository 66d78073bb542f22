#include "export/decimals.h"
#include "export/font_subset.h"
#include "export/layer_names.h"
#include "export/xml.h"
#include "small_scene.h"

#include <cpl_minixml.h>
#include <hb.h>

#include <clocale>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <memory>
#include <random>
#include <set>

namespace {

struct EndXml {
    void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
};
using Xml = std::unique_ptr<CPLXMLNode, EndXml>;

Xml parsed(const std::string& text)
{
    Xml xml(CPLParseXMLString(text.c_str()));
    REQUIRE_MESSAGE(xml != nullptr, "not well-formed");
    return xml;
}

void eachElement(const CPLXMLNode* node, const std::function<void(const CPLXMLNode*)>& visit)
{
    for (; node != nullptr; node = node->psNext) {
        if (node->eType == CXT_Element) {
            visit(node);
        }
        eachElement(node->psChild, visit);
    }
}

std::string attribute(const CPLXMLNode* node, const char* name)
{
    return CPLGetXMLValue(node, name, "");
}

std::vector<std::string> textsOf(const CPLXMLNode* root)
{
    std::vector<std::string> texts;
    eachElement(root, [&](const CPLXMLNode* node) {
        if (std::string_view(node->pszValue) == "text") {
            texts.push_back(CPLGetXMLValue(node, nullptr, ""));
        }
    });
    return texts;
}

std::string drawn(const scene::Scene& scene, const exporter::VectorSheet& sheet = test::smallSheet())
{
    const base::FontSet fonts = test::openFonts();
    const model::Geography land = test::twoSquares();
    auto made = exporter::sceneAsSvg(scene, land, fonts, sheet);
    REQUIRE_MESSAGE(made.ok(), (made.ok() ? "" : made.error().message));
    return std::move(made).value();
}

int occurrences(const std::string& text, std::string_view what)
{
    int count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("A drawing opens as XML and keeps its texts as they are written")
{
    const Xml xml = parsed(drawn(test::oneOfEverything()));
    const std::vector<std::string> texts = textsOf(xml.get());
    const std::set<std::string> found(texts.begin(), texts.end());
    CHECK(found.contains("1\u202F234 « Cœur »\u00A0: l’été"));
    CHECK(found.contains("Saint-Étienne"));
    CHECK(found.contains("<script>alert(\"1 & 2\")</script>"));
    CHECK(texts.size() == 3); // the pictogram is an outline
}

TEST_CASE("Nothing that a table or a boundary file says becomes markup")
{
    const std::string svg = drawn(test::oneOfEverything());
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("<b>") == std::string::npos);
    CHECK(svg.find("<Nord>") == std::string::npos);
    CHECK(svg.find("data-id=\"FR-&quot;2&quot;\"") != std::string::npos);
    CHECK(svg.find("<title>Trois\uFFFD</title>") != std::string::npos);
    CHECK(svg.find("cartovid:view=\"{&quot;format&quot;:&quot;cartovid-view&quot;,&quot;search&quot;:&quot;"
                   "&lt;&amp;&gt;&quot;}\"") != std::string::npos);
    CHECK(exporter::xmlText("a\x01\n\xFF\uFFFE") == "a\uFFFD \uFFFD\uFFFD");
}

TEST_CASE("Every initiative is one dot of the drawing, with its name")
{
    const std::string svg = drawn(test::oneOfEverything());
    CHECK(occurrences(svg, "data-id=") == 3);
    CHECK(occurrences(svg, "data-id=\"FR-1\"") == 1);
    CHECK(occurrences(svg, "data-id=\"FR-3\"") == 1);
    CHECK(occurrences(svg, "<title>Un</title>") == 1);
}

TEST_CASE("Layers have names that people read, in their language")
{
    for (const auto language : {base::Language::French, base::Language::English}) {
        exporter::VectorSheet sheet = test::smallSheet();
        sheet.language = language;
        const Xml xml = parsed(drawn(test::oneOfEverything(), sheet));
        std::vector<std::string> names;
        std::set<std::string> ids;
        int withId = 0;
        eachElement(xml.get(), [&](const CPLXMLNode* node) {
            if (attribute(node, "inkscape:groupmode") == "layer") {
                names.push_back(attribute(node, "inkscape:label"));
            }
            if (const std::string id = attribute(node, "id"); !id.empty()) {
                ids.insert(id);
                ++withId;
            }
        });
        const bool isFrench = language == base::Language::French;
        CHECK(names ==
              (isFrench
                   ? std::vector<std::string>{"Mer", "Terres et frontières", "Initiatives et noms", "Titre"}
                   : std::vector<std::string>{"Sea", "Land and borders", "Initiatives and names", "Title"}));
        CHECK(static_cast<int>(ids.size()) == withId); // no name twice
    }
    CHECK(exporter::layerName("inset Guyane, dots", base::Language::French) ==
          "Cartouche\u00A0: Guyane, initiatives");
    CHECK(exporter::layerName("right: inset Paris, land", base::Language::English) ==
          "Right: Inset: Paris, land");
    CHECK(exporter::layerName("of another day", base::Language::French) == "of another day");
    CHECK(exporter::layerId("inset La Réunion, titre") == "inset-la-reunion-titre");
}

TEST_CASE("Two leaves of one name are two layers with identifiers of their own")
{
    scene::Scene scene = test::oneOfEverything();
    scene.leaves.push_back(scene.leaves[1]);
    const std::string svg = drawn(scene);
    CHECK(occurrences(svg, "id=\"layer-land\"") == 1);
    CHECK(occurrences(svg, "id=\"layer-land-2\"") == 1);
}

TEST_CASE("The same scene gives the same drawing, whatever the locale writes for a point")
{
    const std::string first = drawn(test::oneOfEverything());
    const std::string before = std::setlocale(LC_ALL, nullptr);
    bool hasComma = false;
    for (const char* name : {"fr_FR.UTF-8", "de_DE.UTF-8", "fr_FR", "C.UTF-8"}) {
        if (std::setlocale(LC_ALL, name) != nullptr) {
            hasComma = hasComma || std::string(std::localeconv()->decimal_point) == ",";
            CHECK(drawn(test::oneOfEverything()) == first);
        }
    }
    std::setlocale(LC_ALL, before.c_str());
    for (int run = 0; run < 20; ++run) {
        CHECK(drawn(test::oneOfEverything()) == first);
    }
    if (!hasComma) {
        MESSAGE("no locale with a comma here: tests/commands/vector.sh makes one");
    }
}

TEST_CASE("A drawing on paper has the paper's size, one for the screen the picture's")
{
    exporter::VectorSheet sheet = test::smallSheet();
    CHECK(
        drawn(test::oneOfEverything(), sheet).find("width=\"400\" height=\"300\" viewBox=\"0 0 400 300\"") !=
        std::string::npos);
    sheet.widthMm = 297;
    sheet.heightMm = 210;
    CHECK(drawn(test::oneOfEverything(), sheet)
              .find("width=\"297mm\" height=\"210mm\" viewBox=\"0 0 400 300\"") != std::string::npos);
}

TEST_CASE("Without a background there is no paper under the drawing")
{
    scene::Scene scene = test::oneOfEverything();
    CHECK(drawn(scene).find("fill=\"#fbfaf7\"") != std::string::npos);
    scene.background = {0, 0, 0, 0};
    CHECK(drawn(scene).find("fill=\"#fbfaf7\"") == std::string::npos);
    scene.width = 0;
    const base::FontSet fonts = test::openFonts();
    CHECK_FALSE(exporter::sceneAsSvg(scene, {}, fonts, {}).ok());
}

TEST_CASE("Haloed names lie under letters, so that no halo covers one")
{
    const std::string svg = drawn(test::oneOfEverything());
    const std::size_t haloed = svg.find(">Saint-Étienne<");
    CHECK(haloed < svg.find("Cœur"));
    CHECK(svg.rfind("paint-order=\"stroke\"", haloed) != std::string::npos);
}

TEST_CASE("Numbers of a drawing read back to within half of the last place and never look like words")
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> magnitude(-6, 6);
    std::uniform_int_distribution<int> sign(0, 1);
    for (int i = 0; i < 20000; ++i) {
        const double value = (sign(random) == 0 ? -1 : 1) * std::pow(10, magnitude(random));
        const int places = i % 5;
        const std::string text = exporter::decimal(value, places);
        CHECK(std::abs(std::strtod(text.c_str(), nullptr) - value) <= 0.5000001 * std::pow(10, -places));
        CHECK(text.find_first_not_of("-.0123456789") == std::string::npos);
        CHECK(text != "-0");
        CHECK_FALSE((text.find('.') != std::string::npos && text.back() == '0'));
    }
    CHECK(exporter::decimal(-0.001) == "0");
    CHECK(exporter::decimal(0.5) == ".5");
    CHECK(exporter::decimal(-0.25) == "-.25");
    CHECK(exporter::decimal(100) == "100");
    CHECK(exporter::decimal(1200, 0) == "1200");
    CHECK(exporter::decimal(std::nan("")) == "0");
}

TEST_CASE("The fonts inside a drawing have every letter it uses, as wide as layout measured")
{
    const base::FontSet fonts = test::openFonts();
    const std::u32string used = U"Cœur l’été 1\u202F234 «»\u00A0:ÀÉÎ";
    const std::set<char32_t> letters(used.begin(), used.end());
    for (const base::Face face : {base::Face::Regular, base::Face::Bold}) {
        const auto cut = exporter::fontSubset(fonts.file(face), letters);
        REQUIRE(cut.ok());
        CHECK(cut.value().size() < 20000);
        CHECK(exporter::fontSubset(fonts.file(face), letters).value() == cut.value());
        hb_blob_t* blob = hb_blob_create(cut.value().data(), static_cast<unsigned>(cut.value().size()),
                                         HB_MEMORY_MODE_READONLY, nullptr, nullptr);
        hb_face_t* opened = hb_face_create(blob, 0);
        hb_font_t* font = hb_font_create(opened);
        hb_font_set_scale(font, 1000000, 1000000);
        hb_buffer_t* line = hb_buffer_create();
        hb_buffer_add_utf32(line, reinterpret_cast<const std::uint32_t*>(used.data()),
                            static_cast<int>(used.size()), 0, -1);
        hb_buffer_guess_segment_properties(line);
        hb_shape(font, line, nullptr, 0); // as a browser would: kerning and all
        unsigned count = 0;
        const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(line, &count);
        const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(line, &count);
        CHECK(count == used.size());
        for (unsigned i = 0; i < count; ++i) {
            CHECK(glyphs[i].codepoint != 0);
            CHECK(positions[i].x_advance / 1e6 ==
                  doctest::Approx(fonts.advance(face, 1, used[glyphs[i].cluster])).epsilon(1e-4));
        }
        hb_buffer_destroy(line);
        hb_font_destroy(font);
        hb_face_destroy(opened);
        hb_blob_destroy(blob);
    }
    CHECK_FALSE(exporter::fontSubset(__FILE__, letters).ok());
    CHECK_FALSE(exporter::fontSubset("no such font.otf", letters).ok());
}

TEST_CASE("Base64 is that of RFC 4648")
{
    CHECK(exporter::base64("").empty());
    CHECK(exporter::base64("f") == "Zg==");
    CHECK(exporter::base64("fo") == "Zm8=");
    CHECK(exporter::base64("foo") == "Zm9v");
    CHECK(exporter::base64("foobar") == "Zm9vYmFy");
    CHECK(exporter::base64("\xFF\xFE\xFD") == "//79");
}
