#include "model/geography.h"

#include <algorithm>
#include <cstddef>

namespace model {

bool isInsetDepartment(std::string_view code)
{
    return std::find(kInsetDepartments.begin(), kInsetDepartments.end(), code) != kInsetDepartments.end();
}

int frameOfRegion(std::string_view regionCode)
{
    for (std::size_t i = 0; i < kFrames.size(); ++i) {
        if (!kFrames[i].regionCode.empty() && kFrames[i].regionCode == regionCode) {
            return static_cast<int>(i);
        }
    }
    return kMainland;
}

int Layer::find(std::string_view code) const
{
    const auto found =
        std::find_if(shapes.begin(), shapes.end(), [code](const Shape& shape) { return shape.code == code; });
    return found == shapes.end() ? -1 : static_cast<int>(found - shapes.begin());
}

} // namespace model
