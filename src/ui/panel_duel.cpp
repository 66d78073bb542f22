// The duel as a control: what is compared, swap, close, two maps moved as one, bars that filter.
// Maps, headings and bars are drawn by render below this transparent panel.
#include "base/icons.h"
#include "base/words.h"
#include "session/wording.h"
#include "ui/finger.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <array>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Facet;

constexpr float kPickReach = 9; // design pixels around a dot

/// Regions, pôles or categories, side by side on one ground; returns where it ends.
void facetSwitch(const Frame& frame, const session::Duel& duel, const base::Rect& row)
{
    const base::Palette& c = frame.colours;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    std::array<float, session::kDuelFacets.size()> widths{};
    float total = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const std::string label = session::facetTitle(session::kDuelFacets[i], frame.language());
        widths[i] = std::round(textWidth(frame, Type::SmallStrong, label) + frame.px(24));
        total += widths[i];
    }
    draw->AddRectFilled({row.x, row.y}, {row.x + total, row.bottom()}, colour(c.raised), frame.px(6));
    float x = row.x;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const Facet facet = session::kDuelFacets[i];
        const std::string label = session::facetTitle(facet, frame.language());
        const bool on = duel.facet == facet;
        const std::string id = fmt::format("duel-facet-{}", i);
        const Touch touch = touchArea(frame, id.c_str(), {x, row.y, widths[i], row.height}, Zone::Map);
        tellVoice(frame, touch, label, checkedWord(frame, on));
        if (on || touch.hovered) {
            draw->AddRectFilled({x, row.y}, {x + widths[i], row.bottom()},
                                colour(on ? c.accent : base::mix(c.raised, c.ink, 0.08)), frame.px(6));
        }
        drawText(frame, Type::SmallStrong, on ? c.onAccent : c.ink,
                 x + (widths[i] - textWidth(frame, Type::SmallStrong, label)) / 2,
                 row.y + (row.height - frame.fonts[Type::SmallStrong]->FontSize) / 2, label);
        if (touch.clicked && !on) {
            frame.ask(session::StartDuel{facet});
        }
        x += widths[i];
    }
}

} // namespace

void duelTools(const Frame& frame, const base::Rect& row)
{
    facetSwitch(frame, *frame.state.duel, row);
    const base::Language language = frame.language();
    const base::Vec2 middle = frame.sheet.main().map.centre();
    struct Tool {
        const char* id;
        std::string_view icon;
        Word tip;
        session::Command command;
        float gap;
    };
    const std::array tools{
        Tool{"duel-end", base::icons::kClose, Word::DuelEnd, session::EndDuel{}, 0},
        Tool{"duel-swap", base::icons::kSwap, Word::DuelSwap, session::SwapDuel{}, 4},
        Tool{"home", base::icons::kHome, Word::Home, session::FlyHome{}, 14},
        Tool{"zoom-out", base::icons::kMinus, Word::ZoomOut, session::Zoom{middle, 1 / 1.6, true}, 0},
        Tool{"zoom-in", base::icons::kPlus, Word::ZoomIn, session::Zoom{middle, 1.6, true}, 0}};
    float x = row.right();
    for (const Tool& tool : tools) {
        x -= row.height + frame.px(tool.gap);
        if (iconButton(frame, tool.id, {x, row.y, row.height, row.height}, tool.icon, Zone::Map,
                       word(tool.tip, language))) {
            frame.ask(tool.command);
        }
    }
}

