// The sheet of a pôle, instead of the list: its names over time, its initiatives beside those of the other
// pôles, its networks and its cities.
#include "base/words.h"
#include "base/written.h"
#include "session/network_steps.h"
#include "session/wording.h"
#include "ui/sheet_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace ui {

namespace {

using base::word;
using base::Word;
using base::written;
using filter::Facet;

/// « Occitanie, Provence-Alpes-Côte d’Azur ».
std::string regionsText(const model::Dataset& data, const model::Pole& pole)
{
    std::string text;
    for (const std::string& code : pole.regionCodes) {
        const int region = data.findRegion(code);
        text += (text.empty() ? "" : ", ") +
                (region < 0 ? code : data.regions[static_cast<std::size_t>(region)].name);
    }
    return text;
}

/// « 2018 : Alsace BioValley · 2020 : BioValley France »: each name with the first network that has it.
std::string namesText(const model::Dataset& data, int pole, base::Language language)
{
    std::string text;
    std::string last;
    const std::string_view colon = language == base::Language::French ? "\u00A0: " : ": ";
    for (const model::Network& network : data.networks) {
        for (const model::NetworkNode& node : network.nodes) {
            if (node.pole == pole && node.name != last) {
                text +=
                    fmt::format("{}{}{}{}", text.empty() ? "" : " · ", network.date.year, colon, node.name);
                last = node.name;
            }
        }
    }
    return text;
}

/// What the pôle's rows are by category, and beside them those of all pôles together. As in the facets, the
/// categories' numbers follow every filter but the categories chosen, the pôle's follow every one but pôles.
struct Shares {
    std::vector<int> own;
    std::vector<double> average; ///< of a pôle
    int total = 0;
    int rank = 1; ///< among the pôles, the most initiatives first
    int poles = 0;
};

Shares sharesOf(const Frame& frame, int pole)
{
    const filter::Crosstab& table = *frame.poleTable;
    Shares shares;
    shares.poles = static_cast<int>(frame.atlas.data.poles.size());
    shares.total = frame.outcome.count(Facet::Pole, pole);
    for (std::size_t p = 0; p < frame.atlas.data.poles.size(); ++p) {
        shares.rank += frame.outcome.count(Facet::Pole, static_cast<int>(p)) > shares.total ? 1 : 0;
    }
    for (std::size_t c = 0; c < table.columnTotals.size(); ++c) {
        shares.own.push_back(table.at(static_cast<std::size_t>(pole), c));
        int all = 0;
        for (std::size_t p = 0; p < frame.atlas.data.poles.size(); ++p) {
            all += table.at(p, c);
        }
        shares.average.push_back(all / static_cast<double>(shares.poles));
    }
    return shares;
}

void drawCategories(const Frame& frame, const Shares& shares, SheetColumn& at)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    sheetHeading(frame, at, word(Word::PoleInitiatives, language));
    double most = 1;
    for (std::size_t i = 0; i < shares.own.size(); ++i) {
        most = std::max({most, static_cast<double>(shares.own[i]), shares.average[i]});
    }
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float height = frame.px(24);
    const auto& values = frame.index.values(Facet::Category);
    for (std::size_t i = 0; i < shares.own.size(); ++i) {
        const std::string label =
            session::choiceLabel(frame.atlas.data, Facet::Category, values[i].code, language);
        const std::string number = base::formatCount(shares.own[i], language);
        const auto& kept = frame.state.selection.of(Facet::Category);
        const bool isKept = kept.empty() || frame.state.selection.has(Facet::Category, values[i].code);
        const base::Colour ink = shares.own[i] > 0 && isKept ? c.ink : c.inkFaint;
        drawFitted(frame, Type::Small, ink, at.left, at.y, at.width - frame.px(44), label);
        drawRight(frame, Type::Number, ink, at.right(), at.y, number);
        const float y = at.y + height - frame.px(5);
        const float end = static_cast<float>(shares.own[i] / most) * at.width;
        draw->AddRectFilled({at.left, y}, {at.right(), y + frame.px(5)}, colour(c.track), frame.px(2.5F));
        if (end > 0) {
            draw->AddRectFilled({at.left, y}, {at.left + end, y + frame.px(5)},
                                colour(isKept ? base::categoryColour(static_cast<int>(i)) : c.inkFaint),
                                frame.px(2.5F));
        }
        const float tick = at.left + static_cast<float>(shares.average[i] / most) * at.width;
        draw->AddRectFilled({tick - frame.px(1), y - frame.px(3)}, {tick + frame.px(1), y + frame.px(8)},
                            colour(c.ink));
        at.y += height + frame.px(8);
    }
    sheetText(frame, at, Type::Small, c.inkSoft, written(Word::PoleAgainst, language, shares.poles));
}

void drawNetworks(const Frame& frame, int pole, SheetColumn& at)
{
    const base::Language language = frame.language();
    bool isFirst = true;
    for (const model::Network& network : frame.atlas.data.networks) {
        const auto node = std::ranges::find(network.nodes, pole, &model::NetworkNode::pole);
        if (node == network.nodes.end()) {
            continue;
        }
        if (std::exchange(isFirst, false)) {
            sheetHeading(frame, at, word(Word::PoleNetworks, language));
        }
        SheetRow row{"of-" + network.code, std::string(model::nameOf(network, language))};
        row.detail =
            fmt::format("{} · {}", session::kindText(network.kind, language), model::roleOf(*node, language));
        row.right = std::to_string(network.date.year);
        if (sheetRow(frame, at, row).clicked) {
            frame.ask(session::ShowNetwork{network.code, {}});
        }
    }
}

