#include "app/network_stage.h"

#include "app/output.h"
#include "base/words.h"
#include "base/written.h"
#include "filter/network_rows.h"
#include "layout/motion.h"
#include "model/frame_projection.h"
#include "scene/network.h"
#include "session/network_steps.h"
#include "session/time_axis.h"
#include "session/wording.h"
#include "source/load.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace app {

namespace {

using base::word;
using base::Word;
using base::written;

constexpr double kOpening = 0.9; // seconds

double eased(double t)
{
    return t * t * (3 - 2 * t);
}

/// Months since year 0 that the table's dates span; empty without dates.
model::MonthSpan tableMonths(const filter::Index& index)
{
    const session::TimeAxis axis = session::axisOf(index);
    if (axis.isEmpty()) {
        return {};
    }
    const auto month = [](int day) {
        const base::PartialDate date = base::dateOfDay(day);
        return date.year * 12 + date.month - 1;
    };
    return {month(axis.first), month(axis.last)};
}

/// « 2020 », or « 2019–2020 ».
std::string yearsText(const model::MonthSpan& months)
{
    const std::string first = std::to_string(months.first / 12);
    const std::string last = std::to_string(months.last / 12);
    return first == last ? first : first + "–" + last;
}

/// The selected rows of a node, by category.
layout::NetworkNodeText countedNode(const model::Dataset& data, const std::vector<std::uint8_t>& rows,
                                    const filter::Outcome& outcome)
{
    layout::NetworkNodeText text;
    std::vector<int> counts(data.categories.size());
    for (const int row : outcome.rows) {
        if (rows[static_cast<std::size_t>(row)] != 0) {
            ++counts[static_cast<std::size_t>(data.initiatives[static_cast<std::size_t>(row)].category)];
            ++text.count;
        }
    }
    for (std::size_t category = 0; category < counts.size(); ++category) {
        if (counts[category] > 0) {
            text.shares.push_back({static_cast<int>(category), counts[category], false,
                                   counts[category] / static_cast<double>(text.count)});
        }
    }
    return text;
}

/// What has happened last, with its date where that is another month than the one that is shown.
std::string headline(const model::NetworkEvent* last, int month, base::Language language)
{
    if (last == nullptr) {
        return std::string(word(Word::NetworkNothingYet, language));
    }
    const std::string label(model::labelOf(*last, language));
    return model::firstMonth(last->date) == month && last->date.month > 0
               ? label
               : written(Word::NoteLabelled, language, session::momentWritten(last->date, language), label);
}

void writeHeader(const model::Network& network, base::Language language, scene::NetworkWords& words)
{
    words.title = model::nameOf(network, language);
    words.subtitle = session::kindText(network.kind, language) + " · " +
                     session::momentWritten(network.date, language) + " · " +
                     written(Word::NetworkSource, language, network.source);
    words.text = model::textOf(network, language);
}

} // namespace

scene::NetworkWords NetworkStage::header(const session::State& state) const
{
    const int network = session::networkShown(state, atlas_.data);
    scene::NetworkWords words;
    writeHeader(atlas_.data.networks[static_cast<std::size_t>(network)], state.language, words);
    return words;
}

float NetworkStage::headerHeight(const session::State& state, float width, float scale) const
{
    return scene::networkHeaderHeight(header(state), fonts_, width, scale);
}

int NetworkStage::frameFor(const session::State& state)
{
    const int network = session::networkShown(state, atlas_.data);
    if (network < 0) {
        return -1;
    }
    if (!layout::needsEurope(model::networkAt(atlas_.data, network, *state.networkMonth))) {
        return model::kMainland;
    }
    if (!atlas_.geography.europe.present && !europeAsked_) {
        europeAsked_ = true;
        source::Sources sources;
        sources.geodata = source::defaultGeodata();
        auto europe = source::loadEurope(sources);
        if (europe) {
            atlas_.geography.europe = std::move(europe).value();
        } else {
            warn(europe.error().message);
        }
    }
    return atlas_.geography.europe.present ? model::kEurope : model::kMainland;
}

void NetworkStage::clear()
{
    picture_.reset();
    were_.clear();
    whose_.clear();
    start_ = -1e9;
}

bool NetworkStage::isOfTable(const model::Network& network) const
{
    const model::MonthSpan months = tableMonths(index_);
    return !months.isEmpty() && model::firstMonth(network.date) >= months.first;
}

