#include "source/csv_reader.h"

#include "base/text.h"
#include "source/letters.h"

#include <algorithm>
#include <array>
#include <limits>

namespace source {

namespace {

constexpr std::size_t kPiece = 1U << 20U;
constexpr std::string_view kMark = "\xEF\xBB\xBF"; // of UTF-8

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// The commonest in the first line that is not blank.
char separatorOf(std::string_view text)
{
    text.remove_prefix(std::min(text.size(), text.find_first_not_of("\r\n")));
    constexpr std::array kSeparators{',', ';', '\t'};
    std::array<int, kSeparators.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        quoted = c == '"' ? !quoted : quoted;
        if (!quoted && isLineEnd(c))
            break;
        for (std::size_t i = 0; i < kSeparators.size(); ++i)
            counts[i] += !quoted && c == kSeparators[i] ? 1 : 0;
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < kSeparators.size(); ++i)
        if (counts[i] > counts[best])
            best = i;
    return kSeparators[best];
}

/// For each byte whether it may mean more than itself.
constexpr std::array<bool, 256> kMeans = [] {
    std::array<bool, 256> means{};
    for (const char c : {'"', '\n', '\r', ',', ';', '\t'})
        means[static_cast<unsigned char>(c)] = true;
    return means;
}();

/// A cell without its quotes; a quote that is written twice inside of them is one.
void unquote(std::string_view raw, std::string& cell)
{
    cell.clear();
    bool quoted = false;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const bool isNextSame = i + 1 < raw.size() && raw[i + 1] == raw[i];
        if (raw[i] == '"' && !(quoted && isNextSame)) {
            quoted = !quoted;
            continue;
        }
        i += raw[i] == '"' ? 1U : 0U;
        if (raw[i] != '\r')
            cell += raw[i];
        else if (i + 1 == raw.size() || raw[i + 1] != '\n')
            cell += '\n';
    }
}

} // namespace

CsvReader::CsvReader(std::string_view text) : view_(text), bytesRead_(text.size())
{
    begin();
}

CsvReader::CsvReader(const std::filesystem::path& file, bool isWindows1252, const std::atomic<bool>* stops)
    : file_(file, std::ios::binary), isFile_(true), isWindows1252_(isWindows1252), stops_(stops)
{
    readOn();
    begin();
}

void CsvReader::begin()
{
    at_ = first_ = view_.starts_with(kMark) ? kMark.size() : 0;
    separator_ = separatorOf(view_.substr(at_));
}

bool CsvReader::readOn()
{
    if (!isFile_ || (stops_ != nullptr && *stops_))
        return false;
    piece_.resize(kPiece);
    file_.read(piece_.data(), kPiece);
    piece_.resize(static_cast<std::size_t>(file_.gcount()));
    if (piece_.empty())
        return false;
    bytesRead_ += piece_.size();
    // A record's beginning stays in view, unless it has grown beyond all bounds.
    isTooLarge_ = isTooLarge_ || at_ - first_ > kMostRecord;
    const std::size_t left = isTooLarge_ ? at_ : first_;
    held_.erase(0, left);
    held_ += isWindows1252_ ? fromWindows1252(piece_).value : piece_;
    view_ = held_;
    gone_ += left;
    at_ -= left;
    first_ -= isTooLarge_ ? first_ : left;
    return true;
}

void CsvReader::takeLineEnd()
{
    const char c = view_[at_++];
    if (c == '\r' && (at_ < view_.size() || readOn()) && view_[at_] == '\n')
        ++at_;
    ++line_;
}

void CsvReader::takeCellEnd()
{
    if (cellEnds_.size() < kMostCells) // a file of separators only would fill the memory with their places
        cellEnds_.push_back(at_ - first_);
    record_.cells += record_.cells < std::numeric_limits<int>::max() ? 1 : 0;
}

bool CsvReader::next()
{
    first_ = at_;
    isTooLarge_ = false;
    while ((at_ < view_.size() || readOn()) && isLineEnd(view_[at_])) {
        takeLineEnd();
        first_ = at_;
    }
    if (at_ == view_.size())
        return false;
    record_ = {line_, 0, gone_ + at_, 0};
    cellEnds_.clear();
    bool quoted = false;
    while (at_ < view_.size() || readOn()) {
        const char* const end = view_.data() + view_.size();
        const char* const found = std::find_if(view_.data() + at_, end,
                                               [](char c) { return kMeans[static_cast<unsigned char>(c)]; });
        at_ = static_cast<std::size_t>(found - view_.data());
        if (found == end)
            continue;
        const char c = *found;
        if (c == '"') {
            quoted = !quoted;
        } else if (c == separator_ && !quoted) {
            takeCellEnd();
        } else if (isLineEnd(c)) {
            if (!quoted)
                break;
            takeLineEnd();
            continue;
        }
        ++at_;
    }
    takeCellEnd();
    length_ = at_ - first_;
    record_.end = gone_ + at_;
    endsWithLine_ = at_ < view_.size() || (at_ > 0 && isLineEnd(view_[at_ - 1]));
    openQuoteLine_ = quoted ? record_.line : 0;
    return true;
}

std::string_view CsvReader::text() const
{
    return isTooLarge_ ? std::string_view() : view_.substr(first_, length_);
}

std::string_view CsvReader::cell(std::size_t number, std::string& room) const
{
    if (isTooLarge_ || number >= cellEnds_.size())
        return {};
    const std::size_t begin = number == 0 ? 0 : cellEnds_[number - 1] + 1;
    const std::string_view raw = text().substr(begin, cellEnds_[number] - begin);
    if (raw.find('"') == std::string_view::npos)
        return base::trimmed(raw);
    unquote(raw, room);
    return base::trimmed(room);
}

std::vector<std::string> CsvReader::cells() const
{
    std::vector<std::string> all;
    std::string room;
    for (std::size_t i = 0; i < cellEnds_.size(); ++i)
        all.emplace_back(cell(i, room));
    return all;
}

} // namespace source
