// Three rows with everything that can go wrong in a cell, for the tests of export.
#pragma once

#include "model/dataset.h"

namespace test {

inline model::Dataset smallCensus()
{
    model::Dataset data;
    data.categories = {{"dons", "Appels aux dons", "Calls for donations", 80, "+ de 80 actions"},
                       {"telemedecine", "Télémédecine", "Telemedicine", 9, "9 actions"}};
    model::Pole pole;
    pole.code = "medicen";
    pole.name = "Medicen, \"Paris\" Region";
    data.poles = {pole};
    data.regions = {{"11", "Île-de-France", "Paris", 0, 12317279, false},
                    {"84", "Auvergne-Rhône-Alpes", "Lyon", -1, 8112714, false}};
    data.departments = {{"75", "Paris", 0, 2133111}, {"01", "Ain", 1, 679344}};

    model::Initiative plain;
    plain.id = "FR-0001";
    plain.name = "Téléconsultation pour tous";
    plain.organisation = "Œuvre de l’Hôpital";
    plain.type = model::OrganisationType::Hospital;
    plain.category = 1;
    plain.pole = 0;
    plain.poleBasis = "member";
    plain.city = "Paris";
    plain.department = 0;
    plain.region = 0;
    plain.lon = 2.3488;
    plain.lat = 48.85341;
    plain.date = base::PartialDate{2020, 3, 17};
    plain.summaryFr = "Ligne une,\nligne « deux »";
    plain.summaryEn = "Says \"hello\"";
    plain.partners = "CHU de Lyon; Inserm";
    plain.sourceUrl = "https://example.org/a?b=c&d=e";
    plain.cityBasis = "page";

    model::Initiative hostile = plain;
    hostile.id = "FR-0002";
    hostile.name = "=HYPERLINK(\"http://evil\";\"x\")";
    hostile.organisation = "@SUM(A1)";
    hostile.type = model::OrganisationType::Industrial;
    hostile.category = 0;
    hostile.pole = -1;
    hostile.poleBasis = "";
    hostile.city = "Bourg-en-Bresse";
    hostile.department = 1;
    hostile.region = 1;
    hostile.lon = -61.5346;
    hostile.lat = 16;
    hostile.date = base::PartialDate{2020, 4, 0};
    hostile.summaryFr = "+33 1 23";
    hostile.summaryEn = "-2+3";
    hostile.partners = {};

    model::Initiative undated = plain;
    undated.id = "FR-0003";
    undated.name = "\tonglet";
    undated.date.reset();

    data.initiatives = {plain, hostile, undated};
    model::groupCities(data);
    return data;
}

} // namespace test