std::string NetworkStage::detail(const model::Network& network, const model::StandingNode& standing,
                                 int count) const
{
    const model::NetworkNode& node = *standing.node;
    std::vector<std::string> parts;
    std::set<std::string_view> roles;
    for (const model::NetworkNode& other : network.nodes) {
        roles.insert(other.roleEn);
    }
    if (roles.size() > 1) {
        parts.emplace_back(model::roleOf(node, language_));
    }
    const bool hasBefore = model::networkBefore(atlas_.data, picture_->state.network) >= 0;
    if (standing.standing == model::Standing::Gone) {
        parts.emplace_back(word(Word::NetworkGone, language_));
    } else if (standing.standing == model::Standing::Comes && hasBefore) {
        parts.emplace_back(word(Word::NetworkComes, language_));
    } else if (!standing.formerly.empty()) {
        parts.push_back(written(Word::NetworkFormerly, language_, standing.formerly));
    }
    const filter::Reach reach = filter::reachOf(network, node);
    if (reach == filter::Reach::None) {
        parts.push_back(node.city);
    } else if (reach == filter::Reach::Near && network.kind != model::kLocalEcosystem && count > 0 &&
               standing.standing != model::Standing::ToCome) {
        parts.push_back(
            written(base::isSingular(count, language_) ? Word::NetworkNearOne : Word::NetworkNearMany,
                    language_, base::formatCount(count, language_), filter::kNearKm));
    }
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() ? "" : " · ";
        text += part;
    }
    return text;
}

void NetworkStage::write(const model::Network& network, const filter::Outcome& outcome)
{
    std::vector<layout::NetworkNodeText>& texts = picture_->texts;
    texts.clear();
    for (const model::StandingNode& standing : picture_->state.nodes) {
        const bool isMember = standing.standing != model::Standing::Gone;
        layout::NetworkNodeText text =
            isMember ? countedNode(atlas_.data, filter::rowsOfNode(index_, network, *standing.node), outcome)
                     : layout::NetworkNodeText{};
        text.name = standing.node->name;
        text.detail = detail(network, standing, text.count);
        texts.push_back(std::move(text));
    }
}

void NetworkStage::tint(const model::Network& network, const layout::Sheet& sheet)
{
    territories_ = {};
    if (network.kind == model::kLocalEcosystem || !isOfTable(network)) {
        return; // of earlier territories the tables say nothing
    }
    std::set<int> members;
    for (const model::StandingNode& standing : picture_->state.nodes) {
        if (standing.standing != model::Standing::Gone && standing.node->pole >= 0) {
            members.insert(standing.node->pole);
        }
    }
    territories_.isShown = !members.empty();
    territories_.ofRegions = layout::poleOfRegions(atlas_.data);
    for (int& pole : territories_.ofRegions) {
        pole = members.contains(pole) ? pole : -1;
    }
    territories_.bands.push_back(
        layout::poleBands(atlas_, sheet.main(), layout::kPoleBandPx * sheet.scale, 0.6F * sheet.scale));
    std::erase_if(territories_.bands.front(),
                  [&](const layout::PoleBand& band) { return !members.contains(band.pole); });
}

void NetworkStage::layOut(const Place& place)
{
    const layout::NetworkParts parts = layout::arrangeNetworkPage(place.rect, place.scale);
    const layout::NetworkView view = layout::networkView(atlas_.geography, picture_->state, parts.map);
    picture_->page = layout::layoutNetwork(atlas_.geography, picture_->state, picture_->texts, parts, view,
                                           place.scale, fonts_);
    picture_->time = layout::layoutNetworkTime(atlas_.data, parts.time, place.scale);
}

void NetworkStage::refresh(const session::State& state, const filter::Outcome& outcome, bool recount,
                           const Place& place)
{
    const int network = session::networkShown(state, atlas_.data);
    const bool isFirst = !picture_;
    const bool isOther =
        isFirst || picture_->state.network != network ||
        picture_->state.isFounded !=
            (model::firstMonth(atlas_.data.networks[static_cast<std::size_t>(network)].date) <=
             *state.networkMonth);
    const bool isElsewhere =
        isFirst || place.rect != place_.rect || place.scale != place_.scale || place.header != place_.header;
    const bool isNamedAnew = language_ != state.language;
    month_ = *state.networkMonth;
    language_ = state.language;
    if (isOther && !isFirst) {
        const layout::NetworkPage now = pageAt(share(place.now));
        from_ = now.view;
        were_ = now.marks;
        whose_ = picture_->state.nodes;
    }
    if (isFirst) {
        picture_.emplace();
    }
    picture_->state = model::networkAt(atlas_.data, network, month_);
    const model::Network& shown = atlas_.data.networks[static_cast<std::size_t>(network)];
    if (isOther || recount || isNamedAnew) {
        write(shown, outcome);
    }
    if (isOther || isElsewhere || recount || isNamedAnew) {
        place_ = place;
        layOut(place);
        tint(shown, picture_->page.sheet);
    }
    if (isOther) {
        start_ = place.now;
        if (isFirst || from_.frame != picture_->page.view.frame) {
            // The page widens from France, once that has come out of the paper where France was before.
            from_ = layout::franceView(atlas_.geography, picture_->page.view.frame, picture_->page.parts.map);
            were_.clear();
            start_ += layout::kTravelSeconds / 2;
        }
    }
    if (place.atOnce || state.reducedMotion || (isElsewhere && !isOther)) {
        start_ = -1e9;
    }
}

