#include "session/caption_counts.h"

#include "base/text.h"
#include "base/words.h"
#include "base/written.h"
#include "filter/duel.h"
#include "layout/choropleth.h"
#include "layout/unfold.h"
#include "session/duel_wording.h"
#include "session/rates.h"
#include "session/wording.h"

#include <algorithm>
#include <array>
#include <utility>

namespace session {

namespace {

using base::Language;
using base::Word;
using filter::Facet;

constexpr std::string_view kNothing = "–"; ///< a field that this view has no value for
constexpr std::string_view kAll = ":all";
constexpr std::size_t kMostNames = 3; ///< of those that lead together

std::optional<Facet> facetNamed(std::string_view name)
{
    const auto it = std::ranges::find(filter::kFacets, name, filter::facetName);
    return it == filter::kFacets.end() ? std::nullopt : std::optional(*it);
}

/// The rest of a text after its beginning; nothing when it begins otherwise.
std::optional<std::string_view> after(std::string_view text, std::string_view beginning)
{
    return text.starts_with(beginning) ? std::optional(text.substr(beginning.size())) : std::nullopt;
}

std::string percentText(double share, Language language)
{
    const double percent = 100 * share;
    // What is not nothing does not read as nothing.
    const int decimals = percent > 0 && percent < 1 ? 1 : 0;
    return base::written(Word::Percent, language, base::formatDecimal(percent, decimals, language));
}

int townsAmong(const model::Dataset& data, const filter::Outcome& outcome)
{
    std::vector<std::uint8_t> seen(data.cities.size(), 0);
    int towns = 0;
    for (const int row : outcome.rows) {
        const int city = data.initiatives[static_cast<std::size_t>(row)].cityIndex;
        if (city >= 0 && std::exchange(seen[static_cast<std::size_t>(city)], 1) == 0) {
            ++towns;
        }
    }
    return towns;
}

int undatedAmong(const model::Dataset& data, const filter::Outcome& outcome)
{
    return static_cast<int>(std::ranges::count_if(outcome.rows, [&](int row) {
        return !data.initiatives[static_cast<std::size_t>(row)].date.has_value();
    }));
}

/// Names as a list: « A », « A et B », « A, B, C … » when more lead together.
std::string listed(const std::vector<std::string>& names, Language language)
{
    if (names.size() == 2) {
        return base::written(Word::DuelAnd, language, names[0], names[1]);
    }
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMostNames); ++i) {
        text += (i == 0 ? "" : ", ") + names[i];
    }
    return names.size() > kMostNames ? text + " …" : text;
}

/// Selected rows and inhabitants of regions.
struct Rated {
    int rows = 0;
    long people = 0;

    [[nodiscard]] bool hasRate() const { return rows >= layout::kLeastForRate && people > 0; }
    [[nodiscard]] double perMillion() const { return rows * 1e6 / static_cast<double>(people); }
};

Rated ratedRegion(const model::Dataset& data, const filter::Outcome& outcome, std::size_t region)
{
    Rated rated{0, data.regions[region].population};
    for (const int row : outcome.rows) {
        rated.rows += data.initiatives[static_cast<std::size_t>(row)].region == static_cast<int>(region);
    }
    return rated;
}

} // namespace

CaptionCounts::CaptionCounts(const View& view, const CaptionGround& ground)
    : view_(view), ground_(ground), outcome_(filter::evaluate(ground.index, view.selection))
{
}

const filter::Outcome& CaptionCounts::all() const
{
    if (!all_) {
        all_ = filter::evaluate(ground_.index, {});
    }
    return *all_;
}

std::optional<long long> CaptionCounts::rowsWith(std::string_view facetAndCodes) const
{
    const std::size_t equals = facetAndCodes.find('=');
    const auto facet = facetNamed(facetAndCodes.substr(0, equals));
    if (equals == std::string_view::npos || !facet) {
        return std::nullopt;
    }
    std::vector<std::string> codes = base::split(facetAndCodes.substr(equals + 1), ',');
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    const auto column = ground_.index.column(*facet);
    long long count = 0;
    for (const std::string& code : codes) {
        const int value = ground_.index.findValue(*facet, code);
        if (value < 0) {
            return std::nullopt;
        }
        count += std::ranges::count_if(
            outcome_.rows, [&](int row) { return column[static_cast<std::size_t>(row)] == value; });
    }
    return count;
}

