#include "base/file.h"
#include "base/words.h"
#include "project_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

TEST_CASE("no string of the interface is translated for nothing")
{
    std::string source;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(projectFolder() / "src")) {
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") {
            const auto text = base::readFile(entry.path());
            REQUIRE(text.ok());
            source += text.value();
        }
    }
    for (int key = 0; key < static_cast<int>(base::Word::Count); ++key) {
        const std::string name(base::wordName(static_cast<base::Word>(key)));
        const std::size_t at = source.find("Word::" + name);
        CAPTURE(name);
        CHECK(at != std::string::npos);
    }
}
