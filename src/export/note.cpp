#include "export/note.h"

#include "base/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace exporter {

namespace {

using base::Word;

template<class... Values>
std::string said(base::Language language, Word key, const Values&... values)
{
    return fmt::format(fmt::runtime(base::word(key, language)), values...);
}

/// One more sentence of a line.
void add(std::string& text, const std::string& more)
{
    text += text.empty() ? more : " " + more;
}

std::string dateRule(const Note& note)
{
    std::string text = said(note.language, Word::NoteMonthRule);
    if (note.hasPeriod) {
        add(text, said(note.language, note.keepsUndated ? Word::NoteUndatedKept : Word::NoteUndatedLeft));
    } else {
        add(text, said(note.language, Word::NoteNoPeriod));
    }
    return text;
}

std::string sourceOf(const model::Dataset& data, const Note& note)
{
    std::string text = said(note.language, Word::NoteTableRows, note.table, data.initiatives.size());
    if (note.leftOut > 0) {
        add(text, said(note.language, Word::NoteLeftOut, note.leftOut));
    }
    if (!note.sha256.empty()) {
        add(text, said(note.language, Word::NoteChecksum, note.sha256));
    }
    return text;
}

} // namespace

std::string noteTitle(base::Language language)
{
    return said(language, Word::NoteTitle);
}

std::string noteName(base::Language language)
{
    return said(language, Word::NoteName);
}

std::vector<NoteLine> noteLines(const model::Dataset& data, const std::vector<int>& rows, const Note& note,
                                Cells cells)
{
    const auto count = [&](auto has) {
        return std::ranges::count_if(
            rows, [&](int row) { return has(data.initiatives[static_cast<std::size_t>(row)]); });
    };
    const base::Language language = note.language;
    std::string selection = note.sentence;
    if (note.forgiven) {
        selection += " (" + said(language, Word::ForgivenNote) + ")";
    }
    std::vector<NoteLine> lines;
    const auto line = [&](const char* key, Word label, std::string text) {
        lines.push_back({key, said(language, label), std::move(text)});
    };
    line("selection", Word::NoteSelection, selection);
    line("count", Word::NoteCount,
         said(language, Word::NoteCounted, rows.size(), data.initiatives.size(),
              count([](const model::Initiative& row) { return !row.date; }),
              count([](const model::Initiative& row) { return row.pole < 0; })));
    line("rule", Word::NoteRule, said(language, Word::NoteFacetRule));
    line("dates", Word::NoteDates, dateRule(note));
    std::string columns = said(language, Word::NoteColumnsText);
    if (cells == Cells::Neutralised) {
        add(columns, said(language, Word::NoteApostrophe));
    }
    line("columns", Word::NoteColumns, columns);
    line("source", Word::NoteSource, sourceOf(data, note));
    line("command", Word::NoteCommand, note.command);
    line("program", Word::NoteProgram, note.program);
    line("credits", Word::NoteCredits,
         said(language, note.isShippedTable ? Word::NoteShippedCredits : Word::NoteOtherCredits));
    return lines;
}

std::string noteAsText(const model::Dataset& data, const std::vector<int>& rows, const Note& note)
{
    std::string text = noteTitle(note.language) + "\n\n";
    for (const NoteLine& line : noteLines(data, rows, note, Cells::Neutralised)) {
        text += said(note.language, Word::NoteLabelled, line.label, line.text) + "\n";
    }
    return text;
}

} // namespace exporter
