// Not a test itself: writes the files that other tests open.
#include "support.h"

#include <gdal_utils.h>
#include <ogrsf_frmts.h>

#include <vector>

namespace support {

void translate(const std::string& from, const std::string& to, const std::string& driver, int epsg,
               bool pointsFromLonLat, const std::string& sql, const std::string& segmentDegrees)
{
    OGRRegisterAll();
    std::vector<std::string> words{"-f", driver};
    const bool polygons = contains(from, "regions") || contains(from, "departments");
    if (polygons)
        words.insert(words.end(), {"-nlt", "PROMOTE_TO_MULTI"});
    if (epsg != 0) {
        words.emplace_back("-t_srs");
        words.push_back("EPSG:" + std::to_string(epsg));
    }
    if (!sql.empty()) {
        words.emplace_back("-sql");
        words.push_back(sql);
    }
    if (!segmentDegrees.empty()) {
        words.emplace_back("-segmentize");
        words.push_back(segmentDegrees);
    }
    if (driver == "ESRI Shapefile") {
        words.emplace_back("-lco");
        words.emplace_back("ENCODING=UTF-8");
    }
    if (pointsFromLonLat)
        for (const char* word : {"-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-oo",
                                 "KEEP_GEOM_COLUMNS=NO", "-a_srs", "EPSG:4326"})
            words.emplace_back(word);
    std::vector<char*> arguments;
    std::vector<std::string> openOptions;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "-oo") {
            openOptions.push_back(words[++i]);
            continue;
        }
        arguments.push_back(words[i].data());
    }
    arguments.push_back(nullptr);
    std::vector<const char*> open;
    for (const std::string& option : openOptions)
        open.push_back(option.c_str());
    open.push_back(nullptr);

    GDALDatasetH input = GDALOpenEx(from.c_str(), GDAL_OF_VECTOR, nullptr, open.data(), nullptr);
    REQUIRE(input != nullptr);
    GDALVectorTranslateOptions* options = GDALVectorTranslateOptionsNew(arguments.data(), nullptr);
    int failed = 0;
    GDALDatasetH output = GDALVectorTranslate(to.c_str(), nullptr, 1, &input, options, &failed);
    REQUIRE(output != nullptr);
    GDALClose(output);
    GDALClose(input);
    GDALVectorTranslateOptionsFree(options);
}

} // namespace support
