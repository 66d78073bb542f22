#include "session/duel_wording.h"

#include "base/words.h"
#include "base/written.h"
#include "session/duel_names.h"
#include "session/rates.h"
#include "session/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace session {

namespace {

using base::Language;
using base::word;
using base::Word;
using base::written;
using filter::Facet;

constexpr int kFewRows = 20; // below, a second digit would be false precision

/// The first letter in upper case: those of French, « à » and « œ » among them.
std::string raised(std::string text)
{
    if (text.empty()) {
        return text;
    }
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    if (text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    } else if (text.starts_with("œ")) {
        text.replace(0, std::string_view("œ").size(), "Œ");
    } else if (text.size() > 1 && byte(0) == 0xC3 && byte(1) >= 0xA0 && byte(1) <= 0xBE && byte(1) != 0xB7) {
        text[1] = static_cast<char>(byte(1) - 0x20); // U+00E0 to U+00FE, but the sign of division
    }
    return text;
}

/// « 1,9 », « environ 2 », « 16 »: as many digits as the smaller count bears.
std::string ratioText(int small, int large, Language language)
{
    const double ratio = static_cast<double>(large) / small;
    const bool few = small < kFewRows;
    const double step = ratio >= 10 || (few && ratio >= 3) ? 1 : few ? 0.5 : 0.1;
    const double rounded = std::round(ratio / step) * step;
    const bool whole = std::abs(rounded - std::round(rounded)) < 0.01;
    if (rounded < 1.05) {
        return {};
    }
    const std::string number =
        whole ? base::formatCount(std::lround(rounded), language) : base::formatDecimal(rounded, 1, language);
    return few ? written(Word::DuelAbout, language, number) : number;
}

class Sentence {
public:
    Sentence(const model::Dataset& data, const Duel& duel, std::array<int, 2> counts, Language language,
             bool mayRate)
        : data_(data),
          duel_(duel),
          counts_(counts),
          language_(language),
          mayRate_(mayRate),
          names_{duelName(data, duel.facet, duel.left, language),
                 duelName(data, duel.facet, duel.right, language)}
    {
    }

    [[nodiscard]] std::string text() const
    {
        const bool uncounted =
            isUncounted(data_, duel_.facet, duel_.left) || isUncounted(data_, duel_.facet, duel_.right);
        const auto [least, most] = std::minmax(counts_[0], counts_[1]);
        std::string text = counts();
        if (most > 0 && least < kLeastToCompare) {
            text += word(Word::DuelTooFew, language_);
        } else if (most > 0 && !uncounted) {
            text += ratio() + (mayRate_ ? rates() : std::string());
        }
        return text + census() + ".";
    }

private:
    /// What both sides count.
    [[nodiscard]] std::string counts() const
    {
        const bool isPlace = duel_.facet != Facet::Category;
        const std::string& a = isPlace ? names_[0].subject : names_[0].in;
        const std::string& b = isPlace ? names_[1].subject : names_[1].in;
        const std::string other = counts_[1] == 0 ? std::string(word(Word::DuelNoneThere, language_))
                                                  : base::formatCount(counts_[1], language_);
        const std::string first = initiativesText(counts_[0], language_);
        if (counts_[0] == counts_[1]) {
            if (counts_[0] == 0) {
                return written(isPlace ? Word::DuelNone : Word::DuelInNone, language_, a, b);
            }
            return written(isPlace ? Word::DuelEqual : Word::DuelInEqual, language_, a, b, first);
        }
        const bool plural = names_[0].isPlural;
        if (counts_[0] == 0) {
            if (!isPlace) {
                return written(Word::DuelInFirstNone, language_, a, other, b);
            }
            return written(plural ? Word::DuelFirstNonePlural : Word::DuelFirstNone, language_, a, b, other);
        }
        if (!isPlace) {
            return written(Word::DuelInCounts, language_, first, a, other, b);
        }
        return written(plural ? Word::DuelCountsPlural : Word::DuelCounts, language_, a, first, b, other);
    }

    /// The right side beside the left one.
    [[nodiscard]] std::string ratio() const
    {
        if (counts_[0] == counts_[1]) {
            return {};
        }
        const auto [least, most] = std::minmax(counts_[0], counts_[1]);
        const std::string times = ratioText(least, most, language_);
        if (times.empty()) {
            return std::string(word(Word::DuelAlike, language_));
        }
        return written(counts_[1] > counts_[0] ? Word::DuelMore : Word::DuelLess, language_, times);
    }

    [[nodiscard]] std::string rates() const
    {
        const std::string a = duelRate(data_, duel_.facet, duel_.left, counts_[0], language_);
        const std::string b = duelRate(data_, duel_.facet, duel_.right, counts_[1], language_);
        return a.empty() || b.empty() ? std::string() : written(Word::DuelRate, language_, a, b);
    }

    [[nodiscard]] std::string census() const
    {
        std::string places;
        for (int side = 0; side < 2; ++side) {
            if (isUncounted(data_, duel_.facet, duel_.side(side))) {
                const std::string& in = names_[static_cast<std::size_t>(side)].in;
                places = places.empty() ? in : written(Word::DuelAnd, language_, places, in);
            }
        }
        return places.empty() ? std::string() : written(Word::DuelCensus, language_, places);
    }

    const model::Dataset& data_;
    const Duel& duel_;
    std::array<int, 2> counts_;
    Language language_;
    bool mayRate_;
    std::array<DuelName, 2> names_;
};

} // namespace

bool isUncounted(const model::Dataset& data, Facet facet, std::string_view code)
{
    if (facet == Facet::Pole) {
        return code == filter::kNone;
    }
    const int region = facet == Facet::Region ? data.findRegion(code) : -1;
    return region >= 0 && data.regions[static_cast<std::size_t>(region)].pole < 0;
}

std::string duelRate(const model::Dataset& data, Facet facet, std::string_view code, int count,
                     Language language)
{
    const int region = facet == Facet::Region ? data.findRegion(code) : -1;
    if (region < 0 || count < kLeastToCompare || isUncounted(data, facet, code)) {
        return {};
    }
    const long population = data.regions[static_cast<std::size_t>(region)].population;
    if (population <= 0) {
        return {};
    }
    const double rate = count * 1e6 / static_cast<double>(population);
    return base::formatDecimal(rate, count < kFewRows && rate >= 10 ? 0 : 1, language);
}

std::string duelSentence(const model::Dataset& data, const Duel& duel, std::array<int, 2> counts,
                         const filter::Selection& selection, Language language, const AreaWords& areas)
{
    const std::string compared = Sentence(data, duel, counts, language, mayRate(selection)).text();
    filter::Selection others = selection;
    others.of(duel.facet).clear();
    const std::string among = others.isEmpty() ? std::string() : sentence(data, others, language, areas);
    if (among.empty()) {
        return raised(compared);
    }
    return raised(written(Word::DuelAmong, language, withApostrophes(among), compared));
}

} // namespace session
