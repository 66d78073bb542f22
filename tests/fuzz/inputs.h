// What the fuzz targets share: a folder in memory, and bytes as files in it. Each target is one
// LLVMFuzzerTestOneInput; libFuzzer calls it with whatever it makes of the corpus.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace fuzz {

inline std::string_view textOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// One for the whole process, below /dev/shm: a million small files would wear a disk.
inline const std::filesystem::path& folder()
{
    static const std::filesystem::path made = [] {
        std::filesystem::path path =
            std::filesystem::path("/dev/shm") / ("cartovid-fuzz-" + std::to_string(getpid()));
        std::filesystem::create_directories(path);
        return path;
    }();
    static const int atEnd = std::atexit([] { std::filesystem::remove_all(folder()); });
    (void)atEnd;
    return made;
}

inline std::string written(const char* name, std::string_view bytes)
{
    const std::filesystem::path path = folder() / name;
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path.string();
}

} // namespace fuzz
