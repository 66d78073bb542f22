#include "app/checksum.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>

namespace app {

namespace {

using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

/// A digest under way; null when the library cannot.
Context begun()
{
    Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1) {
        context.reset();
    }
    return context;
}

std::string digits(EVP_MD_CTX* context)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (EVP_DigestFinal_ex(context, digest.data(), &size) != 1) {
        return {};
    }
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += fmt::format("{:02x}", digest[i]);
    }
    return text;
}

} // namespace

std::string sha256OfText(std::string_view text)
{
    const Context context = begun();
    return context && EVP_DigestUpdate(context.get(), text.data(), text.size()) == 1 ? digits(context.get())
                                                                                     : std::string();
}

std::string sha256Of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const Context context = begun();
    if (!file || !context) {
        return {};
    }
    std::array<char, 1U << 16U> block{};
    while (file) {
        file.read(block.data(), block.size());
        if (EVP_DigestUpdate(context.get(), block.data(), static_cast<std::size_t>(file.gcount())) != 1) {
            return {};
        }
    }
    return file.eof() ? digits(context.get()) : std::string();
}

} // namespace app
