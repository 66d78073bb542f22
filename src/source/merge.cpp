#include "source/merge.h"

#include "base/text.h"
#include "model/likeness.h"
#include "source/code_lists.h"
#include "source/communes.h"
#include "source/csv_edit.h"
#include "source/row_checks.h"
#include "source/suggestions.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

namespace source {

namespace {

/// What all ids begin with, up to their first digit; "FR-" where that is nothing.
std::string prefixOf(const std::vector<Row>& rows)
{
    std::optional<std::string> prefix;
    for (const Row& row : rows) {
        const std::string& id = row[Column::Id];
        const std::string own = id.substr(0, id.find_first_of("0123456789"));
        if (!prefix)
            prefix = own;
        const auto end = std::mismatch(prefix->begin(), prefix->end(), own.begin(), own.end()).first;
        prefix->erase(end, prefix->end());
    }
    return prefix && !prefix->empty() ? *prefix : "FR-";
}

RowName nameOf(const Row& row, long line)
{
    return {line, row[Column::Id], row[Column::Name], row[Column::Organisation], row[Column::City]};
}

/// 4.8357 and 4.83570 are one longitude.
bool saysTheSame(Column column, const std::string& a, const std::string& b)
{
    if (a == b)
        return true;
    const bool isNumber = column == Column::Lon || column == Column::Lat;
    return isNumber && parseNumber(a) && parseNumber(a) == parseNumber(b);
}

/// The old table while rows come in.
class Census {
public:
    Census(const CsvTable& original, Table table)
        : original_(original), table_(std::move(table)), edit_(original.text, original.layout)
    {
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            remember(i);
        for (std::size_t i = 0; i < original.layout.records.size(); ++i)
            recordOnLine_.emplace(original.layout.records[i].line, i);
        firstNew_ = table_.rows.size();
    }

    /// Position of the row with that id; nothing when it is not known.
    [[nodiscard]] std::optional<std::size_t> find(const std::string& id) const
    {
        const auto found = rowOfId_.find(id);
        return found == rowOfId_.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] model::LikenessIndex::Match mostAlike(const Row& row) const
    {
        return alike_.best(row[Column::Name], row[Column::Organisation]);
    }

    [[nodiscard]] Pair pairWith(std::size_t at, const Row& incoming) const
    {
        const Row& known = table_.rows[at];
        return {model::likeness(known[Column::Name], known[Column::Organisation], incoming[Column::Name],
                                incoming[Column::Organisation]),
                nameOf(incoming, incoming.line), nameOf(known, at < firstNew_ ? known.line : 0)};
    }

    [[nodiscard]] bool isNew(std::size_t at) const { return at >= firstNew_; }

    /// What the incoming row says otherwise goes into the known one.
    void update(std::size_t at, const Row& incoming, Merged& merged)
    {
        Row& known = table_.rows[at];
        bool any = false;
        for (std::size_t i = 0; i < kColumnCount; ++i) {
            const auto column = static_cast<Column>(i);
            const std::string& value = incoming.cells[i];
            if (column == Column::Id || value.empty() || table_.fields[i] < 0 ||
                saysTheSame(column, known.cells[i], value))
                continue;
            merged.updated.push_back(
                {known[Column::Id], std::string(columnName(column)), known.cells[i], value});
            edit_.set(recordOnLine_.at(known.line), static_cast<std::size_t>(table_.fields[i]), value);
            known.cells[i] = value;
            any = true;
        }
        merged.unchanged += any ? 0 : 1;
    }

    void add(const Row& row, Merged& merged)
    {
        std::vector<std::string> cells(static_cast<std::size_t>(original_.layout.records.front().cells));
        for (std::size_t i = 0; i < kColumnCount; ++i)
            if (table_.fields[i] >= 0)
                cells[static_cast<std::size_t>(table_.fields[i])] = row.cells[i];
        edit_.append(std::move(cells));
        table_.rows.push_back(row);
        remember(table_.rows.size() - 1);
        merged.added.push_back(nameOf(row, row.line));
    }

