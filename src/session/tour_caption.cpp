#include "session/tour_caption.h"

#include "base/text.h"
#include "base/words.h"
#include "base/written.h"
#include "session/caption_counts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace session {

namespace {

using base::Language;
using base::Word;

/// A text cut at its fields: text, field, text, field, …, text.
struct Pieces {
    std::vector<std::string_view> texts;
    std::vector<std::string_view> fields; ///< without their braces
};

Pieces cut(std::string_view typed)
{
    Pieces pieces;
    std::size_t from = 0;
    while (true) {
        const std::size_t open = typed.find('{', from);
        const std::size_t close = open == std::string_view::npos ? open : typed.find('}', open);
        if (close == std::string_view::npos) {
            pieces.texts.push_back(typed.substr(from));
            return pieces;
        }
        // The innermost pair: « {a {n} » is a brace, a text and a field.
        const std::size_t inner = typed.rfind('{', close);
        pieces.texts.push_back(typed.substr(from, inner - from));
        pieces.fields.push_back(typed.substr(inner + 1, close - inner - 1));
        from = close + 1;
    }
}

/// A field's value; nothing when it is no field.
std::optional<std::string> filled(std::string_view field, const CaptionCounts& counts, Language language)
{
    const std::size_t bar = field.find('|');
    if (bar == std::string_view::npos) {
        return counts.text(field, language);
    }
    const std::size_t second = field.find('|', bar + 1);
    const auto number = counts.number(field.substr(0, bar));
    if (!number || second == std::string_view::npos ||
        field.find('|', second + 1) != std::string_view::npos) {
        return std::nullopt;
    }
    return std::string(base::isSingular(*number, language) ? field.substr(bar + 1, second - bar - 1)
                                                           : field.substr(second + 1));
}

} // namespace

std::string captionText(std::string_view typed, const View& view, const CaptionGround& ground,
                        Language language)
{
    const Pieces pieces = cut(typed);
    if (pieces.fields.empty()) {
        return std::string(typed);
    }
    const CaptionCounts counts(view, ground);
    std::string text(pieces.texts.front());
    for (std::size_t i = 0; i < pieces.fields.size(); ++i) {
        const auto value = filled(pieces.fields[i], counts, language);
        text += value ? *value : fmt::format("{{{}}}", pieces.fields[i]);
        text += pieces.texts[i + 1];
    }
    return text;
}

std::vector<std::string> unknownFields(std::string_view typed, const CaptionGround& ground)
{
    std::vector<std::string> unknown;
    const Pieces pieces = cut(typed);
    if (pieces.fields.empty()) {
        return unknown;
    }
    const View nothing;
    const CaptionCounts counts(nothing, ground);
    for (const std::string_view field : pieces.fields) {
        if (!filled(field, counts, Language::French)) {
            unknown.push_back(fmt::format("{{{}}}", field));
        }
    }
    return unknown;
}

std::vector<std::string> fieldsOf(std::string_view typed)
{
    std::vector<std::string> fields;
    for (const std::string_view field : cut(typed).fields) {
        std::string text = fmt::format("{{{}}}", field);
        if (field.find('|') == std::string_view::npos &&
            std::find(fields.begin(), fields.end(), text) == fields.end()) {
            fields.push_back(std::move(text));
        }
    }
    return fields;
}

std::string captionOf(const TourScene& scene, const CaptionGround& ground, Language language)
{
    const std::string& own = scene.caption[static_cast<std::size_t>(language)];
    const std::string& other = scene.caption[1 - static_cast<std::size_t>(language)];
    const bool usesOther = base::trimmed(own).empty();
    // A text in the other language keeps that language's numbers and words.
    const Language spoken =
        !usesOther ? language : (language == Language::French ? Language::English : Language::French);
    return captionText(usesOther ? other : own, scene.view, ground, spoken);
}

Bilingual firstCaption(const View& view)
{
    const Word key = view.duel                                        ? Word::TourDuel
                     : view.unfolded.kind != layout::UnfoldKind::None ? Word::TourPlace
                                                                      : Word::TourAdded;
    return {std::string(base::word(key, Language::French)), std::string(base::word(key, Language::English))};
}

} // namespace session
