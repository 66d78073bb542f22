#include "export/pdf_fonts.h"

#include "base/text.h"
#include "export/cairo_shapes.h"

#include <cairo-ft.h>

#include <string>
#include <vector>

namespace exporter {

/// FreeType's faces must outlive cairo's use of them, which ends with the surface: the faces count it.
struct PdfFonts::Faces {
    FT_Library library = nullptr;
    std::array<FT_Face, base::kFaceCount> handles{};
    std::array<cairo_font_face_t*, base::kFaceCount> faces{};

    Faces() { FT_Init_FreeType(&library); }
    Faces(const Faces&) = delete;
    Faces& operator=(const Faces&) = delete;
    ~Faces()
    {
        for (cairo_font_face_t* face : faces) {
            if (face != nullptr) {
                cairo_font_face_destroy(face);
            }
        }
        for (FT_Face handle : handles) {
            FT_Done_Face(handle);
        }
        FT_Done_FreeType(library);
    }
};

/// One line as cairo shows it: a glyph a character, each where layout measured it.
struct PdfFonts::Line {
    cairo_font_face_t* face = nullptr;
    std::string utf8;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
};

PdfFonts::PdfFonts(const base::FontSet& fonts) : fonts_(fonts), faces_(std::make_unique<Faces>()) {}
PdfFonts::~PdfFonts() = default;

base::Result<PdfFonts::Line> PdfFonts::lineOf(const scene::Text& text)
{
    const auto index = static_cast<std::size_t>(text.face);
    FT_Face& handle = faces_->handles[index];
    if (handle == nullptr) {
        const std::filesystem::path& file = fonts_.file(text.face);
        if (FT_New_Face(faces_->library, file.c_str(), 0, &handle) != 0) {
            handle = nullptr;
            return base::Error{"cannot read the font \"" + file.string() + "\""};
        }
        faces_->faces[index] = cairo_ft_font_face_create_for_ft_face(handle, FT_LOAD_NO_HINTING);
    }
    Line line;
    line.face = faces_->faces[index];
    double pen = text.at.x;
    for (std::size_t at = 0; at < text.utf8.size();) {
        const std::size_t first = at;
        const char32_t character = base::nextCodePoint(text.utf8, at);
        const bool isLetter = character >= 0x20 && character != 0xFFFD;
        line.utf8 += isLetter ? text.utf8.substr(first, at - first) : "\uFFFD";
        line.glyphs.push_back({FT_Get_Char_Index(handle, character), pen, text.at.y});
        line.clusters.push_back({isLetter ? static_cast<int>(at - first) : 3, 1});
        pen += fonts_.advance(text.face, text.sizePx, character);
    }
    return line;
}

base::Status PdfFonts::draw(cairo_t* cairo, std::span<const scene::Text> texts)
{
    for (const bool isHalo : {true, false}) {
        for (const scene::Text& text : texts) {
            const bool isSeen = isHalo ? text.haloPx > 0 && text.halo.a > 0 : text.colour.a > 0;
            if (!isSeen || !(text.sizePx > 0) || text.utf8.empty()) {
                continue;
            }
            auto made = lineOf(text);
            if (!made) {
                return made.error();
            }
            const Line& line = made.value();
            const auto count = static_cast<int>(line.glyphs.size());
            cairo_set_font_face(cairo, line.face);
            cairo_set_font_size(cairo, text.sizePx);
            if (isHalo) {
                cairo_new_path(cairo);
                cairo_glyph_path(cairo, line.glyphs.data(), count);
                strokePath(cairo, 2.0 * text.haloPx, text.halo);
            } else if (text.face == base::Face::Icons) {
                cairo_new_path(cairo);
                cairo_glyph_path(cairo, line.glyphs.data(), count);
                fillPath(cairo, text.colour);
            } else {
                useColour(cairo, text.colour);
                cairo_show_text_glyphs(cairo, line.utf8.data(), static_cast<int>(line.utf8.size()),
                                       line.glyphs.data(), count, line.clusters.data(),
                                       static_cast<int>(line.clusters.size()), cairo_text_cluster_flags_t{});
            }
        }
    }
    return base::Ok{};
}

} // namespace exporter