    [[nodiscard]] std::string text() const { return edit_.text(); }
    [[nodiscard]] const std::vector<Row>& rows() const { return table_.rows; }

private:
    void remember(std::size_t at)
    {
        const Row& row = table_.rows[at];
        rowOfId_.try_emplace(row[Column::Id], at);
        alike_.add(row[Column::Name], row[Column::Organisation]);
    }

    const CsvTable& original_;
    Table table_;
    CsvEdit edit_;
    std::map<std::string, std::size_t> rowOfId_;
    std::map<long, std::size_t> recordOnLine_;
    model::LikenessIndex alike_;
    std::size_t firstNew_ = 0;
};

/// Brings one row in. `told`: as it stands in its file; `whole`: with an id and a position.
void take(Census& census, const Row& told, const Row& whole, const std::function<Verdict(const Pair&)>& ask,
          Merged& merged)
{
    if (const auto known = census.find(whole[Column::Id])) {
        const Pair pair = census.pairWith(*known, whole);
        if (pair.score < model::kOtherInitiative)
            merged.clashes.push_back(pair);
        else
            census.update(*known, told, merged);
        return;
    }
    const auto match = census.mostAlike(whole);
    if (match.score < model::kLikelyDouble) {
        census.add(whole, merged);
        return;
    }
    const auto alike = static_cast<std::size_t>(match.row);
    const Pair pair = census.pairWith(alike, whole);
    const Verdict verdict = ask ? ask(pair) : Verdict::LeaveOut;
    if (verdict == Verdict::Add)
        census.add(whole, merged);
    else if (verdict == Verdict::Same && !census.isNew(alike))
        census.update(alike, told, merged);
    else
        merged.doubles.push_back(pair);
}

} // namespace

std::string stableId(const std::string& prefix, const Row& row)
{
    constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const Column column : {Column::Name, Column::Organisation, Column::City, Column::Department}) {
        for (const char c : base::fold(row[column]) + "\n")
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    std::string id = prefix;
    for (int i = 0; i < 8; ++i, hash >>= 5U)
        id += kDigits[hash & 31U];
    return id;
}

base::Result<Merged> merge(const Sources& sources, const std::string& old, const std::string& incoming,
                           const std::function<Verdict(const Pair&)>& ask)
{
    const auto lists = readCodeLists(sources.geodata);
    if (!lists)
        return lists.error();
    const auto original = readAsCsv(old);
    if (!original)
        return original.error();
    auto table = readTableText(original.value().text, original.value().layout, original.value().name, {});
    if (!table)
        return table.error();
    auto read = readTable(incoming, sources.columns, {}, Ids::Optional);
    if (!read)
        return read.error();

    Census census(original.value(), std::move(table.value()));
    const Table told = std::move(read.value());
    Table whole = told;
    const std::string prefix = prefixOf(census.rows());
    for (Row& row : whole.rows)
        if (std::string& id = row.cells[static_cast<std::size_t>(Column::Id)]; id.empty())
            id = stableId(prefix, row);
    const auto communes = readCommunes(sources.geodata);
    if (communes)
        fillPositions(whole, CommuneFinder(communes.value()));

    Merged merged;
    std::set<long> refused;
    for (model::Problem& problem : checkTable(whole, lists.value()).problems) {
        if (!problem.leavesRowOut)
            continue;
        refused.insert(problem.line);
        merged.refused.push_back(std::move(problem));
    }
    for (std::size_t i = 0; i < whole.rows.size(); ++i)
        if (!refused.contains(whole.rows[i].line))
            take(census, told.rows[i], whole.rows[i], ask, merged);
    merged.text = census.text();

    base::Result<Merged> result(std::move(merged));
    result.warnings = original.warnings;
    result.warnings.insert(result.warnings.end(), read.warnings.begin(), read.warnings.end());
    return result;
}

} // namespace source
