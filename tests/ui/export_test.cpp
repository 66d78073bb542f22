// The export panel: each kind with its choices, by mouse and by keyboard, and an export in progress.
#include "ui/desk_harness.h"

using hand::kBoth;
using hand::Key;
using hand::Language;
using hand::Window;
using session::ExportKind;
using session::PictureSize;

namespace {

/// The tabs in their order, and what the big button then asks for.
constexpr ExportKind kTabs[] = {ExportKind::Png,  ExportKind::Svg,  ExportKind::Pdf,
                                ExportKind::Html, ExportKind::Xlsx, ExportKind::Kit};

std::string tab(std::size_t at)
{
    return "export-kind-" + std::to_string(at);
}

/// The panel open, by the button in the top bar.
void open(Window& w)
{
    w.click("export");
    REQUIRE(w.state.exportOpen);
}

/// Writes over what stands in a field, and leaves it.
void typeInto(Window& w, const char* id, const char* text, bool byKeyboard)
{
    if (byKeyboard) {
        w.focus(id);
        w.key(Key::Enter);
        w.rest();
    } else {
        w.click(id);
    }
    w.fieldKey(ImGuiKey_Backspace); // all of it is selected
    w.type(text);
    w.key(Key::Enter); // leaves the field
    w.rest();
}

} // namespace

TEST_CASE("Each kind of export is asked for by its tab and the button, and the panel closes, by mouse")
{
    for (const Language language : kBoth) {
        for (std::size_t at = 0; at < std::size(kTabs); ++at) {
            Window w(language);
            CHECK_FALSE(w.has("export-go"));
            open(w);
            w.click(tab(at));
            w.click("export-go");
            REQUIRE(w.count<session::ExportSelection>() == 1);
            CHECK(w.all<session::ExportSelection>()[0].kind == kTabs[at]);
            CHECK_FALSE(w.state.exportOpen);
            CHECK(w.state.openRow == -1); // nothing below the panel was hit
        }
    }
}

TEST_CASE("The export panel works by keyboard alone")
{
    for (std::size_t at = 0; at < std::size(kTabs); ++at) {
        Window w;
        w.key(Key::Export);
        REQUIRE(w.state.exportOpen);
        REQUIRE(w.memory.zone == ui::Zone::Top); // the keyboard is there already
        w.focus(tab(at));
        w.key(Key::Enter);
        w.focus("export-go");
        w.key(Key::Enter);
        REQUIRE(w.count<session::ExportSelection>() == 1);
        CHECK(w.all<session::ExportSelection>()[0].kind == kTabs[at]);
    }
}

TEST_CASE("E opens the export panel at its tabs and closes it again")
{
    Window w;
    w.key(Key::Export);
    w.key(Key::Right); // from PNG to SVG
    w.key(Key::Enter);
    CHECK(w.state.exporting.kind == ExportKind::Svg);
    w.key(Key::Export);
    CHECK_FALSE(w.state.exportOpen);
    CHECK(w.count<session::ExportSelection>() == 0);
}

TEST_CASE("A picture has the size of its card")
{
    for (const Language language : kBoth) {
        Window w(language);
        open(w);
        const session::Pixels sizes[] = {{3840, 2160}, {1200, 675}, {1080, 1080}, {4961, 7016}, {1600, 940}};
        for (std::size_t i = 0; i < std::size(sizes); ++i) {
            w.click("size-" + std::to_string((i + 1) % std::size(sizes))); // ends at the first
            CHECK(session::pixelsOf(w.state.exporting) == sizes[(i + 1) % std::size(sizes)]);
        }
        CHECK_FALSE(w.has("size-width"));
    }
}

TEST_CASE("A size can be typed, by mouse and by keyboard, and what is no size is not exported")
{
    for (const bool byKeyboard : {false, true}) {
        Window w;
        open(w);
        w.click("size-5");
        REQUIRE(w.state.exporting.size == PictureSize::Own);
        const auto type = [&](const char* id, const char* text) { typeInto(w, id, text, byKeyboard); };
        type("size-width", "2500");
        type("size-height", "333");
        CHECK(session::pixelsOf(w.state.exporting) == session::Pixels{2500, 333});
        for (const char* wrong : {"0", "15", "16001", "99999", "-3"}) {
            type("size-width", wrong);
            CHECK(session::pixelsOf(w.state.exporting) == session::Pixels{2500, 333});
            w.click("export-go");
            CHECK(w.count<session::ExportSelection>() == 0);
        }
        type("size-width", "16000");
        CHECK(session::pixelsOf(w.state.exporting) == session::Pixels{16000, 333});
        w.click("export-go");
        CHECK(w.count<session::ExportSelection>() == 1);
    }
}

TEST_CASE("Digits that are typed as a size reach neither the map nor the symbols, and Escape leaves the "
          "field first")
{
    Window w;
    open(w);
    w.click("size-5");
    w.click("size-height");
    w.key(Key::Symbols2);
    CHECK(w.state.symbols == layout::Symbols::Bouquets);
    w.key(Key::Escape);
    CHECK(w.state.exportOpen);
    w.key(Key::Symbols2); // the field has let go of the keyboard
    CHECK(w.state.symbols == layout::Symbols::Bubbles);
}

