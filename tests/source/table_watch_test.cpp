#include "../base/temporary_folder.h"
#include "source/table_watch.h"

#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>

namespace fs = std::filesystem;

namespace {

source::FileStamp stamp(std::int64_t bytes)
{
    return {true, 1, bytes, 0};
}

/// Counts what a watch tells; waiting has a limit only so that a broken watch fails instead of hanging.
class Told {
public:
    void operator()()
    {
        const std::scoped_lock lock(mutex_);
        ++count_;
        changed_.notify_all();
    }
    bool comesTo(int count)
    {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(30), [&] { return count_ >= count; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int count_ = 0;
};

/// What editors do to a file, one after the other; each has to be told.
void checkIsTold(bool trustsEvents)
{
    const TemporaryFolder folder;
    folder.put("t.csv", "one\n");
    const fs::path file = folder / "t.csv";
    Told told;
    const source::TableWatch watch(
        file, source::stampOf(file), [&] { told(); }, trustsEvents);

    std::ofstream(file, std::ios::app) << "two\n";
    CHECK(told.comesTo(1));
    folder.put("t.csv.new", "one\ntwo\nthree\n");
    fs::rename(folder / "t.csv.new", file);
    CHECK(told.comesTo(2));
    fs::remove(file);
    CHECK(told.comesTo(3));
    folder.put("t.csv", "back\n");
    CHECK(told.comesTo(4));
    fs::rename(file, folder / "elsewhere.csv");
    CHECK(told.comesTo(5));
    fs::rename(folder / "elsewhere.csv", file); // the same file as before, but not as it was last told
    CHECK(told.comesTo(6));
}

} // namespace

TEST_CASE("A change is told once the file has rested, however many steps it was written in")
{
    source::Settling settling(stamp(10));
    CHECK_FALSE(settling.look(stamp(10), 0));
    CHECK_FALSE(settling.dueIn(0));
    CHECK_FALSE(settling.look(stamp(20), 1.00));
    CHECK(*settling.dueIn(1.05) == doctest::Approx(source::Settling::kRest - 0.05));
    CHECK_FALSE(settling.look(stamp(30), 1.10));
    CHECK_FALSE(settling.look(stamp(30), 1.20));
    CHECK(settling.look(stamp(30), 1.25));
    CHECK_FALSE(settling.look(stamp(30), 1.30));
    CHECK_FALSE(settling.dueIn(1.30));
}

TEST_CASE("A file that never rests is told all the same, again and again")
{
    source::Settling settling(stamp(0));
    int told = 0;
    for (int i = 1; i <= 100; ++i) { // ten seconds
        told += settling.look(stamp(i), i * 0.1) ? 1 : 0;
    }
    CHECK(told == 4);
}

TEST_CASE("A file that goes and comes back as it was in the same moment is not told")
{
    source::Settling settling(stamp(10));
    CHECK_FALSE(settling.look({}, 1.00));
    CHECK_FALSE(settling.look(stamp(10), 1.05));
    CHECK_FALSE(settling.look(stamp(10), 1.30));
    CHECK_FALSE(settling.look({}, 2.00));
    CHECK(settling.look({}, 2.30));
    CHECK_FALSE(settling.look(stamp(10), 3.00));
    CHECK(settling.look(stamp(10), 3.30));
}

TEST_CASE("Whatever an editor does to the table is told")
{
    checkIsTold(true);
}

TEST_CASE("Where a file system tells nothing, looking does")
{
    checkIsTold(false);
}

TEST_CASE("In a folder every table is watched: changed in place, added, replaced, gone")
{
    for (const bool trustsEvents : {true, false}) {
        const TemporaryFolder folder;
        folder.put("a.csv", "one\n");
        folder.put("b.csv", "one\n");
        const fs::path path = folder / "";
        Told told;
        const source::TableWatch watch(
            path, source::stampOf(path), [&] { told(); }, trustsEvents);
        std::ofstream(folder / "b.csv", std::ios::app) << "two\n";
        CHECK(told.comesTo(1));
        folder.put("c.csv", "one\n");
        CHECK(told.comesTo(2));
        folder.put("a.csv.new", "two\n");
        fs::rename(folder / "a.csv.new", folder / "a.csv");
        CHECK(told.comesTo(3));
        fs::remove(folder / "b.csv");
        CHECK(told.comesTo(4));
    }
}

TEST_CASE("What is no table in a folder does not change it")
{
    const TemporaryFolder folder;
    folder.put("a.csv", "one\n");
    const source::FileStamp before = source::stampOf(folder / "");
    CHECK(before.isThere);
    folder.put("notes.txt", "read me");
    folder.put(".a.csv.swp", "what an editor leaves");
    CHECK(source::stampOf(folder / "") == before);
    folder.put("a.csv", "two\n");
    CHECK_FALSE(source::stampOf(folder / "") == before);
}

TEST_CASE("A table behind a link is watched where it lies")
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "far");
    folder.put("far/t.csv", "one\n");
    fs::create_symlink(folder / "far/t.csv", folder / "link.csv");
    Told told;
    const source::TableWatch watch(folder / "link.csv", source::stampOf(folder / "link.csv"),
                                   [&] { told(); });
    folder.put("far/t.csv", "one\ntwo\n");
    CHECK(told.comesTo(1));
}

TEST_CASE("A folder that is moved away and comes back is watched again")
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "desk");
    folder.put("desk/t.csv", "one\n");
    Told told;
    const source::TableWatch watch(folder / "desk/t.csv", source::stampOf(folder / "desk/t.csv"),
                                   [&] { told(); });
    fs::rename(folder / "desk", folder / "away");
    CHECK(told.comesTo(1));
    fs::rename(folder / "away", folder / "desk");
    CHECK(told.comesTo(2));
    folder.put("desk/t.csv", "one\ntwo\n");
    CHECK(told.comesTo(3));
}

TEST_CASE("What has happened to the file since it was read for the first time is told")
{
    const TemporaryFolder folder;
    folder.put("t.csv", "one\n");
    const source::FileStamp known = source::stampOf(folder / "t.csv");
    folder.put("t.csv", "one\ntwo\n");
    Told told;
    const source::TableWatch watch(folder / "t.csv", known, [&] { told(); });
    CHECK(told.comesTo(1));
}
