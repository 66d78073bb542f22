// What every panel is handed for one frame: the state to look at, the commands to fill, and the
// little that only the interface remembers (scroll, caret, keyboard place).
#pragma once

#include "base/qr.h"
#include "filter/completion.h"
#include "filter/crosstab.h"
#include "filter/engine.h"
#include "filter/outcome.h"
#include "filter/published.h"
#include "layout/bouquets.h"
#include "layout/network_picture.h"
#include "layout/poles.h"
#include "layout/symbol_layout.h"
#include "model/partner_counts.h"
#include "session/area_words.h"
#include "session/brush.h"
#include "session/commands.h"
#include "session/glide.h"
#include "session/keyboard_input.h"
#include "session/kiosk_pin.h"
#include "session/pinch.h"
#include "session/table_order.h"
#include "ui/fonts.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
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
    Redo,
    Views,
    Area, ///< takes the next tool for an area of the map
    End,
    Copy,
    PickAll,
    ShiftUp, ///< in the table they pick rows, elsewhere they are their own plain keys
    ShiftDown,
    ShiftPageUp,
    ShiftPageDown,
    ShiftHome,
    ShiftEnd,
    Tours,   ///< the panel in which a tour is put together
    Present, ///< the tour in hand on the full screen, and back
    Blank,   ///< black sheet
    Delete,
    AltUp,
    AltDown,
    Export, ///< opens the export panel, and closes it
    Problems,
    Networks, ///< opens the page of networks, and closes it
    Partners  ///< the drawer of who works with whom
};

/// Remembered between frames, never saved.
/// A saved view, as the panel of views lists it.
struct SavedItem {
    std::string path;
    std::string title;
    std::string day; ///< of its last change, written out
};

