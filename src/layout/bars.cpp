#include "layout/bars.h"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

using filter::Facet;

// Design pixels.
constexpr float kMargin = 24;
constexpr float kLargestStep = 21; ///< from dot to dot
constexpr float kSmallestStep = 4.6F;
constexpr float kNameSize = 13;
constexpr float kCountSize = 13.5F;
constexpr float kMark = 10;        ///< radius of a category's disc
constexpr double kDotShare = 0.44; ///< radius of a dot in steps

int columnsFor(int count, int lines)
{
    return (count + lines - 1) / lines;
}

/// How the dots of a bar stand: `lines` across, as many columns along as it takes.
struct Grain {
    int lines = 1;
    double step = 0; ///< 0: dots would be too small
};

/// The largest dots that let `most` of them stand in a bar of this thickness and length.
Grain grainFor(int most, float thickness, float length, float scale)
{
    Grain best;
    for (int lines = 1; lines <= 200 && lines <= std::max(1, most); ++lines) {
        const double step = std::min({static_cast<double>(thickness) / lines,
                                      static_cast<double>(length) / std::max(1, columnsFor(most, lines)),
                                      static_cast<double>(kLargestStep * scale)});
        if (step > best.step + 1e-9) {
            best = {lines, step};
        }
    }
    return best.step < kSmallestStep * scale ? Grain{1, 0} : best;
}

class Builder {
public:
    Builder(const ChartInput& in, Facet facet) : in_(in), facet_(facet), order_(shownOrder(in.index, facet))
    {
        for (const auto& value : in.index.values(facet)) {
            most_ = std::max(most_, value.total);
        }
        stands_ = facet == Facet::Month;
        body_ = in.sheet.shrunk(kMargin * in.scale);
        const float head = chartHead(in.sheet, in.scale, true);
        body_.height = std::max(1.F, in.sheet.bottom() - kMargin * in.scale - (in.sheet.y + head));
        body_.y = in.sheet.y + head;
    }

    Chart build()
    {
        const float count = in_.fonts.width(base::Face::SemiBold, kCountSize * in_.scale,
                                            base::formatCount(most_, in_.words.language)) +
                            10 * in_.scale;
        const auto bars = static_cast<float>(std::max<std::size_t>(1, order_.size()));
        if (stands_) {
            names_ = 42 * in_.scale; // two lines below the base
            length_ = std::max(1.F, body_.height - names_ - 24 * in_.scale);
            pitch_ = std::min(body_.width / bars, 120 * in_.scale);
        } else {
            float widest = 0;
            for (const std::string& name : in_.words.names[static_cast<std::size_t>(facet_)]) {
                widest = std::max(widest, width(base::Face::Regular, name));
            }
            const float mark = facet_ == Facet::Category ? (2 * kMark + 8) * in_.scale : 0;
            names_ = std::min(widest + mark + 14 * in_.scale, body_.width * 0.42F);
            length_ = std::max(1.F, body_.width - names_ - count);
            pitch_ = body_.height / bars;
        }
        const Grain grain = in_.index.rowCount() > kMostChartDots
                                ? Grain{1, 0}
                                : grainFor(most_, pitch_ * (stands_ ? 0.84F : 0.8F), length_, in_.scale);
        lines_ = grain.lines;
        step_ = grain.step;
        chart_.isSolid = step_ <= 0;
        chart_.dotRadius = step_ * kDotShare;
        const float thickness = barThickness();
        if (!stands_) { // short tables do not spread over all of a high window
            pitch_ = std::min(pitch_, std::max(thickness * 1.5F, 42 * in_.scale));
            body_.y += (body_.height - pitch_ * bars) * 0.25F;
        } else {
            body_.x += (body_.width - pitch_ * bars) / 2;
        }
        stackDots();
        for (std::size_t place = 0; place < order_.size(); ++place) {
            addBar(place, thickness);
        }
        addBase(bars);
        return std::move(chart_);
    }

private:
    [[nodiscard]] float width(base::Face face, const std::string& text) const
    {
        return in_.fonts.width(face, (face == base::Face::SemiBold ? kCountSize : kNameSize) * in_.scale,
                               text);
    }
    [[nodiscard]] float barThickness() const
    {
        return chart_.isSolid ? std::min(pitch_ * 0.62F, 40 * in_.scale) : static_cast<float>(lines_ * step_);
    }
    /// Where a bar begins on the base and across it.
    [[nodiscard]] base::Vec2 foot(std::size_t place) const
    {
        const float across = (static_cast<float>(place) + 0.5F) * pitch_;
        return stands_ ? base::Vec2{body_.x + across, body_.bottom() - names_}
                       : base::Vec2{body_.x + names_, body_.y + across};
    }
    /// A point `along` the bar from its foot and `across` from its middle line.
    [[nodiscard]] base::Vec2 inBar(base::Vec2 from, double along, double across) const
    {
        return stands_ ? from + base::Vec2{across, -along} : from + base::Vec2{along, across};
    }

