// A monkey at the desk: any order of clicks, drags, wheel turns and keys leaves a valid state.
#include "desk_harness.h"

#include <cmath>
#include <cstdlib>
#include <random>

using namespace hand;

namespace {

/// CARTOVID_EVENTS asks for more than what fits into every run of the tests (about 10 s).
int eventCount()
{
    const char* asked = std::getenv("CARTOVID_EVENTS");
    return asked != nullptr ? std::stoi(asked) : 20000;
}

void checkValid(const Window& w, int event)
{
    CAPTURE(event);
    const int rows = w.stage.index.rowCount();
    const session::State& s = w.state;
    REQUIRE(s.openRow >= -1);
    REQUIRE(s.openRow < rows);
    REQUIRE(s.hoveredRow >= -1);
    REQUIRE(s.hoveredRow < rows);
    REQUIRE(std::isfinite(s.camera.centre.x));
    REQUIRE(std::isfinite(s.camera.centre.y));
    REQUIRE(s.camera.zoom >= layout::kMinZoom);
    REQUIRE(s.camera.zoom <= layout::kMaxZoom);
    REQUIRE(base::isValidUtf8(s.selection.search));
    for (const Facet facet : filter::kFacets) {
        const auto& chosen = s.selection.of(facet);
        REQUIRE(std::is_sorted(chosen.begin(), chosen.end()));
        REQUIRE(std::adjacent_find(chosen.begin(), chosen.end()) == chosen.end());
        for (const std::string& code : chosen) {
            REQUIRE(w.stage.index.findValue(facet, code) >= 0);
        }
    }
    REQUIRE(static_cast<int>(w.stage.listing.size()) == w.stage.outcome.selected);
    REQUIRE(w.memory.item >= 0);
    for (const session::Command& command : w.asked) {
        if (const auto* open = std::get_if<session::OpenSource>(&command)) {
            REQUIRE(open->row >= 0);
            REQUIRE(open->row < rows);
        }
    }
}

void randomEvent(Window& w, std::mt19937& random)
{
    const auto below = [&](int n) { return std::uniform_int_distribution(0, n - 1)(random); };
    ImGuiIO& io = ImGui::GetIO();
    switch (below(9)) {
    case 0:
    case 1: // somewhere, the outside included
        io.MousePos = {static_cast<float>(below(1400) - 60), static_cast<float>(below(900) - 50)};
        break;
    case 2: // onto a control
        if (!w.memory.areas.empty()) {
            const auto& area =
                w.memory.areas[static_cast<std::size_t>(below(static_cast<int>(w.memory.areas.size())))];
            io.MousePos = {static_cast<float>(area.rect.centre().x),
                           static_cast<float>(area.rect.centre().y)};
        }
        break;
    case 3:
    case 4:
        io.MouseDown[0] = !io.MouseDown[0];
        break;
    case 5:
        io.MouseWheel = static_cast<float>(below(9) - 4);
        break;
    case 6:
        w.frame({static_cast<Key>(below(static_cast<int>(Key::Reset) + 1))});
        return;
    case 7:
        io.AddInputCharacter(static_cast<unsigned>(below(3) == 0 ? 0xE9 : 'a' + below(26)));
        break;
    default:
        io.KeysDown[below(ImGuiKey_COUNT)] = below(3) == 0;
        break;
    }
    w.frame();
}

} // namespace

TEST_CASE("Random clicks, drags, wheel turns, letters and keys leave the state valid")
{
    const int events = eventCount();
    for (const Language language : kBoth) {
        Window w(language, 1280, 800);
        w.state.reducedMotion = language == Language::English; // flights cost a layout each frame
        std::mt19937 random(language == Language::French ? 2020 : 651);
        for (int event = 0; event < events / 2; ++event) {
            if (event % 5000 == 4999) { // out of what a monkey cannot leave by itself
                w.resize(640.F + static_cast<float>(event % 7) * 150,
                         480.F + static_cast<float>(event % 11) * 70);
            }
            randomEvent(w, random);
            checkValid(w, event);
            w.forget();
        }
    }
}
