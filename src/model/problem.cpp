#include "model/problem.h"

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

} // namespace model
