// The colours of the three themes and of the ten categories, in one place for map, window and
// exports. Ratios between them are tested (WCAG 2.1; categories: Petroff, arXiv:2107.02270).
#pragma once

#include "base/colour.h"

#include <array>
#include <cstdint>

namespace base {

enum class Theme : std::uint8_t { Light, Dark, Contrast };

struct Palette {
    // Window
    Colour paper;      ///< behind everything
    Colour panel;      ///< side panels and bars
    Colour raised;     ///< fields, quiet buttons, hovered rows
    Colour line;       ///< hairlines between panels
    Colour ink;        ///< body text, >= 7:1 on panel
    Colour inkSoft;    ///< secondary text, >= 4.5:1 on panel
    Colour inkFaint;   ///< rows without a result; still >= 4.5:1
    Colour accent;     ///< controls that are on
    Colour accentSoft; ///< behind a chosen row
    Colour onAccent;   ///< text on accent
    Colour focus;      ///< keyboard ring, >= 3:1
    Colour track;      ///< ghost bar of the unfiltered total
    Colour bar;        ///< bars without a category colour
    Colour band;       ///< the lockdown behind the months
    Colour warning;    ///< banner, with onWarning text
    Colour onWarning;
    // Map
    Colour sea;
    Colour land;
    Colour landQuiet; ///< French land outside the inset's subject
    Colour neighbour;
    Colour coast;
    Colour regionBorder;
    Colour departmentBorder;
    Colour neighbourBorder;
    Colour label;
    Colour halo;
    Colour dotRing;   ///< outline of every dot, >= 3:1 against land and, without a lining, against its fill
    Colour dotLining; ///< between ring and fill, >= 3:1 against both; transparent: none is needed
    Colour leader;
    Colour badge;
    Colour onBadge;
    Colour insetPaper;
    Colour insetBorder;
};

const Palette& palette(Theme theme);

/// Colour of category `index` in the order of categories.csv; repeats after ten.
Colour categoryColour(int index);

/// The second, muted set: pôles in the order of poles.csv; repeats after six. A dot by its pôle, the
/// same in every theme; `index` -1, « Hors pôle », is a neutral that no pôle and no category has.
Colour poleColour(int index);
/// The land of a pôle: names on it keep 4.5:1, outlines of dots 3:1.
Colour poleTint(Theme theme, int index);
/// The outline of a pôle's land and its name, >= 3:1 against every land.
Colour poleEdge(Theme theme, int index);
/// What a category's sign wears while colour says something else.
Colour neutralMark(Theme theme);

/// Shade `index` of `count` (1 to 5) of a theme, from the faintest to the strongest blue.
Colour shadeColour(Theme theme, int index, int count);
/// Where that shade lies on the theme's ramp, 0 to 4; and the colour at any place of it.
int shadePlace(int index, int count);
Colour shadeAt(Theme theme, double place);

/// A territory whose numbers are too small to be shaded.
Colour noShadeColour(Theme theme);

/// Ink that reads best on a colour: near black or white.
Colour inkOn(Colour background);

} // namespace base