namespace {

constexpr std::array kHandles{"duel-left", "duel-right"};
constexpr std::array kPictures{"duel-heading-left", "duel-heading-right"};

/// Where a chooser is opened and hangs: the heading, or what stands for it below the map.
base::Rect handleOf(const Frame& frame, const Desk& desk, int side)
{
    if (!desk.barBelow) {
        return frame.duel->page.headings[static_cast<std::size_t>(side)];
    }
    base::Rect rect = besideKinds(frame, desk.bar);
    const float gap = frame.px(8);
    rect.width = std::floor((rect.width - gap) / 2);
    rect.x += static_cast<float>(side) * (rect.width + gap);
    return rect;
}

/// A heading is the handle of its chooser; where there is one below the map, of its picture.
void heading(const Frame& frame, const Desk& desk, const session::Duel& duel, int side)
{
    const auto at = static_cast<std::size_t>(side);
    const base::Rect& rect = frame.duel->page.headings[at];
    const Touch touch = touchArea(frame, desk.barBelow ? kPictures[at] : kHandles[at], rect,
                                  desk.barBelow ? Zone::None : Zone::Map);
    tellVoice(frame, touch,
              session::choiceLabel(frame.atlas.data, duel.facet, duel.side(side), frame.language()));
    if (touch.hovered || duel.choosing == side) {
        ImGui::GetWindowDrawList()->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()},
                                                  colour(base::faded(frame.colours.accent, 0.09)),
                                                  frame.px(5));
    }
    if (touch.hovered && duel.choosing < 0) {
        tip(frame, {}, word(Word::DuelChoose, frame.language()));
    }
    if (touch.clicked) {
        frame.ask(session::ChooseDuelSide{side});
    }
}

void bars(const Frame& frame, const session::Duel& duel)
{
    const Facet facet = session::barFacet(duel.facet);
    const auto& values = frame.index.values(facet);
    const base::Language language = frame.language();
    ImDrawList* draw = ImGui::GetWindowDrawList();
    for (int i = 0; i < static_cast<int>(values.size()); ++i) {
        const std::string& code = values[static_cast<std::size_t>(i)].code;
        const base::Rect row = frame.duel->page.bar(i);
        const std::string id = "duel-bar-" + code;
        const Touch touch = touchArea(frame, id.c_str(), row, Zone::Map, 4);
        pointAt(frame, facet, code, touch);
        touchChoice(frame, facet, code, touch, row);
        const bool chosen = frame.state.selection.has(facet, code);
        const auto sideText = [&](int side) {
            return fmt::format("{} {}",
                               session::choiceLabel(frame.atlas.data, duel.facet, duel.side(side), language),
                               frame.duel->comparison.count(side, facet, i));
        };
        tellVoice(frame, touch,
                  fmt::format("{}, {}, {}", session::choiceLabel(frame.atlas.data, facet, code, language),
                              sideText(0), sideText(1)),
                  checkedWord(frame, chosen));
        if (chosen || touch.hovered) {
            draw->AddRectFilled({row.x, row.y}, {row.right(), row.bottom()},
                                colour(base::faded(frame.colours.accent, chosen ? 0.14 : 0.07)), frame.px(4));
        }
        if (touch.hovered) {
            std::string counts;
            for (int side = 0; side < 2; ++side) {
                counts +=
                    fmt::format("{}{} · {}", side == 0 ? "" : "   ",
                                session::choiceLabel(frame.atlas.data, duel.facet, duel.side(side), language),
                                base::formatCount(frame.duel->comparison.count(side, facet, i), language));
            }
            const auto& both = frame.duel->comparison;
            if (both.count(0, facet, i) + both.count(1, facet, i) == 0) {
                const std::array own{frame.index.findValue(duel.facet, duel.left),
                                     frame.index.findValue(duel.facet, duel.right)};
                counts += "\n" + zeroText(frame, rowsWith(frame, {{duel.facet, own[0]}, {facet, i}}) +
                                                     rowsWith(frame, {{duel.facet, own[1]}, {facet, i}}));
            }
            tip(frame, session::choiceLabel(frame.atlas.data, facet, code, language),
                counts + "\n" + std::string(word(Word::FacetHint, language)));
        }
    }
}

