// What the check found in the table, by kind, with what could be written instead; and the button that writes
// a repaired copy.
#include "base/icons.h"
#include "base/words.h"
#include "base/written.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace ui {

namespace {

using base::word;
using base::Word;
using model::Problem;

constexpr float kHead = 44; // design pixels
constexpr float kRow = 29;
constexpr float kKind = 34;
constexpr float kPad = 20;

constexpr std::array<Word, model::kProblemKindCount> kKindWords{
    Word::DoctorKindRow,       Word::DoctorKindMissing,  Word::DoctorKindId,     Word::DoctorKindCode,
    Word::DoctorKindTerritory, Word::DoctorKindPosition, Word::DoctorKindNumber, Word::DoctorKindDate,
    Word::DoctorKindAddress,   Word::DoctorKindLetters,  Word::DoctorKindSpaces};

/// A line of the panel: the heading of a kind, or one problem of it.
struct Line {
    model::ProblemKind kind{};
    const Problem* problem = nullptr; ///< none: the heading
    int count = 0;                    ///< of a heading
};

std::vector<Line> linesOf(const std::vector<Problem>& problems)
{
    std::array<std::vector<const Problem*>, model::kProblemKindCount> byKind;
    for (const Problem& problem : problems) {
        byKind[static_cast<std::size_t>(problem.kind)].push_back(&problem);
    }
    std::vector<Line> lines;
    for (std::size_t kind = 0; kind < byKind.size(); ++kind) {
        const auto asKind = static_cast<model::ProblemKind>(kind);
        if (!byKind[kind].empty()) {
            lines.push_back({asKind, nullptr, static_cast<int>(byKind[kind].size())});
        }
        for (const Problem* problem : byKind[kind]) {
            lines.push_back({asKind, problem, 0});
        }
    }
    return lines;
}

/// Where the columns begin, pixels, and where the last one ends.
struct Columns {
    float line = 0;
    float column = 0;
    float value = 0;
    float instead = 0;
    float right = 0;
};

Columns columnsIn(const Frame& frame, const base::Rect& rect)
{
    Columns at;
    at.line = rect.x + frame.px(kPad);
    at.column = at.line + frame.px(64);
    at.right = rect.right() - frame.px(kPad);
    const float name = std::clamp((at.right - at.column) * 0.22F, frame.px(84), frame.px(170));
    at.value = at.column + name;
    at.instead = at.value + (at.right - at.value) * 0.46F;
    return at;
}

/// « lon 4.8357 · lat 45.764 » where two cells belong together, else the one value.
std::string proposalOf(const Problem& problem)
{
    std::string text;
    for (const model::CellRepair& cell : problem.repair.cells) {
        text += text.empty() ? "" : " · ";
        text += problem.repair.cells.size() > 1 ? cell.column + " " + cell.value : cell.value;
    }
    return text;
}

std::string_view sureWord(const Frame& frame, const Problem& problem)
{
    const bool isSure = problem.repair.sure == model::Sure::Certain;
    return word(isSure ? Word::DoctorSure : Word::DoctorLikely, frame.language());
}

std::string insteadOf(const Frame& frame, const Problem& problem)
{
    if (!problem.isMendable()) {
        return std::string(word(Word::DoctorByHand, frame.language()));
    }
    return fmt::format("{} ({})", proposalOf(problem), sureWord(frame, problem));
}

/// All that the row has no room for.
void tellMore(const Frame& frame, const Problem& problem, const base::Rect& row, bool byPointer)
{
    const base::Language language = frame.language();
    std::string text = problem.value.empty() ? std::string(word(Word::DoctorEmpty, language)) : problem.value;
    text += "\n→ " + insteadOf(frame, problem);
    text += "\n" + model::reasonText(problem, language);
    if (!problem.leavesRowOut) {
        text += "\n" + std::string(word(Word::DoctorKept, language));
    }
    const std::string_view title = word(kKindWords[static_cast<std::size_t>(problem.kind)], language);
    if (byPointer) {
        tip(frame, title, drawable(frame, Type::Small, text));
    } else {
        tipAbove(frame, row, title, drawable(frame, Type::Small, text));
    }
}

/// The proposal, and how sure it is.
void drawInstead(const Frame& frame, const Problem& problem, float x, float y, float width)
{
    const base::Palette& c = frame.colours;
    if (!problem.isMendable()) {
        drawFitted(frame, Type::Small, c.inkSoft, x, y, width, insteadOf(frame, problem));
        return;
    }
    const std::string proposal = drawable(frame, Type::SmallStrong, proposalOf(problem));
    const std::string_view sure = sureWord(frame, problem);
    const float gap = frame.px(8);
    const float room = width - gap - textWidth(frame, Type::Small, sure);
    drawFitted(frame, Type::SmallStrong, c.ink, x, y, room, proposal);
    drawText(frame, Type::Small, c.inkSoft,
             x + std::min(room, textWidth(frame, Type::SmallStrong, proposal)) + gap, y, sure);
}

void drawProblem(const Frame& frame, const Columns& at, const Problem& problem, std::size_t place,
                 const base::Rect& row)
{
    const base::Palette& c = frame.colours;
    const Touch touch = touchArea(frame, fmt::format("problem:{}", place).c_str(), row, Zone::Drawer, 4);
    if (touch.focused && frame.state.speaks) {
        tellVoice(frame, touch,
                  fmt::format("{}, {}. {}", base::formatCount(problem.line, frame.language()), problem.column,
                              model::reasonText(problem, frame.language())),
                  insteadOf(frame, problem));
    }
    ImGui::SetMouseCursor(touch.hovered ? ImGuiMouseCursor_Arrow : ImGui::GetMouseCursor());
    if (touch.hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled({row.x, row.y}, {row.right(), row.bottom()},
                                                  colour(c.raised), frame.px(4));
    }
    if (touch.hovered || isToldByKey(frame, touch)) {
        tellMore(frame, problem, row, touch.hovered);
    }
    const float y = row.y + (row.height - frame.fonts[Type::Small]->FontSize) / 2;
    const float gap = frame.px(14);
    if (problem.line > 0) {
        drawRight(frame, Type::Small, c.inkSoft, at.column - gap, y,
                  base::formatCount(problem.line, frame.language()));
    }
    drawFitted(frame, Type::Small, c.inkSoft, at.column, y, at.value - at.column - gap, problem.column);
    const bool isEmpty = problem.value.empty();
    drawFitted(frame, Type::Small, isEmpty ? c.inkFaint : c.ink, at.value, y, at.instead - at.value - gap,
               isEmpty ? std::string(word(Word::DoctorEmpty, frame.language()))
                       : drawable(frame, Type::Small, problem.value));
    drawInstead(frame, problem, at.instead, y, at.right - at.instead);
}

void drawKind(const Frame& frame, const Columns& at, const Line& line, const base::Rect& row)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const std::string title(word(kKindWords[static_cast<std::size_t>(line.kind)], language));
    const float y = row.bottom() - frame.fonts[Type::SmallStrong]->FontSize - frame.px(7);
    drawText(frame, Type::SmallStrong, c.ink, at.line, y, title);
    drawText(frame, Type::Small, c.inkSoft,
             at.line + textWidth(frame, Type::SmallStrong, title) + frame.px(8), y,
             base::formatCount(line.count, language));
    ImGui::GetWindowDrawList()->AddLine({at.line, row.bottom() - 0.5F}, {at.right, row.bottom() - 0.5F},
                                        colour(c.line), frame.px(1));
}

