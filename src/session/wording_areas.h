// Parts of the map as clauses of the sentence, in both languages.
#pragma once

#include "base/language.h"
#include "filter/area.h"
#include "session/area_words.h"

#include <string>
#include <vector>

namespace session {

/// « 4,83° E », "4.83° W": a longitude or latitude with up to so many decimals.
std::string longitudeText(double degrees, int decimals, base::Language language);
std::string latitudeText(double degrees, int decimals, base::Language language);

/// One clause for each part that is asked: « dans le cadre de 4,7° E à 5° E et de 45,6° N à 45,9° N »,
/// « dans un rayon de 50 km autour de 4,83° E, 45,76° N », « dans une zone tracée de 160 km sur 90 km »;
/// with `words` « à moins de 50 km de Lyon », « dans ce que montre la carte ».
std::vector<std::string> areaTexts(const filter::Area& area, base::Language language,
                                   const AreaWords& words = {});

} // namespace session
