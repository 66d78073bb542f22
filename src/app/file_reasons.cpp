#include "app/file_reasons.h"

#include "base/words.h"
#include "base/written.h"

#include <unistd.h>

#include <cerrno>

namespace app {

namespace fs = std::filesystem;

using base::Word;
using base::written;

std::string whyNotRead(const fs::path& path, base::Language language)
{
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        return written(Word::WhyNoFile, language, path.string());
    }
    if (fs::is_directory(path, ignored)) {
        return written(Word::WhyIsFolder, language, path.string());
    }
    return ::access(path.c_str(), R_OK) == 0 ? std::string()
                                             : written(Word::WhyNotRead, language, path.string());
}

std::string whyNotWritten(const fs::path& path, base::Language language)
{
    std::error_code failed;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, failed)) {
        return written(Word::WhyNoFolder, language, folder.string());
    }
    if (::access(folder.c_str(), W_OK | X_OK) != 0) {
        return written(errno == EROFS ? Word::WhyReadOnly : Word::WhyNotWritten, language, folder.string());
    }
    constexpr std::uintmax_t kLeast = 1U << 20U; // no file system is filled to the last byte
    const fs::space_info space = fs::space(folder, failed);
    if (!failed && space.capacity == 0) { // the kernel's own files, no disk
        return written(Word::WhyNotWritten, language, folder.string());
    }
    return !failed && space.available < kLeast ? written(Word::WhyFull, language, folder.string())
                                               : std::string();
}

} // namespace app
