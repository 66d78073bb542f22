#include "session/network_steps.h"

#include "base/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace session {

using base::Language;
using base::Word;

namespace {

const model::Network& networkAt(const model::Dataset& data, int network)
{
    return data.networks[static_cast<std::size_t>(network)];
}

} // namespace

void showNetwork(State& state, const model::Dataset& data, std::string_view code, std::optional<int> month)
{
    const int network = data.findNetwork(code);
    if (network < 0) {
        return;
    }
    const model::MonthSpan span = model::spanOf(data);
    state.selection.network = code;
    state.networkMonth =
        std::clamp(month.value_or(model::firstMonth(networkAt(data, network).date)), span.first, span.last);
    state.duel.reset();
    state.unfolding = {};
    state.play = {};
    state.openRow = -1;
    state.openPole.clear();
}

void moveInTime(State& state, const model::Dataset& data, int month)
{
    const model::MonthSpan span = model::spanOf(data);
    if (!state.networkMonth || span.isEmpty()) {
        return;
    }
    const int at = std::clamp(month, span.first, span.last);
    if (const int network = model::clusterNetworkAt(data, at); network >= 0) {
        showNetwork(state, data, networkAt(data, network).code, at);
    }
}

void settleNetworkPage(State& state, const model::Dataset& data)
{
    const model::MonthSpan span = model::spanOf(data);
    const bool hasPage = !state.duel && !span.isEmpty() && data.findNetwork(state.selection.network) >= 0;
    if (!hasPage) {
        state.networkMonth.reset();
    } else if (state.networkMonth) {
        state.networkMonth = std::clamp(*state.networkMonth, span.first, span.last);
    }
}

void leaveNetwork(State& state, bool keep)
{
    state.networkMonth.reset();
    if (!keep) {
        state.selection.network.clear();
    }
}

void openPole(State& state, const model::Dataset& data, std::string_view code)
{
    if (data.findPole(code) >= 0) {
        state.openPole = code;
        state.openRow = -1;
        state.toursOpen = false; // its panel would lie below
    }
}

int networkShown(const State& state, const model::Dataset& data)
{
    return state.networkMonth ? data.findNetwork(state.selection.network) : -1;
}

std::string monthText(int month)
{
    return fmt::format("{:04}-{:02}", month / 12, month % 12 + 1);
}

std::string momentWritten(const model::Moment& moment, Language language)
{
    if (moment.month == 0) {
        return std::to_string(moment.year);
    }
    const std::string month = monthWritten(model::firstMonth(moment), language);
    if (moment.day == 0) {
        return month;
    }
    const bool isFirst = moment.day == 1 && language == Language::French;
    return fmt::format("{}{} {}", moment.day, isFirst ? "er" : "", month);
}

std::string monthWritten(int month, Language language)
{
    return fmt::format("{} {}", base::monthName(month % 12 + 1, language), month / 12);
}

std::string kindText(std::string_view kind, Language language)
{
    if (kind == model::kClusterNetwork) {
        return std::string(base::word(Word::NetworkKindClusters, language));
    }
    if (kind == model::kLocalEcosystem) {
        return std::string(base::word(Word::NetworkKindLocal, language));
    }
    if (kind == "european-project") {
        return std::string(base::word(Word::NetworkKindProject, language));
    }
    return std::string(kind);
}

} // namespace session
