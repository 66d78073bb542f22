#include "session/spoken.h"

#include "base/text.h"
#include "base/words.h"
#include "base/written.h"
#include "session/wording.h"

#include <algorithm>

namespace session {

namespace {

using base::Word;
using base::written;

/// A text as a sentence: one full stop at its end, so that the voice falls.
void addSentence(std::string& said, std::string_view text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) {
        text.remove_suffix(1);
    }
    if (text.empty()) {
        return;
    }
    said += said.empty() ? "" : " ";
    said += text;
    const bool ends = text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
    said += ends ? "" : ".";
}

/// Spaces that do not break are for the eye; voices say some of them.
std::string withPlainSpaces(std::string text)
{
    for (const std::string_view space : {"\u00A0", "\u202F"}) {
        for (std::size_t at = 0; (at = text.find(space, at)) != std::string::npos; ++at) {
            text.replace(at, space.size(), " ");
        }
    }
    return text;
}

} // namespace

std::string spokenRow(const model::Dataset& data, const std::vector<int>& listing, int row, bool whole,
                      base::Language language)
{
    if (row < 0 || row >= static_cast<int>(data.initiatives.size())) {
        return {};
    }
    const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(row)];
    std::string said;
    addSentence(said, initiative.name);
    const bool both = !initiative.organisation.empty() && !initiative.city.empty();
    addSentence(said, initiative.organisation + (both ? ", " : "") + initiative.city);
    addSentence(said, initiative.date ? base::formatDate(*initiative.date, language)
                                      : std::string(base::word(Word::CardUndated, language)));
    if (initiative.category >= 0) {
        const auto& category = data.categories[static_cast<std::size_t>(initiative.category)];
        addSentence(said, written(Word::SpokenCategory, language, model::label(category, language)));
    }
    if (whole) {
        addSentence(said, model::summary(initiative, language));
    }
    const auto place = std::ranges::find(listing, row);
    if (place != listing.end()) {
        addSentence(said, written(Word::Position, language, place - listing.begin() + 1, listing.size()));
    }
    return withPlainSpaces(std::move(said));
}

std::string spokenStart(int count, base::Language language)
{
    return withPlainSpaces(written(Word::SpokenStart, language, count));
}

std::string spokenControl(std::string_view label, int count, std::string_view state, base::Language language)
{
    std::string said(label);
    if (count >= 0) {
        said += ", " + initiativesText(count, language);
    }
    if (!state.empty()) {
        said += ", " + std::string(state);
    }
    std::string sentence;
    addSentence(sentence, said);
    return withPlainSpaces(std::move(sentence));
}

} // namespace session
