// What every panel is handed for one frame: the state to look at, the commands to fill, and the
// little that only the interface remembers (scroll, caret, keyboard place).
#pragma once

#include "filter/completion.h"
#include "filter/outcome.h"
#include "layout/bouquets.h"
#include "layout/poles.h"
#include "layout/symbol_layout.h"
#include "session/brush.h"
#include "session/commands.h"
#include "ui/fonts.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ui {

/// Parts of the window in Tab order.
enum class Zone { None, Facets, List, Map, Top, Drawer };

/// The keys the interface knows; app translates the window system's.
enum class Key {
    Tab,
    BackTab,
    Up,
    Down,
    Left,
    Right,
    Enter,
    Space,
    Escape,
    Slash,
    Question,
    Plus,
    Minus,
    Home,
    PageUp,
    PageDown,
    Language,
    Reset,
    ShiftLeft,
    ShiftRight,
    Play,
    NarrowStart, ///< the date range begins a month later
    NarrowEnd,
    WidenStart,
    WidenEnd,
    Symbols1,
    Symbols2,
    Symbols3,
    Symbols4,
    Poles,
    Colouring,
    Symbols5,
    Symbols6,
    Unfold,
    Duel, ///< begins and ends it
    SwapDuel,
    Table,
    Crosstab,
    Undo,
    Redo
};

/// Remembered between frames, never saved.
struct Memory {
    Zone zone = Zone::None;         ///< where the keyboard is; None until the first Tab
    int item = 0;                   ///< in that zone
    std::array<int, 6> itemCount{}; ///< items a zone drew in the last frame
    bool activate = false;          ///< Enter was pressed: the focused item acts as if clicked
    int cardOf = -1;                ///< the row whose card was open in the last frame
    bool focusSearch = false;
    bool searchActive = false;
    bool leaveSearch = false; ///< the keyboard goes on elsewhere: the field lets go of it
    std::array<char, 200> searchText{};
    struct Completing { ///< below the search field, while one types
        bool open = false;
        int at = -1;    ///< the offer that the keyboard is on
        base::Rect box; ///< as it was drawn
        base::Rect field;
        std::string typed; ///< what the offers were made for
        std::optional<filter::Selection> others;
        std::vector<std::uint8_t> pass; ///< rows of the other filters; empty: all
        std::vector<filter::Suggestion> offered;
        std::shared_ptr<filter::Completion> engine; ///< from the first letter on
        const model::Dataset* of = nullptr;         ///< the table it was made for
    } completing;
    float scrollListTo = -1;
    int listItem = -1;    ///< the item the list has brought into view for the keyboard
    int keyboardRow = -1; ///< the row of the list the keyboard was on in the last frame
    bool draggingDrawer = false;
    bool draggingMap = false;
    bool walking = false; ///< arrows have lit a dot of the map; until the pointer moves
    int duelChooser = -1; ///< the side whose chooser was open in the last frame
    struct TimeDrag {     ///< a press on the timeline until it is let go
        bool moved = false;
        bool pans = false;
        bool done = false; ///< it has been acted on already
        float startX = 0;
        session::BrushDrag brush;
        session::TimeView view;
    } timeDrag;
    std::optional<base::PartialDate> monthFocus;  ///< the month that the keyboard is on
    std::optional<base::PartialDate> monthAnchor; ///< where Shift and arrows began
    std::optional<base::PartialDate> monthHeld;   ///< the month that Shift and arrows have reached
    bool clickSpent = false;                      ///< the press has been acted on; its release means nothing
    struct ListCache { ///< heights of the list's rows for a listing, width and language
        std::vector<int> rows;
        float width = 0;
        std::vector<float> tops;
    } list;
    struct Qr {
        std::string url;
        int side = 0;
        std::vector<bool> modules;
    } qr;
    struct Area { ///< a control as it was drawn
        std::string id;
        base::Rect rect;
        Zone zone = Zone::None;
    };
    bool onMap = false;                    ///< what is drawn now lies on the map
    std::vector<base::Rect> controlsOnMap; ///< of the last frame: names keep off them
    bool recordAreas = false; ///< tests find controls by what was drawn, not by numbers of their own
    std::vector<Area> areas;  ///< of the last frame, in drawing order
};

struct Frame {
    const session::State& state;
    const model::Atlas& atlas;
    const filter::Index& index;
    const filter::Outcome& outcome;
    const std::vector<int>& listing;
    const layout::Sheet& sheet;
    const std::vector<layout::BouquetLayout>& bouquets;
    const layout::Unfolded& unfolded;
    const base::Palette& colours;
    const Fonts& fonts;
    float scale; ///< pixels a design pixel
    Memory& memory;
    std::vector<session::Command>& commands;
    const layout::SymbolLayout* symbols = nullptr;      ///< none: bouquets
    const layout::PoleLayout* poles = nullptr;          ///< none: no territories
    const layout::DuelPicture* duel = nullptr;          ///< the page of the duel; none: the one map
    std::function<const model::Communes*()> communes{}; ///< reads them when first asked; may give none

    [[nodiscard]] base::Language language() const { return state.language; }
    [[nodiscard]] float px(float design) const { return design * scale; }
    void ask(session::Command command) const { commands.push_back(std::move(command)); }
};

} // namespace ui
