// The words of a search, marked where they stand in a line.
#include "filter/marks.h"

#include "filter/search.h"
#include "session/play.h"
#include "ui/marks.h"
#include "ui/widgets.h"

#include <cmath>

namespace ui {

base::Colour markColour(base::Theme theme)
{
    switch (theme) {
    case base::Theme::Dark:
        return {84, 67, 8, 255};
    case base::Theme::Contrast:
        return {255, 233, 0, 255};
    case base::Theme::Light:
        break;
    }
    return {255, 235, 150, 255};
}

Marker::Marker(const Frame& frame)
    : frame_(frame),
      words_(filter::searchWords(frame.state.selection.search)),
      forgiven_(frame.outcome.forgiven)
{
}

Marker::Marker(const Frame& frame, std::string_view typed, bool forgiven)
    : frame_(frame), words_(filter::searchWords(typed)), forgiven_(forgiven)
{
}

void Marker::line(Type type, base::Colour ink, float x, float y, std::string_view text) const
{
    if (!words_.empty()) {
        ImDrawList* draw = ImGui::GetWindowDrawList();
        const float size = frame_.fonts[type]->FontSize;
        for (const filter::Mark& mark : filter::marks(text, words_, forgiven_)) {
            const float left = x + textWidth(frame_, type, text.substr(0, mark.begin));
            const float right = x + textWidth(frame_, type, text.substr(0, mark.end));
            draw->AddRectFilled({std::floor(left - frame_.px(1)), std::floor(y - frame_.px(1))},
                                {std::ceil(right + frame_.px(1)), std::ceil(y + size + frame_.px(2))},
                                colour(markColour(frame_.state.theme)), frame_.px(2.5F));
        }
    }
    drawText(frame_, type, ink, x, y, text);
}

float Marker::wrappedLines(Type type, base::Colour ink, float x, float y, float width, std::string_view text,
                           int most) const
{
    float height = 0;
    for (const std::string& part : wrapped(frame_, type, text, width, most)) {
        line(type, ink, x, y + height, part);
        height += lineHeight(frame_, type);
    }
    return height;
}

void Marker::fittedLine(Type type, base::Colour ink, float x, float y, float width,
                        std::string_view text) const
{
    line(type, ink, x, y, fitted(frame_, type, width, text));
}

} // namespace ui
