#include "app/data_feed.h"
#include "app/sources.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace {

model::Dataset tableOf(const std::vector<std::string>& ids)
{
    model::Dataset data;
    data.categories.push_back({"dons", "Dons", "Donations", 0, ""});
    data.departments.push_back({"69", "Rhône", 0, 0});
    data.regions.push_back({"84", "Auvergne-Rhône-Alpes", "Lyon", -1, 0, false});
    for (const std::string& id : ids) {
        model::Initiative row;
        row.id = id;
        row.category = row.department = row.region = 0;
        row.city = "Lyon";
        data.initiatives.push_back(std::move(row));
    }
    model::groupCities(data);
    return data;
}

app::DataFeed::Reading table(const std::vector<std::string>& ids)
{
    model::Atlas atlas;
    atlas.data = tableOf(ids);
    atlas.places.resize(ids.size());
    return {std::move(atlas), {}, {}};
}

/// A feed that reads what the test has laid ready, and waits when that is nothing.
class Desk {
public:
    using Made = std::function<app::DataFeed::Reading(source::Progress&)>;

    explicit Desk(model::Dataset first) : shown(std::move(first)) {}

    void lay(Made made)
    {
        {
            const std::scoped_lock lock(mutex_);
            ready_.push_back(std::move(made));
        }
        changed_.notify_all();
    }
    /// The next thing that comes; waiting has a limit only so that a broken feed fails instead of hanging.
    app::DataFeed::News next()
    {
        std::unique_lock lock(mutex_);
        std::optional<app::DataFeed::News> news;
        const bool came = changed_.wait_for(lock, std::chrono::seconds(30), [&] {
            news = feed.take();
            return news.has_value();
        });
        REQUIRE(came);
        return std::move(*news);
    }
    /// As the viewer does.
    app::DataFeed::Fresh show()
    {
        auto news = next();
        REQUIRE(std::holds_alternative<app::DataFeed::Fresh>(news));
        auto fresh = std::move(std::get<app::DataFeed::Fresh>(news));
        std::swap(shown, fresh.table->atlas.data);
        feed.release(std::move(fresh.table));
        return fresh;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Made> ready_;

    app::DataFeed::Reading read(source::Progress& progress)
    {
        std::unique_lock lock(mutex_);
        while (ready_.empty() && !progress.stops) {
            changed_.wait_for(lock, std::chrono::milliseconds(5));
        }
        if (ready_.empty()) {
            return {base::Error{"nothing is laid ready"}, {}, {}};
        }
        const Made made = std::move(ready_.front());
        ready_.pop_front();
        lock.unlock();
        return made(progress);
    }
    void wake()
    {
        {
            const std::scoped_lock lock(mutex_);
        }
        changed_.notify_all();
    }

public:
    model::Dataset shown;
    app::DataFeed feed{[this](source::Progress& progress) { return read(progress); }, shown,
                       [this] { wake(); }};
};

} // namespace

TEST_CASE("A table that is read again comes with what has changed since the one that is shown")
{
    Desk desk(tableOf({"A", "B"}));
    desk.lay([](source::Progress&) { return table({"B", "C", "D"}); });
    desk.feed.poke();
    const auto first = desk.show();
    CHECK(first.difference.added == std::vector<int>{1, 2});
    CHECK(first.difference.removed == std::vector<int>{0});
    CHECK(desk.shown.initiatives.size() == 3);

    desk.lay([](source::Progress&) { return table({"B", "C"}); });
    desk.feed.poke();
    CHECK(desk.show().difference.removed == std::vector<int>{2});
}

TEST_CASE("A table that cannot be read says why, and the next good one is shown")
{
    Desk desk(tableOf({"A"}));
    desk.lay([](source::Progress&) { return app::DataFeed::Reading{base::Error{"no header"}, {}, {}}; });
    desk.feed.poke();
    const auto news = desk.next();
    REQUIRE(std::holds_alternative<app::DataFeed::Failed>(news));
    CHECK(std::get<app::DataFeed::Failed>(news).error.message == "no header");

    desk.lay([](source::Progress&) { return table({"A", "B"}); });
    desk.feed.poke();
    CHECK(desk.show().difference.added.size() == 1);
}

TEST_CASE("Half a table is not taken for the whole one")
{
    Desk desk(tableOf({"A", "B"}));
    desk.lay([](source::Progress& progress) {
        progress.isCut = true;
        return table({"A"});
    });
    desk.feed.poke();
    const auto news = desk.next();
    REQUIRE(std::holds_alternative<app::DataFeed::Failed>(news));
    CHECK(std::get<app::DataFeed::Failed>(news).isHalfWritten);
}

TEST_CASE("A table too large for the machine takes nothing down")
{
    Desk desk(tableOf({"A"}));
    desk.lay([](source::Progress&) -> app::DataFeed::Reading { throw std::bad_alloc(); });
    desk.feed.poke();
    CHECK(std::holds_alternative<app::DataFeed::Failed>(desk.next()));
}