    void stackDots()
    {
        std::vector<int> placeOf(order_.size());
        for (std::size_t place = 0; place < order_.size(); ++place) {
            placeOf[static_cast<std::size_t>(order_[place])] = static_cast<int>(place);
        }
        counts_.assign(order_.size(), 0);
        shares_.assign(order_.size() * kindsOfShare(), 0);
        const auto column = in_.index.column(facet_);
        const bool isDots = !chart_.isSolid;
        for (const int row :
             isDots ? stackingOrder(in_.data, in_.outcome, in_.colouring) : in_.outcome.rows) {
            const int place = placeOf[column[static_cast<std::size_t>(row)]];
            const int before = counts_[static_cast<std::size_t>(place)]++;
            if (isSplit()) {
                ++shares_[static_cast<std::size_t>(place) * kindsOfShare() + shareOf(row)];
            }
            if (isDots) {
                const double along = (before / lines_ + 0.5) * step_ + 3 * in_.scale;
                // A standing bar fills from the left, a lying one from the top.
                const double across = (before % lines_ + 0.5 - lines_ / 2.0) * step_;
                chart_.dots.push_back(
                    {row, inBar(foot(static_cast<std::size_t>(place)), along, across), 1, 1});
            }
        }
    }

    /// True where a solid bar is divided by pôle.
    [[nodiscard]] bool isSplit() const { return chart_.isSolid && in_.colouring == Colouring::Pole; }
    [[nodiscard]] std::size_t kindsOfShare() const { return in_.data.poles.size() + 1; }
    [[nodiscard]] std::size_t shareOf(int row) const
    {
        const int pole = in_.data.initiatives[static_cast<std::size_t>(row)].pole;
        return pole < 0 ? in_.data.poles.size() : static_cast<std::size_t>(pole);
    }

    /// Of what belongs to a value of this facet.
    [[nodiscard]] std::uint32_t keyOf(std::size_t value, std::uint32_t part) const
    {
        return static_cast<std::uint32_t>(facet_) << 28U | static_cast<std::uint32_t>(value) << 8U | part;
    }

    /// A part of a solid bar that begins `from` along it.
    [[nodiscard]] base::Rect solidBox(base::Vec2 foot, float thickness, double from, double length) const
    {
        const auto x = static_cast<float>(foot.x);
        const auto y = static_cast<float>(foot.y);
        const auto begin = static_cast<float>(from);
        const auto size = static_cast<float>(length);
        return stands_ ? base::Rect{x - thickness / 2, y - begin - size, thickness, size}
                       : base::Rect{x + begin, y - thickness / 2, size, thickness};
    }

    void addBar(std::size_t place, float thickness)
    {
        const auto value = static_cast<std::size_t>(order_[place]);
        const auto& choice = in_.index.values(facet_)[value];
        const int count = counts_[place];
        const bool isOut = !in_.selection.of(facet_).empty() && !in_.selection.has(facet_, choice.code);
        const Tone tone = isOut || count == 0 ? Tone::Faint : Tone::Ink;
        const base::Vec2 at = foot(place);
        const double solid = static_cast<double>(count) / std::max(1, most_) * length_;
        const double along = chart_.isSolid ? solid : columnsFor(count, lines_) * step_ + 3 * in_.scale;
        if (isSplit()) {
            int before = 0;
            for (std::size_t k = 0; k < kindsOfShare(); ++k) {
                const int share = shares_[place * kindsOfShare() + k];
                const int pole = k + 1 == kindsOfShare() ? -1 : static_cast<int>(k);
                if (share > 0) {
                    chart_.bars.push_back(
                        {solidBox(at, thickness, solid * before / count, solid * share / count), -1, true,
                         pole, keyOf(value, static_cast<std::uint32_t>(k) + 1)});
                }
                before += share;
            }
        } else if (chart_.isSolid && count > 0) {
            chart_.bars.push_back({solidBox(at, thickness, 0, std::max(1.0, solid)),
                                   facet_ == Facet::Category ? static_cast<int>(value) : -1, false, -1,
                                   keyOf(value, 0)});
        }
        const std::string number = base::formatCount(count, in_.words.language);
        const float half = kCountSize * 0.36F * in_.scale;
        const base::Vec2 end = inBar(at, along + 6 * in_.scale, 0);
        const float numberWidth = width(base::Face::SemiBold, number);
        if (!stands_ || numberWidth < pitch_) {
            chart_.labels.push_back(
                {stands_ ? base::Vec2{end.x - numberWidth / 2.0, end.y} : base::Vec2{end.x, end.y + half},
                 number, base::Face::SemiBold, kCountSize * in_.scale, tone, keyOf(value, 0)});
        }
        const std::string& name = in_.words.names[static_cast<std::size_t>(facet_)][value];
        base::Rect target;
        if (stands_) {
            addStandingName(at, name, tone, value);
            target = {static_cast<float>(at.x) - pitch_ / 2, static_cast<float>(at.y) + 2 * in_.scale, pitch_,
                      names_ - 2 * in_.scale};
        } else {
            const float height = std::min(pitch_, 40 * in_.scale);
            target = {body_.x, static_cast<float>(at.y) - height / 2, names_ - 4 * in_.scale, height};
            addLyingName(at, name, tone, static_cast<int>(value));
        }
        chart_.targets.push_back({target, {{facet_, choice.code}}, name, count});
    }

