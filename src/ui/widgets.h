// The small set of controls that every panel is made from, drawn with ImGui's draw list: text
// that shortens or wraps, buttons, keyboard focus. No panel draws a stock ImGui widget.
#pragma once

#include "ui/frame.h"

#include <string>
#include <string_view>
#include <vector>

namespace ui {

ImU32 colour(base::Colour c);

/// Opens a borderless panel over `rect` (pixels), transparent: the map's picture below is in the
/// panels' colour there. ImGui scrolls it when `scrolls`, and `sideways` too. Always paired with
/// endPanel().
void beginPanel(const Frame& frame, const char* id, const base::Rect& rect, bool scrolls = false,
                bool sideways = false);
void endPanel();

float textWidth(const Frame& frame, Type type, std::string_view text);
float lineHeight(const Frame& frame, Type type);

/// Draws one line with its top left corner at (x, y).
void drawText(const Frame& frame, Type type, base::Colour ink, float x, float y, std::string_view text);
/// As drawText, shortened with … to `width` pixels.
void drawFitted(const Frame& frame, Type type, base::Colour ink, float x, float y, float width,
                std::string_view text);
/// As drawText, ending at `right`.
void drawRight(const Frame& frame, Type type, base::Colour ink, float right, float y, std::string_view text);

/// The text as drawFitted shows it.
std::string fitted(const Frame& frame, Type type, float width, std::string_view text);

/// The text broken into lines of at most `width` pixels (at spaces and after hyphens; no-break
/// spaces hold); with `most` > 0 the last line ends with … when words are left.
std::vector<std::string> wrapped(const Frame& frame, Type type, std::string_view text, float width,
                                 int most = 0);
/// The text with [?] for what the font cannot draw, emoji for instance; a run of such signs is one.
std::string drawable(const Frame& frame, Type type, std::string_view text);

/// Draws wrapped lines; returns the height they took.
float drawWrapped(const Frame& frame, Type type, base::Colour ink, float x, float y, float width,
                  std::string_view text, int most = 0);

/// What happened to an item in this frame.
struct Touch {
    bool hovered = false;
    bool clicked = false; ///< pointer or Enter
    bool doubleClicked = false;
    bool focused = false; ///< the keyboard is on it
};
/// A rectangle that reacts: pointer, and the keyboard when its zone is not None. Items of a zone
/// are numbered in drawing order. The focused one gets a ring.
Touch touchArea(const Frame& frame, const char* id, const base::Rect& rect, Zone zone, float rounding = 6);

/// The keyboard's half of touchArea, for items whose pointer is looked after elsewhere.
Touch keyItem(const Frame& frame, const base::Rect& rect, Zone zone, float rounding = 6);

/// Leaves with the voice what the item says of itself, while the keyboard is on it: as
/// session::spokenControl.
void tellVoice(const Frame& frame, const Touch& touch, std::string_view label, std::string_view state = {},
               int count = -1);
/// « coché » or « non coché ».
std::string_view checkedWord(const Frame& frame, bool isOn);

/// True when the pointer says which row is lit: always, but while the keyboard is in the list or the
/// drawer only when it moves. A pointer at rest and the keyboard must not take the light from each other.
bool pointerLeads(const Frame& frame);

/// The ring of the item that has the keyboard, above what the item has drawn since; after all panels.
void drawRing(const Frame& frame);

enum class ButtonKind { Quiet, Plain, Strong };
/// Text button with an optional icon; returns true when pressed. `rect.width` 0: as wide as needed. `spoken`:
/// what the voice says of one without a label.
bool button(const Frame& frame, const char* id, base::Rect& rect, std::string_view label,
            std::string_view icon, ButtonKind kind, Zone zone, bool enabled = true,
            std::string_view spoken = {});
bool iconButton(const Frame& frame, const char* id, const base::Rect& rect, std::string_view icon, Zone zone,
                std::string_view tip, bool on = false);

/// The ground of what lies over the window: menus, help.
void raisedCard(const Frame& frame, const base::Rect& rect);

/// A disc in the outline that dots have on the map.
void drawDot(const Frame& frame, base::Colour fill, float x, float y, float diameter);

/// Disc with the category's pictogram in it, in the colour that the dot of `row` has on the map;
/// without a row in the category's colour, or neutral where colour says the pôle.
void drawCategoryMark(const Frame& frame, int category, float x, float y, float diameter, int row = -1);

/// A small explanation beside the pointer, wrapped at 300 design pixels and at line ends; title may be empty.
void tip(const Frame& frame, std::string_view title, std::string_view text);
/// The same beside an item in a column of others, so that it covers none of them: right of it, else left.
void tipBeside(const Frame& frame, const base::Rect& item, std::string_view title, std::string_view text);
/// The same above a row of items, at the pointer's height of x.
void tipAbove(const Frame& frame, const base::Rect& row, std::string_view title, std::string_view text);

/// Why a choice counts nothing: « 0 avec les filtres actuels, 12 sans ».
std::string zeroText(const Frame& frame, int total);
/// What a dot stands for: name, organisation, town, date.
void initiativeTip(const Frame& frame, int row);

} // namespace ui
