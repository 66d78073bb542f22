#include "export/glyph_outline.h"

#include "export/decimals.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace exporter {

namespace {

struct Pen {
    std::string data;
    double scale = 1;

    void add(char command, std::initializer_list<const FT_Vector*> points)
    {
        data += command;
        bool isFirst = true;
        for (const FT_Vector* p : points) {
            for (const double value : {p->x * scale, -p->y * scale}) {
                const std::string number = decimal(value, 0);
                if (!isFirst && number.front() != '-') {
                    data += ' ';
                }
                data += number;
                isFirst = false;
            }
        }
    }
};

Pen& penOf(void* user)
{
    return *static_cast<Pen*>(user);
}

int moveTo(const FT_Vector* to, void* user)
{
    Pen& pen = penOf(user);
    pen.data += pen.data.empty() ? "" : "z";
    pen.add('M', {to});
    return 0;
}

int lineTo(const FT_Vector* to, void* user)
{
    penOf(user).add('L', {to});
    return 0;
}

int conicTo(const FT_Vector* control, const FT_Vector* to, void* user)
{
    penOf(user).add('Q', {control, to});
    return 0;
}

int cubicTo(const FT_Vector* one, const FT_Vector* two, const FT_Vector* to, void* user)
{
    penOf(user).add('C', {one, two, to});
    return 0;
}

} // namespace

base::Result<std::string> glyphPath(const std::filesystem::path& file, char32_t character)
{
    const base::Error failure{"cannot read the outlines of the font \"" + file.string() + "\""};
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) {
        return failure;
    }
    FT_Face face = nullptr;
    Pen pen;
    bool isRead = FT_New_Face(library, file.c_str(), 0, &face) == 0 && FT_IS_SCALABLE(face);
    if (const FT_UInt glyph = isRead ? FT_Get_Char_Index(face, character) : 0; glyph != 0) {
        pen.scale = static_cast<double>(kOutlineEm) / face->units_per_EM;
        const FT_Outline_Funcs steps{moveTo, lineTo, conicTo, cubicTo, 0, 0};
        isRead = FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) == 0 &&
                 FT_Outline_Decompose(&face->glyph->outline, &steps, &pen) == 0;
        pen.data += pen.data.empty() ? "" : "z";
    }
    FT_Done_Face(face);
    FT_Done_FreeType(library);
    return isRead ? base::Result<std::string>(std::move(pen.data)) : failure;
}

} // namespace exporter
