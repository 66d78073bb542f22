#include "app/web_export.h"

#include "app/drawing.h"
#include "base/file.h"
#include "base/words.h"
#include "base/written.h"
#include "export/web_page.h"
#include "filter/network_rows.h"
#include "layout/partner_words.h"
#include "session/play.h"
#include "session/wording.h"

#include <numeric>

namespace app {

namespace {

using base::Language;
using exporter::BothLanguages;

template<class Text>
BothLanguages inBoth(Text text)
{
    return {text(Language::French), text(Language::English)};
}

exporter::WebChoice choiceOf(const model::Dataset& data, filter::Facet facet, const std::string& code)
{
    filter::Selection alone; // its sentence is the choice's own clause
    alone.of(facet) = {code};
    return {inBoth([&](Language l) { return session::choiceLabel(data, facet, code, l); }),
            inBoth([&](Language l) { return session::sentence(data, alone, l); })};
}

/// As large as the page shows them on a desk: their letters have the size of the page's own.
DrawingOrder pictureOrder()
{
    DrawingOrder order;
    order.width = 1280;
    order.height = 860;
    return order;
}

/// A network's members, one by one, as its page has them at the moment.
std::vector<std::string> membersOf(const Stage& stage, Language language)
{
    const layout::NetworkPicture& picture = *stage.network.picture();
    const model::Network& network =
        stage.atlas.data.networks[static_cast<std::size_t>(picture.state.network)];
    std::vector<std::string> members;
    for (std::size_t i = 0; i < picture.texts.size(); ++i) {
        const layout::NetworkNodeText& node = picture.texts[i];
        std::string text = node.detail.empty() ? node.name : node.name + " · " + node.detail;
        const bool isSaid = network.kind != model::kLocalEcosystem && // by the detail
                            filter::reachOf(network, *picture.state.nodes[i].node) == filter::Reach::Near;
        if (node.count > 0 && !isSaid) {
            text += " · " + session::initiativesText(node.count, language);
        }
        members.push_back(std::move(text));
    }
    return members;
}

std::vector<std::string> constellationsOf(const Stage& stage, Language language)
{
    const model::Partnerships& all = stage.index.partnerships();
    std::vector<std::string> groups;
    for (const model::Constellation& group : stage.partners->groups) {
        std::string names;
        for (const int organisation : group.organisations) {
            names += (names.empty() ? "" : ", ") + all.organisation(organisation).name;
        }
        groups.push_back(
            base::written(base::Word::NoteLabelled, language, layout::groupText(group, language), names));
    }
    return groups;
}

/// The same picture in both languages. `words`: what it says, asked once the stage shows it in a language.
template<class Words>
base::Result<exporter::WebPicture> pictureOf(Stage& stage, session::State state, Words words)
{
    exporter::WebPicture picture;
    state.theme = base::Theme::Light; // as a sheet of paper, in every theme of the page
    for (const Language language : {Language::French, Language::English}) {
        const auto l = static_cast<std::size_t>(language);
        state.language = language;
        auto drawn = drawing(stage, state, pictureOrder(), DrawingFormat::Svg);
        if (!drawn) {
            return drawn.error();
        }
        picture.drawing[l] = std::move(drawn).value();
        const auto [title, text, items] = words(state);
        picture.title[l] = title;
        picture.text[l] = text;
        picture.items.resize(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            picture.items[i][l] = items[i];
        }
    }
    return picture;
}

struct PictureWords {
    std::string title;
    std::string text;
    std::vector<std::string> items;
};

base::Result<std::vector<exporter::WebPicture>> picturesOf(Stage& stage, const session::State& state)
{
    std::vector<exporter::WebPicture> pictures;
    if (stage.network.frameFor(state) >= 0) {
        auto network = pictureOf(stage, state, [&stage](const session::State& shown) {
            const scene::NetworkWords header = stage.network.header(shown);
            return PictureWords{base::written(base::Word::NetworkChip, shown.language, header.title),
                                header.text + "\n" + header.subtitle, membersOf(stage, shown.language)};
        });
        if (!network) {
            return network.error();
        }
        pictures.push_back(std::move(network).value());
    }
    if (state.partners.shown && stage.network.frameFor(state) < 0 && !state.duel) {
        auto threads = pictureOf(stage, state, [&stage](const session::State& shown) {
            return PictureWords{std::string(base::word(base::Word::LayerThreads, shown.language)),
                                layout::coverageText(stage.partners->coverage, shown.language),
                                constellationsOf(stage, shown.language)};
        });
        if (!threads) {
            return threads.error();
        }
        pictures.push_back(std::move(threads).value());
    }
    return pictures;
}

} // namespace

base::Status writeWebPage(Stage& stage, const session::State& state, const std::filesystem::path& path)
{
    const model::Dataset& data = stage.atlas.data;
    exporter::WebPageOptions options;
    options.language = state.language;
    options.selection = session::effectiveSelection(state);
    options.generator = "cartovid " CARTOVID_VERSION;
    for (const filter::Facet facet : filter::kFacets) {
        const auto f = static_cast<std::size_t>(facet);
        options.titles[f] = inBoth([&](Language l) { return session::facetTitle(facet, l); });
        for (const filter::FacetValue& value : stage.index.values(facet)) {
            options.choices[f].push_back(choiceOf(data, facet, value.code));
        }
    }
    filter::Outcome everything;
    everything.rows.resize(data.initiatives.size());
    std::iota(everything.rows.begin(), everything.rows.end(), 0);
    options.order = session::listing(data, everything);
    filter::Selection alone; // what the page cannot work out by itself
    alone.area = options.selection.area;
    alone.pairings = options.selection.pairings;
    alone.network = options.selection.network;
    if (!alone.isEmpty()) {
        options.inArea = filter::evaluate(stage.index, alone).pass;
        options.areaPhrase = inBoth([&](Language l) { return session::sentence(data, alone, l); });
    }
    auto pictures = picturesOf(stage, state);
    if (!pictures) {
        return pictures.error();
    }
    options.pictures = std::move(pictures).value();
    const auto page = exporter::webPage({stage.atlas, stage.index, stage.plan, stage.fonts}, options);
    if (!page) {
        return page.error();
    }
    return base::writeAtomically(path, page.value());
}

} // namespace app
