// The page of a network as it stands: what scene draws and the interface needs to know of it.
#pragma once

#include "layout/network_page.h"
#include "layout/network_time.h"

#include <vector>

namespace layout {

struct NetworkPicture {
    model::NetworkState state;
    std::vector<NetworkNodeText> texts; ///< parallel to state.nodes
    NetworkPage page;
    NetworkTime time;
};

} // namespace layout
