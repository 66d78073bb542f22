#include "export/vector.h"
namespace exporter {
base::Result<std::string> sceneAsPdf(const scene::Scene&, const model::Geography&, const base::FontSet&,
                                     const VectorSheet&)
{
    return base::Error{"not built yet: PDF"};
}
} // namespace exporter
