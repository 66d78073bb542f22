// The network and the pairings that the selection is limited to, among the filters, each with a cross that
// lifts it.
#include "base/icons.h"
#include "base/words.h"
#include "base/written.h"
#include "filter/network_rows.h"
#include "model/pairing.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace ui {

namespace {

using base::word;
using base::Word;

struct Limit {
    std::string id;
    std::string_view icon;
    std::string name;
    std::string rule; ///< of which rows it lets pass, beside the pointer; may be empty
    std::string_view lift;
};

/// Draws the chip below `y`; true when its cross has been pressed.
bool drawChip(const Frame& frame, const Limit& limit, float left, float right, float y)
{
    const base::Palette& c = frame.colours;
    const base::Rect box{left - frame.px(8), y, right - left + frame.px(16), frame.px(36)};
    ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                                              colour(c.accentSoft), frame.px(6));
    const float side = frame.px(30);
    const base::Rect close{box.right() - side - frame.px(2), y + frame.px(3), side, side};
    const float centre = y + box.height / 2;
    drawText(frame, Type::IconSmall, c.ink, left, centre - frame.fonts[Type::IconSmall]->FontSize / 2,
             limit.icon);
    drawFitted(frame, Type::SmallStrong, c.ink, left + frame.px(24),
               centre - frame.fonts[Type::SmallStrong]->FontSize / 2, close.x - left - frame.px(28),
               limit.name);
    if (!limit.rule.empty() && ImGui::IsMouseHoveringRect({left, y}, {close.x, box.bottom()})) {
        tip(frame, limit.name, limit.rule);
    }
    return iconButton(frame, limit.id.c_str(), close, base::icons::kClose, Zone::Facets, limit.lift);
}

} // namespace

float networkChip(const Frame& frame, float left, float right, float y)
{
    const model::Dataset& data = frame.atlas.data;
    const int network = frame.state.networkMonth ? -1 : data.findNetwork(frame.state.selection.network);
    if (network < 0) {
        return 0;
    }
    const base::Language language = frame.language();
    const model::Network& shown = data.networks[static_cast<std::size_t>(network)];
    const Word rule =
        shown.kind == model::kLocalEcosystem ? Word::NetworkChipRuleLocal : Word::NetworkChipRule;
    const Limit limit{"lift-network", base::icons::kNetworks,
                      base::written(Word::NetworkChip, language, model::nameOf(shown, language)),
                      base::written(rule, language, filter::kNearKm), word(Word::NetworkClear, language)};
    if (drawChip(frame, limit, left, right, y)) {
        frame.ask(session::ClearNetwork{});
    }
    return frame.px(46);
}

float pairingChip(const Frame& frame, float left, float right, float y)
{
    const base::Language language = frame.language();
    float bottom = y;
    for (const std::string& code : frame.state.selection.pairings) {
        const auto pairing = model::pairingFromCode(code);
        if (!pairing) {
            continue;
        }
        const Limit limit{"lift-pairing-" + code,
                          base::icons::kPartners,
                          session::pairingName(*pairing, language),
                          {},
                          word(Word::PairingClear, language)};
        if (drawChip(frame, limit, left, right, bottom)) {
            frame.ask(session::TogglePairing{code});
        }
        bottom += frame.px(42);
    }
    return bottom == y ? 0 : bottom - y + frame.px(4);
}

} // namespace ui