    void addLyingName(base::Vec2 at, const std::string& name, Tone tone, int value)
    {
        float left = body_.x;
        if (facet_ == Facet::Category) {
            const float radius = std::min(kMark * in_.scale, pitch_ * 0.42F);
            chart_.marks.push_back({{left + kMark * in_.scale, at.y}, radius, value});
            left += (2 * kMark + 8) * in_.scale;
        }
        const float room = body_.x + names_ - 12 * in_.scale - left;
        const float size = std::min(kNameSize * in_.scale, pitch_ * 0.8F);
        const float natural = in_.fonts.width(base::Face::Regular, size, name);
        // Long names of a narrow window shrink before they are cut.
        const float fitting = natural <= room ? size : std::max(size * 0.75F, size * room / natural);
        chart_.labels.push_back({{left, at.y + fitting * 0.36},
                                 shortened(name, fitting, room),
                                 base::Face::Regular,
                                 fitting,
                                 tone,
                                 keyOf(static_cast<std::size_t>(value), 1)});
    }

    [[nodiscard]] std::string shortened(std::string name, float size, float room) const
    {
        const std::string whole = name;
        while (!name.empty() &&
               in_.fonts.width(base::Face::Regular, size, name == whole ? name : name + "…") > room + 0.5F) {
            const std::size_t space = name.find_last_of(' ');
            name.resize(space == std::string::npos ? 0 : space);
        }
        return name == whole || name.empty() ? name : name + "…";
    }

    /// One word a line below the base; a name that would touch the one before is left out.
    void addStandingName(base::Vec2 at, const std::string& name, Tone tone, std::size_t value)
    {
        std::vector<std::string> lines;
        for (std::size_t from = 0; from < name.size();) {
            const std::size_t to = std::min(name.find(' ', from), name.size());
            lines.push_back(name.substr(from, to - from));
            from = to + 1;
        }
        double widest = 0;
        for (const std::string& line : lines) {
            widest = std::max<double>(widest, width(base::Face::Regular, line));
        }
        if (at.x - widest / 2 < namesEnd_ || lines.size() > 2) {
            return;
        }
        namesEnd_ = at.x + widest / 2 + 4 * in_.scale;
        double y = at.y + (4 + kNameSize) * in_.scale;
        std::uint32_t part = 1;
        for (const std::string& line : lines) {
            chart_.labels.push_back({{at.x - width(base::Face::Regular, line) / 2.0, y},
                                     line,
                                     base::Face::Regular,
                                     kNameSize * in_.scale,
                                     tone,
                                     keyOf(value, part++)});
            y += (kNameSize + 3) * in_.scale;
        }
    }

    void addBase(float bars)
    {
        const double from = stands_ ? body_.x : body_.y;
        const double to = from + pitch_ * bars;
        const base::Vec2 at = foot(0);
        chart_.lines.push_back({stands_ ? base::Vec2{from, at.y} : base::Vec2{at.x, from},
                                stands_ ? base::Vec2{to, at.y} : base::Vec2{at.x, to}, true,
                                stands_ ? 1U : 0U});
    }

    const ChartInput& in_;
    Facet facet_;
    std::vector<int> order_;
    int most_ = 0;
    bool stands_ = false;
    base::Rect body_;
    float names_ = 0;  ///< along the bars, what the names take
    float length_ = 0; ///< of the longest bar
    float pitch_ = 0;  ///< from bar to bar
    int lines_ = 1;
    double step_ = 0;
    double namesEnd_ = -1e9;
    std::vector<int> counts_; ///< by place
    std::vector<int> shares_; ///< by place and pôle, those outside all last
    Chart chart_;
};

} // namespace

Chart layoutBars(const ChartInput& in, Facet facet)
{
    return Builder(in, facet).build();
}

} // namespace layout
