#include "layout/matrix.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace layout {

namespace {

using filter::Facet;

// Design pixels.
constexpr float kMargin = 20;
constexpr float kLargestStep = 20; ///< from dot to dot
constexpr float kSmallestStep = 4.6F;
constexpr float kSize = 12.5F; ///< of names and counts
constexpr float kHeadSize = 10.5F;
constexpr float kCountLine = 19; ///< of a cell, above its dots
constexpr float kPad = 6;        ///< around the dots of a cell
constexpr float kMark = 11;
constexpr float kTotals = 44; ///< width of the last column
constexpr float kLastRow = 34;
constexpr double kDotShare = 0.44;

int linesFor(int count, int perLine)
{
    return (count + perLine - 1) / perLine;
}

std::vector<std::string> wordsOf(const std::string& name)
{
    std::vector<std::string> words;
    for (std::size_t from = 0; from < name.size();) {
        const std::size_t to = std::min(name.find(' ', from), name.size());
        words.push_back(name.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

class Builder {
public:
    explicit Builder(const ChartInput& in)
        : in_(in),
          rowOrder_(shownOrder(in.index, Facet::Pole)),
          rows_(rowOrder_.size()),
          columns_(in.index.values(Facet::Category).size())
    {
        body_ = in.sheet.shrunk(kMargin * in.scale);
        const float head = chartHead(in.sheet, in.scale, false);
        body_.y = in.sheet.y + head;
        body_.height = std::max(1.F, in.sheet.bottom() - kMargin * in.scale - body_.y);
        placeOf_.resize(rows_);
        for (std::size_t place = 0; place < rows_; ++place) {
            placeOf_[static_cast<std::size_t>(rowOrder_[place])] = place;
        }
        totals_.assign(rows_ * columns_, 0);
        for (int row = 0; row < in.index.rowCount(); ++row) {
            ++totals_[cellOf(row)];
        }
    }

    Chart build()
    {
        measure();
        chart_.isSolid = in_.index.rowCount() > kMostChartDots || !findStep();
        chart_.dotRadius = chart_.isSolid ? 0 : step_ * kDotShare;
        spread();
        counts_.assign(totals_.size(), 0);
        for (const int row :
             chart_.isSolid ? in_.outcome.rows : stackingOrder(in_.data, in_.outcome, in_.colouring)) {
            place(row);
        }
        for (std::size_t r = 0; r < rows_; ++r) {
            for (std::size_t c = 0; c < columns_; ++c) {
                addCell(r, c);
            }
            addRowName(r);
        }
        for (std::size_t c = 0; c < columns_; ++c) {
            addColumnName(c);
        }
        addTotals();
        return std::move(chart_);
    }

private:
    [[nodiscard]] std::size_t cellOf(int row) const
    {
        const auto at = static_cast<std::size_t>(row);
        return placeOf_[in_.index.column(Facet::Pole)[at]] * columns_ + in_.index.column(Facet::Category)[at];
    }
    [[nodiscard]] const std::string& name(Facet facet, std::size_t value) const
    {
        return in_.words.names[static_cast<std::size_t>(facet)][value];
    }
    [[nodiscard]] float width(base::Face face, float size, const std::string& text) const
    {
        return in_.fonts.width(face, size * in_.scale, text);
    }

    /// Room for names and totals; what is left is the grid's.
    void measure()
    {
        float widest = 0;
        for (std::size_t v = 0; v < rows_; ++v) {
            widest = std::max(widest, width(base::Face::Regular, kSize, name(Facet::Pole, v)));
        }
        names_ = std::min(widest + 14 * in_.scale, body_.width * 0.24F);
        gridWidth_ = std::max(1.F, body_.width - names_ - kTotals * in_.scale);
        // Names stand above the columns when all of them fit there, one word a line.
        float longest = 0;
        std::size_t lines = 0;
        for (std::size_t c = 0; c < columns_; ++c) {
            const auto words = wordsOf(name(Facet::Category, c));
            lines = std::max(lines, words.size());
            for (const std::string& word : words) {
                longest = std::max(longest, width(base::Face::Regular, kHeadSize, word));
            }
        }
        const float named = longest + 8 * in_.scale;
        hasNames_ = named * static_cast<float>(columns_) <= gridWidth_ * 0.94F;
        least_ = hasNames_ ? named : std::min(34 * in_.scale, gridWidth_ / static_cast<float>(columns_));
        head_ = (2 * kMark + 10) * in_.scale;
        if (hasNames_) {
            head_ += static_cast<float>(lines) * (kHeadSize + 2.5F) * in_.scale;
        }
        gridHeight_ = std::max(1.F, body_.height - head_ - kLastRow * in_.scale);
    }

    /// The largest step for which the dots of all cells of the whole table find room.
    bool findStep()
    {
        for (double step = kLargestStep * in_.scale; step >= kSmallestStep * in_.scale; step *= 0.97) {
            if (fits(step)) {
                step_ = step;
                return true;
            }
        }
        return false;
    }

    /// Widens the column that makes the highest row high until the rows fit below each other, or
    /// no width is left.
    bool fits(double step)
    {
        const double pad = 2 * kPad * in_.scale;
        perLine_.assign(columns_, std::max(1, static_cast<int>((least_ - pad) / step)));
        lines_.assign(rows_, 1);
        for (;;) {
            double used = 0;
            for (const int w : perLine_) {
                used += std::max<double>(least_, w * step + pad);
            }
            if (used > gridWidth_) {
                return false;
            }
            double height = 0;
            std::size_t worstColumn = 0;
            int worst = 0;
            for (std::size_t r = 0; r < rows_; ++r) {
                lines_[r] = 1;
                for (std::size_t c = 0; c < columns_; ++c) {
                    const int need = linesFor(totals_[r * columns_ + c], perLine_[c]);
                    lines_[r] = std::max(lines_[r], need);
                    if (need > worst) {
                        worst = need;
                        worstColumn = c;
                    }
                }
                height += lines_[r] * step + (kCountLine + 2 * kPad) * in_.scale;
            }
            if (height <= gridHeight_) {
                return true;
            }
            ++perLine_[worstColumn];
        }
    }

    /// Lays the columns and rows side by side; what is left over is shared evenly.
    void spread()
    {
        std::vector<double> widths(columns_, 1);
        std::vector<double> heights(rows_, 1);
        if (!chart_.isSolid) {
            for (std::size_t c = 0; c < columns_; ++c) {
                widths[c] = std::max<double>(least_, perLine_[c] * step_ + 2 * kPad * in_.scale);
            }
            for (std::size_t r = 0; r < rows_; ++r) {
                heights[r] = lines_[r] * step_ + (kCountLine + 2 * kPad) * in_.scale;
            }
        }
        const auto edges = [](const std::vector<double>& sizes, double from, double room) {
            const double sum = std::accumulate(sizes.begin(), sizes.end(), 0.0);
            const double share = sizes.empty() ? 0 : (room - sum) / static_cast<double>(sizes.size());
            std::vector<double> result{from};
            for (const double size : sizes) {
                result.push_back(result.back() + size + share);
            }
            return result;
        };
        left_ = edges(widths, body_.x + names_, gridWidth_);
        top_ = edges(heights, body_.y + head_, gridHeight_);
        for (std::size_t c = 0; c < columns_ && !chart_.isSolid; ++c) {
            perLine_[c] = std::max(
                perLine_[c], static_cast<int>((left_[c + 1] - left_[c] - 2 * kPad * in_.scale) / step_));
        }
    }

    void place(int row)
    {
        const std::size_t cell = cellOf(row);
        const int before = counts_[cell]++;
        if (chart_.isSolid) {
            return;
        }
        const std::size_t c = cell % columns_;
        chart_.dots.push_back(
            {row,
             {left_[c] + kPad * in_.scale + (before % perLine_[c] + 0.5) * step_,
              top_[cell / columns_] + (kCountLine + kPad) * in_.scale + (before / perLine_[c] + 0.5) * step_},
             1,
             1});
    }

    void write(base::Vec2 at, const std::string& text, base::Face face, float size, Tone tone)
    {
        const auto key = static_cast<std::uint32_t>(chart_.labels.size()); // a filter moves no label
        chart_.labels.push_back({at, text, face, size * in_.scale, tone, key});
    }

    [[nodiscard]] const std::string& poleCode(std::size_t r) const
    {
        return in_.index.values(Facet::Pole)[static_cast<std::size_t>(rowOrder_[r])].code;
    }
    [[nodiscard]] const std::string& categoryCode(std::size_t c) const
    {
        return in_.index.values(Facet::Category)[c].code;
    }
    [[nodiscard]] bool isOut(Facet facet, const std::string& code) const
    {
        return !in_.selection.of(facet).empty() && !in_.selection.has(facet, code);
    }

    void addCell(std::size_t r, std::size_t c)
    {
        const float scale = in_.scale;
        const int count = counts_[r * columns_ + c];
        const std::string number = base::formatCount(count, in_.words.language);
        const base::Vec2 at{left_[c] + kPad * scale, top_[r] + (kCountLine - 3) * scale};
        write(at, number, count > 0 ? base::Face::SemiBold : base::Face::Regular, kSize,
              count > 0 ? Tone::Ink : Tone::Faint);
        const float reach =
            std::max(24 * scale, width(base::Face::SemiBold, kSize, number) + 2 * kPad * scale);
        chart_.targets.push_back(
            {{static_cast<float>(left_[c]), static_cast<float>(top_[r]) + 1 * scale, reach,
              (kCountLine + 2) * scale},
             {{Facet::Pole, poleCode(r)}, {Facet::Category, categoryCode(c)}},
             name(Facet::Pole, static_cast<std::size_t>(rowOrder_[r])) + " · " + name(Facet::Category, c),
             count});
        if (chart_.isSolid && count > 0) { // a square whose area stands for the count
            const int most = *std::max_element(totals_.begin(), totals_.end());
            const double room = std::min(left_[c + 1] - left_[c] - 2 * kPad * scale,
                                         top_[r + 1] - top_[r] - (kCountLine + 2 * kPad) * scale);
            const auto side = static_cast<float>(
                std::max(1.0, room * std::sqrt(static_cast<double>(count) / std::max(1, most))));
            chart_.bars.push_back({{static_cast<float>(left_[c]) + kPad * scale,
                                    static_cast<float>(top_[r]) + (kCountLine + kPad) * scale, side, side},
                                   static_cast<int>(c),
                                   in_.colouring == Colouring::Pole,
                                   in_.data.findPole(poleCode(r)),
                                   static_cast<std::uint32_t>(r * columns_ + c)});
        }
    }

    void addRowName(std::size_t r)
    {
        const float scale = in_.scale;
        const double baseline = top_[r] + (kCountLine - 3) * scale;
        const auto value = static_cast<std::size_t>(rowOrder_[r]);
        int sum = 0;
        for (std::size_t c = 0; c < columns_; ++c) {
            sum += counts_[r * columns_ + c];
        }
        const Tone tone = isOut(Facet::Pole, poleCode(r)) || sum == 0 ? Tone::Faint : Tone::Ink;
        double y = baseline; // a long name goes on below
        std::string line;
        for (const std::string& word : wordsOf(name(Facet::Pole, value))) {
            const std::string longer = line.empty() ? word : line + " " + word;
            if (!line.empty() && width(base::Face::Regular, kSize, longer) > names_ - 10 * scale) {
                write({body_.x, y}, line, base::Face::Regular, kSize, tone);
                y += (kSize + 3) * scale;
                line = word;
            } else {
                line = longer;
            }
        }
        write({body_.x, y}, line, base::Face::Regular, kSize, tone);
        const std::string number = base::formatCount(sum, in_.words.language);
        write({body_.right() - width(base::Face::Bold, kSize, number), baseline}, number, base::Face::Bold,
              kSize, tone);
        chart_.lines.push_back(
            {{body_.x, top_[r]}, {body_.right(), top_[r]}, r == 0, static_cast<std::uint32_t>(r)});
        chart_.targets.push_back(
            {{body_.x, static_cast<float>(top_[r]) + 1 * scale, names_ - 8 * scale, (kCountLine + 8) * scale},
             {{Facet::Pole, poleCode(r)}},
             name(Facet::Pole, value),
             sum});
    }

    void addColumnName(std::size_t c)
    {
        const float scale = in_.scale;
        int sum = 0;
        for (std::size_t r = 0; r < rows_; ++r) {
            sum += counts_[r * columns_ + c];
        }
        const Tone tone = isOut(Facet::Category, categoryCode(c)) || sum == 0 ? Tone::Faint : Tone::Ink;
        const float left = static_cast<float>(left_[c]);
        const float radius =
            std::min<float>(kMark * scale, static_cast<float>(left_[c + 1] - left_[c]) * 0.45F);
        chart_.marks.push_back(
            {{left + kPad * scale + radius, body_.y + kMark * scale}, radius, static_cast<int>(c)});
        if (hasNames_) {
            double y = body_.y + (2 * kMark + 5 + kHeadSize) * scale;
            for (const std::string& word : wordsOf(name(Facet::Category, c))) {
                write({left + kPad * scale, y}, word, base::Face::Regular, kHeadSize, tone);
                y += (kHeadSize + 2.5) * scale;
            }
        }
        const std::string number = base::formatCount(sum, in_.words.language);
        write({left + kPad * scale, body_.bottom() - 8 * scale}, number, base::Face::Bold, kSize, tone);
        chart_.targets.push_back(
            {{left, body_.y, static_cast<float>(left_[c + 1] - left_[c]) - 2 * scale, head_ - 4 * scale},
             {{Facet::Category, categoryCode(c)}},
             name(Facet::Category, c),
             sum});
    }

    void addTotals()
    {
        const float scale = in_.scale;
        const double bottom = body_.bottom() - kLastRow * scale;
        chart_.lines.push_back(
            {{body_.x, bottom}, {body_.right(), bottom}, true, static_cast<std::uint32_t>(rows_)});
        const int all = std::accumulate(counts_.begin(), counts_.end(), 0);
        const std::string number = base::formatCount(all, in_.words.language);
        const double baseline = body_.bottom() - 8 * scale;
        write({body_.x, baseline}, in_.words.total, base::Face::SemiBold, kSize, Tone::Soft);
        write({body_.right() - width(base::Face::Bold, kSize, number), baseline}, number, base::Face::Bold,
              kSize, Tone::Ink);
        const float word = width(base::Face::SemiBold, kHeadSize, in_.words.total);
        write({body_.right() - word, body_.y + head_ - 6 * scale}, in_.words.total, base::Face::SemiBold,
              kHeadSize, Tone::Soft);
    }

    const ChartInput& in_;
    std::vector<int> rowOrder_;
    std::size_t rows_;
    std::size_t columns_;
    base::Rect body_;
    std::vector<std::size_t> placeOf_; ///< of a pôle's value among the rows
    std::vector<int> totals_;          ///< of the whole table, by cell
    std::vector<int> counts_;          ///< of the selection
    float names_ = 0;
    float head_ = 0;
    float least_ = 0; ///< width of a column
    bool hasNames_ = false;
    float gridWidth_ = 0;
    float gridHeight_ = 0;
    double step_ = 0;
    std::vector<int> perLine_; ///< dots side by side, by column
    std::vector<int> lines_;   ///< dots below each other, by row
    std::vector<double> left_;
    std::vector<double> top_;
    Chart chart_;
};

} // namespace

Chart layoutMatrix(const ChartInput& in)
{
    return Builder(in).build();
}

} // namespace layout
