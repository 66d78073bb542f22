#include "model/organisation_key.h"
#include "model/partnership.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace {

using Spellings = std::pair<std::string, std::string>;

/// Whether a partner spelled in one way is found in a table with one initiative of the other.
bool finds(const std::string& partner, const std::string& organisation)
{
    model::Initiative initiative;
    initiative.organisation = organisation;
    return model::Partnerships(std::vector{initiative}).find(partner) == 0;
}

} // namespace

TEST_CASE("a partner is found under every spelling that people use for it")
{
    for (const auto& [partner, organisation] : {
             Spellings{"CHU de Lille", "CHU Lille"},
             Spellings{"CHU de Lille", "Centre hospitalier universitaire de Lille"},
             Spellings{"CHU de Lille", "Centre hospitalier régional et universitaire de Lille"},
             Spellings{"CHU de Nancy", "CHRU de Nancy"},
             Spellings{"CHU de Nancy", "CHRU de Nancy (CIC-IT)"},
             Spellings{"CHU d'Amiens", "CHU Amiens-Picardie"},
             Spellings{"CHU d’Amiens", "CHU Amiens‑Picardie"},
             Spellings{"CHU de Caen", "CHU de Caen Normandie"},
             Spellings{"CHU Caen Normandie", "CHU de Caen"},
             Spellings{"CHU de Grenoble", "CHU Grenoble Alpes"},
             Spellings{"CHU de Strasbourg", "Hôpitaux universitaires de Strasbourg"},
             Spellings{"CHU de Lyon", "Hospices Civils de Lyon"},
             Spellings{"Centre hospitalier d'Annecy", "Centre hospitalier Annecy Genevois"},
             Spellings{"Centre hospitalier de Chambéry", "Centre hospitalier Métropole Savoie"},
             Spellings{"Assistance publique – Hôpitaux de Paris", "AP-HP"},
             Spellings{"Hôpital européen Georges-Pompidou", "AP-HP"},
             Spellings{"hôpital Lariboisière (AP-HP)", "AP-HP"},
             Spellings{"Hôpital Tenon (AP-HP)", "AP-HP"},
             Spellings{"AP-HP", "AP-HP Pitié-Salpêtrière"},
             Spellings{"AP-HP", "AP-HP (hôpital Bichat)"},
             Spellings{"Hôpital Henri-Mondor", "CHU Henri-Mondor (AP-HP)"},
             Spellings{"Centre national de la recherche scientifique", "CNRS"},
             Spellings{"CNRS", "CNRS (Insmi)"},
             Spellings{"GDR ISIS (CNRS)", "CNRS"},
             Spellings{"Institut national de la santé et de la recherche médicale (Inserm)", "Inserm"},
             Spellings{"ANR", "Agence nationale de la recherche (ANR)"},
             Spellings{"Agence nationale de la recherche", "Agence nationale de la recherche (ANR)"},
             Spellings{"Agence nationale de la recherche (ANR)", "ANR"},
             Spellings{"Vaccine Research Institute", "Vaccine Research Institute (VRI)"},
             Spellings{"REACTing", "REACTing (Inserm)"},
             Spellings{"ARS Île-de-France", "Agence régionale de santé Île-de-France"},
             Spellings{"ARS de Corse", "ARS Corse"},
             Spellings{"Université du Mans", "Le Mans Université"},
             Spellings{"Université d'Aix-Marseille", "Aix-Marseille Université"},
             Spellings{"Université de Lorraine (LRGP)", "Université de Lorraine"},
             Spellings{"VirPath (Université Lyon 1)", "VirPath (Université Claude Bernard Lyon 1)"},
             Spellings{"Conseil départemental de l'Aube", "Département de l'Aube"},
             Spellings{"Mairie du Puy-en-Velay", "Ville du Puy-en-Velay"},
             Spellings{"Ministère de la Santé (DGOS)", "Ministère des Solidarités et de la Santé"},
             Spellings{"Fonds de dotation Nominoë", "Fonds Nominoë (CHU de Rennes)"},
             Spellings{"Medgo", "MedGo"},
             Spellings{"Medicen", "Medicen Paris Region"},
             Spellings{"Obépine", "Réseau Obépine"},
             Spellings{"Vicat SA", "Vicat"},
             Spellings{"SAS Vicat", "Vicat S.A.S."},
             Spellings{"Groupe Vicat", "Vicat"},
         }) {
        CAPTURE(partner);
        CAPTURE(organisation);
        CHECK(finds(partner, organisation));
    }
}