double NetworkStage::share(double now) const
{
    return std::clamp((now - start_) / kOpening, 0.0, 1.0);
}

bool NetworkStage::isMoving(double now) const
{
    return isOn() && share(now) < 1;
}

layout::NetworkPage NetworkStage::pageAt(double share) const
{
    layout::NetworkPage page = picture_->page;
    if (share >= 1) {
        return page;
    }
    const double t = eased(share);
    page.view = layout::between(from_, picture_->page.view, t);
    page.sheet = layout::networkSheet(page.parts, page.view, page.sheet.scale);
    const layout::View& then = picture_->page.sheet.main();
    const layout::View& now = page.sheet.main();
    for (layout::NetworkMark& mark : page.marks) {
        const base::Vec2 away = mark.at - mark.place;
        mark.place = now.toPx(then.toMetres(mark.place));
        mark.at = mark.place + away * t;
        const model::NetworkNode& node = *picture_->state.nodes[static_cast<std::size_t>(mark.node)].node;
        const auto was = std::ranges::find_if(were_, [&](const layout::NetworkMark& other) {
            return model::isSameNode(*whose_[static_cast<std::size_t>(other.node)].node, node);
        });
        const double before = was == were_.end() ? 0 : was->radius;
        mark.radius = before + (mark.radius - before) * t;
    }
    return page;
}

std::string NetworkStage::legend(const model::Network& network) const
{
    if (network.kind == model::kLocalEcosystem && picture_->state.isFounded) {
        return written(Word::NetworkLegendLocal, language_, filter::kNearKm);
    }
    std::string text(word(!picture_->state.isFounded ? Word::NetworkLegendToCome
                          : picture_->page.hasHub    ? Word::NetworkLegendHub
                                                     : Word::NetworkLegend,
                          language_));
    const bool hasGone = std::ranges::any_of(picture_->state.nodes, [](const model::StandingNode& standing) {
        return standing.standing == model::Standing::Gone;
    });
    if (hasGone) {
        text += " · " + std::string(word(Word::NetworkLegendGone, language_));
    }
    if (territories_.isShown) {
        text += " · " + written(Word::NetworkLegendGround, language_, yearsText(tableMonths(index_)));
    }
    return text;
}

scene::Scene NetworkStage::scene(base::Theme theme, const filter::Outcome& outcome, int width, int height,
                                 double now) const
{
    const model::NetworkState& state = picture_->state;
    const model::Network& network = atlas_.data.networks[static_cast<std::size_t>(state.network)];
    const layout::NetworkPage page = pageAt(share(now));
    layout::PoleLayout territories = territories_;
    if (share(now) < 1) {
        territories.bands.assign(1, {}); // they run along the outlines where these rest
    }
    const model::MonthSpan table = tableMonths(index_);
    scene::NetworkIngredients in{atlas_,  state,  page, picture_->time, picture_->texts, territories,
                                 outcome, fonts_, {},   theme,          language_,       month_};
    in.tableFirst = table.first;
    in.tableLast = table.last;
    in.unfolded = share(now);
    in.header = place_.header;
    in.words.legend = legend(network);
    if (page.view.frame == model::kEurope) {
        in.words.projection = word(Word::NetworkProjected, language_);
    }
    in.words.headlineDate = session::monthWritten(month_, language_);
    in.words.headline = headline(state.last, month_, language_);
    if (!table.isEmpty()) {
        in.words.mapHere = written(Word::NetworkMapOf, language_, yearsText(table));
    }
    for (const layout::TimeBar& bar : picture_->time.bars) {
        in.words.bars.emplace_back(
            model::nameOf(atlas_.data.networks[static_cast<std::size_t>(bar.network)], language_));
    }
    if (!place_.header.isEmpty()) {
        writeHeader(network, language_, in.words);
    }
    return scene::buildNetwork(in, width, height);
}

} // namespace app
