#include "export/font_subset.h"

#include "base/file.h"

#include <hb-subset.h>
#include <hb.h>

#include <array>
#include <memory>
#include <string_view>

namespace exporter {

namespace {

template<auto destroy>
struct Destroyer {
    template<class T>
    void operator()(T* handle) const
    {
        destroy(handle);
    }
};

using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroyer<hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_destroy>>;

/// What moves letters or turns them into others: kerning, ligatures, alternates.
constexpr std::array kDropped{HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'S', 'U', 'B'),
                              HB_TAG('G', 'D', 'E', 'F'), HB_TAG('k', 'e', 'r', 'n'),
                              HB_TAG('D', 'S', 'I', 'G')};

} // namespace

base::Result<std::string> fontSubset(const std::filesystem::path& file, const std::set<char32_t>& characters)
{
    const auto bytes = base::readFile(file);
    if (!bytes) {
        return bytes.error();
    }
    const std::string& font = bytes.value();
    const Blob blob(hb_blob_create(font.data(), static_cast<unsigned>(font.size()), HB_MEMORY_MODE_READONLY,
                                   nullptr, nullptr));
    const Face face(hb_face_create(blob.get(), 0));
    const Input input(hb_subset_input_create_or_fail());
    const base::Error failure{"cannot cut the font \"" + file.string() + "\" to the letters of the drawing"};
    if (!input || hb_face_get_glyph_count(face.get()) == 0) {
        return failure;
    }
    hb_set_t* letters = hb_subset_input_unicode_set(input.get());
    for (const char32_t c : characters) {
        hb_set_add(letters, c);
    }
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag : kDropped) {
        hb_set_add(dropped, tag);
    }
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
    const Face cut(hb_subset_or_fail(face.get(), input.get()));
    if (!cut) {
        return failure;
    }
    const Blob made(hb_face_reference_blob(cut.get()));
    unsigned length = 0;
    const char* data = hb_blob_get_data(made.get(), &length);
    return std::string(data, length);
}

std::string base64(std::string_view bytes)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        unsigned three = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            three = three << 8U | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            text += k <= count ? kLetters[three >> (18 - 6 * k) & 63U] : '=';
        }
    }
    return text;
}

} // namespace exporter