struct Memory {
    struct KioskAsks {                      ///< read and cleared by app each frame
        std::optional<session::PinKey> pin; ///< a key of the pad
        bool startAgain = false;            ///< « recommencer »
        bool lock = false;                  ///< maintenance is over
        bool quit = false;                  ///< … and the window is to close
    } kiosk;
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
        std::string judged;                         ///< a search that nothing matches as typed …
        int unnamed = -1;                           ///< … and the commune of that name, which no row names
        std::shared_ptr<filter::Completion> engine; ///< from the first letter on
        const model::Dataset* of = nullptr;         ///< the table it was made for
    } completing;
    struct Keyboard { ///< on the screen of a kiosk
        bool open = false;
        session::KeyboardState keys;
        double passedAt = 0; ///< seconds on ImGui's clock: when a held key was last looked at
        float top = 0;       ///< pixels: what is offered for the search ends above it
    } keyboard;
    struct Finger {              ///< at a kiosk
        unsigned int pushed = 0; ///< ImGui's number of the panel that it pushes, or has
        base::Rect where;        ///< that panel, pixels
        session::Glide glide;    ///< how it goes on
        double rest = 0;         ///< pixels of it that are still to come
        bool isDrawn = false;    ///< the panel was drawn in the last frame
        bool isSpent = false;    ///< the press has been acted on; its release means nothing
    } finger;
    struct Pinch { ///< set by app each frame: two fingers on the screen …
        bool areTwo = false;
        std::optional<session::PinchMove> move; ///< … and what they do
    } pinch;
    float scrollListTo = -1;
    int listItem = -1;                 ///< the item the list has brought into view for the keyboard
    int keyboardRow = -1;              ///< the row of the list the keyboard was on in the last frame
    std::vector<SavedItem> savedViews; ///< set by app when the panel opens
    bool canUndo = false;              ///< set by app
    bool canRedo = false;
    bool canSpeak = false;   ///< set by app: there is a voice
    std::string spoken;      ///< what it says of the button or filter that the keyboard is on; may be empty
    bool canRestore = false; ///< set by app: the notice tells of a view that can be put back
    bool enterViews = false; ///< the menu of views was opened by a key: the keyboard goes there
    struct Naming {          ///< the title of a view while it is typed
        bool open = false;
        std::string path;   ///< empty: a view that is to be saved
        std::string before; ///< as it began
        std::array<char, 256> text{};
        bool focus = false;  ///< the field is to take the keyboard …
        bool active = false; ///< … and has it
        bool done = false;   ///< Enter was pressed
    } naming;
    struct Beyond { ///< rows outside the map, counted when the map or the selection changed
        layout::Camera camera;
        base::Rect map;
        std::vector<int> rows;
        layout::Symbols kind{};
        int count = 0;
        base::Extent extent;                 ///< of the mainland's rows, metres
        bool asked = false;                  ///< the button has just been pressed
        std::optional<layout::Camera> tried; ///< where its flight ended
    } beyond;
    struct Exporting {      ///< the export panel
        bool enter = false; ///< a key has opened it: the keyboard goes there
        int typing = -1;    ///< the text that is typed, see below
        bool begins = false;
        bool leave = false;              ///< the field lets go of the keyboard
        std::array<std::string, 4> text; ///< as it is typed: width, height, name, folder
        session::Pixels own;             ///< what the text was last made of, or understood as
        session::Pixels screen;          ///< set by app; nothing: the window stands for it
        struct Place {                   ///< where the file would go, set by app
            std::string name;            ///< that the selection gives
            std::string ending;          ///< ".png"; of a kit none
            std::string folder;          ///< where files go unless another one is typed
            std::string says;            ///< the whole path, or what stands in the way
            bool isPossible = true;
            std::string leftOut{}; ///< what a picture of this size has no room for, in words
        } place;
    } exporting;
    bool draggingDrawer = false;
    bool draggingMap = false;
    bool asleep = false;  ///< in a hall: the pointer has not moved for a while and is not seen
    base::Vec2 sleepsAt;  ///< pixels
    double movedAt = 0;   ///< seconds on ImGui's clock
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
        std::vector<float> heights{}; ///< by row of the table; 0: not measured yet
    } list;
    struct Table { ///< of the drawer
        session::TableOrder order;
        std::size_t columnItems = 0; ///< keyboard items before the rows: the heads of columns …
        int firstRow = 0;            ///< … and the item that the first row is
        int rowsInSight = 1;
        int topRow = 0;         ///< place of the first row in sight
        bool isPatient = false; ///< set by app: frames come, long sorts need not be waited for in one
        int item = -1;          ///< the item that has been brought into view for the keyboard
        int keyboardRow = -1;   ///< the row the keyboard was on in the last frame
        int scrolledTo = -1;    ///< the row of the map that has been brought into view
        int openRow = -1;       ///< the same for the open card
        float sideways = 0;     ///< pixels that a key asks to scroll by
        bool lit = false;       ///< pointer or keyboard are on a row
        bool menuOpen = false;  ///< the choice of columns
        int dragged = -1;       ///< the column whose head or edge is held
        bool resizes = false;   ///< it is its edge
        float dragFrom = 0;     ///< pixels
        float dragWidth = 0;    ///< of the column, design pixels
        float widthBefore = 0;  ///< as it was pressed
        bool copied = false;    ///< what is shown and picked lies in the clipboard …
        std::vector<int> picks; ///< … with these picks, in these columns, in an order of this number
        std::vector<session::ShownColumn> columns;
        int sortings = 0;
    } table;
    struct Qr {
        std::string url;
        base::QrCode code;
    } qr;
    struct Area { ///< a control as it was drawn
        std::string id;
        base::Rect rect;
        Zone zone = Zone::None;
    };
    std::vector<SavedItem> tours;  ///< composed and saved ones, set by app when they are to be chosen from
    struct Tour {                  ///< the panel in which a tour is put together
        int field = -1;            ///< the text that is typed, see panel_tour.cpp; -1: none
        bool begins = false;       ///< … from this frame on
        bool leave = false;        ///< the keyboard goes on elsewhere
        std::size_t language = 2;  ///< of the texts that are typed; 2: that of the interface
        std::string text;          ///< as it is typed
        int scene = -1;            ///< the one it belongs to
        bool captionsNext = false; ///< a view was just added: its caption is typed next
        bool choosing = false;     ///< tours to open are listed instead of scenes
        int dragged = -1;          ///< a scene that is held
        float dragFrom = 0;        ///< pixels
        int editedFrom = -1;       ///< item of the keyboard at which typing began
        struct Filled {            ///< a caption with its fields filled in
            session::TourScene scene;
            base::Language language{};
            std::string text;
        };
        std::vector<Filled> filled; ///< by scene
        struct Counted {            ///< a text with its fields counted, and those that are none
            std::string typed;
            session::View view;
            base::Language language{};
            const model::Dataset* of = nullptr; ///< the table
            std::string text;
            std::vector<std::string> unknown;
            std::vector<std::string> fields; ///< « {n} = 651 », each once
        };
        std::vector<Counted> counted; ///< the last ones, the newest at the end
    } tour;
    bool networkDrags = false;        ///< the line of time is being dragged
    struct ToolDrag {                 ///< a shape being drawn on the map
        int view = -1;                ///< index in Sheet::views; -1: none is
        std::vector<base::Vec2> line; ///< pixels; the first and the last one make a rectangle or a circle
    } toolDrag;
    struct Pointing {                           ///< the choice that is pointed at, until it is shown
        std::optional<session::Choice> pointer; ///< in this frame
        std::optional<session::Choice> keyboard;
        std::optional<session::Choice> lastKeyboard;
        bool keyboardLeads = false;             ///< it has moved last
        std::optional<session::Choice> current; ///< the one of the two that leads
        double since = 0;                       ///< seconds on ImGui's clock
        bool spent = false;                     ///< it has been made: shown again when pointed at anew
        filter::Selection selection;            ///< of the last frame
    } pointing;
    struct Sight { ///< the map at rest, for « only what I see »
        layout::Camera camera;
        base::Rect map;
        double since = 0;
        bool done = true;
    } sight;
    std::optional<double> wakeIn; ///< seconds until a frame is due although nothing happens
    bool wantsCross = false;      ///< the pointer draws on the map
    struct Grid {                 ///< the cross table's cells among the items of the drawer
        int first = 0;
        int columns = 0;
        int rows = 0;
    } grid;
    bool crossHidesMonths = false;         ///< there is no room for the month line beside or below it
    bool crossSwitched = false;            ///< the cross table's switches found room beside the tabs
    bool onMap = false;                    ///< what is drawn now lies on the map
    std::vector<base::Rect> controlsOnMap; ///< of the last frame: names keep off them
    struct Ring {                   ///< around the item that has the keyboard, drawn when all panels are
        ImDrawList* list = nullptr; ///< of its panel, in this frame; none: no item has it
        base::Rect rect;
        base::Rect clip;
        float rounding = 0;
    } ring;
    std::string crossCopied;  ///< what of the cross table lies in the clipboard
    bool recordAreas = false; ///< tests find controls by what was drawn, not by numbers of their own
    std::vector<Area> areas;  ///< of the last frame, in drawing order
};

