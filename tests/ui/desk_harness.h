// The whole window without OpenGL: a hand on the mouse and on the keys, the panels drawn by ImGui
// without a backend, and what they ask for applied as the viewer does it.
#pragma once

#include "app/frame.h"
#include "app/stage.h"
#include "base/text.h"
#include "project_folder.h"
#include "source/load.h"
#include "ui/desk.h"
#include "ui/kiosk.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hand {

using base::Language;
using filter::Facet;
using ui::Key;
using ui::Zone;

inline app::Stage& sharedStage()
{
    static const std::unique_ptr<app::Stage> kStage = [] {
        auto atlas = source::load({projectFolder() / "geodata", {}, {}});
        REQUIRE_MESSAGE(atlas.ok(), (atlas.ok() ? std::string() : atlas.error().message));
        auto fonts = base::FontSet::load();
        REQUIRE_MESSAGE(fonts.ok(), (fonts.ok() ? std::string() : fonts.error().message));
        return std::make_unique<app::Stage>(app::LoadedTable(std::move(atlas).value()),
                                            std::move(fonts).value());
    }();
    return *kStage;
}

class Window {
public:
    explicit Window(Language language = Language::French, float width = 1600, float height = 940,
                    float scale = 1)
        : stage(sharedStage()), size_{width, height}, scale_(scale)
    {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.ConfigInputTextCursorBlink = false;
        for (int key = 0; key < ImGuiKey_COUNT; ++key) {
            io.KeyMap[key] = key;
        }
        fonts.build(stage.fonts, scale);
        state.language = language;
        state.reducedMotion = true; // flights have their own case
        memory.recordAreas = true;
        io.MousePos = {-1, -1};
        rest(3);
    }
    ~Window() { ImGui::DestroyContext(); }
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    void resize(float width, float height)
    {
        size_ = {width, height};
        rest(2);
    }

    /// One frame: keys, panels, commands; what was asked for is kept in `asked`.
    void frame(const std::vector<Key>& keys = {})
    {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = size_;
        io.DeltaTime = std::max(pause_, 1.0F / 60);
        now += static_cast<double>(io.DeltaTime);
        pause_ = 0;
        session::tick(state, now);
        desk = ui::deskFor(state, size_.x, size_.y, scale_,
                           kiosk == nullptr ? 0 : ui::kioskStrip(kiosk->pxPerMm), !data.trouble.empty());
        stage.refresh(state, desk.map, scale_, now, desk.hasControlsOnMap());
        ImGui::NewFrame();
        std::vector<session::Command> commands;
        const ui::Frame shown = frameInto(commands);
        for (const Key key : keys) {
            ui::handleKey(shown, key);
        }
        ui::drawWindow(shown, desk);
        ImGui::Render();
        for (const session::Command& command : commands) {
            session::apply(state, command, stage.context(now));
            asked.push_back(command);
        }
        stage.refresh(state, desk.map, scale_, now, desk.hasControlsOnMap());
    }
    void rest(int frames = 3)
    {
        for (int i = 0; i < frames; ++i) {
            frame();
        }
    }
    void wait(float seconds) { pause_ = seconds; }

    void move(base::Vec2 to)
    {
        ImGui::GetIO().MousePos = {static_cast<float>(to.x), static_cast<float>(to.y)};
        rest(2);
    }
    void press()
    {
        ImGui::GetIO().MouseDown[0] = true;
        frame();
    }
    void release()
    {
        ImGui::GetIO().MouseDown[0] = false;
        rest(2);
    }
    /// A click long after the one before.
    void click(base::Vec2 at)
    {
        wait(2);
        move(at);
        press();
        release();
    }
    void doubleClick(base::Vec2 at)
    {
        click(at);
        press();
        release();
    }
    void wheel(base::Vec2 at, float notches)
    {
        move(at);
        ImGui::GetIO().MouseWheel = notches;
        rest(2);
    }
    void key(Key key, int times = 1)
    {
        for (int i = 0; i < times; ++i) {
            frame({key});
            rest(2);
        }
    }
    /// Letters as they reach the field that has the keyboard.
    void type(std::string_view utf8)
    {
        ImGui::GetIO().AddInputCharactersUTF8(std::string(utf8).c_str());
        rest(2);
    }
    /// A key that only the text field knows (ImGuiKey_Backspace, ImGuiKey_Escape).
    void fieldKey(ImGuiKey key, bool alsoOurs = false, Key ours = Key::Escape)
    {
        ImGui::GetIO().KeysDown[key] = true;
        frame(alsoOurs ? std::vector<Key>{ours} : std::vector<Key>{});
        ImGui::GetIO().KeysDown[key] = false;
        rest(2);
    }

