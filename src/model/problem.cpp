#include "model/problem.h"

#include "base/words.h"
#include "base/written.h"

#include <fmt/args.h>

#include <array>

namespace model {

namespace {

constexpr std::array<std::string_view, kProblemKindCount> kNames{"row",       "missing",  "id",     "code",
                                                                 "territory", "position", "number", "date",
                                                                 "address",   "letters",  "spaces"};

} // namespace

std::string_view kindName(ProblemKind kind)
{
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view sureName(Sure sure)
{
    return sure == Sure::Certain ? "certain" : "likely";
}

std::string reasonText(const Problem& problem, base::Language language)
{
    fmt::dynamic_format_arg_store<fmt::format_context> values;
    for (const std::string& value : problem.reason.values) {
        values.push_back(value);
    }
    std::string text = problem.reason.text;
    if (problem.reason.word) {
        const std::string_view sentence = base::word(*problem.reason.word, language);
        text = fmt::vformat(fmt::string_view(sentence.data(), sentence.size()), values);
    }
    return problem.file.empty() ? text
                                : base::written(base::Word::DoctorInFile, language, problem.file, text);
}

} // namespace model
