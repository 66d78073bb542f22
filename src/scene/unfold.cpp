#include "base/icons.h"
#include "scene/parts.h"

#include <algorithm>

namespace scene {

namespace {

/// Where the dot is on its way; at its place in the card when nobody says.
layout::Seat seatOf(const Ingredients& in, const layout::Dot& dot)
{
    const auto* seats = in.look.unfoldedSeats;
    if (seats != nullptr) {
        const auto it = std::lower_bound(seats->begin(), seats->end(), dot.row,
                                         [](const layout::Seat& seat, int row) { return seat.row < row; });
        if (it != seats->end() && it->row == dot.row) {
            return *it;
        }
    }
    return {dot.row, dot.at, in.look.unfolded->dotRadius * in.look.unfoldedShare, 1, -1, true};
}

/// One thread from the inset to the card's side, and from there a branch to each band.
void addBranches(const Ingredients& in, Leaf& leaf)
{
    const layout::Unfolded& unfolded = *in.look.unfolded;
    const double share = in.look.unfoldedShare;
    const float width = 0.9F * in.sheet.scale;
    const base::Colour ink = base::faded(base::palette(in.look.theme).leader, share);
    const base::Vec2 knee{unfolded.place.x + (unfolded.spine - unfolded.place.x) * share, unfolded.place.y};
    leaf.lines.push_back({unfolded.place, knee, width, ink});
    const auto at = [&](double y) { return unfolded.place.y + (y - unfolded.place.y) * share; };
    const double first = std::min(unfolded.place.y, unfolded.bands.front().threadEnd.y);
    const double last = std::max(unfolded.place.y, unfolded.bands.back().threadEnd.y);
    leaf.lines.push_back({{knee.x, at(first)}, {knee.x, at(last)}, width, ink});
    for (const layout::UnfoldBand& band : unfolded.bands) {
        const base::Vec2 fork{knee.x, at(band.threadEnd.y)};
        leaf.lines.push_back(
            {fork, {fork.x + (band.threadEnd.x - unfolded.spine) * share, fork.y}, width, ink});
    }
}

} // namespace

void addUnfolded(const Ingredients& in, Leaf& leaf)
{
    const layout::Unfolded& unfolded = *in.look.unfolded;
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    const double share = in.look.unfoldedShare;
    const base::Rect& card = unfolded.card;

    leaf.boxes.push_back({card, 8 * scale, base::faded(colours.panel, share), 1 * scale,
                          base::faded(colours.insetBorder, share)});
    const bool branches = unfolded.spine > unfolded.place.x;
    if (branches && !unfolded.bands.empty()) {
        addBranches(in, leaf);
    }
    for (const layout::UnfoldBand& band : unfolded.bands) {
        if (branches || base::length(band.threadEnd - unfolded.place) < 0.5) {
            break; // the place lies under the card
        }
        // The thread grows from the place to its band.
        const base::Vec2 end = unfolded.place + (band.threadEnd - unfolded.place) * share;
        leaf.lines.push_back({unfolded.place, end, 0.9F * scale, base::faded(colours.leader, share)});
    }
    const auto write = [&](base::Vec2 at, std::string utf8, base::Face face, float size, base::Colour ink) {
        leaf.texts.push_back(textAt(at, std::move(utf8), face, size, base::faded(ink, share)));
    };
    const float left = card.x + 22 * scale;
    const std::string total = base::formatCount(unfolded.count, in.look.language);
    const float totalLeft =
        static_cast<float>(card.right()) - 66 * scale - in.fonts.width(base::Face::Bold, 22 * scale, total);
    const float titleWidth = in.fonts.width(base::Face::Bold, 22 * scale, in.look.unfoldedTitle);
    const float titleSize =
        22 * scale * std::min(1.F, (totalLeft - 12 * scale - left) / std::max(1.F, titleWidth));
    write({left, card.y + 36 * scale}, in.look.unfoldedTitle, base::Face::Bold, titleSize, colours.ink);
    write({totalLeft, card.y + 36 * scale}, total, base::Face::Bold, 22 * scale, colours.accent);

    // One size for all names: smaller before any is cut.
    const auto nameRoom = [&](const layout::UnfoldBand& band) {
        const std::string count =
            base::formatCount(static_cast<long long>(band.dots.size()), in.look.language);
        return unfolded.labelWidth - in.fonts.width(base::Face::SemiBold, 13.5F * scale, count) - 54 * scale;
    };
    float nameSize = 13.5F * scale;
    for (const layout::UnfoldBand& band : unfolded.bands) {
        const float whole = in.fonts.width(base::Face::Regular, 13.5F * scale,
                                           in.look.bandNames[static_cast<std::size_t>(band.category)]);
        nameSize = std::min(nameSize, 13.5F * scale * nameRoom(band) / std::max(1.F, whole));
    }
    nameSize = std::max(nameSize, 10.5F * scale);

    for (std::size_t b = 0; b < unfolded.bands.size(); ++b) {
        const layout::UnfoldBand& band = unfolded.bands[b];
        const base::Colour fill = signColour(in, band.category);
        const float middle = band.rect.y + std::min(15 * scale, band.rect.height / 2);
        const float mark = std::min(11 * scale, band.rect.height / 2);
        Disc sign{{left + mark, middle}, mark, base::faded(fill, share), 0, {}, -1};
        giveOutline(in, 1.2F * scale, sign);
        sign.ring = base::faded(sign.ring, share);
        sign.lining = base::faded(sign.lining, share);
        leaf.discs.push_back(sign);
        const std::string icon(
            base::icons::forCategory(in.atlas.data.categories[static_cast<std::size_t>(band.category)].code));
        const float iconSize = mark * 14 / 11;
        write(
            {left + mark - in.fonts.width(base::Face::Icons, iconSize, icon) / 2, middle + iconSize * 0.36F},
            icon, base::Face::Icons, iconSize, base::inkOn(fill));
        const float size = 13.5F * scale;
        const std::string count =
            base::formatCount(static_cast<long long>(band.dots.size()), in.look.language);
        const float countWidth = in.fonts.width(base::Face::SemiBold, size, count);
        const float right = left + unfolded.labelWidth - 14 * scale;
        write({right - countWidth, middle + size * 0.36F}, count, base::Face::SemiBold, size, colours.ink);
        write({left + 30 * scale, middle + nameSize * 0.36F},
              fitted(in, base::Face::Regular, nameSize,
                     in.look.bandNames[static_cast<std::size_t>(band.category)], nameRoom(band) + 0.5F),
              base::Face::Regular, nameSize, colours.ink);
        for (const layout::Dot& dot : band.dots) {
            if (in.look.dotsElsewhere) {
                break;
            }
            const layout::Seat seat = seatOf(in, dot);
            Disc disc;
            disc.centre = seat.at;
            disc.radiusPx = static_cast<float>(seat.radius);
            disc.fill = dotColour(in, dot.row);
            giveOutline(in, std::max(1.0F * scale, disc.radiusPx * 0.13F), disc);
            disc.row = dot.row;
            if (seat.opacity < 1) { // it comes out of a symbol
                disc.fill = base::faded(disc.fill, seat.opacity);
                disc.ring = base::faded(disc.ring, seat.opacity);
                disc.lining = base::faded(disc.lining, seat.opacity);
            }
            if (dot.row == in.look.hoveredRow || dot.row == in.look.openRow) {
                Disc glow = disc;
                glow.radiusPx += 4 * scale;
                glow.fill = dot.row == in.look.openRow ? colours.focus : colours.halo;
                glow.ringPx = 1.2F * scale;
                glow.row = -1;
                leaf.discs.push_back(glow);
            }
            leaf.discs.push_back(disc);
        }
    }
}

} // namespace scene
