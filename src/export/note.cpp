#include "export/note.h"

#include "base/words.h"
#include "base/written.h"
#include "export/columns.h"

#include <fmt/format.h>

#include <algorithm>

namespace exporter {

namespace {

using base::Word;

/// One more sentence of a line.
void add(std::string& text, const std::string& more)
{
    text += text.empty() ? more : " " + more;
}

std::string columnsSentence(const Note& note)
{
    if (note.columns.empty()) {
        return base::written(Word::NoteColumnsAll, note.language);
    }
    std::string names;
    for (const Column column : note.columns) {
        names += names.empty() ? "" : ", ";
        names += fieldName(column);
    }
    return base::written(Word::NoteColumnsChosen, note.language, names);
}

std::string dateRule(const Note& note)
{
    std::string text = base::written(Word::NoteMonthRule, note.language);
    if (note.hasPeriod) {
        add(text,
            base::written(note.keepsUndated ? Word::NoteUndatedKept : Word::NoteUndatedLeft, note.language));
    } else {
        add(text, base::written(Word::NoteNoPeriod, note.language));
    }
    return text;
}

std::string sourceOf(const model::Dataset& data, const Note& note)
{
    std::string text = base::written(Word::NoteTableRows, note.language, note.table, data.initiatives.size());
    if (note.leftOut > 0) {
        add(text, base::written(Word::NoteLeftOut, note.language, note.leftOut));
    }
    if (!note.sha256.empty()) {
        add(text, base::written(Word::NoteChecksum, note.language, note.sha256));
    }
    return text;
}

} // namespace

std::string noteTitle(base::Language language)
{
    return base::written(Word::NoteTitle, language);
}

std::string noteName(base::Language language)
{
    return base::written(Word::NoteName, language);
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
        selection += " (" + base::written(Word::ForgivenNote, language) + ")";
    }
    std::vector<NoteLine> lines;
    const auto line = [&](const char* key, Word label, std::string text) {
        lines.push_back({key, base::written(label, language), std::move(text)});
    };
    line("selection", Word::NoteSelection, selection);
    line("count", Word::NoteCount,
         base::written(Word::NoteCounted, language, rows.size(), data.initiatives.size(),
                       count([](const model::Initiative& row) { return !row.date; }),
                       count([](const model::Initiative& row) { return row.pole < 0; })));
    line("rule", Word::NoteRule, base::written(Word::NoteFacetRule, language));
    line("dates", Word::NoteDates, dateRule(note));
    line("order", Word::NoteOrder,
         note.order.empty() ? base::written(Word::NoteOrderFile, language) : note.order);
    std::string columns = columnsSentence(note);
    add(columns, base::written(Word::NoteColumnsText, language));
    if (!note.distancesFrom.empty()) {
        add(columns, base::written(Word::NoteDistance, language, note.distancesFrom));
        if (note.isRough) {
            add(columns, base::written(Word::NoteDistanceAbout, language));
        }
    }
    if (cells == Cells::Neutralised) {
        add(columns, base::written(Word::NoteApostrophe, language));
    }
    line("columns", Word::NoteColumns, columns);
    line("source", Word::NoteSource, sourceOf(data, note));
    line("command", Word::NoteCommand, note.command);
    line("program", Word::NoteProgram, note.program);
    line("credits", Word::NoteCredits,
         base::written(note.isShippedTable ? Word::NoteShippedCredits : Word::NoteOtherCredits, language));
    return lines;
}

std::string noteAsText(const model::Dataset& data, const std::vector<int>& rows, const Note& note)
{
    std::string text = noteTitle(note.language) + "\n\n";
    for (const NoteLine& line : noteLines(data, rows, note, Cells::Neutralised)) {
        text += base::written(Word::NoteLabelled, note.language, line.label, line.text) + "\n";
    }
    return text;
}

} // namespace exporter
