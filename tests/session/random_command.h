// Any command a user may give, by chance.
#pragma once

#include "session/desk.h"
#include "session/table.h"

#include <algorithm>
#include <array>

inline session::Command randomCommand(std::mt19937& random)
{
    const filter::Facet facet = filter::kFacets[random() % filter::kFacets.size()];
    const auto& values = world::index().values(facet);
    const std::string code = values[random() % values.size()].code;
    const base::Vec2 px{world::between(random, -100, 1400), world::between(random, -100, 900)};
    const auto rows = static_cast<unsigned>(world::atlas().data.initiatives.size());
    const int row = static_cast<int>(random() % (rows + 1)) - 1;
    const auto& regions = world::atlas().data.regions;
    const base::Extent& land = world::plan().mainland();
    const base::Vec2 corner{world::between(random, land.west, land.east),
                            world::between(random, land.south, land.north)};
    const auto& networks = world::atlas().data.networks;
    const auto& poles = world::atlas().data.poles;
    switch (random() % 65) {
    case 57:
        return session::ShowNetwork{networks[random() % networks.size()].code, {}};
    case 58:
        return session::MoveInTime{static_cast<int>(2000 * 12 + random() % 400)};
    case 59:
        return session::LeaveNetwork{random() % 2 == 0};
    case 60:
        return session::ClearNetwork{};
    case 61:
        return session::OpenPole{poles[random() % poles.size()].code};
    case 62:
        return session::ClosePole{};
    case 0:
    case 1:
        return session::ToggleChoice{facet, code};
    case 2:
        return session::KeepOnly{facet, code};
    case 3:
        return session::ClearFacet{facet};
    case 29:
        return random() % 2 == 0 ? session::StartDuel{} : session::StartDuel{facet};
    case 30:
    case 31:
        return session::SetDuelSide{static_cast<int>(random() % 2), code};
    case 32:
        return session::SwapDuel{};
    case 33:
        return session::EndDuel{};
    case 34:
        return session::ChooseDuelSide{static_cast<int>(random() % 2)};
    case 35:
    case 36:
        return session::SetSymbols{static_cast<layout::Symbols>(random() % layout::kSymbolsCount)};
    case 37:
    case 38:
        return session::Unfold{{layout::UnfoldKind::Paris, -1}};
    case 39:
        return session::TogglePoles{};
    case 44:
        return session::ToggleDrawer{random() % 2 == 0 ? session::Drawer::Table : session::Drawer::Crosstab};
    case 51: // the same facet twice is refused
        return session::SetCrosstab{{facet, filter::kFacets[random() % filter::kFacets.size()],
                                     static_cast<session::CellShare>(random() % 4), random() % 2 == 0}};
    case 52:
        return session::ToggleDrawer{session::Drawer::Published};
    case 45:
        return session::SetArea{};
    case 46: {
        filter::Area area;
        const filter::LonLat at{world::between(random, -5, 9), world::between(random, 41, 51)};
        if (random() % 2 == 0) {
            area.box = filter::Box{at.lon - 1, at.lat - 1, at.lon + 2, at.lat + 2};
        }
        if (random() % 2 == 0) {
            area.circle = filter::Circle{at, world::between(random, 0, 500)};
        }
        if (random() % 2 == 0) {
            area.outline = filter::Outline{{at, {at.lon + 3, at.lat}, {at.lon, at.lat + 2}}};
        }
        return session::SetArea{area};
    }
    case 47:
        return session::SetMapTool{static_cast<session::MapTool>(random() % 4)};
    case 48:
    case 49:
        return session::SetOnlyInSight{random() % 3 != 0};
    case 50:
        return session::SetPreview{session::Choice{facet, code}};
    case 53: {
        session::TableView table;
        for (int i = static_cast<int>(random() % 4); i > 0; --i) {
            const auto column = static_cast<session::Column>(random() % session::kColumnCount);
            table.sort = session::sortAfterClick(table.sort, column, random() % 4 != 0);
        }
        for (int i = static_cast<int>(random() % 5); i > 0; --i) {
            const auto column = static_cast<session::Column>(random() % session::kColumnCount);
            table.columns = session::columnsAfterToggle(table.columns, column);
            if (random() % 2 == 0) {
                table.columns.front().width =
                    static_cast<float>(world::between(random, session::kLeastColumn, session::kMostColumn));
            }
        }
        return session::SetTable{table};
    }
    case 54:
        return row < 0 ? session::PickRows{} : session::PickRows{{row}};
    case 63:
        return session::SetPartners{{random() % 2 == 0, random() % 2 == 0 ? "CHU de Lille" : ""}};
    case 64:
        return session::TogglePairing{model::pairingCode(model::allPairings()[random() % 21])};
    case 40:
        return session::SetMeasure{static_cast<layout::Measure>(random() % 2)};
    case 41:
        return session::SetColouring{static_cast<layout::Colouring>(random() % 2)};
    case 42:
        return session::SetBarsBy{facet};
    case 43:
        return session::Unfold{
            {layout::UnfoldKind::City, static_cast<int>(random() % world::atlas().data.cities.size())}};
    case 55:
    case 56: {
        static const std::array<session::Nearby, 4> kPlaces{{{"Autun (71)", {4.2987, 46.951}},
                                                             {"Saint-Denis (974)", {55.4504, -20.8823}},
                                                             {"L'Haÿ-les-Roses (94)", {2.3373, 48.7794}},
                                                             {"Aast (64)", {-0.01, 43.35}, true}}};
        const unsigned which = random() % 5;
        return which == 4 ? session::SetNearby{} : session::SetNearby{kPlaces.at(which)};
    }
    case 4:
        return session::FoldFacet{facet};
    case 5:
        return session::SetSearch{random() % 2 == 0 ? "" : "masque"};
    case 6:
        return session::ResetSelection{};
    case 7:
        return session::SetLanguage{random() % 2 == 0 ? base::Language::French : base::Language::English};
    case 8:
        return session::SetTheme{base::Theme::Dark};
    case 9:
        return session::Hover{row, random() % 2 == 0};
    case 10:
        return session::OpenCard{row};
    case 11:
        return session::CloseCard{};
    case 12:
    case 13:
        return session::StepCard{static_cast<int>(random() % 41) - 20};
    case 14:
    case 15:
        return session::Pan{px};
    case 16:
    case 17:
        return session::Zoom{px, std::exp2(world::between(random, -4, 4)), random() % 2 == 0};
    case 18:
        return session::FlyTo{regions[random() % regions.size()].code};
    case 19:
        return session::FlyToExtent{{corner.x, corner.y, corner.x + world::between(random, 0, 3e5),
                                     corner.y + world::between(random, 0, 3e5)}};
    case 20:
        return session::FlyHome{};
    case 21:
        return session::Back{};
    case 22:
        return session::ToggleHelp{};
    case 24:
        return session::SetDates{base::PartialDate{2020, static_cast<std::uint8_t>(1 + random() % 12), 0},
                                 base::PartialDate{2020, static_cast<std::uint8_t>(1 + random() % 12), 15}};
    case 25:
        return session::SetKeepUndated{random() % 2 == 0};
    case 26:
        return session::SetTimeline{
            {18262 + world::between(random, -900, 900), world::between(random, -10, 500), random() % 2 == 0}};
    case 27:
    case 28:
        return session::TogglePlay{};
    default:
        return session::ToggleExport{};
    }
}
