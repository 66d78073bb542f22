#include "filter/duel.h"

#include "filter/engine.h"

#include <algorithm>

namespace filter {

Selection sideSelection(const Selection& selection, Facet facet, std::string_view code)
{
    Selection side = selection;
    side.of(facet) = {std::string(code)};
    return side;
}

int Comparison::largest(Facet facet) const
{
    int most = 1;
    for (const Outcome& side : sides) {
        for (const int count : side.counts[static_cast<std::size_t>(facet)]) {
            most = std::max(most, count);
        }
    }
    return most;
}

Comparison compare(const Index& index, const Selection& selection, Facet facet, std::string_view left,
                   std::string_view right)
{
    Engine engine(index);
    Comparison comparison;
    engine.set(sideSelection(selection, facet, left));
    comparison.sides[0] = engine.outcome();
    engine.set(sideSelection(selection, facet, right)); // only the rows of the two sides change
    comparison.sides[1] = engine.outcome();
    return comparison;
}

} // namespace filter
