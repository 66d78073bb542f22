#include "app/soak_rehearsal.h"

#include <array>

namespace app {

namespace {

constexpr std::array kKinds{layout::Symbols::Bubbles, layout::Symbols::Density, layout::Symbols::Choropleth,
                            layout::Symbols::Bars,    layout::Symbols::Matrix,  layout::Symbols::Bouquets};
constexpr std::array kThemes{base::Theme::Dark, base::Theme::Contrast, base::Theme::Light};

/// What lies over the map or beside it, opened and closed again.
void addRooms(std::vector<session::Command>& acts)
{
    using namespace session;
    acts.insert(acts.end(),
                {OpenCard{0}, StepCard{1}, CloseCard{}, ToggleDrawer{Drawer::Table},
                 ToggleDrawer{Drawer::Crosstab}, ToggleDrawer{Drawer::Published},
                 ToggleDrawer{Drawer::Published}, ToggleHelp{}, ToggleHelp{}, StartDuel{}, SwapDuel{},
                 EndDuel{}, Unfold{{layout::UnfoldKind::Paris, -1}}, Fold{}, TogglePlay{}, StopPlay{}});
}

/// What changes the picture of the rows themselves.
void addChoices(std::vector<session::Command>& acts)
{
    using namespace session;
    acts.insert(acts.end(),
                {TogglePoles{}, SetColouring{layout::Colouring::Pole},
                 SetMeasure{layout::Measure::PerMillion},
                 ToggleChoice{filter::Facet::Category, "telemedecine"}, KeepOnly{filter::Facet::Region, "84"},
                 SetSearch{"chu"}, SetPreview{Choice{filter::Facet::Category, "dons", {}}}, ResetSelection{},
                 SetColouring{layout::Colouring::Category}, TogglePoles{}});
}

} // namespace

std::vector<session::Command> soakRehearsal()
{
    std::vector<session::Command> acts;
    for (const base::Theme theme : kThemes) {
        acts.push_back(session::SetTheme{theme});
        for (const layout::Symbols kind : kKinds) {
            acts.push_back(session::SetSymbols{kind});
        }
    }
    acts.push_back(session::SetLanguage{base::Language::English});
    addRooms(acts);
    acts.push_back(session::SetLargeText{true});
    addChoices(acts);
    acts.push_back(session::SetLargeText{false});
    acts.push_back(session::SetLanguage{base::Language::French});
    return acts;
}

} // namespace app
