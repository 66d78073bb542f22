// Walks through a CSV record by record: a text in memory, or a file of any size, of which never more is held
// than a piece and the record at hand.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace source {

/// One record: it may span lines when a quoted cell holds line ends.
struct CsvRecord {
    long line = 0;         ///< line of its first byte, the first line of the file is 1
    int cells = 0;         ///< separators outside quotes plus one, as far as an int counts
    std::size_t begin = 0; ///< its first byte in the text …
    std::size_t end = 0;   ///< … and the line end behind it
};

class CsvReader {
public:
    /// Bytes of a record that are kept: what a forgotten quote swallows must not fill the memory.
    static constexpr std::size_t kMostRecord = 32U << 20U;
    /// Cells of a record that can be asked for: many more than a table may have columns (limits.h).
    static constexpr std::size_t kMostCells = 4096;

    /// `text` must outlive the reader.
    explicit CsvReader(std::string_view text);
    /// A file in UTF-8, or in Windows-1252, which is read as if it were. Once `stops` is true the file ends
    /// with the piece at hand, also inside a record, which may be as long as the file.
    explicit CsvReader(const std::filesystem::path& file, bool isWindows1252 = false,
                       const std::atomic<bool>* stops = nullptr);
    CsvReader(const CsvReader&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;

    /// The next record that is no blank line; false at the end.
    bool next();

    [[nodiscard]] const CsvRecord& record() const { return record_; }
    /// The record as it is written; nothing where it is larger than kMostRecord. Until next().
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] bool isTooLarge() const { return isTooLarge_; }
    /// A cell of it without its quotes and the spaces around, line ends in it as \n; empty when it has none
    /// such, or beyond kMostCells. `room` is made the cell's where it has quotes.
    [[nodiscard]] std::string_view cell(std::size_t number, std::string& room) const;
    /// All cells of it, kMostCells at most.
    [[nodiscard]] std::vector<std::string> cells() const;

    /// The commonest of comma, semicolon and tab in the header.
    [[nodiscard]] char separator() const { return separator_; }
    /// Line of the record in which a quote opens that is never closed; 0 when all are. At the end.
    [[nodiscard]] long openQuoteLine() const { return openQuoteLine_; }
    /// Whether the text ends with a line end. At the end.
    [[nodiscard]] bool endsWithLine() const { return endsWithLine_; }
    /// Bytes of the file that have been read.
    [[nodiscard]] std::uint64_t bytesRead() const { return bytesRead_; }
    /// Whether the file could not be opened, or not be read to its end: what looks like its end is none.
    [[nodiscard]] bool hasFailed() const { return isFile_ && (!file_.is_open() || file_.bad()); }

private:
    void begin();
    /// False when there is nothing more behind `view_`.
    bool readOn();
    void takeLineEnd();
    void takeCellEnd();

    std::ifstream file_;
    bool isFile_ = false;
    bool isWindows1252_ = false;
    const std::atomic<bool>* stops_ = nullptr;
    std::string piece_;     ///< as it lies in the file
    std::string held_;      ///< of a file: what is in view
    std::string_view view_; ///< from the record at hand on
    std::size_t first_ = 0; ///< of the record, in the view
    std::size_t at_ = 0;    ///< in the view
    std::size_t gone_ = 0;  ///< bytes of the text before the view
    std::uint64_t bytesRead_ = 0;
    long line_ = 1;
    char separator_ = ',';
    long openQuoteLine_ = 0;
    bool endsWithLine_ = true;
    bool isTooLarge_ = false;
    CsvRecord record_;
    std::size_t length_ = 0;            ///< of the record
    std::vector<std::size_t> cellEnds_; ///< from `first_`; of kMostCells cells at most
};

} // namespace source
