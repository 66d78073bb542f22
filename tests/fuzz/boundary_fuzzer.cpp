// A Shapefile of regions. The input is its three files in one: two lengths of four bytes, little end first,
// then .shp, .shx and the rest as .dbf; a corpus of that form is made of tests/data/invalid (make_corpus.py).
#include "inputs.h"
#include "source/boundaries.h"
#include "source/load.h"

#include <algorithm>

namespace {

std::size_t lengthAt(const std::uint8_t* data)
{
    return data[0] | std::size_t{data[1]} << 8U | std::size_t{data[2]} << 16U | std::size_t{data[3]} << 24U;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::size_t kHead = 8;
    if (size < kHead) {
        return 0;
    }
    static const auto lists = source::loadTable({source::defaultGeodata(), {}, {}});
    std::string_view rest = fuzz::textOf(data + kHead, size - kHead);
    const auto take = [&rest](std::size_t wanted) {
        const std::string_view part = rest.substr(0, std::min(wanted, rest.size()));
        rest.remove_prefix(part.size());
        return part;
    };
    const std::string shape = fuzz::written("land.shp", take(lengthAt(data)));
    fuzz::written("land.shx", take(lengthAt(data + 4)));
    fuzz::written("land.dbf", rest);
    (void)source::readRegions(shape, lists.value().data);
    return 0;
}
