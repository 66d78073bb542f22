#include "session/kiosk_lock.h"

#include "session/one_of.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace session {

namespace {

/// One function for each group of commands and none for the rest: a command in no group, or in two, does
/// not compile.
struct Judge {
    // What only changes the screen, and ends with the visit.
    template<OneOf<ToggleChoice, KeepOnly, ClearFacet, FoldFacet, ResetSelection, SetLanguage, SetTheme,
                   Hover, OpenCard, CloseCard, StepCard, Pan, Zoom, FlyTo, FlyToExtent, FlyHome, Unfold, Fold,
                   Back, SetDates, SetKeepUndated, SetTimeline, TogglePlay, StopPlay, ToggleHelp,
                   DismissNotice, SetSymbols, SetMeasure, TogglePoles, SetColouring, SetBarsBy,
                   SetReducedMotion, StartDuel, SetDuelSide, SwapDuel, EndDuel, ChooseDuelSide, Undo, Redo,
                   SetDrawerShare, SetTable, SetCrosstab, SetPreview, SetNearby, SetMapTool, SetArea,
                   SetOnlyInSight, SetLargeText, SetSpoken, ShowScene, PlayTour, ShowNetwork, MoveInTime,
                   LeaveNetwork, ClearNetwork, OpenPole, ClosePole, SetPartners, TogglePairing>
                 T>
    Permit operator()(const T& /*unused*/) const
    {
        return Permit::Visitor;
    }

    // Files of the person who looks after the kiosk, and their clipboard.
    template<OneOf<ToggleExport, ExportSelection, ExportPostcard, ToggleViews, SaveView, OpenView, RenameView,
                   RemoveView, RestoreView, CopyCommand, CopyText, PickRows, ToggleTours, AddScene,
                   RemoveScene, MoveScene, SetScene, SetTourTitle, BlankSheet, SetTour, OpenTour, SaveTour,
                   SetExport, StopExport, OpenTable, StopReading, WriteRepairedCopy>
                 T>
    Permit operator()(const T& /*unused*/) const
    {
        return Permit::Keeper;
    }

    // Another program would come up: links are QR codes.
    Permit operator()(const OpenSource& /*unused*/) const { return Permit::Never; }

    // What is wrong with the table is nobody's business in a hall.
    Permit operator()(const ToggleDrawer& toggled) const
    {
        return toggled.drawer == Drawer::Problems ? Permit::Keeper : Permit::Visitor;
    }

    Permit operator()(const SetSearch& search) const
    {
        return search.text.size() <= kMostKioskSearch ? Permit::Visitor : Permit::Never;
    }
};

void count(std::uint32_t& counter)
{
    if (counter < std::numeric_limits<std::uint32_t>::max()) {
        ++counter;
    }
}

} // namespace

Permit permitOf(const Command& command)
{
    return std::visit(Judge{}, command);
}

bool isAllowed(KioskMode mode, const Command& command)
{
    switch (mode) {
    case KioskMode::Attract:
    case KioskMode::Pin:
        return false;
    case KioskMode::Visit:
        return permitOf(command) == Permit::Visitor;
    case KioskMode::Maintenance:
        return permitOf(command) != Permit::Never;
    }
    return false;
}

bool isAllowed(KioskMode mode, const KeyStroke& stroke)
{
    const bool modified = stroke.control || stroke.alt || stroke.super;
    switch (stroke.key) {
    case KioskKey::Arrow:
    case KioskKey::Page:
    case KioskKey::Tab:
    case KioskKey::Enter:
    case KioskKey::Escape:
    case KioskKey::Erase:
    case KioskKey::Character:
        return mode == KioskMode::Maintenance || !modified;
    case KioskKey::Function:
    case KioskKey::Other:
        return false;
    }
    return false;
}

bool isAllowed(KioskMode mode, RawInput input, int button)
{
    switch (input) {
    case RawInput::Key: // judged one by one, as a KeyStroke
        return false;
    case RawInput::Button:
        return button == 0;
    case RawInput::Wheel:
    case RawInput::Gesture:
        return mode != KioskMode::Pin;
    case RawInput::FileDrop:
    case RawInput::CloseRequest:
        return mode == KioskMode::Maintenance;
    }
    return false;
}

std::uint64_t IgnoredCounts::sum() const
{
    std::uint64_t all = 0;
    for (const std::uint32_t one : commands) {
        all += one;
    }
    for (const std::uint32_t one : raw) {
        all += one;
    }
    return all;
}

std::vector<Command> admitted(KioskMode mode, std::vector<Command> asked, IgnoredCounts& ignored)
{
    std::erase_if(asked, [&](const Command& command) {
        const bool refused = !isAllowed(mode, command);
        if (refused) {
            count(ignored.commands[command.index()]);
        }
        return refused;
    });
    return asked;
}

bool admits(KioskMode mode, const KeyStroke& stroke, IgnoredCounts& ignored)
{
    const bool allowed = isAllowed(mode, stroke);
    if (!allowed) {
        count(ignored.raw[static_cast<std::size_t>(RawInput::Key)]);
    }
    return allowed;
}

bool admits(KioskMode mode, RawInput input, int button, IgnoredCounts& ignored)
{
    const bool allowed = isAllowed(mode, input, button);
    if (!allowed) {
        count(ignored.raw[static_cast<std::size_t>(input)]);
    }
    return allowed;
}

} // namespace session
