#include "session/area_words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace session {

namespace {

constexpr double kThere = 0.05;  // km: the same point, to the digits of a table
constexpr double kTown = 0.5;    // km: still the middle of a town
constexpr double kHardly = 0.05; // of the radius
constexpr double kBeside = 15;   // km

/// The best of many candidates, told one by one.
class Chosen {
public:
    explicit Chosen(const filter::Circle& circle)
        : circle_(circle), close_(std::max(kTown, kHardly * circle.km))
    {
    }

    void offer(int index, filter::LonLat at, int weight)
    {
        constexpr double kReach = 0.5; // degrees of latitude: far beyond any town that can be chosen
        if (!filter::isKnown(at) || std::abs(at.lat - circle_.centre.lat) > reach() + kReach) {
            return;
        }
        const double km = filter::distanceKm(circle_.centre, at);
        if (km <= kThere && km < there_) {
            there_ = km;
            found_ = index;
        }
        if (km <= close_ && weight > weight_) {
            weight_ = weight;
            large_ = index;
        }
        if (km < nearest_) {
            nearest_ = km;
            near_ = index;
        }
    }

    /// The index of the one that was chosen, or -1.
    [[nodiscard]] int index() const
    {
        return found_ >= 0 ? found_ : large_ >= 0 ? large_ : nearest_ <= kBeside ? near_ : -1;
    }
    [[nodiscard]] bool isBeside() const { return found_ < 0 && large_ < 0; }

private:
    [[nodiscard]] double reach() const { return close_ / 110; }

    filter::Circle circle_;
    double close_;
    double there_ = std::numeric_limits<double>::infinity();
    double nearest_ = std::numeric_limits<double>::infinity();
    int weight_ = -1;
    int found_ = -1;
    int large_ = -1;
    int near_ = -1;
};

} // namespace

AreaWords areaWords(const filter::Area& area, const model::Dataset& data, const model::Communes* communes,
                    bool isSight)
{
    AreaWords words;
    words.isSight = isSight && area.outline && !area.box && !area.circle;
    if (!area.circle) {
        return words;
    }
    Chosen chosen(*area.circle);
    if (communes != nullptr) {
        for (std::size_t i = 0; i < communes->size(); ++i) {
            const model::Commune& commune = (*communes)[i];
            if (!commune.about) { // a middle of neighbours is no centre
                chosen.offer(static_cast<int>(i), {commune.lon, commune.lat}, commune.population);
            }
        }
    } else {
        for (std::size_t i = 0; i < data.cities.size(); ++i) {
            chosen.offer(static_cast<int>(i), {data.cities[i].lon, data.cities[i].lat}, 0);
        }
    }
    if (chosen.index() < 0) {
        return words;
    }
    const auto at = static_cast<std::size_t>(chosen.index());
    words.isBeside = chosen.isBeside();
    if (communes == nullptr) {
        words.place = data.cities[at].name;
        return words;
    }
    const std::string& name = (*communes)[at].name;
    const auto others =
        std::ranges::count_if(*communes, [&](const model::Commune& c) { return c.name == name; });
    words.place = others > 1 ? (*communes)[at].title() : name;
    return words;
}

} // namespace session
