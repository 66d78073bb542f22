// What the clusters published on 7 May 2020 beside what this table counts, and why the two differ.
#include "base/words.h"
#include "session/wording.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Facet;

constexpr std::array kHeads{Word::PublishedThen, Word::OursNow, Word::OursAll,   Word::OursBefore,
                            Word::OursAfter,     Word::Undated, Word::OursNoPole};
constexpr int kMostHeadLines = 4;
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
    const float ours = frame.px(84) * (columns - 1);
    places.bar = left - ours > frame.px(70) ? std::min(left - ours, frame.px(200)) : 0;
    places.column = (left - places.bar) / (columns - 1);
    return places;
}

float drawHeads(const Frame& frame, const Places& places, float y)
{
    const float step = lineHeight(frame, Type::Small);
    std::array<std::vector<std::string>, kHeads.size()> heads;
    std::size_t most = 1;
    for (std::size_t i = 0; i < kHeads.size(); ++i) {
        const float width = i == 0 ? places.published : places.column;
        heads[i] = wrapped(frame, Type::Small, word(kHeads[i], frame.language()), width - frame.px(6),
                           kMostHeadLines);
        most = std::max(most, heads[i].size());
    }
    float x = places.table.x + places.name + places.bar;
    for (std::size_t i = 0; i < kHeads.size(); ++i) {
        x += i == 0 ? places.published : places.column;
        float at = y + step * static_cast<float>(most - heads[i].size());
        for (const std::string& line : heads[i]) {
            drawRight(frame, Type::Small, frame.colours.inkSoft, x, at, line);
            at += step;
        }
    }
    return static_cast<float>(most) * step + frame.px(6);
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

/// How our number comes about, and how far it is from the published one.
void explain(const Frame& frame, int value, const base::Rect& row, bool byPointer)
{
    const base::Language language = frame.language();
    const auto at = static_cast<std::size_t>(value);
    const filter::FacetValue& category = frame.index.values(Facet::Category)[at];
    const filter::SincePublished& since = (*frame.published)[at];
    const auto number = [&](int count) { return base::formatCount(count, language); };
    std::string text = fmt::format(fmt::runtime(word(Word::PublishedTip, language)),
                                   publishedText(frame, value), number(category.total), number(since.before),
                                   number(since.after), number(since.undated), number(since.outside));
    if (const int more = category.total - category.publishedCount; category.publishedCount > 0 && more != 0) {
        text +=
            "\n" +
            fmt::format(fmt::runtime(word(more > 0 ? Word::PublishedMore : Word::PublishedFewer, language)),
                        number(std::abs(more)));
    }
    if (frame.outcome.count(Facet::Category, value) == 0) {
        text += "\n" + zeroText(frame, category.total);
    }
    const std::string title =
        session::choiceLabel(frame.atlas.data, Facet::Category, category.code, language);
    if (byPointer) {
        tip(frame, title, text);
    } else {
        tipBeside(frame, row, title, text);
    }
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
    pointAt(frame, Facet::Category, facetValue.code, touch);
    if (touch.hovered || isToldByKey(frame, touch)) {
        explain(frame, value, row, touch.hovered);
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
    const int before = frame.outcome.count(Facet::Category, value);
    const int now = frame.preview == nullptr ? before : frame.preview->count(Facet::Category, value);
    const std::array<int, 6> ours{now,         facetValue.total, since.before,
                                  since.after, since.undated,    since.outside};
    float right = row.x + places.name + places.bar + places.published;
    drawRight(frame, Type::SmallStrong, c.ink, right, y, publishedText(frame, value));
    for (std::size_t i = 0; i < ours.size(); ++i) {
        right += places.column;
        const bool changes = i == 0 && now != before;
        const base::Colour ink = changes ? c.accent : ours[i] > 0 ? c.ink : c.inkFaint;
        drawRight(frame, i < 2 ? Type::SmallStrong : Type::Small, ink, right, y,
                  (changes ? "→ " : "") + base::formatCount(ours[i], language));
    }
}

/// The sums of our columns; bounds cannot be added up.
void drawTotals(const Frame& frame, const Places& places, const base::Rect& row)
{
    const base::Palette& c = frame.colours;
    const int before = frame.outcome.selected;
    const int now = frame.preview == nullptr ? before : frame.preview->selected;
    filter::SincePublished sum;
    for (const filter::SincePublished& since : *frame.published) {
        sum.before += since.before;
        sum.after += since.after;
        sum.undated += since.undated;
        sum.outside += since.outside;
    }
    const std::array<int, 6> ours{now, frame.outcome.total, sum.before, sum.after, sum.undated, sum.outside};
    ImGui::GetWindowDrawList()->AddLine({row.x, row.y + 0.5F}, {row.right(), row.y + 0.5F}, colour(c.line),
                                        frame.px(1));
    const float y = row.y + (row.height - frame.fonts[Type::Small]->FontSize) / 2;
    drawText(frame, Type::SmallStrong, c.ink, row.x + frame.px(4), y,
             word(Word::ChartTotal, frame.language()));
    float right = row.x + places.name + places.bar + places.published;
    drawRight(frame, Type::Small, c.inkFaint, right, y, "–");
    for (std::size_t i = 0; i < ours.size(); ++i) {
        right += places.column;
        const bool changes = i == 0 && now != before;
        drawRight(frame, Type::SmallStrong, changes ? c.accent : c.ink, right, y,
                  (changes ? "→ " : "") + base::formatCount(ours[i], frame.language()));
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
    if (!filter::hasPublished(frame.index)) {
        drawWrapped(frame, Type::Body, frame.colours.ink, rect.x + frame.px(20), rect.y + frame.px(16),
                    std::min(rect.width - frame.px(40), frame.px(640)),
                    word(Word::PublishedNone, frame.language()));
        endPanel();
        return;
    }
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
    const float step = std::clamp(space / static_cast<float>(values.size() + 1), frame.px(20), frame.px(30));
    for (std::size_t i = 0; i < values.size(); ++i) {
        drawRow(frame, places, static_cast<int>(i), largest, {places.table.x, y, places.table.width, step});
        y += step;
    }
    drawTotals(frame, places, {places.table.x, y, places.table.width, step});
    y += step;
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
