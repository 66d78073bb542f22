#include "app/picture.h"

#include "app/output.h"
#include "base/file.h"
#include "base/words.h"
#include "scene/attribution.h"
#include "scene/without_ground.h"
#include "session/play.h"
#include "session/view_file.h"
#include "session/wording.h"

#include <fmt/format.h>

#include <utility>

namespace app {

std::vector<base::PngText> pictureTexts(const Stage& stage, const session::State& state)
{
    const filter::Selection selection = session::effectiveSelection(state);
    const std::string sentence =
        fmt::format("{} · {}", session::totalText(stage.outcome, selection, state.language),
                    session::sentence(stage.atlas.data, selection, state.language));
    const std::string title(base::word(base::Word::AppTitle, state.language));
    return {{"Title", stage.subject ? stage.subject->title + " · " + title : title},
            {"Description", sentence},
            {"Source", scene::attribution(stage.atlas, state.language)},
            {"Software", "cartovid"},
            {std::string(kViewKeyword), session::writeView({session::viewOf(state), sentence}, stage.atlas)}};
}

namespace {

base::Status written(const scene::Scene& scene, render::Ground ground, render::Painter& painter,
                     const std::vector<base::PngText>& texts, const std::filesystem::path& path)
{
    const bool isClear = ground == render::Ground::Clear;
    base::PngWriter writer(scene.width, scene.height, isClear ? base::PngAlpha::Kept : base::PngAlpha::Opaque,
                           texts);
    painter.paint(scene, ground, [&writer](std::span<const std::uint8_t> rows) {
        return [&writer, strip = writer.pack(rows)] { writer.add(strip); };
    });
    const auto bytes = writer.finish();
    return bytes ? base::writeAtomically(path, bytes.value()) : base::Status(bytes.error());
}

} // namespace

void warnOfLeftOut(const Stage& stage, const session::State& state, const PictureOrder& order)
{
    const std::string leftOut =
        stage.leftOut(state, order.width, order.height, order.scale, base::Language::English);
    if (!leftOut.empty()) {
        warn(fmt::format("{}x{}: {}", order.width, order.height, leftOut));
    }
}

base::Status writePicture(Stage& stage, const session::State& state, render::Painter& painter,
                          const PictureOrder& order, const std::filesystem::path& path)
{
    scene::Scene poster = stage.poster(state, order.width, order.height, order.scale);
    if (order.transparent) {
        poster = scene::withoutGround(std::move(poster), {});
    }
    return written(poster, order.transparent ? render::Ground::Clear : render::Ground::Painted, painter,
                   pictureTexts(stage, state), path);
}

base::Status writeScene(const scene::Scene& scene, render::Painter& painter,
                        const std::vector<base::PngText>& texts, const std::filesystem::path& path)
{
    return written(scene, render::Ground::Painted, painter, texts, path);
}

} // namespace app
