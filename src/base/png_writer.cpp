#include "base/png_writer.h"

#include <fmt/format.h>
#include <png.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace base {

namespace {

constexpr std::size_t kChannels = 4;

/// libpng leaves by longjmp; what it has said stays here.
struct Trouble {
    std::string message;
};

[[noreturn]] void onError(png_structp png, png_const_charp message)
{
    static_cast<Trouble*>(png_get_error_ptr(png))->message = message;
    png_longjmp(png, 1);
}
void onWarning(png_structp /*png*/, png_const_charp /*message*/) {}

void append(png_structp png, png_bytep bytes, png_size_t size)
{
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), size);
}
void flush(png_structp /*png*/) {}

/// Red, green and blue of the pixels.
void withoutAlpha(const std::uint8_t* rgba, std::size_t width, Bytef* to)
{
    for (std::size_t i = 0; i < width; ++i) {
        to[3 * i] = rgba[kChannels * i];
        to[3 * i + 1] = rgba[kChannels * i + 1];
        to[3 * i + 2] = rgba[kChannels * i + 2];
    }
}

/// Raw deflate (RFC 1951) that ends at a whole byte, so that another strip can follow.
class Deflater {
public:
    Deflater()
    {
        constexpr int kLevel = 3; // half the time of level 6, for files 4 % larger
        constexpr int kWithoutHeader = -15;
        constexpr int kMemory = 9;
        isSound_ =
            deflateInit2(&stream_, kLevel, Z_DEFLATED, kWithoutHeader, kMemory, Z_DEFAULT_STRATEGY) == Z_OK;
    }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;
    ~Deflater() { deflateEnd(&stream_); }

    void add(std::vector<Bytef>& bytes)
    {
        stream_.next_in = bytes.data();
        stream_.avail_in = static_cast<uInt>(bytes.size());
        run(Z_NO_FLUSH);
    }

    /// False when there was no memory for it.
    bool finish(std::string& deflated)
    {
        run(Z_FULL_FLUSH);
        deflated = std::move(deflated_);
        return isSound_;
    }

private:
    void run(int flush)
    {
        do {
            stream_.next_out = room_.data();
            stream_.avail_out = static_cast<uInt>(room_.size());
            isSound_ = isSound_ && deflate(&stream_, flush) != Z_STREAM_ERROR;
            deflated_.append(reinterpret_cast<const char*>(room_.data()), room_.size() - stream_.avail_out);
        } while (isSound_ && stream_.avail_out == 0);
    }

    z_stream stream_{};
    bool isSound_ = false;
    std::array<Bytef, 1U << 14U> room_;
    std::string deflated_;
};

} // namespace

struct PngWriter::Impl {
    Trouble trouble;
    png_structp png = nullptr;
    png_infop info = nullptr;
    std::string bytes;
    int width = 0;
    int height = 0;
    int rows = 0; ///< added so far
    std::size_t channels = 3;
    uLong adler = 1;      ///< of all rows
    std::string deflated; ///< waits for its chunk
    std::vector<PngText> texts;
    std::vector<png_text> chunks; ///< point into texts

    [[nodiscard]] bool isSound() const { return png != nullptr && trouble.message.empty(); }
    void begin(PngAlpha alpha);
    void write(std::string_view type, const std::string& data);
    void end();
};

// setjmp returns twice: functions that call it keep nothing with a destructor beyond it.
void PngWriter::Impl::begin(PngAlpha alpha)
{
    if (setjmp(png_jmpbuf(png)) != 0) {
        return;
    }
    png_set_write_fn(png, &bytes, append, flush);
    png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8,
                 alpha == PngAlpha::Opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (!chunks.empty()) {
        png_set_text(png, info, chunks.data(), static_cast<int>(chunks.size()));
    }
    png_write_info(png, info);
}

void PngWriter::Impl::write(std::string_view type, const std::string& data)
{
    if (setjmp(png_jmpbuf(png)) != 0) {
        return;
    }
    png_write_chunk(png, reinterpret_cast<png_const_bytep>(type.data()),
                    reinterpret_cast<png_const_bytep>(data.data()), data.size());
}

void PngWriter::Impl::end()
{
    // The last block, empty, and the checksum of all rows (RFC 1950, 1951).
    deflated += {'\x03', '\x00'};
    for (const int shift : {24, 16, 8, 0}) {
        deflated += static_cast<char>(adler >> static_cast<unsigned>(shift) & 0xFFU);
    }
    write("IDAT", deflated);
    write("IEND", {});
}

PngWriter::PngWriter(int width, int height, PngAlpha alpha, const std::vector<PngText>& texts)
    : impl_(std::make_unique<Impl>())
{
    Impl& impl = *impl_;
    impl.width = width;
    impl.height = height;
    impl.channels = alpha == PngAlpha::Opaque ? 3 : kChannels;
    impl.texts = texts;
    impl.deflated = {'\x78', '\x5E'}; // a window of 32 KiB, quickly deflated (RFC 1950)
    if (width < 1 || height < 1) {
        impl.trouble.message = "a side is less than one pixel";
        return;
    }
    for (const PngText& text : texts) {
        if (text.keyword.empty() || text.keyword.size() > 79 || text.utf8.find('\0') != std::string::npos) {
            impl.trouble.message = fmt::format("no text can be called \"{}\"", text.keyword);
            return;
        }
    }
    impl.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &impl.trouble, onError, onWarning);
    impl.info = impl.png == nullptr ? nullptr : png_create_info_struct(impl.png);
    if (impl.info == nullptr) {
        impl.trouble.message = "no memory";
        return;
    }
    for (PngText& text : impl.texts) {
        png_text chunk{};
        chunk.compression = PNG_ITXT_COMPRESSION_NONE;
        chunk.key = text.keyword.data();
        chunk.text = text.utf8.data();
        chunk.itxt_length = text.utf8.size();
        impl.chunks.push_back(chunk);
    }
    impl.begin(alpha);
}