std::optional<CaptionCounts::Top> CaptionCounts::top(std::string_view what, Language language) const
{
    const model::Dataset& data = ground_.atlas.data;
    const auto facet = facetNamed(what);
    if (!facet && what != "city") {
        return std::nullopt;
    }
    const std::size_t size = facet ? ground_.index.values(*facet).size() : data.cities.size();
    std::vector<int> counts(size, 0);
    for (const int row : outcome_.rows) {
        const auto at = static_cast<std::size_t>(row);
        const int value = facet ? ground_.index.column(*facet)[at] : data.initiatives[at].cityIndex;
        if (value >= 0) {
            ++counts[static_cast<std::size_t>(value)];
        }
    }
    Top top;
    const auto codeOf = [&](std::size_t i) -> std::string_view {
        return facet ? std::string_view(ground_.index.values(*facet)[i].code) : std::string_view{};
    };
    for (std::size_t i = 0; i < size; ++i) {
        if (codeOf(i) != filter::kNone) { // « hors pôle » and « non datées » lead nothing
            top.count = std::max(top.count, counts[i]);
        }
    }
    for (std::size_t i = 0; i < size && top.count > 0; ++i) {
        if (counts[i] == top.count && codeOf(i) != filter::kNone) {
            top.names.push_back(facet ? choiceLabel(data, *facet, codeOf(i), language) : data.cities[i].name);
        }
    }
    return top;
}

int CaptionCounts::unfoldedRows() const
{
    return static_cast<int>(std::ranges::count_if(
        outcome_.rows, [&](int row) { return layout::isUnfolded(ground_.atlas, view_.unfolded, row); }));
}

