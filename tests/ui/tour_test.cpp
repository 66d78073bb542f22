// Tours at the desk and in the hall, by mouse and by keyboard.
#include "desk_harness.h"
#include "session/tour_composer.h"
#include "session/tour_steps.h"
#include "session/view.h"
#include "ui/notes.h"
#include "ui/tour.h"

#include <set>

using hand::Key;
using hand::Window;
using hand::Zone;

namespace {

session::TourState composed(const Window& w, bool presenting = false)
{
    session::TourState tour;
    tour.tour = session::composeMobilisation({w.stage.atlas, w.stage.index, w.stage.plan});
    tour.presenting = presenting;
    tour.at = presenting ? 0 : -1;
    return tour;
}

void give(Window& w, const session::Command& command)
{
    session::apply(w.state, command, w.stage.context(w.now));
    w.rest();
}

/// The panel open, with a composed tour in hand and its first scene shown.
void openPanel(Window& w)
{
    give(w, session::SetTour{composed(w)});
    give(w, session::ToggleTours{});
    give(w, session::ShowScene{0});
}

const session::Tour& tourOf(const Window& w)
{
    return w.state.tour->tour;
}

} // namespace

TEST_CASE("the panel of tours opens by its button and by its key, and closes again")
{
    Window w;
    w.click("tours");
    CHECK(w.state.toursOpen);
    CHECK(w.has("tour-add"));
    CHECK_FALSE(w.has("FR-0001"));
    w.click("tours-close");
    CHECK_FALSE(w.state.toursOpen);
    w.key(Key::Tours);
    CHECK(w.state.toursOpen);
    w.key(Key::Escape);
    CHECK_FALSE(w.state.toursOpen);
}

TEST_CASE("a view is added by one click, with a caption that is true of it")
{
    for (const hand::Language language : hand::kBoth) {
        Window w(language);
        w.key(Key::Tours);
        w.click("tour-add");
        REQUIRE(w.state.tour.has_value());
        REQUIRE(tourOf(w).scenes.size() == 1);
        CHECK(w.state.tour->at == 0);
        CHECK(w.has("scene-0"));
        std::vector<session::Command> commands;
        const ui::Frame frame = w.frameInto(commands);
        CHECK(ui::bandText(frame).find("651") != std::string::npos);
    }
}

TEST_CASE("without a tour in hand the panel offers the composed and the saved ones")
{
    Window w;
    w.memory.tours = {{"mobilisation", "La mobilisation", "x"}, {"/a/b.json", "Ma visite", "y"}};
    w.key(Key::Tours);
    w.click("/a/b.json");
    REQUIRE(w.count<session::OpenTour>() == 1);
    CHECK(w.all<session::OpenTour>().front().path == "/a/b.json");
    w.forget();
    w.focus("mobilisation");
    w.key(Key::Enter);
    REQUIRE(w.count<session::OpenTour>() == 1);
    CHECK(w.all<session::OpenTour>().front().path == "mobilisation");
    w.click("tour-new");
    CHECK(w.state.tour.has_value());
}

TEST_CASE("scenes are shown, moved and removed by mouse")
{
    Window w;
    openPanel(w);
    const session::Tour before = tourOf(w);
    w.click("scene-2");
    CHECK(w.state.tour->at == 2);
    w.click("scene-up");
    CHECK(tourOf(w).scenes[1] == before.scenes[2]);
    CHECK(w.state.tour->at == 1);
    w.click("scene-down");
    CHECK(tourOf(w) == before);
    // Held and let go below the last one.
    const base::Vec2 from = w.at("scene-0");
    const base::Vec2 to = w.at("scene-3");
    w.wait(2);
    w.move(from);
    w.press();
    w.move({from.x, from.y + 10});
    w.move({to.x, to.y + 24});
    w.release();
    CHECK(tourOf(w).scenes[3] == before.scenes[0]);
    CHECK(tourOf(w).scenes[0] == before.scenes[1]);
    CHECK(w.state.tour->at == 3);
    w.click("scene-remove");
    CHECK(tourOf(w).scenes.size() == before.scenes.size() - 1);
}

TEST_CASE("scenes are shown, moved and removed by keyboard alone")
{
    Window w;
    openPanel(w);
    const session::Tour before = tourOf(w);
    w.focus("scene-1");
    w.key(Key::Enter);
    CHECK(w.state.tour->at == 1);
    w.key(Key::AltDown);
    CHECK(tourOf(w).scenes[2] == before.scenes[1]);
    w.key(Key::AltUp, 2);
    CHECK(tourOf(w).scenes[0] == before.scenes[1]);
    w.key(Key::AltUp); // at the top
    CHECK(w.state.tour->at == 0);
    w.key(Key::Delete);
    CHECK(tourOf(w).scenes.size() == before.scenes.size() - 1);
    for (const char* id : {"tour-open", "tour-run", "tour-present", "tour-save", "tour-add", "scene-longer",
                           "scene-shorter", "tour-caption", "tour-notes", "tour-title"}) {
        CAPTURE(id);
        w.focus(id);
    }
}

