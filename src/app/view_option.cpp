#include "app/view_option.h"

#include "app/duel_option.h"
#include "app/file_reasons.h"
#include "app/near_option.h"
#include "app/option_values.h"
#include "app/pairing_option.h"
#include "app/picture.h"
#include "app/selection_options.h"
#include "base/file.h"
#include "base/png_writer.h"
#include "base/text.h"
#include "base/words.h"
#include "base/written.h"
#include "export/vector.h"
#include "session/network_steps.h"
#include "session/time_axis.h"
#include "session/view_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace app {

namespace {

base::Result<int> rowOf(const model::Dataset& data, const std::string& id)
{
    if (const int row = session::rowWithId(data, id); row >= 0) {
        return row;
    }
    std::vector<std::string> known;
    std::ranges::transform(data.initiatives, std::back_inserter(known), &model::Initiative::id);
    return usage(fmt::format("--card: no initiative has the id \"{}\"{}", id, suggestion(id, known)));
}

void addChoices(const Options& options, session::View& view)
{
    view.language = options.language.value_or(view.language);
    view.theme = options.theme.value_or(view.theme);
    view.symbols = options.symbols.value_or(view.symbols);
    view.measure = options.measure.value_or(view.measure);
    view.colouring = options.colouring.value_or(view.colouring);
    view.barsBy = options.barsBy.value_or(view.barsBy);
    view.drawer = options.drawer.value_or(view.drawer);
    view.crosstab = options.crosstab.value_or(view.crosstab);
    view.table.columns = options.columns.value_or(view.table.columns);
    view.table.sort = options.sort.value_or(view.table.sort);
    view.showPoles |= options.poles;
    view.partners.shown |= options.partners;
}

base::Status addPlaces(const Options& options, const session::ViewGround& ground, session::View& view)
{
    const model::Dataset& data = ground.atlas.data;
    if (!options.duel.empty()) {
        auto duel = duelFrom(options.duel, ground.index, data);
        if (!duel) {
            return duel.error();
        }
        view.duel = std::move(duel).value();
    }
    if (!options.unfold.empty()) {
        const auto place = session::placeNamed(data, options.unfold);
        if (!place) {
            return usage("--unfold: " + place.error().message);
        }
        view.unfolded = place.value();
    }
    if (!options.near.empty()) {
        auto near = nearbyFrom(options.near);
        if (!near) {
            return near.error();
        }
        view.nearby = std::move(near).value();
    }
    if (!options.partnersOf.empty()) {
        const auto name = partnersOfFrom(options.partnersOf, ground.atlas.data, ground.index);
        if (!name) {
            return name.error();
        }
        view.partners.of = name.value();
    }
    if (!options.card.empty()) {
        const auto row = rowOf(data, options.card);
        if (!row) {
            return row.error();
        }
        view.openRow = row.value();
    }
    if (!options.poleSheet.empty()) {
        std::vector<std::string> known;
        std::ranges::transform(data.poles, std::back_inserter(known), &model::Pole::code);
        auto pole = oneOf("--pole-sheet", options.poleSheet, known);
        if (!pole) {
            return pole.error();
        }
        view.openPole = std::move(pole).value();
    }
    return base::Ok{};
}

} // namespace

namespace {

/// A drawing larger than this is none of ours.
constexpr std::uint64_t kDrawingBytes = 64U << 20U;

/// The view's text: the file itself, or what a picture or a drawing carries.
base::Result<std::string> viewText(const std::string& path, base::Language language)
{
    const std::string ending = base::fold(std::filesystem::path(path).extension().string());
    if (ending == ".svg" || ending == ".pdf") {
        const auto drawing = base::readFile(path, kDrawingBytes);
        if (!drawing) {
            return drawing.error();
        }
        auto carried =
            ending == ".pdf" ? exporter::viewInPdf(drawing.value()) : exporter::viewInSvg(drawing.value());
        return carried ? base::Result<std::string>(std::move(*carried))
                       : base::Result<std::string>(base::Error{fmt::format(
                             fmt::runtime(base::word(base::Word::PictureWithoutView, language)), path)});
    }
    if (!base::isPng(path)) {
        return base::readFile(path, session::kViewBytes);
    }
    auto carried = base::readPngText(path, kViewKeyword, session::kViewBytes);
    if (!carried) {
        return carried.error();
    }
    if (!carried.value()) {
        return base::Error{
            fmt::format(fmt::runtime(base::word(base::Word::PictureWithoutView, language)), path)};
    }
    return std::move(*carried.value());
}

} // namespace

base::Result<session::SavedView> openView(const std::string& path, const session::ViewGround& ground)
{
    const auto text = viewText(path, ground.language);
    if (!text) {
        const std::string why = ground.language == base::Language::English || base::isPng(path)
                                    ? std::string()
                                    : whyNotRead(path, ground.language);
        return why.empty() ? text.error() : base::Error{why, text.error().exit};
    }
    auto saved = session::readView(text.value(), ground);
    if (!saved) {
        return base::Error{
            base::written(base::Word::NoteLabelled, ground.language, path, saved.error().message)};
    }
    return saved;
}

base::Result<session::View> viewFrom(const Options& options, session::View saved,
                                     const session::ViewGround& ground)
{
    session::View view = std::move(saved);
    auto selection =
        selectionFrom(options.selection, ground.index, ground.atlas.data, std::move(view.selection));
    if (!selection) {
        return selection.error();
    }
    view.selection = std::move(selection).value();
    addChoices(options, view);
    // A duel, or symbols that are asked for, are of the map: the network then limits its rows.
    const bool isOfMap = options.symbols.has_value() || !options.duel.empty();
    if (!options.selection.network.empty() && (options.networkMonth || !isOfMap)) {
        const model::Dataset& data = ground.atlas.data;
        const int network = data.findNetwork(view.selection.network);
        const model::MonthSpan span = model::spanOf(data);
        const model::Network& shown = data.networks[static_cast<std::size_t>(network)];
        view.networkMonth = options.networkMonth.value_or(model::firstMonth(shown.date));
        if (*view.networkMonth < span.first || *view.networkMonth > span.last) {
            return usage(fmt::format("--network-date: the line of time goes from {} to {}, not to {}",
                                     session::monthText(span.first), session::monthText(span.last),
                                     session::monthText(*view.networkMonth)));
        }
    }
    if (base::Status added = addPlaces(options, ground, view); !added) {
        return added.error();
    }
    if (options.camera) {
        const base::Vec2 at{options.camera->x, options.camera->y};
        view.camera = layout::clamped({at - ground.atlas.geography.mainlandOrigin(), options.camera->zoom},
                                      ground.land);
    }
    if (options.timelineFrom && options.timelineTo) {
        view.timeline = session::framed(session::axisOf(ground.index), base::firstDay(*options.timelineFrom),
                                        base::lastDay(*options.timelineTo));
    }
    return view;
}

} // namespace app
