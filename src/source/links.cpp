#include "source/links.h"

#include "model/dataset.h"
#include "source/suggestions.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace source {

Links linksOf(const Table& table)
{
    Links links;
    std::map<std::string, HostCount, std::less<>> byHost;
    for (const Row& row : table.rows) {
        const std::string& url = row[Column::SourceUrl];
        if (url.empty()) {
            ++links.missing;
        } else if (!isWebAddress(url)) {
            links.bad.push_back({row.line, url});
        } else {
            std::string host(model::hostName(url));
            std::ranges::transform(host, host.begin(), [](unsigned char c) { return std::tolower(c); });
            HostCount& count = byHost[host];
            ++(url.starts_with("https://") ? count.https : count.http);
        }
    }
    for (auto& [host, count] : byHost) {
        count.host = host;
        links.hosts.push_back(count);
    }
    std::ranges::stable_sort(links.hosts, [](const HostCount& a, const HostCount& b) {
        return a.https + a.http > b.https + b.http;
    });
    return links;
}

} // namespace source
