#include "filter/outcome.h"

#include "filter/engine.h"

namespace filter {

Outcome evaluate(const Index& index, const Selection& selection)
{
    Engine engine(index);
    engine.set(selection);
    return engine.outcome();
}

} // namespace filter
