// The left panel: the search field, then the facets with live counts, ghost totals and published ticks.
#include "base/icons.h"
#include "base/words.h"
#include "session/wording.h"
#include "ui/finger.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Facet;

struct Column {
    float left;
    float right;
    float y; ///< moves down as rows are drawn
};

/// Lengths of a choice's bar, 1 for the whole track.
struct Lengths {
    double total = 0;
    double count = 0;
    double after = 0; ///< what the choice that is pointed at would leave, or bring
    double published = 0;
};

void drawBar(const Frame& frame, const base::Rect& track, const Lengths& lengths, base::Colour fill,
             bool tick)
{
    const auto& [total, count, after, published] = lengths;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float r = track.height / 2;
    const auto end = [&](double share) {
        return track.x + track.width * static_cast<float>(std::min(1.0, share));
    };
    draw->AddRectFilled({track.x, track.y}, {std::max(end(total), track.x + 1), track.bottom()},
                        colour(frame.colours.track), r);
    const auto fillTo = [&](double share, base::Colour ink) {
        if (share > 0) {
            draw->AddRectFilled({track.x, track.y}, {std::max(end(share), track.x + 2 * r), track.bottom()},
                                colour(ink), r);
        }
    };
    if (after != count) { // what would go, or come
        fillTo(std::max(count, after), base::mix(fill, frame.colours.track, 0.62));
    }
    fillTo(std::min(count, after), fill);
    if (tick) {
        const float x = std::round(end(published));
        draw->AddRectFilled({x - frame.px(1), track.y - frame.px(3)},
                            {x + frame.px(1), track.bottom() + frame.px(3)}, colour(frame.colours.ink));
    }
}

/// The button that opens the sheet of a pôle; true when the pointer is on it. Drawn before the row, as below.
/// A finger does not hover: at a kiosk it is always there.
bool drawSheetButton(const Frame& frame, const std::string& pole, const base::Rect& row, float right)
{
    const float side = frame.px(24);
    float number = 0; // the widest, so that the buttons stand below one another
    for (const filter::FacetValue& value : frame.index.values(Facet::Pole)) {
        number = std::max(number,
                          textWidth(frame, Type::Number, base::formatCount(value.total, frame.language())));
    }
    const base::Rect rect{right - number - side - frame.px(8), row.y, side, side};
    if (iconButton(frame, "sheet", rect, base::icons::kInfo,
                   frame.kiosk == nullptr ? Zone::None : Zone::Facets,
                   word(Word::PoleSheetTip, frame.language()), frame.state.openPole == pole)) {
        frame.ask(session::OpenPole{pole});
    }
    return ImGui::IsItemHovered();
}

/// The button that flies to a mainland region; true when the pointer is on it. Drawn before the row, so that
/// it gets the click.
bool drawLocate(const Frame& frame, const std::string& code, const base::Rect& row, float right, int count)
{
    if (frame.atlas.geography.frames[model::kMainland].regions.find(code) < 0) {
        return false;
    }
    const float side = frame.px(24);
    const float number = textWidth(frame, Type::Number, base::formatCount(count, frame.language()));
    const base::Rect rect{right - number - side - frame.px(8), row.y, side, side};
    if (iconButton(frame, "locate", rect, base::icons::kCrosshairs, Zone::None,
                   word(Word::FlyThere, frame.language()))) {
        frame.ask(session::FlyTo{code});
    }
    return ImGui::IsItemHovered();
}

