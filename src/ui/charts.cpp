// Bars and matrix as controls: a name toggles its choice, a cell's count keeps that cell alone.
#include "base/words.h"
#include "session/wording.h"
#include "ui/finger.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {

namespace {

using base::Word;

bool isOnlyChoice(const filter::Selection& selection, filter::Facet facet, const std::string& code)
{
    return selection.of(facet).size() == 1 && selection.has(facet, code);
}

/// A cell of the matrix: both its choices alone, or none of them.
void chooseCell(const Frame& frame, const layout::ChartTarget& target)
{
    const filter::Selection& selection = frame.state.selection;
    const bool isAlone = std::all_of(target.choices.begin(), target.choices.end(), [&](const auto& choice) {
        return isOnlyChoice(selection, choice.first, choice.second);
    });
    for (const auto& [facet, code] : target.choices) {
        if (isAlone) {
            frame.ask(session::ClearFacet{facet});
        } else if (!isOnlyChoice(selection, facet, code)) {
            frame.ask(session::KeepOnly{facet, code});
        }
    }
}

} // namespace

void chartTargets(const Frame& frame)
{
    if (frame.symbols == nullptr || !layout::isChart(frame.symbols->kind)) {
        return;
    }
    for (const layout::ChartTarget& target : frame.symbols->chart.targets) {
        std::string id = "chart";
        for (const auto& choice : target.choices) {
            id += "-" + choice.second;
        }
        const Touch touch = touchArea(frame, id.c_str(), target.rect, Zone::Map, 4);
        tellVoice(frame, touch, target.name, {}, target.count);
        const auto& [facet, code] = target.choices[0];
        session::Choice choice{facet, code};
        if (target.choices.size() > 1) {
            choice.second = target.choices[1];
        }
        pointAtCell(frame, choice, touch);
        if (target.choices.size() == 1) {
            touchChoice(frame, facet, code, touch, target.rect);
        }
        if (touch.hovered || isToldByKey(frame, touch)) {
            ImGui::GetWindowDrawList()->AddRectFilled(
                {target.rect.x, target.rect.y}, {target.rect.right(), target.rect.bottom()},
                colour(base::faded(frame.colours.ink, 0.07)), frame.px(4));
            std::string text(
                base::word(target.choices.size() == 1 ? Word::BarsTip : Word::CellTip, frame.language()));
            if (target.count == 0) {
                std::vector<std::pair<filter::Facet, int>> values;
                for (const auto& [of, value] : target.choices) {
                    values.emplace_back(of, frame.index.findValue(of, value));
                }
                text = zeroText(frame, rowsWith(frame, values)) + "\n" + text;
            }
            const std::string title =
                target.name + " · " + session::initiativesText(target.count, frame.language());
            if (touch.hovered) {
                tip(frame, title, text);
            } else {
                tipBeside(frame, target.rect, title, text);
            }
        }
        if (touch.clicked && target.choices.size() > 1) {
            chooseCell(frame, target);
        }
    }
}

} // namespace ui
