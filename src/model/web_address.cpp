#include "model/dataset.h"

namespace model {

namespace {

bool startsWithNoCase(std::string_view text, std::string_view lowerCase)
{
    if (text.size() < lowerCase.size()) {
        return false;
    }
    for (std::size_t i = 0; i < lowerCase.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
        if (c != lowerCase[i]) {
            return false;
        }
    }
    return true;
}

} // namespace

std::string_view hostName(std::string_view url)
{
    for (const std::string_view scheme : {std::string_view("http://"), std::string_view("https://")}) {
        if (!startsWithNoCase(url, scheme)) {
            continue;
        }
        // Browsers read a backslash as a slash: what stands after it is not the host.
        std::string_view host = url.substr(scheme.size());
        host = host.substr(0, host.find_first_of("/\\?#"));
        if (const std::size_t user = host.rfind('@'); user != std::string_view::npos) {
            host.remove_prefix(user + 1);
        }
        host = host.starts_with('[') ? host.substr(0, host.find(']') + 1) : host.substr(0, host.find(':'));
        return startsWithNoCase(host, "www.") ? host.substr(4) : host;
    }
    return {};
}

} // namespace model