/// One map under the pointer. What moves it moves both: pixels are handed on as of the left map.
void mapPointer(const Frame& frame, std::size_t side, int& under, bool& anyHovered)
{
    const layout::DuelHalf& half = frame.duel->halves[side];
    const ImGuiIO& io = ImGui::GetIO();
    const base::Vec2 mouse{io.MousePos.x, io.MousePos.y};
    const base::Rect& map = half.sheet.rect;
    ImGui::SetCursorScreenPos({map.x, map.y});
    ImGui::InvisibleButton(side == 0 ? "duel-ground-left" : "duel-ground-right", {map.width, map.height});
    const bool hovered = ImGui::IsItemHovered();
    Memory& memory = frame.memory;
    const auto overOwnGround = [&](base::Vec2 px) {
        bool inset = half.sheet.strip.contains(px);
        for (const layout::View& view : half.sheet.views) {
            inset = inset || (view.kind != layout::ViewKind::Main && view.box.contains(px));
        }
        return inset;
    };
    const base::Vec2 onLeft =
        frame.duel->halves[0].sheet.main().map.centre() + (mouse - half.sheet.main().map.centre());
    const int dot = hovered && !memory.draggingMap
                        ? layout::pickDot(half.sheet, half.bouquets, mouse, frame.px(kPickReach))
                        : -1;
    anyHovered = anyHovered || hovered;
    under = dot >= 0 ? dot : under;
    if (dot >= 0) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        initiativeTip(frame, dot);
    } else if (hovered && !memory.draggingMap) {
        const Frame own{frame.state, frame.atlas,   frame.index,    frame.outcome, frame.listing,
                        half.sheet,  half.bouquets, frame.unfolded, frame.colours, frame.fonts,
                        frame.scale, frame.memory,  frame.commands, &half.symbols};
        symbolTip(own, mouse);
    }
    if (ImGui::IsItemActivated()) {
        memory.draggingMap = false;
    }
    if (ImGui::IsItemActive() && pinchMap(frame, onLeft - mouse)) {
        memory.draggingMap = true;
    } else if (ImGui::IsItemActive() &&
               (memory.draggingMap || ImGui::IsMouseDragging(ImGuiMouseButton_Left, frame.px(4))) &&
               !overOwnGround({io.MouseClickedPos[0].x, io.MouseClickedPos[0].y})) {
        memory.draggingMap = true;
        dragMap(frame, map);
    }
    if (ImGui::IsItemDeactivated()) {
        if (memory.draggingMap) {
            letGoMap(frame);
        } else if (!memory.finger.isSpent && hovered && dot >= 0) {
            frame.ask(session::OpenCard{dot});
        }
        memory.draggingMap = false;
    }
    if (hovered && !overOwnGround(mouse)) {
        if (io.MouseWheel != 0) {
            frame.ask(session::Zoom{onLeft, std::pow(1.25, io.MouseWheel), false});
        } else if (dot < 0 && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
            frame.ask(session::Zoom{onLeft, 2, true});
        }
    }
}

void pointers(const Frame& frame)
{
    int under = -1;
    bool hovered = false;
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        mapPointer(frame, side, under, hovered);
    }
    glideMap(frame);
    if (hovered && pointerLeads(frame) && (under != frame.state.hoveredRow || !frame.state.hoverOnMap)) {
        frame.ask(session::Hover{under, true});
    } else if (!hovered && frame.state.hoverOnMap && frame.state.hoveredRow >= 0) {
        frame.ask(session::Hover{-1, true});
    }
}

