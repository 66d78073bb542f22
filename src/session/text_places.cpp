#include "session/text_places.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>
#include <thread>

namespace session {

namespace {

/// Texts from which a second thread is worth its start.
constexpr std::size_t kWorthAThread = 20000;

/// Runs both, at the same time when there is enough to do and a thread for it.
template<class First, class Second>
void both(std::size_t texts, First first, Second second)
{
    if (texts < kWorthAThread) {
        first();
        second();
        return;
    }
    std::jthread helper;
    try {
        helper = std::jthread(first);
    } catch (const std::system_error&) { // no thread is to be had: one after the other
        first();
    }
    second();
}

class Sorter {
public:
    explicit Sorter(std::span<const std::string_view> texts) : texts_(texts), folded_(texts.size())
    {
        const std::size_t middle = texts.size() / 2;
        both(
            texts.size(), [&] { fold(0, 0, middle); }, [&] { fold(1, middle, texts.size()); });
    }

    TextPlaces places()
    {
        std::vector<Item> items(texts_.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            items[i].text = static_cast<std::uint32_t>(i);
        }
        sort(items, 0);
        TextPlaces places{std::vector<std::uint32_t>(texts_.size())};
        for (std::size_t i = 0; i < items.size(); ++i) {
            places.count += i == 0 || texts_[items[i].text] != texts_[items[i - 1].text] ? 1 : 0;
            places.of[items[i].text] = places.count - 1;
        }
        return places;
    }

private:
    /// Eight bytes of a folded text beside its number: most comparisons look no further.
    struct Item {
        std::uint64_t key = 0;
        std::uint32_t text = 0;
    };
    using Items = std::span<Item>;
    static constexpr std::size_t kKeyBytes = 8;
    static constexpr std::size_t kDeep = 10 * kKeyBytes; ///< texts alike for so long are compared whole
    static constexpr std::size_t kFew = 12;              ///< likewise

    void fold(std::size_t half, std::size_t begin, std::size_t end)
    {
        std::string& store = stores_[half];
        std::vector<std::size_t> ends;
        ends.reserve(end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            store += base::fold(texts_[i]);
            ends.push_back(store.size());
        }
        const std::string_view all = store;
        for (std::size_t i = begin, from = 0; i < end; from = ends[i - begin], ++i) {
            folded_[i] = all.substr(from, ends[i - begin] - from);
        }
    }

    /// The bytes from `depth` on, the first one weighing most; past the end zeros, which no folded
    /// text holds.
    [[nodiscard]] std::uint64_t keyOf(std::uint32_t text, std::size_t depth) const
    {
        const std::string_view folded = folded_[text];
        std::uint64_t key = 0;
        for (std::size_t i = depth; i < depth + kKeyBytes; ++i) {
            key = key << 8U | (i < folded.size() ? static_cast<unsigned char>(folded[i]) : 0U);
        }
        return key;
    }

    /// Items whose folded texts are the same up to `depth`.
    void sort(Items items, std::size_t depth)
    {
        if (items.size() <= kFew || depth >= kDeep) {
            std::ranges::sort(items, [&](const Item& a, const Item& b) {
                const int order = folded_[a.text].compare(folded_[b.text]);
                return order != 0 ? order < 0 : texts_[a.text] < texts_[b.text];
            });
            return;
        }
        const Items left = items.first(items.size() / 2);
        const Items right = items.subspan(left.size());
        both(
            items.size(), [&] { sortByKey(left, depth); }, [&] { sortByKey(right, depth); });
        std::ranges::inplace_merge(items, items.begin() + static_cast<std::ptrdiff_t>(left.size()), {},
                                   &Item::key);
        // Two threads share the runs, unless one run is most of all: that one is shared itself.
        const std::size_t middle = runEnd(items, left.size());
        if (middle < items.size() - items.size() / 4) {
            both(
                items.size(), [&] { sortRuns(items.first(middle), depth); },
                [&] { sortRuns(items.subspan(middle), depth); });
        } else {
            sortRuns(items, depth);
        }
    }

    void sortByKey(Items items, std::size_t depth)
    {
        for (Item& item : items) {
            item.key = keyOf(item.text, depth);
        }
        std::ranges::sort(items, {}, &Item::key);
    }

    /// Where the run of equal keys ends that holds the place.
    static std::size_t runEnd(Items items, std::size_t place)
    {
        const std::uint64_t key = items[place].key;
        while (place < items.size() && items[place].key == key) {
            ++place;
        }
        return place;
    }

    void sortRuns(Items items, std::size_t depth)
    {
        for (std::size_t begin = 0; begin < items.size();) {
            const std::size_t end = runEnd(items, begin);
            if (end - begin > 1) {
                sort(items.subspan(begin, end - begin), depth + kKeyBytes);
            }
            begin = end;
        }
    }

    std::span<const std::string_view> texts_;
    std::vector<std::string_view> folded_;
    std::array<std::string, 2> stores_;
};

} // namespace

TextPlaces placesOf(std::span<const std::string_view> texts)
{
    return Sorter(texts).places();
}

} // namespace session
