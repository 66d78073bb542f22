#include "app/kiosk_config.h"

#include "app/option_values.h"
#include "app/output.h"
#include "app/pin_hash.h"
#include "base/connection.h"
#include "base/file.h"
#include "base/text.h"
#include "session/tour_composer.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <system_error>
#include <utility>

namespace app {

namespace {

constexpr std::uint64_t kMostBytes = 1U << 20U;
constexpr int kMostBadLines = 50;

/// Reads values into a configuration and says what is wrong with them.
class Reader {
public:
    Reader(std::string name, std::filesystem::path folder)
        : name_(std::move(name)), folder_(std::move(folder))
    {
    }

    void problem(const toml::source_region& where, const std::string& what)
    {
        read.problems.push_back(fmt::format("{}:{}: {}", name_, where.begin.line, what));
    }
    void problem(std::size_t line, const std::string& what)
    {
        read.problems.push_back(fmt::format("{}:{}: {}", name_, line, what));
    }

    void flag(const toml::node& node, const char* key, bool& into)
    {
        if (const auto value = node.value_exact<bool>()) {
            into = *value;
        } else {
            wrong(node, key, "is true or false");
        }
    }

    /// Seconds into milliseconds.
    void seconds(const toml::node& node, const char* key, std::int64_t& into, double least, double most)
    {
        double value = static_cast<double>(into) / 1000;
        number(node, key, value, least, most, "seconds");
        into = static_cast<std::int64_t>(std::llround(value * 1000));
    }

    void number(const toml::node& node, const char* key, double& into, double least, double most,
                const char* unit)
    {
        const auto value = node.is_number() ? node.value<double>() : std::nullopt;
        if (value && *value >= least && *value <= most) {
            into = *value;
        } else {
            wrong(node, key, fmt::format("is a number of {} from {} to {}", unit, least, most));
        }
    }

    std::optional<std::string> text(const toml::node& node, const char* key)
    {
        if (auto value = node.value_exact<std::string>()) {
            return value;
        }
        wrong(node, key, "is a text in quotation marks");
        return std::nullopt;
    }

    template<class T, std::size_t N>
    void oneOf(const toml::node& node, const char* key, T& into,
               const std::array<std::pair<const char*, T>, N>& values)
    {
        const auto typed = text(node, key);
        if (!typed) {
            return;
        }
        std::vector<std::string> names;
        for (const auto& [name, value] : values) {
            if (*typed == name) {
                into = value;
                return;
            }
            names.emplace_back(name);
        }
        problem(node.source(),
                fmt::format("{} = \"{}\" is unknown, the default holds{}", key, *typed,
                            suggestion(*typed, names, fmt::format("; it takes {}", fmt::join(names, ", ")))));
    }

    /// A path; a relative one begins where the configuration lies.
    std::filesystem::path placed(const std::string& typed) const
    {
        const std::filesystem::path path(typed);
        return typed.empty() || path.is_absolute() ? path : folder_ / path;
    }

    /// A file that must be there; without it the shipped one serves, so that the screen is never empty.
    void file(const toml::node& node, const char* key, std::string& into)
    {
        const auto typed = text(node, key);
        if (!typed || typed->empty()) {
            return;
        }
        const std::filesystem::path path = placed(*typed);
        std::error_code ignored;
        if (typed->starts_with("/vsi") || std::filesystem::exists(path, ignored)) {
            into = typed->starts_with("/vsi") ? *typed : path.string();
            return;
        }
        problem(node.source(), fmt::format("{}: {}; the default holds", key, base::missingFileMessage(path)));
    }

    /// A file, a folder or a database. A password would lie open here, and go into the log.
    void table(const toml::node& node)
    {
        const auto typed = text(node, "data");
        if (!typed || !base::isConnection(*typed)) {
            file(node, "data", read.config.data);
            return;
        }
        const auto connection = base::parseConnection(*typed);
        if (!connection) {
            problem(node.source(), fmt::format("data: {}; the default holds", connection.error().message));
        } else if (!connection.value().password.empty()) {
            problem(node.source(), "data: a password does not belong here; write it into ~/.pgpass of the "
                                   "kiosk's user; the default holds");
        } else {
            read.config.data = connection.value().text();
        }
    }

