// Names found by the beginnings of their words, as one types: « st den », « louis sai », « haÿ ».
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace filter {

class NameList {
public:
    /// `note`: a word more that may be typed with the name, as a department's code; may be empty.
    /// Of names that answer equally well those with more weight come first.
    void add(std::string_view name, std::string_view note, int weight);
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

    enum class Rank : std::uint8_t {
        Whole,  ///< the name is what was typed
        Begins, ///< the name begins with it
        Words,  ///< each typed word begins a word of the name
    };
    struct Hit {
        int name = 0; ///< in the order in which they were added
        Rank rank{};
    };
    /// Whether every typed word begins a word of the name as it is, or but for one typing error: a
    /// letter too many, too few, another one, or two that have changed places. Words of one or two
    /// letters are never forgiven, of three only from the second letter on.
    enum class Spelling : std::uint8_t { Exact, Forgiven };
    /// At most `most` names that hold every typed word, best first.
    [[nodiscard]] std::vector<Hit> find(std::string_view typed, std::size_t most,
                                        Spelling spelling = Spelling::Exact) const;

private:
    struct Entry {
        std::uint32_t start = 0;     ///< in text_
        std::uint32_t nameSize = 0;  ///< with the blank before it, without the note
        std::uint32_t wholeSize = 0; ///< with the note
        int weight = 0;
    };
    [[nodiscard]] std::optional<Rank> forgivenRank(const Entry& entry,
                                                   const std::vector<std::string>& words) const;
    std::string text_; ///< " saint denis 93"
    std::vector<Entry> entries_;
};

/// The words of a name or of what was typed, as they are compared: folded, punctuation as blanks,
/// « st » and « ste » in names spelt out.
std::string nameKey(std::string_view text);

} // namespace filter
