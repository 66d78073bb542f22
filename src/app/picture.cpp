#include "app/picture.h"

#include "base/file.h"
#include "base/words.h"
#include "render/tiles.h"
#include "scene/attribution.h"
#include "scene/excerpt.h"
#include "session/play.h"
#include "session/view_file.h"
#include "session/wording.h"

#include <fmt/format.h>

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

base::Status written(const scene::Scene& scene, bool isTransparent, render::Renderer& renderer,
                     render::Target& target, const std::vector<base::PngText>& texts,
                     const std::filesystem::path& path)
{
    base::PngWriter writer(scene.width, scene.height,
                           isTransparent ? base::PngAlpha::Kept : base::PngAlpha::Opaque, texts);
    const render::RowSink sink = [&writer](std::span<const std::uint8_t> rows) { writer.add(rows); };
    const base::Status drawn =
        isTransparent ? render::drawTransparent(renderer, target, scene::withoutGround(scene, {}), sink)
                      : render::drawInTiles(renderer, target, scene, sink);
    if (!drawn) {
        return drawn;
    }
    const auto bytes = writer.finish();
    return bytes ? base::writeAtomically(path, bytes.value()) : base::Status(bytes.error());
}

} // namespace

base::Status writePicture(Stage& stage, const session::State& state, render::Renderer& renderer,
                          render::Target& target, const PictureOrder& order,
                          const std::filesystem::path& path)
{
    const scene::Scene poster = stage.poster(state, order.width, order.height, order.scale);
    return written(poster, order.transparent, renderer, target, pictureTexts(stage, state), path);
}

base::Status writeScene(const scene::Scene& scene, render::Renderer& renderer, render::Target& target,
                        const std::vector<base::PngText>& texts, const std::filesystem::path& path)
{
    return written(scene, false, renderer, target, texts, path);
}

} // namespace app
