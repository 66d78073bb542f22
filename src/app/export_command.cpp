#include "app/export_command.h"

#include "app/commands_text.h"
#include "app/drawing.h"
#include "app/kit.h"
#include "app/opening.h"
#include "app/output.h"
#include "app/picture.h"
#include "app/web_export.h"
#include "export/format.h"
#include "session/play.h"

#include <fmt/format.h>

#include <cmath>

namespace app {

namespace {

/// On paper when --paper asks for it, else as large as the picture.
DrawingOrder drawingOrder(const Options& options)
{
    if (options.paper) {
        return drawingOn(*options.paper, options.orientation);
    }
    const PictureOrder picture = pictureOrder(options);
    DrawingOrder order;
    order.width = picture.width;
    order.height = picture.height;
    order.scale = picture.scale;
    order.transparent = picture.transparent;
    return order;
}

base::Status writePng(Opening& opening, const Options& options)
{
    Stage& stage = *opening.stage;
    const PictureOrder order = pictureOrder(options);
    arriveOnPoster(stage, opening.state, opening, order);
    warnOfLeftOut(stage, opening.state, order);
    render::Painter painter(stage.atlas.geography, stage.fonts);
    return writePicture(stage, opening.state, painter, order, options.out);
}

base::Status writeVector(Opening& opening, const Options& options)
{
    const DrawingOrder order = drawingOrder(options);
    const PictureOrder picture{order.width, order.height, order.scale};
    arriveOnPoster(*opening.stage, opening.state, opening, picture);
    warnOfLeftOut(*opening.stage, opening.state, picture);
    return writeDrawing(*opening.stage, opening.state, order, options.out);
}

/// Nothing is drawn: the page lays itself out for every window.
base::Status writePage(Opening& opening, const Options& options)
{
    Stage& stage = *opening.stage;
    stage.outcome = filter::evaluate(stage.index, session::effectiveSelection(opening.state));
    return writeWebPage(stage, opening.state, options.out);
}

base::Status write(exporter::Output output, Opening& opening, const Options& options)
{
    switch (output) {
    case exporter::Output::Png:
        return writePng(opening, options);
    case exporter::Output::Svg:
    case exporter::Output::Pdf:
        return writeVector(opening, options);
    case exporter::Output::Html:
        return writePage(opening, options);
    case exporter::Output::Rows:
        break;
    }
    return base::Ok{};
}

} // namespace

int runExport(const Options& options)
{
    if (!options.kit.empty()) {
        return runKit(options);
    }
    const auto output = exporter::outputOf(options.out);
    if (!output) {
        return fail(output.error());
    }
    if (output.value() == exporter::Output::Rows) {
        return runRowExport(options); // never loads the land
    }
    auto opening = openStage(options, startLoading(options));
    if (!opening) {
        return fail(opening.error());
    }
    if (const base::Status written = write(output.value(), opening.value(), options); !written) {
        return fail(written.error());
    }
    const filter::Outcome& outcome = opening.value().stage->outcome;
    const session::State& state = opening.value().state;
    if (output.value() == exporter::Output::Html &&
        (state.duel || state.symbols != layout::Symbols::Bouquets)) {
        warn("a web page shows every initiative as a dot: other symbols and comparisons are for pictures");
    }
    const base::Status said =
        printOut(fmt::format("{}: {} {} of {}\n", options.out, outcome.selected,
                             outcome.selected == 1 ? "initiative" : "initiatives", outcome.total));
    return said ? static_cast<int>(base::Exit::Done) : fail(said.error());
}

} // namespace app
