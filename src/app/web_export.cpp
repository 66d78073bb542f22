#include "app/web_export.h"

#include "base/file.h"
#include "export/web_page.h"
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

} // namespace

base::Status writeWebPage(const Stage& stage, const session::State& state, const std::filesystem::path& path)
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
    const auto page = exporter::webPage({stage.atlas, stage.index, stage.plan, stage.fonts}, options);
    if (!page) {
        return page.error();
    }
    return base::writeAtomically(path, page.value());
}

} // namespace app
