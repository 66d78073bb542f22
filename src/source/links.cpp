#include "source/links.h"

#include "model/dataset.h"
#include "source/suggestions.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace source {

void LinkCounter::add(const Row& row)
{
    const std::string& url = row[Column::SourceUrl];
    if (url.empty()) {
        ++links_.missing;
    } else if (!isWebAddress(url)) {
        links_.bad.push_back({row.line, url});
    } else {
        std::string host(model::hostName(url));
        std::ranges::transform(host, host.begin(), [](unsigned char c) { return std::tolower(c); });
        HostCount& count = byHost_[host];
        ++(url.starts_with("https://") ? count.https : count.http);
    }
}

Links LinkCounter::links()
{
    for (auto& [host, count] : byHost_) {
        count.host = host;
        links_.hosts.push_back(count);
    }
    std::ranges::stable_sort(links_.hosts, [](const HostCount& a, const HostCount& b) {
        return a.https + a.http > b.https + b.http;
    });
    return std::move(links_);
}

} // namespace source