TEST_CASE("letters typed into a caption go there and nowhere else")
{
    Window w;
    openPanel(w);
    const session::View view = session::viewOf(w.state);
    w.click("tour-caption");
    REQUIRE(w.memory.tour.field >= 0);
    for (const Key key : {Key::Blank, Key::Space, Key::Tours, Key::Delete, Key::PageDown, Key::Home,
                          Key::Right, Key::Language, Key::Duel, Key::Undo}) {
        w.key(key);
    }
    CHECK_FALSE(w.state.tour->blank);
    CHECK(w.state.toursOpen);
    CHECK(w.state.tour->at == 0);
    CHECK(session::viewOf(w.state) == view);
    ImGui::GetIO().KeyCtrl = true; // End alone is that of the wrapped line
    ImGui::GetIO().KeysDown[ImGuiKey_End] = true;
    w.frame();
    ImGui::GetIO().KeysDown[ImGuiKey_End] = false;
    ImGui::GetIO().KeyCtrl = false;
    w.rest();
    w.type(" · été {n} {nn}");
    const std::string& caption = tourOf(w).scenes[0].caption[0];
    CHECK(caption.ends_with(" · été {n} {nn}"));
    CHECK_FALSE(w.state.tour->isSaved);
    w.key(Key::Tab);
    CHECK(w.memory.tour.field < 0);
    w.key(Key::Blank);
    CHECK(w.state.tour->blank);
}

TEST_CASE("a long caption wraps while it is typed, and keeps its spaces as they are")
{
    Window w;
    openPanel(w);
    w.click("tour-caption");
    REQUIRE(w.memory.tour.field >= 0);
    ImGui::GetIO().KeyCtrl = true;
    w.fieldKey(ImGuiKey_A);
    ImGui::GetIO().KeyCtrl = false;
    w.fieldKey(ImGuiKey_Backspace);
    const std::string text =
        "Une légende assez longue pour prendre plusieurs lignes du champ, sans qu’un seul "
        "de ses mots quitte le cadre";
    w.type(text);
    CHECK(tourOf(w).scenes[0].caption[0] == text);
    CHECK(w.memory.tour.text.find('\n') != std::string::npos);
    w.fieldKey(ImGuiKey_Enter);
    CHECK(tourOf(w).scenes[0].caption[0].find('\n') == std::string::npos);
}

TEST_CASE("both languages of a text are typed apart")
{
    Window w;
    openPanel(w);
    const std::string french = tourOf(w).scenes[0].notes[0];
    w.click(w.areas("tour-language").empty() ? w.at("tour-caption") : w.areas("tour-language")[1].centre());
    w.memory.tour.language = 1;
    w.click("tour-notes");
    w.type("hall ");
    CHECK(tourOf(w).scenes[0].notes[1].find("hall ") != std::string::npos);
    CHECK(tourOf(w).scenes[0].notes[0] == french);
}

TEST_CASE("in the narrowest window no button of the panel lies on another")
{
    for (const hand::Language language : hand::kBoth) {
        Window w(language, 1024, 768);
        openPanel(w);
        std::vector<base::Rect> own;
        for (const ui::Memory::Area& area : w.memory.areas) {
            if (area.zone == Zone::List && area.rect.width < 120) {
                own.push_back(area.rect);
            }
        }
        REQUIRE(own.size() > 10);
        for (std::size_t i = 0; i < own.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                CHECK((own[i].x >= own[j].right() - 0.5F || own[j].x >= own[i].right() - 0.5F ||
                       own[i].y >= own[j].bottom() - 0.5F || own[j].y >= own[i].bottom() - 0.5F));
            }
        }
        const double before = tourOf(w).scenes[0].seconds;
        w.click("scene-shorter");
        CHECK(tourOf(w).scenes[0].seconds == before - 1);
    }
}

TEST_CASE("seconds go up and down, and never below what can be read")
{
    Window w;
    openPanel(w);
    const double before = tourOf(w).scenes[0].seconds;
    w.click("scene-longer");
    CHECK(tourOf(w).scenes[0].seconds == before + 1);
    for (int i = 0; i < 20; ++i) {
        w.click("scene-shorter");
    }
    CHECK(tourOf(w).scenes[0].seconds == session::kLeastSceneSeconds);
}