TEST_CASE("Colours, ground, sheet and orientation are kept, and the panel opens as it was left")
{
    Window w;
    open(w);
    w.click("export-theme-1");
    w.click("export-ground-1");
    w.click(tab(1));
    w.click("export-sheet-2");
    w.click("export-turned-1");
    w.click("export-close");
    CHECK_FALSE(w.state.exportOpen);
    CHECK(w.state.theme == base::Theme::Light); // of the file, not of the window
    open(w);
    CHECK(w.state.exporting.kind == ExportKind::Svg);
    CHECK(w.state.exporting.theme == base::Theme::Dark);
    CHECK(w.state.exporting.transparent);
    CHECK(w.state.exporting.sheet == session::DrawingSheet::A3);
    CHECK(w.state.exporting.portrait);
    w.click(tab(5));
    w.click("export-by-1");
    CHECK(w.state.exporting.kitBy == filter::Facet::Pole);
}

TEST_CASE("A table is one of four, and stays the one that was taken last")
{
    Window w;
    open(w);
    w.click(tab(4));
    const std::pair<const char*, ExportKind> tables[] = {{"table-csv", ExportKind::Csv},
                                                         {"table-gpkg", ExportKind::GeoPackage},
                                                         {"table-geojson", ExportKind::GeoJson},
                                                         {"table-xlsx", ExportKind::Xlsx}};
    for (const auto& [id, kind] : tables) {
        w.click(id);
        CHECK(w.state.exporting.kind == kind);
        w.click(tab(0));
        w.click(tab(4));
        CHECK(w.state.exporting.kind == kind);
    }
}

TEST_CASE("Name and folder of the file can be typed, by mouse and by keyboard, and are kept")
{
    for (const bool byKeyboard : {false, true}) {
        Window w;
        w.memory.exporting.place = {"cartovid-651-initiatives", ".png", "~", "", true};
        open(w);
        const auto type = [&](const char* id, const char* text) { typeInto(w, id, text, byKeyboard); };
        type("export-name", "Carte d’été");
        type("export-folder", "~/Cartes");
        CHECK(w.state.exporting.name == "Carte d’été");
        CHECK(w.state.exporting.folder == "~/Cartes");
        CHECK(w.state.selection.search.empty()); // the letters went nowhere else
        w.click("export-close");
        open(w);
        CHECK(w.memory.exporting.text[2] == "Carte d’été");
        w.click("export-copy");
        REQUIRE(w.count<session::CopyCommand>() == 1);
        CHECK(w.all<session::CopyCommand>()[0].ofExport);
        type("export-name", ""); // back to the selection's own
        CHECK(w.state.exporting.name.empty());
        CHECK(w.memory.exporting.text[2] == "cartovid-651-initiatives");
        w.click("export-go");
        CHECK(w.count<session::ExportSelection>() == 1);
    }
}

TEST_CASE("Where nothing can be written the export panel exports and copies nothing")
{
    Window w;
    open(w);
    w.memory.exporting.place.isPossible = false;
    w.memory.exporting.place.says = "Impossible";
    w.rest();
    w.click("export-go");
    w.click("export-copy");
    CHECK(w.count<session::ExportSelection>() == 0);
    CHECK(w.count<session::CopyCommand>() == 0);
    CHECK(w.state.exportOpen);
}

TEST_CASE("What was said of the last export goes when the panel opens for the next, a warning stays")
{
    Window w;
    w.state.notice = "Enregistré";
    w.state.noticeIsGood = true;
    open(w);
    CHECK(w.state.notice.empty());
    w.click("export-close");
    w.state.notice = "2 lignes laissées de côté";
    w.state.noticeIsGood = false;
    open(w);
    CHECK_FALSE(w.state.notice.empty());
}

TEST_CASE("The export panel lies whole in the window, at any size and language")
{
    for (const Language language : kBoth) {
        for (const auto& [width, height] : {std::pair{1920.F, 1080.F}, std::pair{1280.F, 800.F},
                                            std::pair{900.F, 620.F}, std::pair{1080.F, 1920.F}}) {
            Window w(language, width, height);
            open(w);
            w.click("size-5");
            for (std::size_t at = 0; at < std::size(kTabs); ++at) {
                w.click(tab(at));
                for (const ui::Memory::Area& area : w.memory.areas) {
                    const bool isOurs = area.id.starts_with("export-") || area.id.starts_with("size-") ||
                                        area.id.starts_with("table-");
                    if (isOurs) {
                        CAPTURE(area.id);
                        CHECK(area.rect.x >= 0);
                        CHECK(area.rect.right() <= width);
                        CHECK(area.rect.bottom() <= height);
                    }
                }
            }
        }
    }
}

TEST_CASE("An export in progress says how far it is and can be stopped, by mouse and by keyboard")
{
    for (const Language language : kBoth) {
        Window w(language);
        CHECK_FALSE(w.has("job-stop"));
        w.state.job = session::ExportJob{ExportKind::Kit, 12, 180};
        w.rest();
        w.click("job-stop");
        CHECK(w.count<session::StopExport>() == 1);
        w.focus("job-stop");
        w.key(Key::Enter);
        CHECK(w.count<session::StopExport>() == 2);
        w.click(w.emptyGround()); // the map goes on
        CHECK(w.state.job.has_value());
    }
}
