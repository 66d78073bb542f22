#include "base/file.h"
#include "base/temporary_folder.h"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

using base::readFile;
using base::writeAtomically;

TEST_CASE("What was written is read back, byte for byte")
{
    const TemporaryFolder folder;
    const std::string bytes("a\0b\r\n\xFF", 6);
    REQUIRE(writeAtomically(folder / "new.bin", bytes).ok());
    CHECK(readFile(folder / "new.bin").value() == bytes);
    REQUIRE(writeAtomically(folder / "new.bin", "").ok());
    CHECK(readFile(folder / "new.bin").value().empty());
    CHECK(folder.count() == 1); // nothing stays beside
}

TEST_CASE("A file name with accents and spaces is written")
{
    const TemporaryFolder folder;
    REQUIRE(writeAtomically(folder / "séléction d’été.csv", "x").ok());
    CHECK(folder.get("séléction d’été.csv") == "x");
}

TEST_CASE("A path without a folder is written where the program stands")
{
    const TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    const bool written = writeAtomically("plain.txt", "x").ok();
    fs::current_path(before);
    CHECK(written);
    CHECK(folder.get("plain.txt") == "x");
}

TEST_CASE("Replacing a file keeps its permissions")
{
    const TemporaryFolder folder;
    folder.put("shared.csv", "old");
    fs::permissions(folder / "shared.csv", fs::perms(0640));
    REQUIRE(writeAtomically(folder / "shared.csv", "new").ok());
    CHECK(folder.get("shared.csv") == "new");
    CHECK(fs::status(folder / "shared.csv").permissions() == fs::perms(0640));
}

TEST_CASE("Writing through a link replaces the file it points to, not the link")
{
    const TemporaryFolder folder;
    folder.put("real.csv", "old");
    fs::create_symlink("real.csv", folder / "link.csv");
    REQUIRE(writeAtomically(folder / "link.csv", "new").ok());
    CHECK(fs::is_symlink(folder / "link.csv"));
    CHECK(folder.get("real.csv") == "new");
}

TEST_CASE("A missing folder is named, with what to do about it")
{
    const TemporaryFolder folder;
    const auto status = writeAtomically(folder / "nowhere/map.png", "x");
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().message.find((folder / "nowhere/map.png").string()) != std::string::npos);
    CHECK(status.error().message.find("create its folder") != std::string::npos);
    CHECK(folder.count() == 0);
}

TEST_CASE("A folder is never replaced by a file")
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "views");
    CHECK_FALSE(writeAtomically(folder / "views", "x").ok());
    CHECK_FALSE(writeAtomically(folder / "views/", "x").ok());
    CHECK_FALSE(writeAtomically("", "x").ok());
    CHECK(fs::is_directory(folder / "views"));
}

TEST_CASE("A folder that may not be written to is reported with a way out")
{
    const TemporaryFolder folder;
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t kNobody = 65534; // root may write everywhere: be somebody else
        const bool isOther = ::geteuid() != 0 || ::seteuid(kNobody) == 0;
        const auto status = writeAtomically(folder / "map.png", "x");
        const bool said = !status.ok() && status.error().message.find("may write") != std::string::npos;
        ::_exit(isOther && said ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    fs::permissions(folder.path(), fs::perms::owner_all);
    CHECK(status == 0);
    CHECK(folder.count() == 0);
}

TEST_CASE("A full disk is said plainly and costs neither the device nor the old file")
{
    const auto status = writeAtomically("/dev/full", "x");
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().message.find("free some space") != std::string::npos);
    CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("Writing to /dev/null or a pipe does not replace it by a file")
{
    REQUIRE(writeAtomically("/dev/null", "x").ok());
    CHECK(fs::is_character_file("/dev/null"));
    const TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    std::string received;
    std::thread reader([&] { received = readFile(folder / "pipe").value(); });
    const bool written = writeAtomically(folder / "pipe", "through").ok();
    reader.join();
    CHECK(written);
    CHECK(received == "through");
}

TEST_CASE("Of files that belong together all are written, or none is touched")
{
    const TemporaryFolder folder;
    folder.put("rows.csv", "old");
    fs::create_directory(folder / "note.txt"); // in the way of the second one
    const std::vector<base::FileText> files{{folder / "rows.csv", "new"}, {folder / "note.txt", "note"}};
    const auto status = base::writeTogether(files);
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().message.find("note.txt") != std::string::npos);
    CHECK(folder.get("rows.csv") == "old");
    CHECK(folder.count() == 2);
    fs::remove(folder / "note.txt");
    REQUIRE(base::writeTogether(files).ok());
    CHECK(folder.get("rows.csv") == "new");
    CHECK(folder.get("note.txt") == "note");
    CHECK(folder.count() == 2);
}