TEST_CASE("A reading that is stopped leaves what is shown, and another one may begin")
{
    Desk desk(tableOf({"A"}));
    std::atomic<bool> begins = false;
    desk.lay([&](source::Progress& progress) {
        begins = true;
        begins.notify_all();
        while (!progress.stops) {
            std::this_thread::yield();
        }
        return app::DataFeed::Reading{base::Error{"reading was stopped"}, {}, {}};
    });
    desk.feed.poke();
    begins.wait(false);
    CHECK(desk.feed.going());
    desk.feed.stopReading();
    CHECK(std::holds_alternative<app::DataFeed::Stopped>(desk.next()));
    CHECK_FALSE(desk.feed.going());

    desk.lay([](source::Progress&) { return table({"B"}); });
    desk.feed.poke();
    CHECK(desk.show().difference.added.size() == 1);
}

TEST_CASE("However often it is poked while it reads, the last state of the source is what is shown")
{
    Desk desk(tableOf({}));
    for (int i = 1; i <= 30; ++i) {
        desk.feed.poke();
    }
    desk.lay([](source::Progress&) { return table({"A"}); });
    desk.lay([](source::Progress&) { return table({"A", "B"}); });
    (void)desk.show();
    desk.feed.poke();
    while (desk.shown.initiatives.size() < 2) {
        (void)desk.show();
    }
    CHECK(desk.shown.initiatives.size() == 2);
}

TEST_CASE("A table comes ready for what is on the screen: the thread that draws has nothing left to count")
{
    Desk desk(tableOf({"A"}));
    app::Shown shown;
    shown.selection.search = "lyon";
    shown.sheet.views.emplace_back();
    desk.feed.makeReadyFor(shown);
    desk.lay([](source::Progress&) {
        model::Atlas atlas;
        atlas.data = tableOf({"A", "B", "C"});
        atlas.data.initiatives[1].city = "Villeurbanne";
        model::groupCities(atlas.data);
        atlas.places.resize(3);
        return app::DataFeed::Reading{std::move(atlas), {}, {}};
    });
    desk.feed.poke();
    const auto news = desk.next();
    REQUIRE(std::holds_alternative<app::DataFeed::Fresh>(news));
    const app::LoadedTable& table = *std::get<app::DataFeed::Fresh>(news).table;
    REQUIRE(table.ready);
    CHECK(table.ready->selection == shown.selection);
    CHECK(table.ready->listing == std::vector<int>{0, 2});
    CHECK(table.ready->symbols.tally != nullptr);
    CHECK(table.engine.selection() == shown.selection);
    CHECK_FALSE(table.ready->partners); // no threads are on the screen
}

TEST_CASE("A table comes with its threads while they are on the screen, whatever pairing is chosen")
{
    using Type = model::OrganisationType;
    Desk desk(tableOf({"A"}));
    app::Shown shown;
    shown.selection.pairings = {"industriel-hospitalier"};
    shown.sheet.views.emplace_back();
    shown.partners = true;
    desk.feed.makeReadyFor(shown);
    desk.lay([](source::Progress&) {
        model::Atlas atlas;
        atlas.data = tableOf({"A", "B", "C"});
        std::vector<model::Initiative>& rows = atlas.data.initiatives;
        rows[0].organisation = "Atelier";
        rows[0].partners = "Clinique";
        rows[1].organisation = "Clinique";
        rows[1].type = Type::Hospital;
        rows[1].partners = "Mairie";
        rows[2].organisation = "Mairie";
        rows[2].type = Type::Public;
        atlas.places.resize(3);
        return app::DataFeed::Reading{std::move(atlas), {}, {}};
    });
    desk.feed.poke();
    const auto news = desk.next();
    REQUIRE(std::holds_alternative<app::DataFeed::Fresh>(news));
    app::LoadedTable& table = *std::get<app::DataFeed::Fresh>(news).table;
    REQUIRE(table.ready);
    REQUIRE(table.ready->partners);
    CHECK(table.ready->outcome.rows == std::vector<int>{0});
    CHECK(table.ready->partners->pairs.size() == 1);
    // Beside a pairing that is not chosen stands what it would give.
    const auto given = [&](Type one, Type other) {
        const auto& all = model::allPairings();
        const auto at = std::ranges::find(all, model::pairingOf(one, other)) - all.begin();
        return table.ready->partners->pairings[static_cast<std::size_t>(at)];
    };
    CHECK(given(Type::Industrial, Type::Hospital) == 1);
    CHECK(given(Type::Hospital, Type::Public) == 1);
    CHECK(given(Type::Industrial, Type::Public) == 0);
    CHECK(table.engine.selection() == shown.selection);
    CHECK(table.engine.outcome().rows == std::vector<int>{0});
}

TEST_CASE("What a source says of itself comes with its rows")
{
    Desk desk(tableOf({"A"}));
    desk.lay([](source::Progress&) {
        app::DataFeed::Reading reading = table({"A"});
        reading.standing.emplace();
        reading.standing->trouble = session::DataStanding::Trouble::Away;
        return reading;
    });
    desk.feed.poke();
    const auto fresh = desk.show();
    REQUIRE(fresh.standing);
    CHECK(fresh.standing->trouble == session::DataStanding::Trouble::Away);
}