/// The choices of the facet with what each would count, below the heading that asked for them.
void chooser(const Frame& frame, const Desk& desk, const session::Duel& duel)
{
    const base::Palette& c = frame.colours;
    const auto& values = frame.index.values(duel.facet);
    const base::Rect from = handleOf(frame, desk, duel.choosing);
    const float pad = frame.px(8);
    const float top = from.bottom() + frame.px(4);
    const auto count = static_cast<float>(values.size());
    const float end = desk.barBelow ? desk.strip.y : frame.duel->page.rect.bottom();
    const float room = end - top - 2 * pad - frame.px(6);
    const float step = std::floor(std::min(frame.px(28), room / std::max(1.F, count)));
    const float width = std::min(frame.px(320), frame.duel->page.rect.width - frame.px(28));
    const base::Rect rect{std::min(from.x, frame.duel->page.rect.right() - width - frame.px(14)), top, width,
                          step * count + 2 * pad};
    beginPanel(frame, "duel-chooser", rect);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float edge = frame.px(1);
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(c.panel), frame.px(9));
    draw->AddRect({rect.x + edge, rect.y + edge}, {rect.right() - edge, rect.bottom() - edge},
                  colour(c.insetBorder), frame.px(8));
    Memory& memory = frame.memory;
    const int first = memory.itemCount[static_cast<std::size_t>(Zone::Map)];
    const bool opened = memory.duelChooser != duel.choosing;
    float y = rect.y + pad;
    for (int i = 0; i < static_cast<int>(values.size()); ++i) {
        const std::string& code = values[static_cast<std::size_t>(i)].code;
        const bool own = code == duel.side(duel.choosing);
        if (opened && own && memory.zone == Zone::Map) {
            memory.item = first + i; // the keyboard goes in with the list
        }
        const base::Rect row{rect.x + pad, y, rect.width - 2 * pad, step};
        const std::string id = "duel-choice-" + code;
        const Touch touch = touchArea(frame, id.c_str(), row, Zone::Map);
        if (own || touch.hovered) {
            draw->AddRectFilled({row.x, row.y}, {row.right(), row.bottom()},
                                colour(own ? c.accentSoft : c.raised), frame.px(5));
        }
        const int rows = frame.outcome.count(duel.facet, i);
        const std::string label = session::choiceLabel(frame.atlas.data, duel.facet, code, frame.language());
        tellVoice(frame, touch, label, checkedWord(frame, own), rows);
        const float textY = row.y + (row.height - frame.fonts[Type::Body]->FontSize) / 2;
        const std::string number = base::formatCount(rows, frame.language());
        const base::Colour ink = rows > 0 ? c.ink : c.inkFaint;
        drawFitted(frame, own ? Type::BodyStrong : Type::Body, ink, row.x + frame.px(10), textY,
                   row.width - frame.px(34) - textWidth(frame, Type::Number, number), label);
        drawRight(frame, Type::Number, ink, row.right() - frame.px(10), textY, number);
        if (rows == 0 && (touch.hovered || isToldByKey(frame, touch))) {
            tipBeside(frame, rect, {}, zeroText(frame, values[static_cast<std::size_t>(i)].total));
        }
        if (touch.clicked) {
            frame.ask(session::SetDuelSide{duel.choosing, code});
        }
        y += step;
    }
    endPanel();
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const base::Vec2 at{mouse.x, mouse.y};
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !rect.contains(at) &&
        !handleOf(frame, desk, 0).contains(at) && !handleOf(frame, desk, 1).contains(at)) {
        frame.ask(session::ChooseDuelSide{duel.choosing});
    }
}

} // namespace

void drawDuel(const Frame& frame, const Desk& desk)
{
    const session::Duel& duel = *frame.state.duel;
    beginPanel(frame, "map", desk.map);
    if (desk.hasControlsOnMap()) {
        duelTools(frame, frame.duel->page.controls);
    }
    heading(frame, desk, duel, 0);
    heading(frame, desk, duel, 1);
    const bool choosing = duel.choosing >= 0;
    if (!choosing) { // under an open list nothing reacts
        bars(frame, duel);
        pointers(frame);
    }
    endPanel();
    if (choosing) {
        chooser(frame, desk, duel);
    } else if (frame.memory.duelChooser >= 0 && frame.memory.zone == Zone::Map) {
        // Back to the heading that had opened the list: after the switch and the five tools.
        frame.memory.item = static_cast<int>(session::kDuelFacets.size()) + 5 + frame.memory.duelChooser;
    }
    frame.memory.duelChooser = duel.choosing;
}

void duelHandles(const Frame& frame, const Desk& desk)
{
    const session::Duel& duel = *frame.state.duel;
    for (const int side : {0, 1}) {
        base::Rect rect = handleOf(frame, desk, side);
        const std::string name =
            session::choiceLabel(frame.atlas.data, duel.facet, duel.side(side), frame.language());
        const float room =
            rect.width - textWidth(frame, Type::IconSmall, base::icons::kChevronDown) - frame.px(6 + 2 * 6);
        if (button(frame, kHandles[static_cast<std::size_t>(side)], rect,
                   fitted(frame, Type::Small, room, name), base::icons::kChevronDown,
                   duel.choosing == side ? ButtonKind::Strong : ButtonKind::Plain, Zone::Map)) {
            frame.ask(session::ChooseDuelSide{side});
        }
    }
}

void duelButton(const Frame& frame, const base::Rect& rect)
{
    const base::Palette& c = frame.colours;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(c.panel), frame.px(7));
    draw->AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(c.insetBorder), frame.px(7));
    if (iconButton(frame, "duel", rect, base::icons::kCompare, Zone::Map,
                   word(Word::DuelStart, frame.language()))) {
        frame.ask(session::StartDuel{});
    }
}

} // namespace ui
