// A table of initiatives: whatever lies in it, rows are taken or refused, and nothing else happens.
#include "inputs.h"
#include "source/load.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const source::Sources ground{source::defaultGeodata(), {}, {}};
    source::Sources sources = ground;
    sources.data = fuzz::written("table.csv", fuzz::textOf(data, size));
    const auto table = source::loadTable(sources);
    const auto problems = source::check(ground, sources.data);
    if (table.ok() && table.value().data.initiatives.empty() && problems.ok() &&
        problems.value().problems.empty()) {
        std::abort(); // a table without a row is no sound table
    }
    return 0;
}
