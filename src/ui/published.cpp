// What the clusters published on 7 May 2020 beside what this table counts, and why the two differ.
#include "base/words.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Facet;

constexpr std::array kHeads{Word::PublishedThen, Word::OursNow, Word::OursAll,   Word::OursBefore,
                            Word::OursAfter,     Word::Undated, Word::OursNoPole};
constexpr int kHeadLines = 3;
constexpr float kLeastWhy = 250; ///< design pixels

struct Places {
    base::Rect table;
    base::Rect why; ///< empty: below the table
    float name = 0;
    float published = 0; ///< widths of columns
    float column = 0;
    float bar = 0;
};

Places placed(const Frame& frame, const base::Rect& rect)
{
    Places places;
    const float pad = frame.px(20);
    const auto columns = static_cast<float>(kHeads.size());
    const float width = rect.width - 2 * pad;
    const bool beside = width > frame.px(190 + 80 * columns + kLeastWhy + 24);
    const float table = beside ? std::min(width - frame.px(kLeastWhy + 24), frame.px(1060)) : width;
    places.table = {rect.x + pad, rect.y + frame.px(4), table, rect.height};
    if (beside) {
        const float left = places.table.right() + frame.px(24);
        places.why = {left, places.table.y, std::min(rect.right() - pad - left, frame.px(420)), rect.height};
    }
    places.name = std::min(frame.px(230), table * 0.26F);
    for (int value = 0; value < static_cast<int>(frame.index.values(Facet::Category).size()); ++value) {
        places.published =
            std::max(places.published, textWidth(frame, Type::SmallStrong, publishedText(frame, value)));
    }
    const float left = table - places.name - places.published;
    const float ours = frame.px(72) * (columns - 1);
    places.bar = left - ours > frame.px(70) ? std::min(left - ours, frame.px(200)) : 0;
    places.column = (left - places.bar) / (columns - 1);
    return places;
}

float drawHeads(const Frame& frame, const Places& places, float y)
{
    const float step = lineHeight(frame, Type::Small);
    float x = places.table.x + places.name + places.bar;
    for (std::size_t i = 0; i < kHeads.size(); ++i) {
        const float width = i == 0 ? places.published : places.column;
        const auto lines =
            wrapped(frame, Type::Small, word(kHeads[i], frame.language()), width - frame.px(6), kHeadLines);
        float at = y + step * static_cast<float>(kHeadLines - static_cast<int>(lines.size()));
        for (const std::string& line : lines) {
            drawRight(frame, Type::Small, frame.colours.inkSoft, x + width, at, line);
            at += step;
        }
        x += width;
    }
    return static_cast<float>(kHeadLines) * step + frame.px(6);
}

void drawBar(const Frame& frame, const base::Rect& track, const filter::FacetValue& value, int largest)
{
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const auto end = [&](int count) {
        return track.x + track.width * static_cast<float>(count) / static_cast<float>(std::max(1, largest));
    };
    draw->AddRectFilled({track.x, track.y}, {std::max(end(value.total), track.x + 1), track.bottom()},
                        colour(frame.colours.bar), frame.px(2));
    if (value.publishedCount > 0) {
        draw->AddRectFilled({end(value.publishedCount) - frame.px(1), track.y - frame.px(4)},
                            {end(value.publishedCount) + frame.px(1), track.bottom() + frame.px(4)},
                            colour(frame.colours.ink));
    }
}

float drawWhy(const Frame& frame, const base::Rect& rect)
{
    const base::Language language = frame.language();
    const base::Palette& c = frame.colours;
    float y = rect.y + frame.px(4);
    y += drawWrapped(frame, Type::SmallStrong, c.ink, rect.x, y, rect.width,
                     word(Word::PublishedWhyTitle, language)) +
         frame.px(4);
    for (const Word sentence : {Word::PublishedWhyThen, Word::PublishedWhyOurs, Word::PublishedWhyNot}) {
        y += drawWrapped(frame, Type::Small, c.ink, rect.x, y, rect.width, word(sentence, language)) +
             frame.px(5);
    }
    y += drawWrapped(frame, Type::Small, c.inkSoft, rect.x, y, rect.width,
                     word(Word::PublishedLegend, language));
    return y - rect.y;
}