TEST_CASE("A write that stops half-way leaves the old file and nothing beside it")
{
    const TemporaryFolder folder;
    folder.put("view.json", "old");
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{4096, 4096};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::_exit(writeAtomically(folder / "view.json", std::string(100000, 'n')).ok() ? 0 : 7);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 7);
    CHECK(folder.get("view.json") == "old");
    CHECK(folder.count() == 1);
}

TEST_CASE("A kill at any moment leaves the old file or the new one")
{
    const TemporaryFolder folder;
    const std::string first(200000, 'a');
    const std::string second(300000, 'b');
    folder.put("view.json", first);
    for (int round = 0; round < 25; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            while (true) {
                static_cast<void>(writeAtomically(folder / "view.json", second).ok());
                static_cast<void>(writeAtomically(folder / "view.json", first).ok());
            }
        }
        ::usleep(static_cast<useconds_t>(500 + round * 370));
        ::kill(child, SIGKILL);
        REQUIRE(::waitpid(child, nullptr, 0) == child);
        const std::string found = folder.get("view.json");
        REQUIRE((found == first || found == second));
    }
}

TEST_CASE("Two writers at once leave one whole file")
{
    const TemporaryFolder folder;
    std::vector<std::thread> writers;
    for (const char letter : {'a', 'b', 'c', 'd'}) {
        writers.emplace_back([&folder, letter] {
            for (int i = 0; i < 20; ++i) {
                static_cast<void>(writeAtomically(folder / "shared", std::string(50000, letter)).ok());
            }
        });
    }
    for (std::thread& writer : writers) {
        writer.join();
    }
    const std::string found = folder.get("shared");
    REQUIRE(found.size() == 50000);
    CHECK(found == std::string(50000, found.front()));
    CHECK(folder.count() == 1);
}

TEST_CASE("A missing file is wrong usage and the nearest name is offered")
{
    const TemporaryFolder folder;
    folder.put("initiatives.csv", "x");
    folder.put("poles.csv", "x");
    const auto missing = readFile(folder / "initiative.csv");
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().exit == base::Exit::Usage);
    CHECK(missing.error().message == "there is no file \"" + (folder / "initiative.csv").string() +
                                         "\"; did you mean \"" + (folder / "initiatives.csv").string() +
                                         "\"?");
}

TEST_CASE("A missing file in a missing folder gets no invented name")
{
    const TemporaryFolder folder;
    CHECK(base::missingFileMessage(folder / "x/y.csv") ==
          "there is no file \"" + (folder / "x/y.csv").string() + "\"");
    CHECK(base::missingFileMessage("zzqqzzqq").find("did you mean") == std::string::npos);
}

TEST_CASE("A folder or a file over the limit is refused with its reason")
{
    const TemporaryFolder folder;
    const auto asFile = readFile(folder.path());
    REQUIRE_FALSE(asFile.ok());
    CHECK(asFile.error().message.find("cannot read") != std::string::npos);
    folder.put("big", std::string(1001, 'x'));
    CHECK(readFile(folder / "big", 1001).ok());
    const auto big = readFile(folder / "big", 1000);
    REQUIRE_FALSE(big.ok());
    CHECK(big.error().message.find("larger than 1000 bytes") != std::string::npos);
}

TEST_CASE("An endless file is given up at the limit")
{
    CHECK_FALSE(readFile("/dev/zero", 1 << 20).ok());
}

TEST_CASE("The program finds the folder it runs from")
{
    CHECK(fs::exists(base::programFolder() / "test_base"));
}

TEST_CASE("CARTOVID_HOME decides where the project's folders are, and nothing else then")
{
    const TemporaryFolder folder;
    const EnvironmentVariable home("CARTOVID_HOME", folder.path().string());
    CHECK(base::resourceFolder("src").empty());
    fs::create_directory(folder / "geodata");
    CHECK(base::resourceFolder("geodata") == folder / "geodata");
}

TEST_CASE("Without CARTOVID_HOME the folders above the program are searched")
{
    const EnvironmentVariable home("CARTOVID_HOME", "");
    const fs::path found = base::resourceFolder("CMakeFiles"); // of the build folder, above the test
    REQUIRE_FALSE(found.empty());
    CHECK(fs::is_directory(found));
    CHECK(base::resourceFolder("no-such-folder-anywhere").empty());
}
