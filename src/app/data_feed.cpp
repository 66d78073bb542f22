#include "app/data_feed.h"

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <new>
#include <utility>

namespace app {

namespace {

constexpr int kNice = 5;

} // namespace

DataFeed::DataFeed(Reader read, const model::Dataset& shown, std::function<void()> wake)
    : read_(std::move(read)), shown_(shown), wake_(std::move(wake)), thread_([this] { run(); })
{
}

DataFeed::~DataFeed()
{
    {
        const std::scoped_lock lock(mutex_);
        ends_ = true;
        progress_.stops = true;
    }
    changed_.notify_one();
    thread_.join();
}

void DataFeed::poke()
{
    {
        const std::scoped_lock lock(mutex_);
        isPoked_ = true;
    }
    changed_.notify_one();
}

void DataFeed::stopReading()
{
    const std::scoped_lock lock(mutex_);
    progress_.stops = began_.has_value();
}

void DataFeed::makeReadyFor(Shown shown)
{
    const std::scoped_lock lock(mutex_);
    onScreen_ = std::move(shown);
}

std::optional<DataFeed::News> DataFeed::take()
{
    const std::scoped_lock lock(mutex_);
    std::optional<News> news = std::exchange(news_, std::nullopt);
    isOut_ = isOut_ || (news && std::holds_alternative<Fresh>(*news));
    return news;
}

void DataFeed::release(std::unique_ptr<LoadedTable> shownBefore)
{
    {
        const std::scoped_lock lock(mutex_);
        spent_ = std::move(shownBefore);
        isOut_ = false;
    }
    changed_.notify_one();
}

std::optional<DataFeed::Going> DataFeed::going() const
{
    const std::scoped_lock lock(mutex_);
    if (!began_) {
        return std::nullopt;
    }
    return Going{progress_.share, std::chrono::duration<double>(Clock::now() - *began_).count()};
}

void DataFeed::run()
{
    // Frames come first: on Linux this is the priority of this thread and of those it starts.
    (void)::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kNice);
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return ends_ || spent_ || (isPoked_ && !news_ && !isOut_); });
        if (ends_) {
            return;
        }
        if (std::unique_ptr<LoadedTable> old = std::move(spent_)) { // freeing a million rows takes its time
            lock.unlock();
            old.reset();
            malloc_trim(0);
            lock.lock();
            continue;
        }
        isPoked_ = false;
        progress_.share = 0;
        progress_.isCut = false;
        progress_.stops = false;
        began_ = Clock::now();
        lock.unlock();
        wake_(); // whoever sleeps until something happens has to ask how far it is
        News news = readSafely();
        lock.lock();
        began_.reset();
        news_ = std::move(news);
        lock.unlock();
        wake_();
        lock.lock();
    }
}

DataFeed::News DataFeed::readSafely()
{
    try {
        return readOnce();
    } catch (const std::bad_alloc&) {
        return Failed{{"there is not enough memory for this table"}};
    }
}

DataFeed::News DataFeed::readOnce()
{
    constexpr float kCounted = 0.95F;
    Reading reading = read_(progress_);
    if (progress_.stops) {
        return Stopped{};
    }
    if (!reading.atlas) {
        return Failed{reading.atlas.error(), progress_.isCut};
    }
    if (progress_.isCut) { // its rows so far would be taken for all of them
        return Failed{{reading.file.path.filename().string() + ": the last line is cut short"}, true};
    }
    Fresh fresh{std::make_unique<LoadedTable>(std::move(reading.atlas).value()),
                {},
                std::move(reading.file),
                std::move(reading.standing)};
    progress_.share = kCounted;
    fresh.difference = model::difference(shown_, fresh.table->atlas.data);
    std::optional<Shown> onScreen;
    {
        const std::scoped_lock lock(mutex_);
        onScreen = onScreen_;
    }
    if (onScreen) {
        fresh.table->makeReadyFor(*onScreen);
    }
    return fresh;
}

} // namespace app
