#include "source/code_names.h"

#include "base/text.h"

#include <algorithm>

namespace source {

namespace {

std::string comparable(std::string_view text)
{
    std::string folded = base::fold(text);
    std::ranges::replace(folded, '_', ' ');
    return std::string(base::trimmed(folded));
}

} // namespace

CodeNames codeNames(const std::string& code, const std::vector<std::string>& names)
{
    CodeNames result{code, {comparable(code)}};
    for (const std::string& name : names)
        if (!name.empty())
            result.names.push_back(comparable(name));
    return result;
}

Proposal suggestCode(std::string_view written, const std::vector<CodeNames>& codes)
{
    const std::string wanted = comparable(written);
    if (wanted.empty())
        return {};
    std::vector<std::string> all;
    for (const CodeNames& entry : codes) {
        if (std::ranges::find(entry.names, wanted) != entry.names.end() || entry.code == "0" + wanted)
            return {entry.code, model::Sure::Certain};
        all.insert(all.end(), entry.names.begin(), entry.names.end());
    }
    const std::string near = base::nearest(wanted, all);
    for (const CodeNames& entry : codes)
        if (!near.empty() && std::ranges::find(entry.names, near) != entry.names.end())
            return {entry.code};
    return {};
}

} // namespace source
