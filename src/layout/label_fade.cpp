#include "layout/label_fade.h"

#include <algorithm>

namespace layout {

namespace {

constexpr double kLongAgo = -1e300;
constexpr double kSamePlace = 0.75; // pixels

std::uint64_t keyOf(const Label& label)
{
    return static_cast<std::uint64_t>(label.kind) << 32U | static_cast<std::uint32_t>(label.index);
}

const LabelLine* sameLine(const std::vector<LabelLine>& lines, const LabelLine& wanted)
{
    const auto it = std::find_if(lines.begin(), lines.end(), [&](const LabelLine& line) {
        return line.text == wanted.text && line.isStrong == wanted.isStrong;
    });
    return it == lines.end() ? nullptr : &*it;
}

/// True when something that both have is elsewhere now, or they have nothing in common but numbers
/// far from each other.
bool hasMoved(const std::vector<LabelLine>& before, const Label& label)
{
    bool isKnown = false;
    for (const LabelLine& line : label.lines) {
        if (const LabelLine* was = sameLine(before, line)) {
            isKnown = true;
            if (base::length(was->at - line.at) > kSamePlace) {
                return true;
            }
        }
    }
    return !isKnown && (before.empty() || label.lines.empty() ||
                        base::length(before.front().at - label.lines.front().at) > label.sizePx);
}

/// Opacity of the old number and of the new one.
std::pair<double, double> numbersAt(double part)
{
    return {std::clamp(1 - 2 * part, 0.0, 1.0), std::clamp(2 * part - 1, 0.0, 1.0)};
}

} // namespace

/// What follows when a label in its place is written otherwise.
LabelFade::Shown LabelFade::changed(const Shown& before, const Label& label, double now)
{
    Shown next{before.since, now, label.lines, {}, {}};
    const double part = (now - before.changed) / kNumberSeconds;
    for (const LabelLine& line : label.lines) {
        const LabelLine* was = sameLine(before.lines, line);
        const bool isFresh =
            was == nullptr || (part < 1 && !before.fresh.empty() &&
                               before.fresh[static_cast<std::size_t>(was - before.lines.data())] != 0);
        next.fresh.push_back(isFresh ? 1 : 0);
    }
    if (part < 0.5 && !before.gone.empty()) { // the number between the two was never seen
        next.changed = before.changed;
        next.gone = before.gone;
        return next;
    }
    for (const LabelLine& line : before.lines) {
        if (sameLine(label.lines, line) == nullptr) {
            next.gone.push_back(line);
        }
    }
    if (part < 1 && !before.gone.empty()) { // goes from as far as it had come
        next.changed = now - (1 - numbersAt(part).second) / 2 * kNumberSeconds;
    }
    return next;
}

void LabelFade::retarget(const std::vector<Label>& labels, double now, bool animate, bool isSameView)
{
    std::unordered_map<std::uint64_t, Shown> shown;
    end_ = kLongAgo;
    for (const Label& label : labels) {
        const auto known = shown_.find(keyOf(label));
        const bool isKnown = known != shown_.end();
        const bool comes =
            animate && begun_ && (!isKnown || (isSameView && hasMoved(known->second.lines, label)));
        Shown next{kLongAgo, kLongAgo, label.lines, {}, {}};
        if (comes) {
            next.since = now;
        } else if (animate && isKnown) {
            next.since = known->second.since;
            const bool isSame =
                std::equal(label.lines.begin(), label.lines.end(), known->second.lines.begin(),
                           known->second.lines.end(),
                           [](const LabelLine& a, const LabelLine& b) { return a.text == b.text; });
            if (isSame && isSameView) {
                next = known->second;
            } else if (isSameView) {
                next = changed(known->second, label, now);
            }
        }
        end_ = std::max({end_, next.since + kLabelSeconds, next.changed + kNumberSeconds});
        shown.emplace(keyOf(label), std::move(next));
    }
    shown_ = std::move(shown);
    begun_ = true;
}

void LabelFade::apply(std::vector<Label>& labels, double now) const
{
    for (Label& label : labels) {
        const auto known = shown_.find(keyOf(label));
        if (known == shown_.end()) {
            label.opacity = 1;
            continue;
        }
        const Shown& shown = known->second;
        label.opacity = std::clamp((now - shown.since) / kLabelSeconds, 0.0, 1.0);
        const double part = (now - shown.changed) / kNumberSeconds;
        if (shown.gone.empty() || part >= 1) {
            continue;
        }
        const auto [old, fresh] = numbersAt(part);
        for (std::size_t i = 0; i < label.lines.size() && i < shown.fresh.size(); ++i) {
            label.lines[i].opacity = shown.fresh[i] != 0 ? fresh : 1;
        }
        for (LabelLine line : shown.gone) {
            line.opacity = old;
            label.lines.push_back(std::move(line));
        }
    }
}

} // namespace layout
