// Who works with whom: from the partners that initiatives name to organisations that have initiatives of
// their own. Worked out once for a table; what a selection has of it is counted in partner_counts.h.
#pragma once

#include "model/dataset.h"
#include "model/pairing.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace model {

/// An initiative names a partner that is in the table.
struct PartnerLink {
    int row = -1;          ///< of the initiative
    int partner = -1;      ///< position in Initiative::partners
    int organisation = -1; ///< who that is; never the initiative's own
    int city = -1;         ///< where that organisation is at home for this initiative; -1: nowhere known
    Pairing pairing;       ///< the initiative's type and the organisation's
};

struct Organisation {
    std::string name;                                     ///< as most of its rows spell it
    OrganisationType type = OrganisationType::Industrial; ///< of its first row
    std::vector<int> rows;                                ///< its initiatives, in table order
    std::vector<int> cities;                              ///< where they lie, sorted, each once
    int city = -1;   ///< where most of its rows lie; of equals where the first does
    int regions = 0; ///< regions of the initiatives that name it as a partner
};

/// An organisation named from so many regions is a national crossroads (Inserm, CNRS): everything is
/// connected through these few, so that groups are told without them.
inline constexpr int kCrossroadsRegions = 5;

class Partnerships {
public:
    /// Names are matched by model::readOrganisation. An organisation in several towns is at home in the
    /// initiative's own town where it has a row there, else where most of its rows lie.
    explicit Partnerships(std::span<const Initiative> initiatives);

    [[nodiscard]] std::span<const Organisation> organisations() const { return organisations_; }
    [[nodiscard]] const Organisation& organisation(int index) const
    {
        return organisations_[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] bool isCrossroads(int organisation) const
    {
        return this->organisation(organisation).regions >= kCrossroadsRegions;
    }
    /// -1 where the row names no organisation.
    [[nodiscard]] int organisationOf(int row) const { return ofRow_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int find(std::string_view spelling) const; ///< of a partner's name; -1: not in the table

    /// By row, then by place among its partners; a partner named twice counts once.
    [[nodiscard]] std::span<const PartnerLink> links() const { return links_; }
    [[nodiscard]] std::span<const PartnerLink> linksOf(int row) const;
    /// Bits of the pairings that a row's links are (model::pairingBit).
    [[nodiscard]] std::uint32_t pairingsOf(int row) const;

private:
    void collectOrganisations(std::span<const Initiative> initiatives);
    void collectLinks(std::span<const Initiative> initiatives);
    [[nodiscard]] int homeFor(int organisation, int city) const;

    std::vector<Organisation> organisations_;
    std::vector<int> ofRow_;
    std::vector<PartnerLink> links_;
    std::vector<std::uint32_t> firstLink_; ///< of each row, and the end of the last
    std::unordered_map<std::string, int> byKey_;
    std::unordered_map<std::string, int> byAcronym_; ///< -1: of several organisations
};

} // namespace model
