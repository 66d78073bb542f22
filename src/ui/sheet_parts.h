// The pieces that the sheets on the right are made of: a head with the way back, headings, texts, rows.
#pragma once

#include "ui/panels.h"
#include "ui/widgets.h"

#include <string>
#include <string_view>

namespace ui {

/// A column of a sheet; y moves down as pieces are drawn. Pixels.
struct SheetColumn {
    float left = 0;
    float width = 0;
    float y = 0;

    [[nodiscard]] float right() const { return left + width; }
};

/// The head with a button that leads back, drawn in a panel of its own; true when it was pressed. `body`
/// becomes what is left of `rect`.
bool sheetHead(const Frame& frame, const base::Rect& rect, std::string_view back, base::Rect& body);

/// A line between two parts.
void sheetLine(const Frame& frame, SheetColumn& at);
/// A small heading over what follows, with a line above it.
void sheetHeading(const Frame& frame, SheetColumn& at, std::string_view text);
/// A paragraph; nothing for an empty text.
void sheetText(const Frame& frame, SheetColumn& at, Type type, base::Colour ink, std::string_view text);
/// A label and what it says below it; nothing where that is empty.
void sheetField(const Frame& frame, SheetColumn& at, std::string_view label, std::string_view value);

/// A row of a list: name, a quiet line below it, something flush right.
struct SheetRow {
    std::string id; ///< unique in the panel
    std::string name;
    std::string detail{};
    std::string right{};
    bool isChosen = false;
    bool acts = true; ///< a click means something
    float indent = 0; ///< pixels left free before the name
};
Touch sheetRow(const Frame& frame, SheetColumn& at, const SheetRow& row);

} // namespace ui
