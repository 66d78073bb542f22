#include "app/soak_table.h"

#include "base/file.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <system_error>
#include <utility>

namespace app {

namespace {

/// Without its last row.
std::string edited(const std::string& text)
{
    const std::size_t end = text.find_last_not_of("\r\n");
    const std::size_t line = text.rfind('\n', end);
    return line == std::string::npos ? text : text.substr(0, line + 1);
}

} // namespace

SoakTable::SoakTable(std::filesystem::path folder, std::string text)
    : folder_(std::move(folder)), path_(folder_ / "initiatives.csv"), text_(std::move(text))
{
}

SoakTable::~SoakTable()
{
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

base::Result<std::unique_ptr<SoakTable>> SoakTable::copyOf(const std::filesystem::path& original)
{
    auto text = base::readFile(original);
    if (!text) {
        return text.error();
    }
    std::error_code failed;
    std::string folder = (std::filesystem::temp_directory_path(failed) / "cartovid-soak-XXXXXX").string();
    if (failed || mkdtemp(folder.data()) == nullptr) {
        return base::Error{fmt::format("{}: no folder can be made there for a table to be saved", folder),
                           base::Exit::Data};
    }
    std::unique_ptr<SoakTable> table(new SoakTable(folder, std::move(text).value()));
    if (base::Status saved = table->save(Version::Whole); !saved) {
        return saved.error();
    }
    return table;
}

base::Status SoakTable::save(Version version) const
{
    switch (version) {
    case Version::Missing: {
        std::error_code ignored; // what is not gone is told by nobody, and the soak waits in vain
        std::filesystem::remove(path_, ignored);
        return base::Ok{};
    }
    case Version::Broken:
        return base::writeAtomically(path_, "no table\n");
    case Version::Edited:
        return base::writeAtomically(path_, edited(text_));
    case Version::Whole:
        break;
    }
    return base::writeAtomically(path_, text_);
}

} // namespace app