    void tour(const toml::node& node)
    {
        const auto typed = text(node, "tour");
        if (typed && std::ranges::find(session::kComposedTours, *typed) != session::kComposedTours.end()) {
            read.config.tour = *typed;
        } else if (typed) {
            file(node, "tour", read.config.tour);
        }
    }

    void pinHash(const toml::node& node)
    {
        const auto typed = text(node, "pin_hash");
        if (!typed || typed->empty()) {
            return;
        }
        if (isPinHash(*typed)) {
            read.config.pinHash = *typed;
            return;
        }
        // What stands there is not repeated: it may be the PIN.
        problem(node.source(),
                "pin_hash is not a hash as \"cartovid --kiosk-hash-pin\" prints it; without it "
                "the kiosk cannot be left from its screen");
    }

    ReadKioskConfig read;

private:
    void wrong(const toml::node& node, const char* key, const std::string& should)
    {
        problem(node.source(), fmt::format("{} {}; the default holds", key, should));
    }

    std::string name_;
    std::filesystem::path folder_;
};

struct Key {
    const char* name;
    void (*read)(Reader& reader, const toml::node& node);
};

constexpr std::array<std::pair<const char*, base::Language>, 2> kLanguages{
    {{"fr", base::Language::French}, {"en", base::Language::English}}};
constexpr std::array<std::pair<const char*, base::Theme>, 3> kThemes{
    {{"light", base::Theme::Light}, {"dark", base::Theme::Dark}, {"contrast", base::Theme::Contrast}}};

constexpr std::array kKeys{
    Key{"diagonal",
        [](Reader& r, const toml::node& n) {
            r.number(n, "diagonal", r.read.config.diagonalInches, 3, 300, "inches");
        }},
    Key{"monitor",
        [](Reader& r, const toml::node& n) {
            if (const auto number = n.value_exact<std::int64_t>(); number && *number >= 1 && *number <= 16) {
                r.read.config.monitor = std::to_string(*number);
            } else if (auto name = r.text(n, "monitor")) {
                r.read.config.monitor = std::move(*name);
            }
        }},
    Key{"idle_seconds",
        [](Reader& r, const toml::node& n) {
            r.seconds(n, "idle_seconds", r.read.config.times.map, 10, 3600);
        }},
    Key{"idle_card_seconds",
        [](Reader& r, const toml::node& n) {
            r.seconds(n, "idle_card_seconds", r.read.config.times.card, 10, 3600);
        }},
    Key{"ring_seconds",
        [](Reader& r, const toml::node& n) {
            r.seconds(n, "ring_seconds", r.read.config.times.ring, 5, 300);
        }},
    Key{"language",
        [](Reader& r, const toml::node& n) { r.oneOf(n, "language", r.read.config.language, kLanguages); }},
    Key{"theme", [](Reader& r, const toml::node& n) { r.oneOf(n, "theme", r.read.config.theme, kThemes); }},
    Key{"large_text",
        [](Reader& r, const toml::node& n) { r.flag(n, "large_text", r.read.config.largeText); }},
    Key{"reduced_motion",
        [](Reader& r, const toml::node& n) { r.flag(n, "reduced_motion", r.read.config.reducedMotion); }},
    Key{"tour", [](Reader& r, const toml::node& n) { r.tour(n); }},
    Key{"data", [](Reader& r, const toml::node& n) { r.table(n); }},
    Key{"regions", [](Reader& r, const toml::node& n) { r.file(n, "regions", r.read.config.regions); }},
    Key{"pin_hash", [](Reader& r, const toml::node& n) { r.pinHash(n); }},
    Key{"report", [](Reader& r, const toml::node& n) { r.flag(n, "report", r.read.config.report); }},
    Key{"report_folder",
        [](Reader& r, const toml::node& n) {
            if (const auto typed = r.text(n, "report_folder"); typed && !typed->empty()) {
                r.read.config.reportFolder = r.placed(*typed);
            }
        }},
    Key{"log_folder",
        [](Reader& r, const toml::node& n) {
            if (const auto typed = r.text(n, "log_folder")) {
                r.read.config.logFolder = r.placed(*typed);
            }
        }},
};

void readTable(Reader& reader, const toml::table& table)
{
    // In the order of the file, so that problems read from above.
    std::vector<std::pair<const toml::key*, const toml::node*>> entries;
    for (const auto& [key, node] : table) {
        entries.emplace_back(&key, &node);
    }
    std::ranges::sort(entries, {}, [](const auto& entry) { return entry.first->source().begin.line; });
    for (const auto& [key, node] : entries) {
        const auto known =
            std::ranges::find(kKeys, key->str(), [](const Key& one) { return std::string_view(one.name); });
        if (known != kKeys.end()) {
            known->read(reader, *node);
        } else {
            reader.problem(key->source(), fmt::format("key \"{}\" is unknown and left out{}", key->str(),
                                                      suggestion(key->str(), kioskConfigKeys())));
        }
    }
}

/// The text without one of its lines, which stays as an empty one; false when it was empty already.
bool blank(std::vector<std::string>& lines, std::size_t line)
{
    if (line < 1 || line > lines.size() || lines[line - 1].empty()) {
        return false;
    }
    lines[line - 1].clear();
    return true;
}

/// What is TOML of the text. A line that is none is named and left out.
toml::table parsed(Reader& reader, std::string_view text)
{
    std::vector<std::string> lines = base::split(text, '\n');
    for (int faults = 0; faults <= kMostBadLines; ++faults) {
        try {
            return toml::parse(fmt::format("{}", fmt::join(lines, "\n")));
        } catch (const toml::parse_error& error) {
            std::size_t line = error.source().begin.line;
            // An error at the end of a line may be told of the next one.
            while (line > 1 && (line > lines.size() || lines[line - 1].empty())) {
                --line;
            }
            reader.problem(line, fmt::format("{}; the line is left out", error.description()));
            if (!blank(lines, line)) {
                break;
            }
        }
    }
    return {};
}

} // namespace

ReadKioskConfig kioskConfigFrom(std::string_view text, const std::string& name,
                                const std::filesystem::path& folder)
{
    Reader reader(name, folder);
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    readTable(reader, parsed(reader, text));
    return std::move(reader.read);
}

ReadKioskConfig readKioskConfig(const std::filesystem::path& path, bool asked)
{
    std::error_code ignored;
    if (!asked && !std::filesystem::exists(path, ignored)) {
        return {};
    }
    const auto text = base::readFile(path, kMostBytes);
    if (!text) {
        ReadKioskConfig nothing;
        nothing.problems.push_back(fmt::format("{}; the defaults hold", text.error().message));
        return nothing;
    }
    return kioskConfigFrom(text.value(), path.string(), path.parent_path());
}

int runKioskCheck(const std::filesystem::path& path)
{
    const ReadKioskConfig read = readKioskConfig(path, true);
    std::string text;
    for (std::string line : read.problems) {
        // A key may hold line ends and terminal codes: still one problem a line.
        std::ranges::replace_if(
            line, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; }, ' ');
        text += line + "\n";
    }
    if (text.empty()) {
        text = fmt::format(
            "no problem{}\n",
            read.config.pinHash.empty() ? "; without pin_hash the kiosk cannot be left from its screen" : "");
    }
    const base::Status printed = printOut(text);
    if (!printed) {
        return fail(printed.error());
    }
    return static_cast<int>(read.problems.empty() ? base::Exit::Done : base::Exit::Data);
}

const std::vector<std::string>& kioskConfigKeys()
{
    static const std::vector<std::string> kNames = [] {
        std::vector<std::string> names;
        std::ranges::transform(kKeys, std::back_inserter(names), &Key::name);
        return names;
    }();
    return kNames;
}

} // namespace app
