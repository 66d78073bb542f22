// Instead of the list while the page of a network is open: which networks there are, and what is known of the
// one that is shown.
#include "base/words.h"
#include "base/written.h"
#include "filter/network_rows.h"
#include "session/network_steps.h"
#include "session/wording.h"
#include "ui/sheet_parts.h"

#include <fmt/format.h>

namespace ui {

namespace {

using base::word;
using base::Word;
using base::written;

const model::Network& shownNetwork(const Frame& frame)
{
    return frame.atlas.data.networks[static_cast<std::size_t>(frame.network->state.network)];
}

void drawChoices(const Frame& frame, SheetColumn& at)
{
    const base::Language language = frame.language();
    const auto& networks = frame.atlas.data.networks;
    drawText(frame, Type::Heading, frame.colours.inkSoft, at.left, at.y, word(Word::NetworkAll, language));
    at.y += lineHeight(frame, Type::Heading) + frame.px(4);
    for (const model::Network& network : networks) {
        SheetRow row{"network-" + network.code, std::string(model::nameOf(network, language))};
        row.right = std::to_string(network.date.year);
        row.isChosen = network.code == frame.state.selection.network;
        if (sheetRow(frame, at, row).clicked) {
            frame.ask(session::ShowNetwork{network.code, {}});
        }
    }
}

/// Name, kind and date, text, source.
void drawFacts(const Frame& frame, const model::Network& network, SheetColumn& at)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const std::string date = session::momentWritten(network.date, language);
    sheetText(frame, at, Type::Small, c.inkSoft,
              fmt::format("{} · {}", session::kindText(network.kind, language), date));
    sheetText(frame, at, Type::CardTitle, c.ink, model::nameOf(network, language));
    if (!frame.network->state.isFounded) {
        sheetText(frame, at, Type::SmallStrong, c.accent,
                  written(Word::NetworkToCome, language,
                          session::momentWritten({network.date.year, network.date.month, 0}, language)));
    }
    sheetText(frame, at, Type::Body, c.ink, model::textOf(network, language));
    sheetText(frame, at, Type::Small, c.inkSoft, written(Word::NetworkSource, language, network.source));
}

std::string placeText(const Frame& frame, const model::Network& network, const model::NetworkNode& node)
{
    const base::Language language = frame.language();
    std::string text = node.city;
    if (model::isAbroad(node)) {
        text += fmt::format(" ({})", node.country);
    }
    const auto add = [&](std::string_view part) {
        text += text.empty() ? "" : " · ";
        text += part;
    };
    if (!node.at) {
        add(word(Word::NetworkNoPlace, language));
    } else if (filter::reachOf(network, node) == filter::Reach::None) {
        add(word(Word::NetworkAbroad, language));
    }
    return text;
}

void drawNodes(const Frame& frame, const model::Network& network, SheetColumn& at)
{
    const base::Language language = frame.language();
    const auto& picture = *frame.network;
    const auto count = static_cast<int>(network.nodes.size());
    sheetHeading(frame, at,
                 written(base::isSingular(count, language) ? Word::NetworkNodesOne : Word::NetworkNodesMany,
                         language, count));
    for (std::size_t i = 0; i < picture.state.nodes.size(); ++i) {
        const model::NetworkNode& node = *picture.state.nodes[i].node;
        const layout::NetworkNodeText& text = picture.texts[i];
        SheetRow row{fmt::format("node-{}", i), node.name};
        row.detail = placeText(frame, network, node);
        for (const std::string_view more : {std::string_view(text.detail), std::string_view(node.textFr)}) {
            if (!more.empty() && more != node.city) {
                row.detail += fmt::format("{}{}", row.detail.empty() ? "" : " · ", more);
            }
        }
        const bool isCounted = filter::reachOf(network, node) != filter::Reach::None &&
                               picture.state.nodes[i].standing != model::Standing::Gone;
        row.right = isCounted ? base::formatCount(text.count, language) : "";
        row.acts = node.pole >= 0;
        const Touch touch = sheetRow(frame, at, row);
        if (touch.clicked) {
            frame.ask(session::OpenPole{frame.atlas.data.poles[static_cast<std::size_t>(node.pole)].code});
        }
        if (touch.hovered) {
            tip(frame, {}, word(Word::PoleOpenTip, language));
        }
    }
    if (language != base::Language::French) {
        sheetText(frame, at, Type::Small, frame.colours.inkSoft, word(Word::NetworkInFrench, language));
    }
}

void drawEvents(const Frame& frame, const model::Network& network, SheetColumn& at)
{
    const base::Language language = frame.language();
    sheetHeading(frame, at, word(Word::NetworkDates, language));
    for (std::size_t i = 0; i < network.events.size(); ++i) {
        const model::NetworkEvent& event = network.events[i];
        SheetRow row{fmt::format("event-{}", i), session::momentWritten(event.date, language)};
        row.detail = model::labelOf(event, language);
        row.isChosen = frame.network->state.last == &event;
        if (sheetRow(frame, at, row).clicked) {
            frame.ask(session::ShowNetwork{network.code, model::firstMonth(event.date)});
        }
    }
}

} // namespace

void drawNetworkPanel(const Frame& frame, const base::Rect& rect)
{
    const base::Language language = frame.language();
    base::Rect body;
    if (sheetHead(frame, rect, word(Word::NetworkBack, language), body)) {
        frame.ask(session::LeaveNetwork{});
    }
    const model::Network& network = shownNetwork(frame);
    beginPanel(frame, "network", body, true);
    SheetColumn at{body.x + frame.px(20), body.width - frame.px(44),
                   body.y + frame.px(14) - ImGui::GetScrollY()};
    drawChoices(frame, at);
    sheetLine(frame, at);
    drawFacts(frame, network, at);
    base::Rect see{at.left, at.y, 0, frame.px(40)};
    if (button(frame, "see-rows", see, word(Word::NetworkSeeRows, language), {}, ButtonKind::Plain,
               Zone::List)) {
        frame.ask(session::LeaveNetwork{true});
    }
    at.y += frame.px(48);
    drawNodes(frame, network, at);
    drawEvents(frame, network, at);
    ImGui::SetCursorScreenPos({body.x, at.y});
    ImGui::Dummy({1, frame.px(16)});
    endPanel();
}

} // namespace ui
