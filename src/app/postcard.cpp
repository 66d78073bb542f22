#include "app/postcard.h"

#include "app/picture.h"
#include "base/icons.h"
#include "base/words.h"
#include "scene/attribution.h"
#include "scene/postcard.h"
#include "session/wording.h"

#include <fmt/format.h>

namespace app {

using base::word;
using base::Word;

namespace {

/// « Lyon (69), Auvergne-Rhône-Alpes »; overseas the department says it all.
std::string placeText(const model::Dataset& data, const model::Initiative& initiative)
{
    std::string text = initiative.city;
    if (initiative.department >= 0) {
        text += fmt::format(" ({})", data.departments[static_cast<std::size_t>(initiative.department)].code);
    }
    if (initiative.region >= 0) {
        text += ", " + data.regions[static_cast<std::size_t>(initiative.region)].name;
    }
    return text;
}

scene::PostcardWords wordsOf(const Stage& stage, const model::Initiative& initiative, base::Language language)
{
    const model::Dataset& data = stage.atlas.data;
    scene::PostcardWords words;
    words.heading = word(Word::AppTitle, language);
    if (initiative.category >= 0) {
        const model::Category& category = data.categories[static_cast<std::size_t>(initiative.category)];
        words.category = model::label(category, language);
        words.icon = base::icons::forCategory(category.code);
    }
    words.organisation =
        fmt::format("{} ({})", initiative.organisation, session::typeLabel(initiative.type, language));
    words.place = placeText(data, initiative);
    words.date = initiative.date ? base::formatDate(*initiative.date, language)
                                 : std::string(word(Word::CardUndated, language));
    words.scan = word(Word::PostcardScan, language);
    words.sources = scene::attribution(stage.atlas, language);
    return words;
}

} // namespace

scene::Scene postcard(const Stage& stage, const session::State& state, int row, int side)
{
    const model::Initiative& initiative = stage.atlas.data.initiatives[static_cast<std::size_t>(row)];
    const base::QrCode code =
        model::hostName(initiative.sourceUrl).empty() ? base::QrCode{} : base::qrCode(initiative.sourceUrl);
    return scene::buildPostcard(stage.atlas, stage.fonts, row, wordsOf(stage, initiative, state.language),
                                code, state.theme, state.language,
                                static_cast<float>(side) / static_cast<float>(scene::kPostcardSide));
}

base::Status writePostcard(const Stage& stage, const session::State& state, render::Painter& painter, int row,
                           int side, const std::filesystem::path& path)
{
    session::State opened = state;
    opened.openRow = row;
    std::vector<base::PngText> texts = pictureTexts(stage, opened);
    for (base::PngText& text : texts) {
        if (text.keyword == "Description") {
            text.utf8 = stage.atlas.data.initiatives[static_cast<std::size_t>(row)].name;
        }
    }
    return writeScene(postcard(stage, state, row, side), painter, texts, path);
}

} // namespace app