PngWriter::~PngWriter()
{
    if (impl_->png != nullptr) {
        png_destroy_write_struct(&impl_->png, &impl_->info);
    }
}

PngWriter::Strip PngWriter::pack(std::span<const std::uint8_t> rgba) const
{
    const auto width = static_cast<std::size_t>(std::max(0, impl_->width));
    const std::size_t channels = impl_->channels;
    const std::size_t count = width == 0 ? 0 : rgba.size() / (width * kChannels);
    Strip strip;
    if (count * width * kChannels != rgba.size()) {
        strip.rows = -1;
        return strip;
    }
    Deflater deflater;
    std::vector<Bytef> line(width * channels +
                            1); // begins with a 0: no filter, flat colours become smallest so
    const std::uint8_t* from = rgba.data();
    for (std::size_t row = 0; row < count; ++row, from += width * kChannels) {
        if (channels == kChannels) {
            std::memcpy(&line[1], from, width * kChannels);
        } else {
            withoutAlpha(from, width, &line[1]);
        }
        deflater.add(line);
        strip.adler = static_cast<std::uint32_t>(adler32_z(strip.adler, line.data(), line.size()));
    }
    strip.rows = deflater.finish(strip.deflated) ? static_cast<int>(count) : -1;
    strip.bytes = count * line.size();
    return strip;
}

void PngWriter::add(const Strip& strip)
{
    Impl& impl = *impl_;
    if (!impl.isSound()) {
        return;
    }
    if (strip.rows < 0 || impl.height - impl.rows < strip.rows) {
        impl.trouble.message = "rows are cut short or too many";
        return;
    }
    impl.rows += strip.rows;
    impl.adler = adler32_combine(impl.adler, strip.adler, static_cast<z_off_t>(strip.bytes));
    impl.deflated += strip.deflated;
    constexpr std::size_t kChunk = 1U << 16U;
    if (impl.deflated.size() >= kChunk) {
        impl.write("IDAT", impl.deflated);
        impl.deflated.clear();
    }
}

Result<std::string> PngWriter::finish()
{
    Impl& impl = *impl_;
    if (impl.isSound() && impl.rows < impl.height) {
        impl.trouble.message = fmt::format("{} of {} rows are missing", impl.height - impl.rows, impl.height);
    }
    if (impl.isSound()) {
        impl.end();
    }
    if (!impl.isSound()) {
        return Error{fmt::format("the picture of {} by {} pixels cannot be encoded: {}", impl.width,
                                 impl.height, impl.trouble.message)};
    }
    return std::move(impl.bytes);
}

namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

struct Reading {
    Trouble trouble;
    png_structp png = nullptr;
    png_infop info = nullptr;
    png_textp texts = nullptr;
    int count = 0;

    Reading() = default;
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    ~Reading() { png_destroy_read_struct(&png, &info, nullptr); }

    void read(std::FILE* file, std::size_t limitBytes)
    {
        if (setjmp(png_jmpbuf(png)) != 0) {
            return;
        }
        png_init_io(png, file);
        png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
        png_set_chunk_malloc_max(png, limitBytes);
        png_read_info(png, info); // as far as the first pixels
        png_get_text(png, info, &texts, &count);
    }
};

} // namespace

Result<std::optional<std::string>> readPngText(const std::filesystem::path& path, std::string_view keyword,
                                               std::size_t limitBytes)
{
    const File file(std::fopen(path.c_str(), "rb"), std::fclose);
    if (file == nullptr) {
        return Error{fmt::format("\"{}\" cannot be read", path.string())};
    }
    Reading reading;
    reading.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading.trouble, onError, onWarning);
    reading.info = reading.png == nullptr ? nullptr : png_create_info_struct(reading.png);
    if (reading.info == nullptr) {
        return Error{"no memory"};
    }
    reading.read(file.get(), limitBytes);
    if (!reading.trouble.message.empty()) {
        return Error{
            fmt::format("\"{}\" is not a usable PNG picture: {}", path.string(), reading.trouble.message)};
    }
    for (int i = 0; i < reading.count; ++i) {
        const png_text& text = reading.texts[i];
        if (keyword == text.key) {
            const std::size_t size = text.itxt_length > 0 ? text.itxt_length : text.text_length;
            if (size > limitBytes) {
                return Error{fmt::format("\"{}\": its text \"{}\" has {} bytes; {} are the most",
                                         path.string(), keyword, size, limitBytes)};
            }
            return std::optional(std::string(text.text, size));
        }
    }
    return std::optional<std::string>();
}

bool isPng(const std::filesystem::path& path)
{
    constexpr std::array<char, 8> kSignature{'\x89', 'P', 'N', 'G', '\r', '\n', '\x1a', '\n'};
    std::array<char, 8> begin{};
    std::ifstream file(path, std::ios::binary);
    return file.read(begin.data(), begin.size()) && begin == kSignature;
}

} // namespace base
