#include "base/shared_text.h"

#include <atomic>
#include <cstdint>
#include <cstring>
#include <new>

namespace base {

/// Its letters and a zero lie behind it in the same allocation.
struct SharedText::Piece {
    std::atomic<std::uint32_t> owners{1};
    std::uint32_t size = 0;

    char* letters() { return reinterpret_cast<char*>(this + 1); }
    [[nodiscard]] const char* letters() const { return reinterpret_cast<const char*>(this + 1); }
};

SharedText::Piece* SharedText::make(std::string_view text)
{
    auto* piece = new (::operator new(sizeof(Piece) + text.size() + 1)) Piece;
    piece->size = static_cast<std::uint32_t>(text.size());
    std::memcpy(piece->letters(), text.data(), text.size());
    piece->letters()[text.size()] = '\0';
    return piece;
}

std::string_view SharedText::read(const Piece* piece)
{
    return {piece->letters(), piece->size};
}

void SharedText::keep(Piece* piece)
{
    if (piece != nullptr) {
        piece->owners.fetch_add(1, std::memory_order_relaxed);
    }
}

void SharedText::drop(Piece* piece)
{
    if (piece != nullptr && piece->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        piece->~Piece();
        ::operator delete(piece);
    }
}

const SharedText* TextPool::find(std::string_view text)
{
    if (isGivenUp_) {
        return nullptr;
    }
    ++looks_;
    const auto found = texts_.find(text);
    return found == texts_.end() ? nullptr : &*found;
}

SharedText TextPool::add(std::string_view text)
{
    constexpr std::size_t kEnough = 4096; // looks before it is judged
    if (looks_ >= kEnough && texts_.size() > looks_ / 2) {
        isGivenUp_ = true;
        texts_ = {};
    }
    return isGivenUp_ ? SharedText(text) : *texts_.emplace(text).first;
}

} // namespace base
