#include "small_scene.h"

#include <functional>
#define POINTERHOLDER_TRANSITION 4 // standard smart pointers, as of qpdf 11
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

namespace {

std::string drawn(const scene::Scene& scene, const exporter::VectorSheet& sheet = test::smallSheet())
{
    const base::FontSet fonts = test::openFonts();
    const model::Geography land = test::twoSquares();
    auto made = exporter::sceneAsPdf(scene, land, fonts, sheet);
    REQUIRE_MESSAGE(made.ok(), (made.ok() ? "" : made.error().message));
    return std::move(made).value();
}

/// Every font of the document by its name; true when its file is inside.
std::map<std::string, bool> fontsOf(QPDF& pdf)
{
    std::map<std::string, bool> fonts;
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (object.isDictionary() && object.hasKey("/Type") &&
            object.getKey("/Type").isNameAndEquals("/FontDescriptor")) {
            fonts[object.getKey("/FontName").getName()] =
                object.hasKey("/FontFile3") || object.hasKey("/FontFile2");
        }
    }
    return fonts;
}

} // namespace

TEST_CASE("A PDF is one page of the paper's size with a layer for each leaf, the highest listed first")
{
    exporter::VectorSheet sheet = test::smallSheet();
    sheet.widthMm = 297;
    sheet.heightMm = 210;
    const std::string bytes = drawn(test::oneOfEverything(), sheet);
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.data(), bytes.size());
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    REQUIRE(pages.size() == 1);
    QPDFObjectHandle page = pages[0].getObjectHandle();
    CHECK(page.getKey("/MediaBox").getArrayItem(2).getNumericValue() ==
          doctest::Approx(841.89).epsilon(1e-4));
    CHECK(page.getKey("/MediaBox").getArrayItem(3).getNumericValue() ==
          doctest::Approx(595.276).epsilon(1e-4));
    QPDFObjectHandle order = pdf.getRoot().getKey("/OCProperties").getKey("/D").getKey("/Order");
    std::vector<std::string> names;
    for (int i = 0; i < order.getArrayNItems(); ++i) {
        names.push_back(order.getArrayItem(i).getKey("/Name").getUTF8Value());
    }
    CHECK(names ==
          std::vector<std::string>{"Titre", "Initiatives et noms", "Terres et frontières", "Mer", "Papier"});
    CHECK(pdf.getWarnings().empty());
}

TEST_CASE("A PDF says what it shows, in which language, and carries the view")
{
    const std::string bytes = drawn(test::oneOfEverything());
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.data(), bytes.size());
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    CHECK(info.getKey("/Title").getUTF8Value() == "Titre <b>");
    CHECK(info.getKey("/Subject").getUTF8Value() == "3 initiatives • « toutes »");
    CHECK(info.getKey("/CartovidView").getUTF8Value() == test::smallSheet().view);
    CHECK_FALSE(info.hasKey("/CreationDate")); // the same bytes tomorrow
    CHECK(pdf.getRoot().getKey("/Lang").getUTF8Value() == "fr");
}

TEST_CASE("Every font of a PDF is inside it, cut to its letters")
{
    const std::string bytes = drawn(test::oneOfEverything());
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.data(), bytes.size());
    const auto fonts = fontsOf(pdf);
    CHECK(fonts.size() >= 3); // regular, semi-bold, bold; pictograms are outlines
    for (const auto& [name, isInside] : fonts) {
        CAPTURE(name);
        CHECK(isInside);
        CHECK(name.find("+Inter") != std::string::npos);
    }
    CHECK(bytes.size() < 60000);
}

TEST_CASE("The same scene gives the same PDF")
{
    const std::string first = drawn(test::oneOfEverything());
    for (int run = 0; run < 5; ++run) {
        CHECK(drawn(test::oneOfEverything()) == first);
    }
}

TEST_CASE("Leaves with nothing in them are no layers, and a picture without a size is none")
{
    scene::Scene scene = test::oneOfEverything();
    scene.background = {0, 0, 0, 0};
    scene.leaves.emplace_back().name = "highlights";
    const std::string bytes = drawn(scene);
    QPDF pdf;
    pdf.processMemoryFile("test", bytes.data(), bytes.size());
    CHECK(pdf.getRoot().getKey("/OCProperties").getKey("/OCGs").getArrayNItems() == 4);
    scene.height = 0;
    const base::FontSet fonts = test::openFonts();
    CHECK_FALSE(exporter::sceneAsPdf(scene, {}, fonts, {}).ok());
}

TEST_CASE("A PDF brings its view back, and a file that carries none, or is none, gives nothing")
{
    exporter::VectorSheet sheet = test::smallSheet();
    sheet.view = "{\"title\": \"« Œuvre » (à \\ revoir)\"}";
    const std::string bytes = drawn(test::oneOfEverything(), sheet);
    CHECK(exporter::viewInPdf(bytes) == sheet.view);
    sheet.view.clear();
    CHECK_FALSE(exporter::viewInPdf(drawn(test::oneOfEverything(), sheet)).has_value());
    CHECK_FALSE(exporter::viewInPdf("").has_value());
    CHECK_FALSE(exporter::viewInPdf("%PDF-1.5 and nothing more").has_value());
    for (std::size_t cut = 0; cut < bytes.size(); cut += bytes.size() / 40) {
        (void)exporter::viewInPdf(bytes.substr(0, cut)); // whatever is left, nothing breaks
    }
}
