// The picture to publish as a PNG: of any size, painted on the processor, with the view it shows inside.
#pragma once

#include "app/stage.h"
#include "base/png_writer.h"
#include "render/painter.h"

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

/// Says on stderr what such a picture has no room for; nothing where it is whole.
void warnOfLeftOut(const Stage& stage, const session::State& state, const PictureOrder& order);

/// Paints the poster of the state and writes it. Errors: the file cannot be written, and then nothing is.
base::Status writePicture(Stage& stage, const session::State& state, render::Painter& painter,
                          const PictureOrder& order, const std::filesystem::path& path);

/// Paints any scene and writes it with its texts, opaque. Errors likewise.
base::Status writeScene(const scene::Scene& scene, render::Painter& painter,
                        const std::vector<base::PngText>& texts, const std::filesystem::path& path);

} // namespace app