/// What there is to say of the table's file (app/live_table).
struct DataNews {
    std::string trouble;            ///< lasts until it is mended; at a kiosk a few quiet words
    std::optional<float> reading{}; ///< how far a reading is that takes its time, 0 to 1
};

struct KioskFace; // kiosk.h

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
    const layout::SymbolLayout* symbols = nullptr;   ///< none: bouquets
    const layout::PoleLayout* poles = nullptr;       ///< none: no territories
    const layout::NetworkPicture* network = nullptr; ///< the page of a network; none: the map
    const layout::DuelPicture* duel = nullptr;       ///< the page of the duel; none: the one map
    const filter::Preview* preview = nullptr;        ///< what State::preview would give
    const filter::Crosstab* crosstab = nullptr;      ///< of the state's two facets; none: not asked for
    const filter::Crosstab* poleTable = nullptr;     ///< pôles by category, while a sheet is open
    std::span<const std::uint8_t> polePass{}; ///< then for each row 1 where it passes all filters but pôles
    const std::vector<filter::SincePublished>* published = nullptr; ///< by category; none: not asked for
    const model::PartnerCounts* partners = nullptr;                 ///< none: threads are not shown
    std::function<const model::Communes*()> communes{}; ///< reads them when first asked; may give none
    const session::AreaWords* areaWords = nullptr;      ///< what the area of the map is called
    const std::vector<int>* listingAhead = nullptr;     ///< with `preview`: the rows that it would select
    const std::vector<std::uint8_t>* stays = nullptr;   ///< with it, by row: 0 would go, 1 stay, 2 come

    const KioskFace* kiosk = nullptr; ///< what a kiosk shows beside; none: a desk
    const DataNews* data = nullptr;   ///< none: nothing to say

    [[nodiscard]] base::Language language() const { return state.language; }
    [[nodiscard]] session::AreaWords areas() const
    {
        return areaWords == nullptr ? session::AreaWords{} : *areaWords;
    }
    [[nodiscard]] float px(float design) const { return design * scale; }
    void ask(session::Command command) const { commands.push_back(std::move(command)); }
};

} // namespace ui