void drawRow(const Frame& frame, const Places& places, int value, int largest, const base::Rect& row)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const auto at = static_cast<std::size_t>(value);
    const filter::FacetValue& facetValue = frame.index.values(Facet::Category)[at];
    const filter::SincePublished& since = (*frame.published)[at];
    const bool chosen = frame.state.selection.has(Facet::Category, facetValue.code);
    const Touch touch = touchArea(frame, ("published-" + facetValue.code).c_str(), row, Zone::Drawer, 4);
    if (chosen || touch.hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled({row.x, row.y}, {row.right(), row.bottom()},
                                                  colour(chosen ? c.accentSoft : c.raised), frame.px(4));
    }
    if (touch.clicked) {
        frame.ask(session::ToggleChoice{Facet::Category, facetValue.code});
    }
    const float y = row.y + (row.height - frame.fonts[Type::Small]->FontSize) / 2;
    drawFitted(frame, chosen ? Type::SmallStrong : Type::Small, c.ink, row.x + frame.px(4), y,
               places.name - frame.px(12),
               session::choiceLabel(frame.atlas.data, Facet::Category, facetValue.code, language));
    if (places.bar > 0) {
        drawBar(frame,
                {row.x + places.name, row.y + row.height / 2 - frame.px(4), places.bar - frame.px(16),
                 frame.px(8)},
                facetValue, largest);
    }
    const std::array<int, 6> ours{frame.outcome.count(Facet::Category, value),
                                  facetValue.total,
                                  since.before,
                                  since.after,
                                  since.undated,
                                  since.outside};
    float right = row.x + places.name + places.bar + places.published;
    drawRight(frame, Type::SmallStrong, c.ink, right, y, publishedText(frame, value));
    for (std::size_t i = 0; i < ours.size(); ++i) {
        right += places.column;
        drawRight(frame, i < 2 ? Type::SmallStrong : Type::Small, ours[i] > 0 ? c.ink : c.inkFaint, right, y,
                  base::formatCount(ours[i], language));
    }
}

} // namespace

std::string publishedText(const Frame& frame, int category)
{
    const auto at = static_cast<std::size_t>(category);
    const auto& values = frame.index.values(Facet::Category);
    const int index = frame.atlas.data.findCategory(values[at].code);
    if (index < 0 || values[at].publishedCount <= 0) {
        return "–";
    }
    const model::Category& entry = frame.atlas.data.categories[static_cast<std::size_t>(index)];
    const bool isBound = entry.publishedLabel.starts_with('+');
    return fmt::format(
        fmt::runtime(word(isBound ? Word::PublishedOver : Word::PublishedExactly, frame.language())),
        base::formatCount(entry.publishedCount, frame.language()));
}

void drawPublished(const Frame& frame, const base::Rect& rect)
{
    const auto& values = frame.index.values(Facet::Category);
    if (frame.published == nullptr || frame.published->size() != values.size()) {
        return;
    }
    beginPanel(frame, "published", rect, true);
    Places places = placed(frame, rect);
    const float scrolled = ImGui::GetScrollY();
    float y = places.table.y - scrolled;
    y += drawHeads(frame, places, y);
    ImGui::GetWindowDrawList()->AddLine({places.table.x, y - 1}, {places.table.right(), y - 1},
                                        colour(frame.colours.line), frame.px(1));
    int largest = 1;
    for (const filter::FacetValue& value : values) {
        largest = std::max({largest, value.total, value.publishedCount});
    }
    const float space = rect.bottom() - (y + scrolled) - frame.px(10);
    const float step = std::clamp(space / static_cast<float>(values.size()), frame.px(22), frame.px(30));
    for (std::size_t i = 0; i < values.size(); ++i) {
        drawRow(frame, places, static_cast<int>(i), largest, {places.table.x, y, places.table.width, step});
        y += step;
    }
    if (places.why.isEmpty()) {
        y += frame.px(10);
        y += drawWhy(frame, {places.table.x, y, places.table.width, 0});
    } else {
        y = std::max(y, places.why.y - scrolled +
                            drawWhy(frame, {places.why.x, places.why.y - scrolled, places.why.width, 0}));
    }
    ImGui::SetCursorScreenPos({rect.x, y + frame.px(4)});
    ImGui::Dummy({1, 1});
    endPanel();
}

} // namespace ui
