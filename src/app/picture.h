// The picture to publish as a PNG: of any size, in tiles, with the view it shows inside.
#pragma once

#include "app/stage.h"
#include "base/png_writer.h"
#include "render/renderer.h"
#include "render/target.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace app {

/// The keyword under which a picture carries its view, as session::writeView writes it.
inline constexpr std::string_view kViewKeyword = "cartovid-view";

struct PictureOrder {
    int width = 0; ///< pixels
    int height = 0;
    float scale = 1;          ///< pixels of the file for each of the layout
    bool transparent = false; ///< no sea, no paper, no neighbours
};

/// The texts that go with a picture of this state: title, sentence, sources, the view.
std::vector<base::PngText> pictureTexts(const Stage& stage, const session::State& state);

/// Draws the poster of the state and writes it. Errors: the driver has no room for a tile; the file cannot be
/// written, and then nothing is.
base::Status writePicture(Stage& stage, const session::State& state, render::Renderer& renderer,
                          render::Target& target, const PictureOrder& order,
                          const std::filesystem::path& path);

/// Draws any scene and writes it with its texts, opaque. Errors likewise.
base::Status writeScene(const scene::Scene& scene, render::Renderer& renderer, render::Target& target,
                        const std::vector<base::PngText>& texts, const std::filesystem::path& path);

} // namespace app
