// Captions that are counted anew: fields in braces stand for numbers and names of the scene's own view,
// so that a caption stays true after a data change.
//
// clang-format off
//   {n} {total} {undated} {dated} {towns}      selected rows, all rows, without and with a date, towns
//   {undated:all} …                            the same of the whole table
//   {n:category=dons,donnees}                  selected rows with one of these values; any facet
//   {share} {share:category=dons}              of all rows; of the selected ones
//   {top:category} {top:category:n}            the value with most selected rows, and its count; {top:city}
//   {choice:region}                            what is chosen in a facet
//   {rate} {top:rate} {top:rate:n}             per million inhabitants of the regions chosen; the region ahead
//   {place} {unfolded}                         the unfolded place, its selected rows
//   {left} {right} {n:left} {n:right}          the two sides of a duel
//   {card:name} {card:organisation} {card:city} {card:summary}
//   {sentence}                                 reads the selection back
//   {n|initiative|initiatives}                 the word that agrees with a number
// clang-format on
#pragma once

#include "filter/outcome.h"
#include "model/atlas.h"
#include "session/tour.h"

#include <string>
#include <string_view>
#include <vector>

namespace session {

struct CaptionGround {
    const model::Atlas& atlas;
    const filter::Index& index;
};

/// The text with its fields filled in for a view; what is no field stays as typed. Fewer than
/// layout::kLeastForRate rows give « 2 sur 3 » instead of a share, and no rate.
std::string captionText(std::string_view typed, const View& view, const CaptionGround& ground,
                        base::Language language);

/// What stands in braces and is no field, as typed: "{nn}".
std::vector<std::string> unknownFields(std::string_view typed, const CaptionGround& ground);

/// The fields of a text as typed, "{n}", each once; those that choose a word by a number ("{n|a|b}") are no
/// values of their own and are left out.
std::vector<std::string> fieldsOf(std::string_view typed);

/// The caption in a language; in the other one where this is empty.
std::string captionOf(const TourScene& scene, const CaptionGround& ground, base::Language language);

/// What a scene that has just been recorded says: the same for any view of its kind.
Bilingual firstCaption(const View& view);

} // namespace session
