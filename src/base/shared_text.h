// A text of 8 bytes that never changes and whose copies share one piece of memory: a large table repeats most
// of its texts, and a std::string takes 32 bytes before its first letter. Reads as a std::string_view.
#pragma once

#include <fmt/core.h>

#include <compare>
#include <concepts>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace base {

class SharedText {
public:
    SharedText() = default;
    /// Copies the text; an empty one takes no memory. These stand for a std::string in records: implicit.
    SharedText(std::string_view text) : piece_(text.empty() ? nullptr : make(text)) {}
    SharedText(const std::string& text) : SharedText(std::string_view(text)) {}
    SharedText(const char* text) : SharedText(std::string_view(text)) {}

    SharedText(const SharedText& other) noexcept : piece_(other.piece_) { keep(piece_); }
    SharedText(SharedText&& other) noexcept : piece_(std::exchange(other.piece_, nullptr)) {}
    SharedText& operator=(SharedText other) noexcept
    {
        std::swap(piece_, other.piece_);
        return *this;
    }
    ~SharedText() { drop(piece_); }

    operator std::string_view() const { return piece_ == nullptr ? std::string_view() : read(piece_); }
    operator std::string() const { return str(); }
    [[nodiscard]] std::string_view view() const { return *this; }
    [[nodiscard]] std::string str() const { return std::string(view()); }
    [[nodiscard]] const char* c_str() const { return piece_ == nullptr ? "" : read(piece_).data(); }
    [[nodiscard]] bool empty() const { return piece_ == nullptr; }
    [[nodiscard]] std::size_t size() const { return view().size(); }
    void clear() { *this = {}; }

    /// The same for copies of one text, and only while one of them lives.
    [[nodiscard]] const void* identity() const { return piece_; }

    friend bool operator==(const SharedText& a, const SharedText& b)
    {
        return a.piece_ == b.piece_ || a.view() == b.view();
    }
    template<std::convertible_to<std::string_view> Text>
    friend bool operator==(const SharedText& a, const Text& b)
    {
        return a.view() == std::string_view(b);
    }
    friend std::strong_ordering operator<=>(const SharedText& a, const SharedText& b)
    {
        return a.piece_ == b.piece_ ? std::strong_ordering::equal : a.view() <=> b.view();
    }

    friend std::string operator+(const SharedText& a, std::string_view b) { return a.str().append(b); }
    friend std::string operator+(std::string a, const SharedText& b) { return a.append(b.view()); }

private:
    struct Piece;
    static Piece* make(std::string_view text);
    static std::string_view read(const Piece* piece);
    static void keep(Piece* piece);
    static void drop(Piece* piece);

    Piece* piece_ = nullptr; ///< none: empty
};

/// Gives equal texts of one column the same memory. Gives up by itself where nearly every text is new, so
/// that a column of addresses costs neither time nor a second copy.
class TextPool {
public:
    /// The text as it was added; null when it was not, or is not worth looking for.
    [[nodiscard]] const SharedText* find(std::string_view text);
    SharedText add(std::string_view text);
    [[nodiscard]] std::size_t size() const { return texts_.size(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(std::string_view a, std::string_view b) const { return a == b; }
    };
    std::unordered_set<SharedText, Hash, Equal> texts_;
    std::size_t looks_ = 0;
    bool isGivenUp_ = false;
};

} // namespace base

template<>
struct fmt::formatter<base::SharedText> : fmt::formatter<fmt::string_view> {
    template<class Context>
    auto format(const base::SharedText& text, Context& context) const
    {
        const std::string_view view = text;
        return fmt::formatter<fmt::string_view>::format({view.data(), view.size()}, context);
    }
};
