// The page of a network: opening, moving along its line of time, leaving; and how its facts are said. While
// it is open the selection is limited to the network's rows, so that every count beside it is of them.
#pragma once

#include "model/chronicle.h"
#include "session/state.h"

#include <optional>
#include <string>
#include <string_view>

namespace session {

/// Opens the page of a network at a month since year 0, by default that of its own date. Unknown codes change
/// nothing.
void showNetwork(State& state, const model::Dataset& data, std::string_view code, std::optional<int> month);

/// Moves along the line of time, within its ends: what stands there is the network of clusters of that month.
void moveInTime(State& state, const model::Dataset& data, int month);

/// What a view asked for as it can be: no page without a network of the tables or beside a duel, no month
/// outside the line of time.
void settleNetworkPage(State& state, const model::Dataset& data);

/// Back to the map; `keep`: limited to the network's rows.
void leaveNetwork(State& state, bool keep);

/// Opens the sheet of a pôle; unknown codes change nothing.
void openPole(State& state, const model::Dataset& data, std::string_view code);

/// The network of the page; -1 while it is closed.
int networkShown(const State& state, const model::Dataset& data);

/// "2018-04": a month since year 0, as the command line and saved views write it.
std::string monthText(int month);

/// « avril 2018 », « 2004 », « 28 mars 2023 »: a date of a network, as exact as it is known.
std::string momentWritten(const model::Moment& moment, base::Language language);

/// « avril 2018 »: a month since year 0.
std::string monthWritten(int month, base::Language language);

/// « Projet européen »; a kind that is not known here as it is written.
std::string kindText(std::string_view kind, base::Language language);

} // namespace session
