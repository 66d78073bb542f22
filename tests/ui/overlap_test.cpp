// Nothing that is written lies on anything else that is written, and no control on another: taken from the
// triangles that would reach the screen, not from what the panels say of themselves.
#include "app/kiosk_setup.h"
#include "desk_harness.h"

#include <set>

namespace {

using hand::kBoth;
using hand::Window;

/// Letters and pictograms as they are seen: rectangles in pixels, cut by their panels.
std::vector<base::Rect> lettersOf(const ImDrawData& data)
{
    std::vector<base::Rect> letters;
    for (int list = 0; list < data.CmdListsCount; ++list) {
        const ImDrawList& drawn = *data.CmdLists[list];
        for (const ImDrawCmd& command : drawn.CmdBuffer) {
            const auto indexAt = [&](unsigned i) {
                return drawn.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
            };
            const auto vertexAt = [&](unsigned i) -> const ImDrawVert& {
                return drawn.VtxBuffer[static_cast<int>(command.VtxOffset + indexAt(i))];
            };
            for (unsigned i = 0; i + 6 <= command.ElemCount;) {
                const ImDrawVert& a = vertexAt(i);
                const ImDrawVert& b = vertexAt(i + 2);
                const bool isQuad = indexAt(i) == indexAt(i + 3) && indexAt(i + 2) == indexAt(i + 4);
                if (!isQuad || a.uv.x == b.uv.x || a.uv.y == b.uv.y) { // no letter: one colour, or a line
                    i += 3;
                    continue;
                }
                i += 6;
                const float left = std::max(a.pos.x, command.ClipRect.x);
                const float top = std::max(a.pos.y, command.ClipRect.y);
                const float right = std::min(b.pos.x, command.ClipRect.z);
                const float bottom = std::min(b.pos.y, command.ClipRect.w);
                if (right - left > 1 && bottom - top > 1) {
                    letters.push_back({left, top, right - left, bottom - top});
                }
            }
        }
    }
    return letters;
}

float overlapOf(const base::Rect& a, const base::Rect& b)
{
    const float width = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const float height = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return width > 0 && height > 0 ? width * height : 0;
}

/// Letters that lie on one another by more than a kerned pair does: over a third of the smaller.
int lettersOnLetters(std::vector<base::Rect> letters)
{
    int found = 0;
    std::ranges::sort(letters, {}, &base::Rect::x);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        for (std::size_t k = i + 1; k < letters.size() && letters[k].x < letters[i].right(); ++k) {
            const float least =
                std::min(letters[i].width * letters[i].height, letters[k].width * letters[k].height);
            if (overlapOf(letters[i], letters[k]) > least / 3) {
                MESSAGE("letters at ", letters[i].x, ", ", letters[i].y, " and ", letters[k].x, ", ",
                        letters[k].y);
                ++found;
            }
        }
    }
    return found;
}

/// Controls that partly cover each other; one inside another is part of it. Names and cells of a chart reach
/// over their rows on purpose, where these are lower than a finger.
int controlsOnControls(const Window& window)
{
    int found = 0;
    const auto& areas = window.memory.areas;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        for (std::size_t k = i + 1; k < areas.size(); ++k) {
            const float both = overlapOf(areas[i].rect, areas[k].rect);
            const float least = std::min(areas[i].rect.width * areas[i].rect.height,
                                         areas[k].rect.width * areas[k].rect.height);
            const bool ofChart = areas[i].id.starts_with("chart-") && areas[k].id.starts_with("chart-");
            if (!ofChart && areas[i].zone == areas[k].zone && both > least * 0.15F && both < least * 0.98F) {
                MESSAGE(areas[i].id, " and ", areas[k].id);
                ++found;
            }
        }
    }
    return found;
}

void checkWritten(Window& window)
{
    window.rest(3);
    const std::vector<base::Rect> letters = lettersOf(*ImGui::GetDrawData());
    CHECK(letters.size() > 200);
    CHECK(lettersOnLetters(letters) == 0);
    CHECK(controlsOnControls(window) == 0);
}

/// What a visitor brings about, each from the start.
void checkVisit(Window& window, const session::State& start)
{
    const model::Dataset& data = window.stage.atlas.data;
    int longest = 0;
    for (std::size_t row = 0; row < data.initiatives.size(); ++row) {
        if (data.initiatives[row].name.size() >
            data.initiatives[static_cast<std::size_t>(longest)].name.size()) {
            longest = static_cast<int>(row);
        }
    }
    const auto show = [&](const std::string& what, auto&& change) {
        CAPTURE(what);
        window.state = start;
        change(window.state);
        checkWritten(window);
    };
    show("start", [](session::State&) {});
    show("the card with the longest name", [&](session::State& state) { state.openRow = longest; });
    show("several filters", [&](session::State& state) {
        for (const filter::Facet facet : {filter::Facet::Category, filter::Facet::Region}) {
            std::vector<std::string>& codes = state.selection.of(facet);
            codes = {window.stage.index.values(facet).front().code,
                     window.stage.index.values(facet).back().code};
            std::ranges::sort(codes);
        }
        state.selection.search = "lyon";
    });
    show("nothing found", [](session::State& state) { state.selection.search = "zzzz"; });
    show("matrix", [](session::State& state) { state.symbols = layout::Symbols::Matrix; });
    show("bars", [](session::State& state) { state.symbols = layout::Symbols::Bars; });
}

} // namespace

TEST_CASE("At a kiosk no text or control lies on another: both languages, every size, large text too")
{
    for (const auto& [width, height] : std::initializer_list<std::pair<int, int>>{
             {1920, 1080}, {1080, 1920}, {3840, 2160}, {2160, 3840}, {1366, 768}, {1280, 1024}}) {
        const app::KioskSizes sizes = app::kioskSizes(32, width, height);
        ui::KioskFace face;
        face.pxPerMm = sizes.pxPerMm;
        for (const bool large : {false, true}) {
            for (const base::Language language : kBoth) {
                for (const base::Theme theme : {base::Theme::Light, base::Theme::Contrast}) {
                    CAPTURE(width);
                    CAPTURE(height);
                    CAPTURE(large);
                    CAPTURE(static_cast<int>(language));
                    CAPTURE(static_cast<int>(theme));
                    Window window(language, static_cast<float>(width), static_cast<float>(height),
                                  large ? sizes.large : sizes.normal);
                    window.memory.canSpeak = true;
                    window.state.largeText = large;
                    window.state.theme = theme;
                    window.standAtKiosk(face);
                    checkVisit(window, window.state);
                }
            }
        }
    }
}

TEST_CASE("At the desk no text or control lies on another: both languages, from 800 pixels to 8 million")
{
    struct Size {
        float width, height, scale;
    };
    for (const Size size : {Size{800, 600, 1}, Size{1024, 768, 1}, Size{1280, 800, 1}, Size{1920, 1080, 1},
                            Size{1080, 1920, 1}, Size{3840, 2160, 2}}) {
        for (const base::Language language : kBoth) {
            CAPTURE(size.width);
            CAPTURE(size.height);
            CAPTURE(static_cast<int>(language));
            Window window(language, size.width, size.height, size.scale);
            window.memory.canSpeak = true;
            checkVisit(window, window.state);
        }
    }
}
