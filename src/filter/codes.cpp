#include "base/text.h"
#include "filter/index.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace filter {

namespace {

/// What people may write for a value besides its code; empty when there is only the code.
std::vector<std::string> labels(const model::Dataset& dataset, Facet facet, const std::string& code)
{
    switch (facet) {
    case Facet::Category:
        if (const int i = dataset.findCategory(code); i >= 0) {
            const model::Category& category = dataset.categories[static_cast<std::size_t>(i)];
            return {category.labelFr, category.labelEn};
        }
        break;
    case Facet::Pole:
        if (const int i = dataset.findPole(code); i >= 0) {
            return {dataset.poles[static_cast<std::size_t>(i)].name};
        }
        break;
    case Facet::Region:
        if (const int i = dataset.findRegion(code); i >= 0) {
            return {dataset.regions[static_cast<std::size_t>(i)].name};
        }
        break;
    case Facet::Type:
    case Facet::Month:
        break;
    }
    return {};
}

/// A code and everything that stands for it, the code first.
struct Name {
    std::string code;
    std::vector<std::string> spellings;
};

std::vector<Name> namesOf(const Index& index, const model::Dataset& dataset, Facet facet)
{
    std::vector<Name> names;
    for (const FacetValue& value : index.values(facet)) {
        Name name{value.code, {value.code}};
        for (std::string& label : labels(dataset, facet, value.code)) {
            if (!label.empty()) {
                name.spellings.push_back(std::move(label));
            }
        }
        names.push_back(std::move(name));
    }
    return names;
}

/// As two spellings of one name are compared: folded, without spaces around.
std::string comparable(std::string_view text)
{
    return std::string(base::trimmed(base::fold(text)));
}

/// The code that `text` names; empty when none does.
std::string codeFor(const std::vector<Name>& names, std::string_view text)
{
    const std::string wanted = comparable(text);
    for (const Name& name : names) {
        for (const std::string& spelling : name.spellings) {
            if (comparable(spelling) == wanted) {
                return name.code;
            }
        }
    }
    return {};
}

/// "84 (Auvergne-Rhône-Alpes)": regions are known by name, the other codes speak for themselves.
std::string known(const std::vector<Name>& names, Facet facet)
{
    std::string list;
    for (const Name& name : names) {
        list += list.empty() ? "" : ", ";
        list += name.code;
        if (facet == Facet::Region && name.spellings.size() > 1) {
            list += fmt::format(" ({})", name.spellings[1]);
        }
    }
    return list;
}

base::Error unknownCode(const std::vector<Name>& names, Facet facet, std::string_view code)
{
    std::vector<std::string> spellings; // codes before labels: of two as near, the code is offered
    for (const Name& name : names) {
        spellings.push_back(name.code);
    }
    for (const Name& name : names) {
        spellings.insert(spellings.end(), name.spellings.begin() + 1, name.spellings.end());
    }
    const std::string near = base::nearest(code, spellings);
    const std::string hint = near.empty() ? "." : fmt::format("; did you mean \"{}\"?", near);
    return {fmt::format("--{}: unknown code \"{}\"{} Known: {}", facetName(facet), code, hint,
                        known(names, facet)),
            base::Exit::Usage};
}

} // namespace

base::Result<std::vector<std::string>> parseCodes(const Index& index, const model::Dataset& dataset,
                                                  Facet facet, std::string_view list)
{
    const std::vector<Name> names = namesOf(index, dataset, facet);
    std::set<std::string> codes;
    // A label may hold commas itself.
    if (const std::string whole = codeFor(names, list); !whole.empty()) {
        return std::vector<std::string>{whole};
    }
    for (const std::string& item : base::split(list, ',')) {
        const std::string_view text = base::trimmed(item);
        if (text.empty()) {
            return base::Error{
                fmt::format("--{}: \"{}\" holds an empty code; write one code or several with commas "
                            "between them. Known: {}",
                            facetName(facet), list, known(names, facet)),
                base::Exit::Usage};
        }
        std::string code = codeFor(names, text);
        if (code.empty()) {
            return unknownCode(names, facet, text);
        }
        codes.insert(std::move(code));
    }
    return std::vector<std::string>(codes.begin(), codes.end());
}

} // namespace filter
