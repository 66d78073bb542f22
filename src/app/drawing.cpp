#include "app/drawing.h"

#include "base/file.h"
#include "base/text.h"
#include "base/words.h"
#include "export/print_scene.h"
#include "export/vector.h"
#include "scene/without_ground.h"
#include "session/play.h"
#include "session/view.h"
#include "session/view_file.h"
#include "session/wording.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace app {

namespace {

exporter::VectorSheet sheetOf(const Stage& stage, const session::State& state, const DrawingOrder& order)
{
    const filter::Selection selection = session::effectiveSelection(state);
    exporter::VectorSheet sheet;
    sheet.widthMm = order.widthMm;
    sheet.heightMm = order.heightMm;
    sheet.title = base::word(base::Word::AppTitle, state.language);
    if (stage.subject) {
        sheet.title = stage.subject->title + " · " + sheet.title;
    }
    sheet.description = fmt::format("{} · {}", session::totalText(stage.outcome, selection, state.language),
                                    session::sentence(stage.atlas.data, selection, state.language));
    sheet.language = state.language;
    sheet.view = session::writeView({session::viewOf(state), sheet.description}, stage.atlas);
    for (const model::Initiative& initiative : stage.atlas.data.initiatives) {
        sheet.rowIds.push_back(initiative.id);
        sheet.rowNames.push_back(initiative.city.empty() ? initiative.name.str()
                                                         : initiative.name + " · " + initiative.city);
    }
    return sheet;
}

} // namespace

DrawingOrder drawingOn(Paper paper, Orientation orientation)
{
    // The smallest text of a sheet, 10.5 pixels, is 7 points high on A4; a little more on A3, which is
    // read from farther away and has room for more names all the same.
    const double pixelsPerMm = (paper == Paper::A4 ? 108 : 100) / 25.4;
    DrawingOrder order;
    order.widthMm = paper == Paper::A4 ? 297 : 420;
    order.heightMm = paper == Paper::A4 ? 210 : 297;
    if (orientation == Orientation::Portrait) {
        std::swap(order.widthMm, order.heightMm);
    }
    order.width = static_cast<int>(std::lround(order.widthMm * pixelsPerMm));
    order.height = static_cast<int>(std::lround(order.heightMm * pixelsPerMm));
    order.forPrint = true;
    return order;
}

base::Result<std::string> drawing(Stage& stage, const session::State& state, const DrawingOrder& order,
                                  DrawingFormat format)
{
    session::State still = state;
    still.hoveredRow = -1;
    still.preview.reset();
    scene::Scene poster = stage.poster(still, order.width, order.height, order.scale);
    if (order.transparent) {
        poster = scene::withoutGround(std::move(poster), {0, 0, 0, 0});
    }
    if (order.forPrint) {
        poster = exporter::inPrintColours(std::move(poster));
    }
    const exporter::VectorSheet sheet = sheetOf(stage, state, order);
    return format == DrawingFormat::Pdf
               ? exporter::sceneAsPdf(poster, stage.atlas.geography, stage.fonts, sheet)
               : exporter::sceneAsSvg(poster, stage.atlas.geography, stage.fonts, sheet);
}

base::Status writeDrawing(Stage& stage, const session::State& state, const DrawingOrder& order,
                          const std::filesystem::path& path)
{
    const bool isPdf = base::fold(path.extension().string()) == ".pdf";
    const auto bytes = drawing(stage, state, order, isPdf ? DrawingFormat::Pdf : DrawingFormat::Svg);
    return bytes ? base::writeAtomically(path, bytes.value()) : base::Status(bytes.error());
}

} // namespace app