    /// The rectangles drawn with this id, in drawing order.
    [[nodiscard]] std::vector<base::Rect> areas(std::string_view id) const
    {
        std::vector<base::Rect> found;
        for (const ui::Memory::Area& area : memory.areas) {
            if (area.id == id) {
                found.push_back(area.rect);
            }
        }
        return found;
    }
    [[nodiscard]] bool has(std::string_view id) const { return !areas(id).empty(); }
    [[nodiscard]] base::Vec2 at(std::string_view id) const
    {
        const auto found = areas(id);
        REQUIRE_MESSAGE(!found.empty(), std::string(id));
        return found.front().centre();
    }
    void click(std::string_view id) { click(at(id)); }

    /// The places of the choices of an open facet, in the order shown.
    [[nodiscard]] std::vector<base::Rect> choices(Facet facet) const
    {
        std::vector<base::Rect> found;
        constexpr std::array kShown{Facet::Category, Facet::Pole, Facet::Type, Facet::Region};
        const auto wanted = std::find(kShown.begin(), kShown.end(), facet) - kShown.begin();
        std::ptrdiff_t folds = -1;
        for (const ui::Memory::Area& area : memory.areas) {
            folds += area.id == "fold" ? 1 : 0;
            if (area.id == "choice" && folds == wanted) {
                found.push_back(area.rect);
            }
        }
        return found;
    }
    /// Moves the keyboard to the control with this id (the nth of that name) by Tab and Down.
    void focus(std::string_view id, int nth = 0)
    {
        const auto [zone, item] = place(id, nth);
        memory.zone = Zone::None;
        const int tabs = zone == Zone::Facets ? 1 : zone == Zone::List ? 2 : zone == Zone::Map ? 3 : 4;
        key(Key::Tab, tabs);
        key(Key::Down, item);
        REQUIRE(memory.zone == zone);
        REQUIRE(memory.item == item);
    }

    template<class Wanted>
    [[nodiscard]] std::vector<Wanted> all() const
    {
        std::vector<Wanted> found;
        for (const session::Command& command : asked) {
            if (const auto* wanted = std::get_if<Wanted>(&command)) {
                found.push_back(*wanted);
            }
        }
        return found;
    }
    template<class Wanted>
    [[nodiscard]] int count() const
    {
        return static_cast<int>(all<Wanted>().size());
    }
    void forget() { asked.clear(); }

    [[nodiscard]] ui::Frame frameInto(std::vector<session::Command>& commands)
    {
        ui::Frame shown = app::frameOf(stage, state, fonts, scale_, memory, commands, kiosk);
        shown.data = &data;
        return shown;
    }

    /// A dot of the main map that can be pointed at, and its row.
    struct Dot {
        int row = -1;
        base::Vec2 px;
    };
    [[nodiscard]] Dot someDot(std::size_t nth = 0) const
    {
        for (const layout::Dot& dot : stage.bouquets.front().dots) {
            base::Vec2 px;
            if (layout::findDot(stage.sheet, stage.bouquets, dot.row, px) && nth-- == 0) {
                return {dot.row, px};
            }
        }
        FAIL("no dot on the map");
        return {};
    }
    /// A place of the main map without a dot, an inset or a button near it.
    [[nodiscard]] base::Vec2 emptyGround() const
    {
        const base::Rect inner = desk.map.shrunk(80);
        for (float y = inner.bottom(); y > inner.y; y -= 7) {
            for (float x = inner.x + inner.width / 3; x < inner.right(); x += 7) {
                const base::Vec2 px{x, y};
                bool free = layout::pickDot(stage.sheet, stage.bouquets, px, 40) < 0;
                for (const layout::View& view : stage.sheet.views) {
                    free =
                        free && (view.kind == layout::ViewKind::Main || !view.box.shrunk(-30).contains(px));
                }
                if (free) {
                    return px;
                }
            }
        }
        FAIL("no empty ground");
        return {};
    }
    [[nodiscard]] float listScroll() const { return ImGui::FindWindowByName("list")->Scroll.y; }

    app::Stage& stage;
    session::State state;
    ui::Memory memory;
    ui::Fonts fonts;
    ui::Desk desk;
    std::vector<session::Command> asked;
    double now = 100;
    const ui::KioskFace* kiosk = nullptr; ///< none: a desk
    ui::DataNews data;                    ///< of the table's file

    void standAtKiosk(const ui::KioskFace& face)
    {
        kiosk = &face;
        fonts.build(stage.fonts, scale_, true);
        rest(3);
    }

private:
    [[nodiscard]] std::pair<Zone, int> place(std::string_view id, int nth) const
    {
        std::array<int, 6> items{};
        for (const ui::Memory::Area& area : memory.areas) {
            const int item = area.zone == Zone::None ? -1 : items[static_cast<std::size_t>(area.zone)]++;
            if (area.id == id && nth-- == 0) {
                REQUIRE_MESSAGE(item >= 0, std::string(id));
                return {area.zone, item};
            }
        }
        FAIL("not drawn: ", std::string(id));
        return {};
    }

    ImVec2 size_;
    float scale_;
    float pause_ = 0;
};

inline constexpr Language kBoth[] = {Language::French, Language::English};

} // namespace hand
