// A saved view: read whole or refused; what was read is written and read again as the same.
#include "inputs.h"
#include "session/view_file.h"
#include "source/load.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto atlas = source::loadTable({source::defaultGeodata(), {}, {}});
    static const filter::Index index(atlas.value().data);
    const session::ViewGround ground{atlas.value(), index, {}};
    const auto view = session::readView(fuzz::textOf(data, size), ground);
    (void)session::titleOfView(fuzz::textOf(data, size));
    if (view) {
        const std::string text = session::writeView(view.value(), atlas.value());
        const auto again = session::readView(text, ground);
        if (!again || session::writeView(again.value(), atlas.value()) != text) {
            std::abort();
        }
    }
    return 0;
}