TEST_CASE("a presenter's remote goes from scene to scene, at a desk and in a hall")
{
    for (const bool inHall : {false, true}) {
        Window w;
        give(w, session::SetTour{composed(w, inHall)});
        give(w, session::ShowScene{0});
        const int last = static_cast<int>(tourOf(w).scenes.size()) - 1;
        CAPTURE(inHall);
        w.key(Key::PageDown);
        CHECK(w.state.tour->at == 1);
        w.key(Key::Space);
        CHECK(w.state.tour->at == 2);
        w.key(Key::Right);
        CHECK(w.state.tour->at == 3);
        w.key(Key::PageUp);
        CHECK(w.state.tour->at == 2);
        w.key(Key::Left);
        CHECK(w.state.tour->at == 1);
        w.key(Key::End);
        CHECK(w.state.tour->at == last);
        w.key(Key::PageDown);
        CHECK(w.state.tour->at == last);
        w.key(Key::Home);
        CHECK(w.state.tour->at == 0);
        w.key(Key::PageUp);
        CHECK(w.state.tour->at == 0);
        w.key(Key::Blank);
        CHECK(w.state.tour->blank);
        CHECK(w.has("blank-sheet"));
        w.key(Key::PageDown); // lifts it, and stays
        CHECK_FALSE(w.state.tour->blank);
        CHECK(w.state.tour->at == 0);
        w.key(Key::Escape);
        CHECK_FALSE(w.state.tour->presenting);
        CHECK((w.state.tour->at < 0) == !inHall);
    }
}

TEST_CASE("at a desk the arrows stay with the list once Tab has gone there")
{
    Window w;
    give(w, session::SetTour{composed(w)});
    give(w, session::ShowScene{0});
    w.key(Key::Tab, 2);
    REQUIRE(w.memory.zone == Zone::List);
    w.key(Key::PageDown);
    w.key(Key::Down);
    CHECK(w.state.tour->at == 0);
    CHECK(w.memory.item == 11);
}

TEST_CASE("while one searches, no key goes to the tour")
{
    Window w;
    give(w, session::SetTour{composed(w)});
    give(w, session::ShowScene{1});
    w.key(Key::Slash);
    w.key(Key::Space);
    w.key(Key::Blank);
    w.type("masque b.");
    CHECK(w.state.tour->at == 1);
    CHECK_FALSE(w.state.tour->blank);
}

TEST_CASE("the buttons of the band show, play and leave")
{
    Window w;
    give(w, session::SetTour{composed(w)});
    CHECK_FALSE(w.has("tour-next"));
    give(w, session::ShowScene{0});
    w.click("tour-next");
    CHECK(w.state.tour->at == 1);
    w.click("tour-previous");
    CHECK(w.state.tour->at == 0);
    w.click("tour-play");
    CHECK(w.state.tour->playing);
    w.click("tour-play");
    CHECK_FALSE(w.state.tour->playing);
    w.click("tour-leave");
    CHECK(w.state.tour->at == -1);
    CHECK_FALSE(w.has("tour-next"));
}

TEST_CASE("a hall sees map and caption, and no control")
{
    for (const base::Vec2 size : {base::Vec2{1920, 1080}, base::Vec2{1280, 800}, base::Vec2{1024, 768}}) {
        Window w(hand::Language::French, static_cast<float>(size.x), static_cast<float>(size.y));
        give(w, session::SetTour{composed(w, true)});
        const int count = static_cast<int>(tourOf(w).scenes.size());
        for (int at = 0; at < count; ++at) {
            give(w, session::ShowScene{at});
            CHECK(w.desk.map.height + w.desk.key.height + w.desk.caption.height == doctest::Approx(size.y));
            CHECK(w.desk.map.height > size.y * 0.7);
            CHECK((w.desk.key.height > 0) == (w.state.symbols == layout::Symbols::Bouquets));
            for (const ui::Memory::Area& area : w.memory.areas) {
                CAPTURE(area.id);
                CHECK((area.rect.y < w.desk.caption.y && w.desk.map.contains(area.rect.centre())));
                CHECK(area.id.rfind("zoom", 0) != 0);
                CHECK(area.id != "export");
            }
        }
        for (const Key key : {Key::Slash, Key::Views, Key::Table, Key::Question, Key::Reset, Key::Tab}) {
            w.key(key);
        }
        CHECK_FALSE(w.state.viewsOpen);
        CHECK_FALSE(w.state.helpOpen);
        CHECK(w.state.drawer == session::Drawer::None);
        CHECK(w.state.tour->at == count - 1);
    }
}

