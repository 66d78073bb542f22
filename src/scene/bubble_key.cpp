#include "scene/bubble_key.h"

#include "base/text.h"
#include "scene/parts.h"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

// Design pixels.
constexpr float kPad = 6;
constexpr float kTextSize = 10.5F;
constexpr float kLeader = 8;     // of a line beyond the largest circle
constexpr double kLeastStep = 6; // between two radii: half a line of text

struct Span {
    int smallest = 0;
    int largest = 0;
};

Span spanOf(const std::vector<layout::BubbleLayout>& views)
{
    Span span;
    const auto consider = [&](const layout::Bubble& bubble) {
        if (bubble.count > 0) {
            span.smallest = span.smallest == 0 ? bubble.count : std::min(span.smallest, bubble.count);
            span.largest = std::max(span.largest, bubble.count);
        }
    };
    for (const layout::BubbleLayout& view : views) {
        std::for_each(view.bubbles.begin(), view.bubbles.end(), consider);
        if (view.badge) {
            consider(*view.badge);
        }
    }
    return span;
}

/// 1, 2 or 5 times a power of ten, at most n.
int roundBelow(double n)
{
    const double power = std::pow(10, std::floor(std::log10(n)));
    return static_cast<int>((n >= 5 * power ? 5 : n >= 2 * power ? 2 : 1) * power);
}

bool hidesBubble(const layout::Sheet& sheet, const layout::BubbleLayout& main, const base::Rect& card)
{
    const auto hides = [&](const layout::Bubble& bubble) {
        return card.shrunk(-static_cast<float>(bubble.radius))
            .contains(bubble.centre + sheet.main().originPx);
    };
    return sheet.strip.isEmpty() && (std::any_of(main.bubbles.begin(), main.bubbles.end(), hides) ||
                                     (main.badge && hides(*main.badge)));
}

} // namespace

std::vector<int> keyCounts(const std::vector<layout::BubbleLayout>& views, std::size_t most,
                           double leastStepPx)
{
    const Span span = spanOf(views);
    if (span.largest == 0 || most == 0) {
        return {};
    }
    const double unit = views.front().unit;
    const auto areApart = [&](int a, int b) {
        return unit * std::abs(std::sqrt(a) - std::sqrt(b)) >= leastStepPx;
    };
    std::vector<int> counts{span.largest};
    if (most > 1 && areApart(span.smallest, span.largest)) {
        counts.insert(counts.begin(), span.smallest);
    }
    const double step = (std::sqrt(span.largest) - std::sqrt(span.smallest)) / static_cast<double>(most - 1);
    for (std::size_t i = 1; i + 1 < most; ++i) { // in even steps of the radius
        const int round = roundBelow(std::pow(std::sqrt(span.smallest) + step * static_cast<double>(i), 2));
        if (std::all_of(counts.begin(), counts.end(), [&](int other) { return areApart(round, other); })) {
            counts.push_back(round);
        }
    }
    std::sort(counts.begin(), counts.end());
    return counts;
}

std::optional<BubbleKey> bubbleKey(const layout::Sheet& sheet, const std::vector<base::Rect>& spare,
                                   const std::vector<layout::BubbleLayout>& views, const base::FontSet& fonts)
{
    constexpr std::size_t kMost = 4;
    const float scale = sheet.scale;
    BubbleKey key;
    key.counts = keyCounts(views, kMost, kLeastStep * scale);
    if (key.counts.empty()) {
        return std::nullopt;
    }
    key.unit = views.front().unit;
    const auto diameter = static_cast<float>(2 * key.unit * std::sqrt(key.counts.back()));
    const std::string widest = base::formatCount(key.counts.back(), base::Language::French);
    const float number = fonts.width(base::Face::Regular, kTextSize * scale, widest); // in any language
    const float width = diameter + number + (2 * kPad + kLeader + 4) * scale;
    const float height = diameter + 2 * kPad * scale;
    for (const base::Rect& ground : spare) {
        const base::Rect card{ground.x, ground.y, width, height};
        if (width <= ground.width && height <= ground.height && !hidesBubble(sheet, views.front(), card)) {
            key.card = card;
            return key;
        }
    }
    return std::nullopt;
}

std::array<std::optional<BubbleKey>, 2> duelKeys(const layout::DuelPicture& picture,
                                                 const std::array<std::vector<base::Rect>, 2>& spare,
                                                 const base::FontSet& fonts)
{
    std::array<std::optional<BubbleKey>, 2> keys;
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        std::vector<layout::BubbleLayout> views = picture.halves[side].symbols.bubbles;
        const std::vector<layout::BubbleLayout>& others = picture.halves[1 - side].symbols.bubbles;
        views.insert(views.end(), others.begin(), others.end());
        if (!views.empty()) {
            keys[side] = bubbleKey(picture.halves[side].sheet, spare[side], views, fonts);
        }
        if (keys[side]) {
            break;
        }
    }
    return keys;
}

void addBubbleKey(const BubbleKey& key, const base::FontSet& fonts, base::Language language,
                  base::Theme theme, float scale, Leaf& leaf)
{
    const base::Palette& colours = base::palette(theme);
    leaf.boxes.push_back({key.card, 4 * scale, colours.insetPaper, 1 * scale, colours.insetBorder});
    const double largest = key.unit * std::sqrt(key.counts.back());
    const double middle = key.card.x + kPad * scale + largest;
    const double ground = key.card.bottom() - kPad * scale;
    const double end = middle + largest + kLeader * scale;
    const float size = kTextSize * scale;
    const float cap = fonts.metrics(base::Face::Regular, size).capHeight;
    for (auto count = key.counts.rbegin(); count != key.counts.rend(); ++count) {
        const double radius = key.unit * std::sqrt(*count);
        const double top = ground - 2 * radius + scale * 0.5;
        leaf.discs.push_back({{middle, ground - radius},
                              static_cast<float>(radius),
                              base::faded(colours.insetPaper, 0),
                              std::min(1.2F * scale, static_cast<float>(radius) * 0.4F),
                              colours.ink});
        leaf.lines.push_back({{middle, top}, {end, top}, 0.8F * scale, colours.inkSoft});
        leaf.texts.push_back(textAt({end + 4 * scale, top + cap / 2.0}, base::formatCount(*count, language),
                                    base::Face::Regular, size, colours.ink));
    }
}

} // namespace scene