/// How many there are, and the button; the names of the columns below it.
void drawHead(const Frame& frame, const base::Rect& head)
{
    const base::Language language = frame.language();
    const std::vector<Problem>& problems = frame.atlas.problems;
    const auto mendable = std::ranges::count_if(problems, &Problem::isMendable);
    const float height = frame.px(30);
    const float y = head.y + (head.height - height) / 2;
    const std::string_view label = word(Word::DoctorWrite, language);
    base::Rect write{0, y, textWidth(frame, Type::Small, label) + frame.px(56), height};
    write.x = head.right() - frame.px(kPad) - write.width;
    const bool isOffered = mendable > 0 && frame.kiosk == nullptr;
    if (isOffered) {
        if (button(frame, "write-repaired", write, label, base::icons::kWrench, ButtonKind::Plain,
                   Zone::Drawer)) {
            frame.ask(session::WriteRepairedCopy{});
        }
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        if (ImGui::IsWindowHovered() && write.contains({mouse.x, mouse.y})) {
            tipAbove(frame, write, {}, word(Word::DoctorWriteTip, language));
        }
    }
    const std::string sum = base::written(Word::DoctorSum, language,
                                          base::formatCount(static_cast<long>(problems.size()), language),
                                          base::formatCount(static_cast<long>(mendable), language),
                                          base::formatCount(frame.atlas.leftOut, language));
    const float left = head.x + frame.px(kPad);
    drawFitted(frame, Type::Small, frame.colours.ink, left,
               head.y + (head.height - frame.fonts[Type::Small]->FontSize) / 2,
               (isOffered ? write.x - frame.px(12) : head.right() - frame.px(kPad)) - left, sum);
}

