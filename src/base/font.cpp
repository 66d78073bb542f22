#include "base/font.h"

#include "base/file.h"
#include "base/text.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_STROKER_H
#include FT_TRUETYPE_TABLES_H

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <unordered_map>
#include <utility>

#ifndef CARTOVID_INTER
#define CARTOVID_INTER ""
#endif
#ifndef CARTOVID_ICONS
#define CARTOVID_ICONS ""
#endif

namespace base {

namespace fs = std::filesystem;

namespace {

struct FaceFile {
    std::string_view name;
    std::string_view builtFrom; ///< folder that the build found
    std::string_view package;   ///< of Debian
};

constexpr std::array<FaceFile, kFaceCount> kFiles{{
    {"Inter-Regular.otf", CARTOVID_INTER, "fonts-inter"},
    {"Inter-Medium.otf", CARTOVID_INTER, "fonts-inter"},
    {"Inter-SemiBold.otf", CARTOVID_INTER, "fonts-inter"},
    {"Inter-Bold.otf", CARTOVID_INTER, "fonts-inter"},
    {"Inter-Light.otf", CARTOVID_INTER, "fonts-inter"},
    {"materialdesignicons-webfont.ttf", CARTOVID_ICONS, "fonts-materialdesignicons-webfont"},
}};

constexpr char32_t kNoBreakSpace = 0xA0;
constexpr char32_t kNarrowNoBreakSpace = 0x202F;
constexpr char32_t kThinSpace = 0x2009;
constexpr float kThinEm = 0.2F; ///< width of U+202F where the font has none
constexpr float kLargestPx = 2000;

struct Library {
    FT_Library handle = nullptr;
    Library() { FT_Init_FreeType(&handle); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() { FT_Done_FreeType(handle); }
};

/// A face and the advances read from it so far. Advances are kept in parts of an em: they scale
/// with the size, since nothing is hinted sideways.
struct OpenFace {
    static constexpr std::size_t kDirect = 0x500; // Latin, Greek and Cyrillic without hashing

    fs::path file;
    FT_Face handle = nullptr;
    std::vector<float> direct = std::vector<float>(kDirect, -1.F);
    std::unordered_map<char32_t, float> others;

    float readAdvance(char32_t codePoint) const
    {
        const FT_UInt glyph = FT_Get_Char_Index(handle, codePoint);
        if (glyph == 0 && (codePoint == kNarrowNoBreakSpace || codePoint == kThinSpace)) {
            return kThinEm;
        }
        if (glyph == 0 && codePoint == kNoBreakSpace) {
            return readAdvance(U' ');
        }
        if (FT_Load_Glyph(handle, glyph, FT_LOAD_NO_SCALE) != 0) {
            return 0;
        }
        return static_cast<float>(handle->glyph->metrics.horiAdvance) / handle->units_per_EM;
    }

    float advance(char32_t codePoint)
    {
        if (codePoint < kDirect) {
            float& known = direct[codePoint];
            if (known < 0) {
                known = readAdvance(codePoint);
            }
            return known;
        }
        const auto [known, isNew] = others.try_emplace(codePoint, 0.F);
        if (isNew) {
            known->second = readAdvance(codePoint);
        }
        return known->second;
    }
};

bool isSpace(char32_t codePoint)
{
    return codePoint == U' ' || codePoint == kNoBreakSpace || codePoint == kNarrowNoBreakSpace ||
           codePoint == kThinSpace;
}

/// Where a face's file lies. A folder named by CARTOVID_HOME is the only one asked when it holds
/// assets/fonts; otherwise the build's, then the one beside the program.
fs::path locate(const FaceFile& face)
{
    const fs::path assets = resourceFolder("assets");
    std::error_code ignored;
    const fs::path own = assets.empty() ? fs::path() : assets / "fonts";
    const bool hasOwn = !own.empty() && fs::is_directory(own, ignored);
    if (hasOwn && (std::getenv("CARTOVID_HOME") != nullptr || fs::exists(own / face.name, ignored))) {
        return own / face.name;
    }
    return fs::path(face.builtFrom) / face.name;
}

FT_F26Dot6 toFixed(float pixels)
{
    return std::lround(pixels * 64);
}

/// Copies a rendered bitmap; 8-bit grey is the only mode asked for.
void copyBitmap(const FT_BitmapGlyph picture, Glyph& glyph)
{
    const FT_Bitmap& bitmap = picture->bitmap;
    glyph.width = static_cast<int>(bitmap.width);
    glyph.height = static_cast<int>(bitmap.rows);
    glyph.left = static_cast<float>(picture->left);
    glyph.top = static_cast<float>(picture->top);
    glyph.coverage.reserve(static_cast<std::size_t>(bitmap.width) * bitmap.rows);
    for (unsigned row = 0; row < bitmap.rows; ++row) {
        const unsigned char* start = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
        glyph.coverage.insert(glyph.coverage.end(), start, start + bitmap.width);
    }
}

/// Replaces the outline by its edge, `radiusPx` thick on both sides.
void stroke(FT_Library library, FT_Glyph& outline, float radiusPx)
{
    FT_Stroker stroker = nullptr;
    if (FT_Stroker_New(library, &stroker) != 0) {
        return;
    }
    FT_Stroker_Set(stroker, toFixed(radiusPx), FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
    FT_Glyph_Stroke(&outline, stroker, 1);
    FT_Stroker_Done(stroker);
}

} // namespace

struct FontSet::Impl {
    Library library;
    std::array<OpenFace, kFaceCount> faces;