void drawChoice(const Frame& frame, Facet facet, int value, int largest, Column& at)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const filter::FacetValue& v = frame.index.values(facet)[static_cast<std::size_t>(value)];
    const int count = frame.outcome.count(facet, value);
    const bool chosen = frame.state.selection.has(facet, v.code);
    const bool category = facet == Facet::Category;
    const float height = frame.px(category ? 37 : 31);
    const base::Rect row{at.left - frame.px(8), at.y, at.right - at.left + frame.px(16), height};
    const int categoryIndex = category ? frame.atlas.data.findCategory(v.code) : -1;

    ImGui::PushID(value);
    const bool hasButton = facet == Facet::Region || (facet == Facet::Pole && v.code != filter::kNone);
    const bool near = hasButton && ((frame.kiosk != nullptr && facet == Facet::Pole) ||
                                    ImGui::IsMouseHoveringRect({row.x, row.y}, {row.right(), row.bottom()}));
    const bool located = near && (facet == Facet::Region ? drawLocate(frame, v.code, row, at.right, count)
                                                         : drawSheetButton(frame, v.code, row, at.right));
    const Touch touch = touchArea(frame, "choice", row, Zone::Facets);
    pointAt(frame, facet, v.code, touch);
    const int after = frame.preview == nullptr ? count : frame.preview->count(facet, value);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (chosen || touch.hovered) {
        // A finger that comes down on a chosen row is seen as well, before it leaves.
        const base::Colour ground = !chosen         ? c.raised
                                    : touch.hovered ? base::mix(c.accentSoft, c.accent, 0.18)
                                                    : c.accentSoft;
        draw->AddRectFilled({row.x, row.y}, {row.right(), row.bottom()}, colour(ground), frame.px(6));
    }
    touchChoice(frame, facet, v.code, touch, row);
    if (chosen) {
        draw->AddRectFilled({row.x, row.y + frame.px(5)}, {row.x + frame.px(3), row.bottom() - frame.px(5)},
                            colour(c.accent), frame.px(2));
    }
    const std::string label = session::choiceLabel(frame.atlas.data, facet, v.code, language);
    tellVoice(frame, touch, label, checkedWord(frame, chosen), count);
    float x = at.left;
    if (category) {
        drawCategoryMark(frame, categoryIndex, x, at.y + frame.px(8), frame.px(22));
        x += frame.px(31);
    }
    const int pole = facet == Facet::Pole ? frame.atlas.data.findPole(v.code) : -1;
    if (facet == Facet::Pole) {
        x += drawPoleSwatch(frame, pole, x, at.y + frame.px(6));
    }
    const bool byPole = frame.state.colouring == layout::Colouring::Pole;
    const base::Colour fill = byPole && facet == Facet::Pole ? base::poleColour(pole)
                              : !byPole && category          ? base::categoryColour(categoryIndex)
                                                             : c.bar;
    const base::Colour ink = count > 0 ? c.ink : c.inkFaint;
    const std::string number =
        after == count ? base::formatCount(count, language) : "→ " + base::formatCount(after, language);
    const float numberWidth = textWidth(frame, Type::Number, number);
    const float textY = at.y + frame.px(category ? 4 : 2);
    drawFitted(frame, chosen ? Type::SmallStrong : Type::Small, ink, x, textY + frame.px(1),
               at.right - x - numberWidth - frame.px(near ? 38 : 10), label);
    drawRight(frame, Type::Number, after == count ? ink : c.accent, at.right, textY, number);
    const base::Rect track{x, at.y + height - frame.px(category ? 11 : 9), at.right - x, frame.px(5)};
    const double scale = largest > 0 ? 1.0 / largest : 0;
    drawBar(frame, track, {v.total * scale, count * scale, after * scale, v.publishedCount * scale}, fill,
            category && v.publishedCount > 0);

    const bool pointed = touch.hovered && !located && !ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (pointed || isToldByKey(frame, touch)) {
        std::string text;
        std::string heading = label;
        if (category) {
            const auto& entry = frame.atlas.data.categories[static_cast<std::size_t>(categoryIndex)];
            heading = std::string(model::label(entry, language));
            if (v.publishedCount > 0) {
                text = fmt::format(fmt::runtime(word(Word::PublishedTick, language)),
                                   publishedText(frame, value), base::formatCount(v.total, language));
                if (count != v.total && count > 0) {
                    text += " " + fmt::format(fmt::runtime(word(Word::CountNow, language)),
                                              base::formatCount(count, language));
                }
            }
        }
        if (count == 0) {
            text += text.empty() ? "" : " ";
            text += zeroText(frame, v.total);
        }
        tipBeside(frame, row, heading,
                  text.empty() ? word(Word::FacetHint, language) : std::string_view(text));
    }
    ImGui::PopID();
    at.y += height;
}