std::optional<long long> CaptionCounts::number(std::string_view field) const
{
    const model::Dataset& data = ground_.atlas.data;
    const bool ofAll = field.ends_with(kAll);
    const std::string_view name = ofAll ? field.substr(0, field.size() - kAll.size()) : field;
    const filter::Outcome& outcome = ofAll ? all() : outcome_;
    if (name == "n") {
        return outcome.selected;
    }
    if (name == "total") {
        return outcome.total;
    }
    if (name == "undated") {
        return undatedAmong(data, outcome);
    }
    if (name == "dated") {
        return outcome.selected - undatedAmong(data, outcome);
    }
    if (name == "towns") {
        return townsAmong(data, outcome);
    }
    if (ofAll) {
        return std::nullopt;
    }
    if (name == "unfolded") {
        return unfoldedRows();
    }
    for (const int side : {0, 1}) {
        if (name == (side == 0 ? "n:left" : "n:right")) {
            return !view_.duel ? 0
                               : filter::evaluate(ground_.index,
                                                  filter::sideSelection(view_.selection, view_.duel->facet,
                                                                        view_.duel->side(side)))
                                     .selected;
        }
    }
    if (const auto rest = after(name, "n:")) {
        return rowsWith(*rest);
    }
    if (const auto rest = after(name, "top:"); rest && rest->ends_with(":n") && *rest != "rate:n") {
        const auto found = top(rest->substr(0, rest->size() - 2), Language::French);
        return found ? std::optional<long long>(found->count) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::string> CaptionCounts::shareText(std::string_view of, Language language) const
{
    const auto part = of.empty() ? std::optional<long long>(outcome_.selected) : rowsWith(of);
    if (!part) {
        return std::nullopt;
    }
    const int whole = of.empty() ? outcome_.total : outcome_.selected;
    if (whole < layout::kLeastForRate) { // a share of so few says more about chance
        return base::written(Word::TourShareOf, language, base::formatCount(*part, language),
                             base::formatCount(whole, language));
    }
    return percentText(static_cast<double>(*part) / whole, language);
}

std::optional<std::string> CaptionCounts::rateText(std::string_view field, Language language) const
{
    if (field.find("rate") != std::string_view::npos && !mayRate(view_.selection)) {
        return "–";
    }
    const model::Dataset& data = ground_.atlas.data;
    const auto written = [&](const Rated& rated) {
        return rated.hasRate() ? base::formatDecimal(rated.perMillion(), 1, language)
                               : base::written(Word::TooFew, language, layout::kLeastForRate);
    };
    if (field == "rate") {
        Rated rated;
        for (std::size_t i = 0; i < data.regions.size(); ++i) {
            const auto& chosen = view_.selection.of(Facet::Region);
            if (chosen.empty() || view_.selection.has(Facet::Region, data.regions[i].code)) {
                const Rated region = ratedRegion(data, outcome_, i);
                rated.rows += region.rows;
                rated.people += region.people;
            }
        }
        return written(rated);
    }
    if (field != "top:rate" && field != "top:rate:n") {
        return std::nullopt;
    }
    std::vector<std::string> names;
    Rated ahead;
    for (std::size_t i = 0; i < data.regions.size(); ++i) {
        if (isUncounted(data, Facet::Region, data.regions[i].code)) {
            continue; // no cluster took the census there: a few finds over few people lead any list
        }
        const Rated region = ratedRegion(data, outcome_, i);
        if (!region.hasRate() || (ahead.hasRate() && region.perMillion() < ahead.perMillion())) {
            continue;
        }
        if (!ahead.hasRate() || region.perMillion() > ahead.perMillion()) {
            names.clear();
        }
        ahead = region;
        names.push_back(data.regions[i].name);
    }
    if (field == "top:rate:n") {
        return written(ahead);
    }
    return names.empty() ? std::string(kNothing) : listed(names, language);
}

std::optional<std::string> CaptionCounts::cardText(std::string_view what, Language language) const
{
    static constexpr std::array<std::string_view, 4> kParts{"name", "organisation", "city", "summary"};
    if (std::ranges::find(kParts, what) == kParts.end()) {
        return std::nullopt;
    }
    if (view_.openRow < 0) {
        return std::string(kNothing);
    }
    const model::Initiative& card = ground_.atlas.data.initiatives[static_cast<std::size_t>(view_.openRow)];
    return what == "name"           ? card.name.str()
           : what == "organisation" ? card.organisation.str()
           : what == "city"         ? card.city.str()
                                    : std::string(model::summary(card, language));
}

std::optional<std::string> CaptionCounts::chosenText(std::string_view name, Language language) const
{
    const auto facet = facetNamed(name);
    if (!facet) {
        return std::nullopt;
    }
    std::string text;
    for (const std::string& code : view_.selection.of(*facet)) {
        text += text.empty() ? "" : std::string(base::word(Word::SentenceOr, language));
        text += choiceLabel(ground_.atlas.data, *facet, code, language);
    }
    return text.empty() ? std::string(kNothing) : text;
}

std::string CaptionCounts::placeText(Language language) const
{
    const model::Dataset& data = ground_.atlas.data;
    const auto at = static_cast<std::size_t>(view_.unfolded.index);
    switch (view_.unfolded.kind) {
    case layout::UnfoldKind::Paris:
        return std::string(base::word(Word::ParisInset, language));
    case layout::UnfoldKind::Region:
        return data.regions[at].name;
    case layout::UnfoldKind::City:
        return data.cities[at].name;
    case layout::UnfoldKind::None:
        break;
    }
    return std::string(kNothing);
}

std::optional<std::string> CaptionCounts::text(std::string_view field, Language language) const
{
    if (const auto value = number(field)) {
        return base::formatCount(*value, language);
    }
    std::optional<std::string> text;
    if (field == "sentence") {
        text = sentence(ground_.atlas.data, view_.selection, language);
    } else if (field == "place") {
        text = placeText(language);
    } else if (field == "left" || field == "right") {
        text = view_.duel ? choiceLabel(ground_.atlas.data, view_.duel->facet,
                                        view_.duel->side(field == "left" ? 0 : 1), language)
                          : std::string(kNothing);
    } else if (field == "share") {
        text = shareText({}, language);
    } else if (const auto of = after(field, "share:")) {
        text = shareText(*of, language);
    } else if (const auto part = after(field, "card:")) {
        text = cardText(*part, language);
    } else if (const auto facet = after(field, "choice:")) {
        text = chosenText(*facet, language);
    } else if (field == "rate" || field == "top:rate" || field == "top:rate:n") {
        text = rateText(field, language);
    } else if (const auto what = after(field, "top:")) {
        if (const auto found = top(*what, language)) {
            text = found->names.empty() ? std::string(kNothing) : listed(found->names, language);
        }
    }
    return text ? std::optional(base::typeset(*text)) : std::nullopt;
}

} // namespace session