    ~Impl()
    {
        for (OpenFace& face : faces) {
            FT_Done_Face(face.handle);
        }
    }

    OpenFace& of(Face face) { return faces[static_cast<std::size_t>(face)]; }
    [[nodiscard]] const OpenFace& of(Face face) const { return faces[static_cast<std::size_t>(face)]; }
};

FontSet::FontSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

Result<FontSet> FontSet::load()
{
    auto impl = std::make_unique<Impl>();
    for (std::size_t i = 0; i < kFiles.size(); ++i) {
        OpenFace& face = impl->faces[i];
        face.file = locate(kFiles[i]);
        if (FT_New_Face(impl->library.handle, face.file.c_str(), 0, &face.handle) != 0 ||
            !FT_IS_SCALABLE(face.handle)) {
            return Error{fmt::format("cannot open the font \"{}\"; install the Debian package {}",
                                     face.file.string(), kFiles[i].package)};
        }
    }
    return FontSet(std::move(impl));
}

float FontSet::width(Face face, float sizePx, std::string_view utf8) const
{
    OpenFace& open = impl_->of(face);
    float ems = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        ems += open.advance(nextCodePoint(utf8, at));
    }
    return ems * sizePx;
}

float FontSet::advance(Face face, float sizePx, char32_t codePoint) const
{
    return impl_->of(face).advance(codePoint) * sizePx;
}

LineMetrics FontSet::metrics(Face face, float sizePx) const
{
    const FT_Face handle = impl_->of(face).handle;
    const float scale = sizePx / handle->units_per_EM;
    const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(handle, FT_SFNT_OS2));
    const bool hasCapHeight = os2 != nullptr && os2->version >= 2 && os2->sCapHeight > 0;
    return {static_cast<float>(handle->ascender) * scale, static_cast<float>(-handle->descender) * scale,
            static_cast<float>(hasCapHeight ? os2->sCapHeight : handle->ascender) * scale};
}

bool FontSet::hasGlyph(Face face, char32_t codePoint) const
{
    const FT_Face handle = impl_->of(face).handle;
    return isSpace(codePoint) || FT_Get_Char_Index(handle, codePoint) != 0;
}

Glyph FontSet::rasterise(Face face, float sizePx, char32_t codePoint, float strokePx, float shiftPx) const
{
    Glyph glyph;
    const float size = std::clamp(sizePx, 1.F, kLargestPx);
    glyph.advance = advance(face, size, codePoint);
    const FT_Face handle = impl_->of(face).handle;
    // Light hinting sets the letters on whole rows and leaves widths alone, so that what layout
    // measured is what is drawn.
    if (isSpace(codePoint) || FT_Set_Char_Size(handle, 0, toFixed(size), 72, 72) != 0 ||
        FT_Load_Char(handle, codePoint, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0) {
        return glyph;
    }
    FT_Glyph picture = nullptr;
    if (FT_Get_Glyph(handle->glyph, &picture) != 0) {
        return glyph;
    }
    if (strokePx > 0) {
        stroke(impl_->library.handle, picture, strokePx);
    }
    FT_Vector shift{toFixed(shiftPx), 0};
    if (FT_Glyph_To_Bitmap(&picture, FT_RENDER_MODE_NORMAL, &shift, 1) == 0) {
        copyBitmap(reinterpret_cast<FT_BitmapGlyph>(picture), glyph);
    }
    FT_Done_Glyph(picture);
    return glyph;
}

const fs::path& FontSet::file(Face face) const
{
    return impl_->of(face).file;
}

} // namespace base