void drawFacet(const Frame& frame, Facet facet, Column& at)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const bool open = frame.state.facetOpen[static_cast<std::size_t>(facet)];
    const float height = frame.px(30);
    ImGui::PushID(static_cast<int>(facet));
    const base::Rect head{at.left - frame.px(8), at.y, at.right - at.left + frame.px(16), height};
    const auto& chosen = frame.state.selection.of(facet);
    const std::string clear(word(Word::ClearFacet, language));
    const float clearWidth = textWidth(frame, Type::Small, clear) + frame.px(16);
    base::Rect fold = head;
    fold.width -= chosen.empty() ? 0 : clearWidth;
    fold.width -= facet == Facet::Pole ? frame.px(110) : 0; // of the button « Réseaux »
    const Touch touch = touchArea(frame, "fold", fold, Zone::Facets);
    tellVoice(frame, touch, session::facetTitle(facet, language),
              word(open ? Word::SpokenUnfolded : Word::SpokenFolded, language));
    const float baseline = at.y + (height - frame.fonts[Type::Heading]->FontSize) / 2;
    const float iconY = at.y + (height - frame.fonts[Type::IconSmall]->FontSize) / 2;
    drawText(frame, Type::Heading, touch.hovered ? c.accent : c.inkSoft, at.left, baseline,
             session::facetTitle(facet, language));
    const float titleWidth = textWidth(frame, Type::Heading, session::facetTitle(facet, language));
    drawText(frame, Type::IconSmall, c.inkSoft, at.left + titleWidth + frame.px(4), iconY,
             open ? base::icons::kChevronDown : base::icons::kChevronRight);
    if (touch.clicked) {
        frame.ask(session::FoldFacet{facet});
    }
    if (touch.hovered) {
        tip(frame, {}, word(Word::CountRule, language));
    }
    at.y += height;
    if (open) {
        const auto& values = frame.index.values(facet);
        int largest = 0;
        for (const filter::FacetValue& v : values) {
            largest = std::max({largest, v.total, v.publishedCount});
        }
        for (const int value : layout::shownOrder(frame.index, facet)) {
            drawChoice(frame, facet, value, largest, at);
        }
        at.y += frame.px(6);
    }
    if (facet == Facet::Pole) {
        const float left = at.left + titleWidth + frame.px(28); // behind the chevron
        const float right = head.right() - (chosen.empty() ? 0 : clearWidth);
        networksButton(frame, {left, head.y + frame.px(1), right - left, height - frame.px(2)});
    }
    // Last in the keyboard's order: it comes and goes without moving the place of the choices.
    if (!chosen.empty()) {
        base::Rect rect{head.right() - clearWidth, head.y + frame.px(2), clearWidth, height - frame.px(4)};
        if (button(frame, "clear", rect, clear, {}, ButtonKind::Quiet, Zone::Facets)) {
            frame.ask(session::ClearFacet{facet});
        }
    }
    ImGui::PopID();
}

} // namespace

void drawFacets(const Frame& frame, const Desk& desk)
{
    beginPanel(frame, "facets", desk.facets, true);
    Column at{desk.facets.x + frame.px(20), desk.facets.right() - frame.px(22),
              desk.facets.y + frame.px(14) - ImGui::GetScrollY()};
    at.y = drawSearch(frame, at.left, at.right, at.y);
    at.y += frame.px(12);
    at.y += areaChip(frame, at.left, at.right, at.y);
    at.y += networkChip(frame, at.left, at.right, at.y);
    at.y += pairingChip(frame, at.left, at.right, at.y);
    for (const Facet facet : {Facet::Category, Facet::Pole, Facet::Type, Facet::Region}) {
        drawFacet(frame, facet, at);
    }
    ImGui::SetCursorScreenPos({desk.facets.x, at.y});
    ImGui::Dummy({1, frame.px(10)});
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->PushClipRectFullScreen();
    draw->AddLine({desk.facets.right() - 0.5F, desk.facets.y},
                  {desk.facets.right() - 0.5F, desk.facets.bottom()}, colour(frame.colours.line),
                  frame.px(1));
    draw->PopClipRect();
    endPanel();
}

} // namespace ui
