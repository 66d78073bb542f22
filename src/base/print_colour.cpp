#include "base/print_colour.h"

#include <array>

namespace base {

namespace {

struct Nudge {
    Colour screen;
    Colour paper;
};

constexpr std::array kNudges{
    Nudge{rgb(0x832DB6), rgb(0x753B8F)}, // Recherche: 7.2 off, the violet that offset is known to lose
    Nudge{rgb(0x92DADD), rgb(0x92D8E9)}, // Santé et confinement: bluer, to stay apart from the grey
    Nudge{rgb(0xB0B9F0), rgb(0xAAB7E0)}, // the sixth pôle, and its edge in the dark theme
    // The high-contrast theme's blues: shades, accent, ground of what is chosen
    Nudge{rgb(0xCFDFFF), rgb(0xC9D7F0)},
    Nudge{rgb(0x9DBCF7), rgb(0x9BBAE2)},
    Nudge{rgb(0x6790E4), rgb(0x6B92CC)},
    Nudge{rgb(0x2F60C0), rgb(0x3862AC)},
    Nudge{rgb(0x00267E), rgb(0x272E79)},
    Nudge{rgb(0x00309C), rgb(0x29368C)},
    Nudge{rgb(0xDCE6FF), rgb(0xD6DFF2)},
    Nudge{rgb(0xB4CCFB), rgb(0xAFC7EA)},
    Nudge{rgb(0x759BE9), rgb(0x779CD4)},
    Nudge{rgb(0x4472CD), rgb(0x4A74BC)},
};

} // namespace

Colour printColour(Colour colour)
{
    for (const Nudge& nudge : kNudges) {
        if (colour.r == nudge.screen.r && colour.g == nudge.screen.g && colour.b == nudge.screen.b) {
            return {nudge.paper.r, nudge.paper.g, nudge.paper.b, colour.a};
        }
    }
    return colour;
}

} // namespace base