/// The towns with most of its initiatives, whichever pôles are chosen.
void drawCities(const Frame& frame, int pole, SheetColumn& at)
{
    constexpr std::size_t kMost = 8;
    const model::Dataset& data = frame.atlas.data;
    std::vector<int> counts(data.cities.size());
    for (std::size_t row = 0; row < data.initiatives.size(); ++row) {
        const model::Initiative& initiative = data.initiatives[row];
        if (initiative.pole == pole && initiative.cityIndex >= 0 && frame.polePass[row] != 0) {
            ++counts[static_cast<std::size_t>(initiative.cityIndex)];
        }
    }
    std::vector<std::size_t> order;
    for (std::size_t city = 0; city < counts.size(); ++city) {
        if (counts[city] > 0) {
            order.push_back(city);
        }
    }
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t city) { return counts[city]; });
    if (order.empty()) {
        return;
    }
    sheetHeading(frame, at, word(Word::PoleCities, frame.language()));
    std::string text;
    for (std::size_t i = 0; i < order.size() && i < kMost; ++i) {
        text += fmt::format("{}{} {}", i == 0 ? "" : " · ", data.cities[order[i]].name,
                            base::formatCount(counts[order[i]], frame.language()));
    }
    sheetText(frame, at, Type::Body, frame.colours.ink, text + (order.size() > kMost ? " …" : ""));
}

void drawHeading(const Frame& frame, const model::Pole& pole, int index, const Shares& shares,
                 SheetColumn& at)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const float side = frame.px(16);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({at.left, at.y + frame.px(4)}, {at.left + side, at.y + frame.px(4) + side},
                        colour(base::poleTint(frame.state.theme, index)), frame.px(3));
    draw->AddRect({at.left + 1, at.y + frame.px(4) + 1}, {at.left + side - 1, at.y + frame.px(4) + side - 1},
                  colour(base::poleEdge(frame.state.theme, index)), frame.px(3), 0, frame.px(2));
    const float indent = side + frame.px(10);
    at.y += drawWrapped(frame, Type::CardTitle, c.ink, at.left + indent, at.y, at.width - indent, pole.name) +
            frame.px(6);
    const std::string rank = shares.rank == 1 ? written(Word::PoleRankFirst, language, shares.poles)
                                              : written(Word::PoleRank, language, shares.rank, shares.poles);
    sheetText(frame, at, Type::SmallStrong, c.inkSoft,
              fmt::format("{} · {}", session::initiativesText(shares.total, language), rank));
    const bool isFrench = language == base::Language::French;
    sheetText(frame, at, Type::Body, c.ink, isFrench ? pole.focusFr : pole.focusEn);
    const bool isAlone = frame.state.selection.of(Facet::Pole) == std::vector<std::string>{pole.code};
    base::Rect rect{at.left, at.y, 0, frame.px(40)};
    if (button(frame, "pole-filter", rect, word(isAlone ? Word::PoleUnfilter : Word::PoleFilter, language),
               {}, isAlone ? ButtonKind::Strong : ButtonKind::Plain, Zone::List)) {
        frame.ask(session::KeepOnly{Facet::Pole, pole.code});
    }
    at.y += frame.px(50);
}

} // namespace

void drawPolePanel(const Frame& frame, const base::Rect& rect)
{
    const model::Dataset& data = frame.atlas.data;
    const base::Language language = frame.language();
    const int index = data.findPole(frame.state.openPole);
    base::Rect body;
    const bool isOnPage = frame.state.networkMonth.has_value();
    if (sheetHead(frame, rect, word(isOnPage ? Word::Networks : Word::BackToList, language), body)) {
        frame.ask(session::ClosePole{});
    }
    if (index < 0 || frame.poleTable == nullptr) {
        return;
    }
    const model::Pole& pole = data.poles[static_cast<std::size_t>(index)];
    const Shares shares = sharesOf(frame, index);
    beginPanel(frame, ("pole-" + pole.code).c_str(), body, true);
    SheetColumn at{body.x + frame.px(20), body.width - frame.px(44),
                   body.y + frame.px(18) - ImGui::GetScrollY()};
    drawHeading(frame, pole, index, shares, at);
    sheetField(frame, at, word(Word::PoleNames, language), namesText(data, index, language));
    sheetField(frame, at, word(Word::PoleSeat, language), pole.seatCity);
    sheetField(frame, at, word(Word::PoleRegions, language), regionsText(data, pole));
    const bool isFrench = language == base::Language::French;
    sheetField(frame, at, word(Word::PoleMembers, language),
               pole.membersFr.empty() || isFrench
                   ? pole.membersFr
                   : fmt::format("{} {}", pole.membersFr, word(Word::NetworkInFrench, language)));
    sheetField(frame, at, word(Word::PoleSite, language), model::hostName(pole.website));
    drawCategories(frame, shares, at);
    drawNetworks(frame, index, at);
    drawCities(frame, index, at);
    at.y += frame.px(6);
    sheetText(frame, at, Type::Small, frame.colours.inkSoft,
              written(Word::NetworkSource, language, pole.source));
    ImGui::SetCursorScreenPos({body.x, at.y});
    ImGui::Dummy({1, frame.px(16)});
    endPanel();
}

} // namespace ui
