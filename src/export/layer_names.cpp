#include "export/layer_names.h"

#include "base/text.h"
#include "base/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace exporter {

using base::Word;

namespace {

struct Named {
    std::string_view leaf;
    Word name;
};

constexpr std::array kLeaves{Named{"sea", Word::LayerSea},
                             Named{"land", Word::LayerLand},
                             Named{"threads", Word::LayerThreads},
                             Named{"threads of insets", Word::LayerThreads},
                             Named{"dots and names", Word::LayerDots},
                             Named{"chart", Word::LayerChart},
                             Named{"mirrored bars", Word::LayerChart},
                             Named{"footer", Word::LayerFooter},
                             Named{"scale and sources", Word::LayerScale},
                             Named{"scale", Word::LayerScale},
                             Named{"meaning of the symbols", Word::LayerSymbols},
                             Named{"inset strip", Word::LayerStrip},
                             Named{"Paris leader", Word::LayerLeader},
                             Named{"unfolded place", Word::LayerUnfolded},
                             Named{"highlights", Word::LayerHighlights},
                             Named{"title", Word::LayerTitle},
                             Named{"legend", Word::LayerLegend},
                             Named{"comparison", Word::LayerComparison},
                             Named{"paper", Word::LayerPaper}};

/// Names that hold another one: what stands before it, and after.
struct Around {
    std::string_view before;
    std::string_view after;
    Word name;
};
constexpr std::array kAround{
    Around{"inset ", ", land", Word::LayerInsetLand}, Around{"inset ", ", dots", Word::LayerInsetDots},
    Around{"inset ", ", title", Word::LayerInsetTitle}, Around{"inset ", "", Word::LayerInset}};

} // namespace

std::string layerName(std::string_view leaf, base::Language language)
{
    for (const auto& [side, name] :
         {std::pair{std::string_view("left: "), Word::LayerLeft}, {"right: ", Word::LayerRight}}) {
        if (leaf.starts_with(side)) {
            return fmt::format(fmt::runtime(base::word(name, language)),
                               layerName(leaf.substr(side.size()), language));
        }
    }
    const auto* const known = std::ranges::find(kLeaves, leaf, &Named::leaf);
    if (known != kLeaves.end()) {
        return std::string(base::word(known->name, language));
    }
    for (const Around& around : kAround) {
        if (leaf.starts_with(around.before) && leaf.ends_with(around.after)) {
            leaf.remove_prefix(around.before.size());
            leaf.remove_suffix(around.after.size());
            return fmt::format(fmt::runtime(base::word(around.name, language)), leaf);
        }
    }
    return std::string(leaf);
}

std::string layerId(std::string_view leaf)
{
    std::string id;
    for (const char c : base::fold(leaf)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            id += c;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    while (!id.empty() && id.back() == '-') {
        id.pop_back();
    }
    return id;
}

} // namespace exporter