TEST_CASE("letters in a hall are a fiftieth of its height at least, on any projector")
{
    session::State state;
    state.tour.emplace();
    state.tour->presenting = true;
    for (const base::Vec2 size : {base::Vec2{1024, 768}, base::Vec2{1280, 720}, base::Vec2{1280, 800},
                                  base::Vec2{1920, 1080}, base::Vec2{3840, 2160}}) {
        const auto width = static_cast<float>(size.x);
        const auto height = static_cast<float>(size.y);
        const float scale = ui::scaleFor(state, width, height, 1);
        CAPTURE(size.x);
        CHECK(25 * scale >= height / 40); // the caption
        CHECK(12 * scale >= height / 75); // the smallest name
        CHECK(ui::arrangeStage(width, height, scale).map.height > height * 0.8F);
    }
    state.tour->presenting = false;
    CHECK(ui::scaleFor(state, 1920, 1080, 1.25F) == 1.25F);
}

TEST_CASE("the caption lies below the map, never on it")
{
    Window w;
    const base::Rect before = w.desk.map;
    give(w, session::SetTour{composed(w)});
    give(w, session::ShowScene{0});
    CHECK(w.desk.map.bottom() == doctest::Approx(w.desk.caption.y));
    CHECK(w.desk.caption.bottom() == doctest::Approx(before.bottom()));
    CHECK(w.stage.sheet.rect.bottom() <= w.desk.caption.y + 0.5F);
}

TEST_CASE("what the band says is the caption, and what is shown once the filters have moved on")
{
    Window w;
    give(w, session::SetTour{composed(w)});
    give(w, session::ShowScene{1});
    std::vector<session::Command> commands;
    CHECK(ui::bandText(w.frameInto(commands)).starts_with("Le mois le plus actif"));
    give(w, session::ToggleChoice{hand::Facet::Category, "dons"});
    CHECK(ui::bandText(w.frameInto(commands)).starts_with("148 initiatives sur 651"));
    CHECK(ui::sceneCounter(*w.state.tour) == "2\u00a0/\u00a06");
}

TEST_CASE("a scene that this table cannot show is listed with its reason and passed over")
{
    Window w;
    session::TourState tour = composed(w);
    tour.tour.scenes[1].unread = "{}";
    tour.tour.scenes[1].fault = "no category of this table has that code";
    give(w, session::SetTour{tour});
    give(w, session::ToggleTours{});
    give(w, session::ShowScene{0});
    w.click("scene-1");
    CHECK(w.state.tour->at == 0);
    w.key(Key::PageDown);
    CHECK(w.state.tour->at == 2);
    CHECK(ui::sceneCounter(*w.state.tour) == "2\u00a0/\u00a05");
    w.key(Key::PageUp);
    CHECK(w.state.tour->at == 0);
}

TEST_CASE("the speaker's window shows notes and what comes next, and its buttons move the hall")
{
    Window w;
    give(w, session::SetTour{composed(w, true)});
    const auto frameOfNotes = [&](double x, double y, bool down) {
        std::vector<session::Command> commands;
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {960, 640};
        io.DeltaTime = 1.0F / 60;
        io.MousePos = {static_cast<float>(x), static_cast<float>(y)};
        io.MouseDown[0] = down;
        ImGui::NewFrame();
        w.memory.itemCount.fill(0);
        w.memory.areas.clear();
        const bool zero = ui::drawNotes(w.frameInto(commands), 960, 640, {61, 7});
        ImGui::Render();
        return std::pair(zero, commands);
    };
    const auto press = [&](const char* id) {
        frameOfNotes(-1, -1, false);
        const base::Vec2 at = w.at(id);
        frameOfNotes(at.x, at.y, false);
        frameOfNotes(at.x, at.y, false);
        auto result = frameOfNotes(at.x, at.y, true);
        frameOfNotes(at.x, at.y, false);
        return result;
    };
    auto commands = press("notes-next").second;
    REQUIRE(commands.size() == 1);
    CHECK(std::get<session::ShowScene>(commands[0]).at == 1);
    commands = press("notes-blank").second;
    REQUIRE(commands.size() == 1);
    CHECK(std::get<session::BlankSheet>(commands[0]).blank);
    CHECK(press("notes-previous").second.empty()); // there is none
    CHECK(press("notes-zero").first);
    // Both of the speaker's clocks turn at once, and count on where the scene was shown.
    CHECK(ui::notesClock(10.4, 10.4, 13.3).whole == ui::notesClock(10.4, 10.4, 13.3).scene);
    CHECK(ui::notesClock(10.4, 15.9, 20.39).whole == 9);
    CHECK(ui::notesClock(10.4, 15.9, 20.39).scene == 4);
    CHECK(ui::notesClock(10.4, 15.9, 20.41).scene == 5);
    CHECK(ui::notesClock(20, 14.5, 20.5).whole == 0); // put back to zero in a scene
    CHECK(ui::notesClock(20, 14.5, 20.5).scene == 5);
    CHECK(ui::clockText(247) == "4:07");
    CHECK(ui::clockText(3753) == "1:02:33");
    CHECK(ui::clockText(-1) == "0:00");
}