TEST_CASE("two organisations that sound alike stay two")
{
    for (const auto& [partner, organisation] : {
             Spellings{"CHU de Nantes", "Université de Nantes"},
             Spellings{"CHU de Lyon", "Ville de Lyon"},
             Spellings{"CHU de Lille", "CHU de Liège"},
             Spellings{"CHU de Saint-Étienne", "CHU de Saint-Denis"},
             Spellings{"Centre hospitalier de Brest", "CHRU de Brest"},
             Spellings{"Sanofi Pasteur", "Sanofi"},
             Spellings{"Institut Pasteur", "Institut Pasteur de Lille"},
             Spellings{"Institut Pasteur de la Guyane", "Institut Pasteur de la Guadeloupe"},
             Spellings{"Institut Mérieux", "bioMérieux"},
             Spellings{"Clinique Pasteur", "Institut Pasteur"},
             Spellings{"Fondation HCL", "Hospices Civils de Lyon"},
             Spellings{"AP-HP", "Fondation de l'AP-HP"},
             Spellings{"AP-HP", "SAMU de Paris (AP-HP)"},
             Spellings{"AP-HP", "AP-HM"},
             Spellings{"CNRS", "CNRS Alsace"},
             Spellings{"CNRS", "CNRS - CEA (consortium piloté par TIMC)"},
             Spellings{"Inserm Occitanie Pyrénées", "Inserm"},
             Spellings{"IRD", "MIVEGEC (CNRS, IRD, Université de Montpellier)"},
             Spellings{"Sys2Diag (CNRS/Alcediag)", "CNRS"},
             Spellings{"CHU de Rennes", "Fonds Nominoë (CHU de Rennes)"},
             Spellings{"ELSAN", "Polyclinique Inkermann (Elsan)"},
             Spellings{"Air Liquide", "EOVE (Air Liquide)"},
             Spellings{"Cédric (Cnam)", "Assurance maladie (CNAM)"},
             Spellings{"Cnam", "Assurance maladie (CNAM)"},
             Spellings{"Eurofins Guyane", "Eurofins Biologie Moléculaire France"},
             Spellings{"Université de Paris", "Université Paris-Saclay"},
             Spellings{"Université Sorbonne Paris Nord", "Sorbonne Université"},
             Spellings{"Fondation de l'Université de Corse", "Université de Corse"},
             Spellings{"Fondation Air Liquide", "Air Liquide"},
             Spellings{"Fondation de France", "Fondation"},
             Spellings{"Visière Solidaire Ouest 06", "Visière solidaire Isère"},
             Spellings{"Groupe hospitalier de Mulhouse", "Centre hospitalier de Mulhouse"},
             Spellings{"ARS", "ARS Guadeloupe"},
             Spellings{"CHU français", "CHU de Nantes"},
             Spellings{"Clinique du Diaconat-Roosevelt (Mulhouse)", "Ville de Mulhouse"},
             Spellings{"", ""},
             Spellings{"()", "()"},
         }) {
        CAPTURE(partner);
        CAPTURE(organisation);
        CHECK_FALSE(finds(partner, organisation));
    }
}

TEST_CASE("broken names are read without harm")
{
    CHECK(model::readOrganisation("").key.empty());
    CHECK(model::readOrganisation(" ; ( ) ").key.empty());
    CHECK(model::readOrganisation("(ANR)").key == "anr");
    CHECK(model::readOrganisation("CHU (de Nantes").key == "chu nantes");
    CHECK(model::readOrganisation("La").key == "la");
    CHECK(model::readOrganisation("SA").key == "sa");
    CHECK(model::readOrganisation("\xFF\xFE").key.empty());
}
