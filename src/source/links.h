// The addresses of a table, by host: counted, never opened.
#pragma once

#include "source/table.h"

#include <map>
#include <string>
#include <vector>

namespace source {

struct HostCount {
    std::string host; ///< without "www."
    int https = 0;    ///< rows
    int http = 0;
};

/// An address that no browser would open.
struct BadLink {
    long line = 0;
    std::string value;
};

struct Links {
    std::vector<HostCount> hosts; ///< the most used first, then by name
    std::vector<BadLink> bad;     ///< in the order of the file
    int missing = 0;              ///< rows without an address
};

/// Makes that of rows that come one by one.
class LinkCounter {
public:
    void add(const Row& row);
    Links links(); ///< of all rows; to be called once

private:
    Links links_;
    std::map<std::string, HostCount, std::less<>> byHost_;
};

} // namespace source