void drawColumnNames(const Frame& frame, const Columns& at, const base::Rect& row)
{
    const base::Palette& c = frame.colours;
    const float y = row.y + (row.height - frame.fonts[Type::Small]->FontSize) / 2;
    const auto name = [&](Word key) { return word(key, frame.language()); };
    drawRight(frame, Type::Small, c.inkSoft, at.column - frame.px(14), y, name(Word::DoctorLine));
    drawText(frame, Type::Small, c.inkSoft, at.column, y, name(Word::DoctorColumn));
    drawText(frame, Type::Small, c.inkSoft, at.value, y, name(Word::DoctorValue));
    drawText(frame, Type::Small, c.inkSoft, at.instead, y, name(Word::DoctorInstead));
    ImGui::GetWindowDrawList()->AddLine({row.x, row.bottom() - 0.5F}, {row.right(), row.bottom() - 0.5F},
                                        colour(c.line), frame.px(1));
}

/// Only the lines in sight are drawn; the keyboard knows all of them.
void drawLines(const Frame& frame, const Columns& at, const std::vector<Line>& lines, const base::Rect& body)
{
    beginPanel(frame, "problems", body, true);
    int& counter = frame.memory.itemCount[static_cast<std::size_t>(Zone::Drawer)];
    const float rowHeight = std::round(frame.px(kRow));
    const float kindHeight = std::round(frame.px(kKind));
    const bool walks = frame.memory.zone == Zone::Drawer;
    float y = body.y - ImGui::GetScrollY();
    for (std::size_t place = 0; place < lines.size(); ++place) {
        const Line& line = lines[place];
        const base::Rect row{body.x + frame.px(8), y, body.width - frame.px(26),
                             line.problem == nullptr ? kindHeight : rowHeight};
        y = row.bottom();
        const bool isInSight = row.bottom() > body.y - rowHeight && row.y < body.bottom() + rowHeight;
        const bool isReached = walks && line.problem != nullptr && frame.memory.item == counter;
        if (line.problem == nullptr) {
            if (isInSight) {
                drawKind(frame, at, line, row);
            }
        } else if (isInSight || isReached) {
            drawProblem(frame, at, *line.problem, place, row);
        } else {
            ++counter;
        }
    }
    ImGui::SetCursorScreenPos({body.x, y + frame.px(8)});
    ImGui::Dummy({1, 1});
    endPanel();
}

} // namespace

void drawProblems(const Frame& frame, const base::Rect& rect)
{
    const std::vector<Problem>& problems = frame.atlas.problems;
    if (problems.empty()) {
        beginPanel(frame, "problems-none", rect);
        drawWrapped(frame, Type::Body, frame.colours.ink, rect.x + frame.px(kPad), rect.y + frame.px(16),
                    rect.width - frame.px(2 * kPad),
                    base::written(Word::DoctorNone, frame.language(), frame.atlas.dataName));
        endPanel();
        return;
    }
    const base::Rect head{rect.x, rect.y, rect.width, std::round(frame.px(kHead))};
    const base::Rect names{rect.x, head.bottom(), rect.width, std::round(frame.px(26))};
    const Columns at = columnsIn(frame, rect);
    beginPanel(frame, "problems-head", {rect.x, rect.y, rect.width, head.height + names.height});
    drawHead(frame, head);
    drawColumnNames(frame, at, names);
    endPanel();
    drawLines(frame, at, linesOf(problems),
              {rect.x, names.bottom(), rect.width, rect.bottom() - names.bottom()});
}

} // namespace ui
