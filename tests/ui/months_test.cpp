// The year's bars keep to their ground, however far the axis is zoomed.
#include "desk_harness.h"

using namespace hand;

TEST_CASE("However the axis is zoomed no bar, band or name of the year is painted over the play button")
{
    Window window(Language::French, 1280, 800);
    const base::Palette& c = base::palette(window.state.theme);
    const auto packed = [](base::Colour colour) { return IM_COL32(colour.r, colour.g, colour.b, colour.a); };
    const base::Rect play = window.areas("play").front();
    for (int notch = 0; notch < 9; ++notch) {
        for (const float share : {0.02F, 0.3F, 0.7F}) {
            window.wheel({window.desk.months.x + window.desk.months.width * (0.1F + 0.6F * share),
                          window.desk.months.y + window.desk.months.height / 2},
                         notch < 5 ? 1.F : -1.F);
            const ImDrawData* data = ImGui::GetDrawData();
            int seen = 0;
            for (int l = 0; l < data->CmdListsCount; ++l) {
                for (const ImDrawVert& vertex : data->CmdLists[l]->VtxBuffer) {
                    const bool isBar = vertex.col == packed(c.accent) || vertex.col == packed(c.track) ||
                                       vertex.col == packed(c.band) || vertex.col == packed(c.bar) ||
                                       vertex.col == packed(c.inkSoft);
                    if (!isBar || vertex.pos.y < window.desk.months.y ||
                        vertex.pos.y > window.desk.months.bottom() || vertex.pos.x < window.desk.months.x) {
                        continue;
                    }
                    ++seen;
                    CHECK(vertex.pos.x >= play.right());
                }
            }
            CHECK(seen > 0);
        }
    }
}
