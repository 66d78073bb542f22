#include "session/keyboard_layout.h"

#include "base/words.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace session {

namespace {

using Rows = std::vector<std::vector<KeyCap>>;

std::vector<KeyCap> writing(std::initializer_list<std::string_view> texts)
{
    std::vector<KeyCap> keys;
    for (const std::string_view text : texts) {
        keys.push_back({text});
    }
    return keys;
}

KeyCap doing(KeyAction action, double width)
{
    return {{}, width, action};
}

std::vector<KeyCap> between(KeyCap first, std::vector<KeyCap> keys, KeyCap last)
{
    keys.insert(keys.begin(), first);
    keys.push_back(last);
    return keys;
}

std::vector<KeyCap> lastRow(KeyAction one, KeyAction other)
{
    return {doing(one, 1.5), doing(other, 1.5), doing(KeyAction::Space, 5), doing(KeyAction::Done, 2)};
}

Rows letters(KeyboardKind kind)
{
    const KeyCap shift = doing(KeyAction::Shift, 1.5);
    const KeyCap erase = doing(KeyAction::Erase, 1.5);
    const auto below = lastRow(KeyAction::ToDigits, KeyAction::ToAccents);
    if (kind == KeyboardKind::Azerty) {
        return {writing({"a", "z", "e", "r", "t", "y", "u", "i", "o", "p"}),
                writing({"q", "s", "d", "f", "g", "h", "j", "k", "l", "m"}),
                between(shift, writing({"w", "x", "c", "v", "b", "n", "’"}), erase), below};
    }
    return {writing({"q", "w", "e", "r", "t", "y", "u", "i", "o", "p"}),
            writing({"a", "s", "d", "f", "g", "h", "j", "k", "l", "’"}),
            between(shift, writing({"z", "x", "c", "v", "b", "n", "m"}), erase), below};
}

Rows accents()
{
    return {writing({"é", "è", "ê", "ë", "à", "â", "ä", "ç", "ù", "û"}),
            writing({"ü", "î", "ï", "ô", "ö", "œ", "æ", "ÿ", "ñ", "’"}),
            between(doing(KeyAction::Shift, 1.5), writing({"-", ".", ",", ";", "?", "!", "&"}),
                    doing(KeyAction::Erase, 1.5)),
            lastRow(KeyAction::ToDigits, KeyAction::ToLetters)};
}

Rows digits()
{
    auto signs = writing({".", ",", "?", "!", "’", "*", "%", "°"});
    signs.push_back(doing(KeyAction::Erase, 2));
    return {writing({"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"}),
            writing({"-", "/", ":", ";", "(", ")", "€", "&", "@", "+"}), std::move(signs),
            lastRow(KeyAction::ToLetters, KeyAction::ToAccents)};
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 44> kCapitals{
    {{"a", "A"}, {"b", "B"}, {"c", "C"}, {"d", "D"}, {"e", "E"}, {"f", "F"}, {"g", "G"}, {"h", "H"},
     {"i", "I"}, {"j", "J"}, {"k", "K"}, {"l", "L"}, {"m", "M"}, {"n", "N"}, {"o", "O"}, {"p", "P"},
     {"q", "Q"}, {"r", "R"}, {"s", "S"}, {"t", "T"}, {"u", "U"}, {"v", "V"}, {"w", "W"}, {"x", "X"},
     {"y", "Y"}, {"z", "Z"}, {"é", "É"}, {"è", "È"}, {"ê", "Ê"}, {"ë", "Ë"}, {"à", "À"}, {"â", "Â"},
     {"ä", "Ä"}, {"ç", "Ç"}, {"ù", "Ù"}, {"û", "Û"}, {"ü", "Ü"}, {"î", "Î"}, {"ï", "Ï"}, {"ô", "Ô"},
     {"ö", "Ö"}, {"œ", "Œ"}, {"æ", "Æ"}, {"ÿ", "Ÿ"}}};

} // namespace

const std::vector<std::vector<KeyCap>>& keyRows(KeyboardKind kind, KeyLayer layer)
{
    static const Rows kAzerty = letters(KeyboardKind::Azerty);
    static const Rows kQwerty = letters(KeyboardKind::Qwerty);
    static const Rows kAccents = accents();
    static const Rows kDigits = digits();
    switch (layer) {
    case KeyLayer::Accents:
        return kAccents;
    case KeyLayer::Digits:
        return kDigits;
    case KeyLayer::Letters:
        break;
    }
    return kind == KeyboardKind::Azerty ? kAzerty : kQwerty;
}

KeyboardKind keyboardFor(base::Language language)
{
    return language == base::Language::French ? KeyboardKind::Azerty : KeyboardKind::Qwerty;
}

const std::vector<std::string_view>& accentsOf(std::string_view letter)
{
    static const std::vector<std::pair<std::string_view, std::vector<std::string_view>>> kOffered{
        {"e", {"é", "è", "ê", "ë"}},
        {"a", {"à", "â", "æ", "ä"}},
        {"u", {"ù", "û", "ü"}},
        {"i", {"î", "ï"}},
        {"o", {"ô", "œ", "ö"}},
        {"c", {"ç"}},
        {"y", {"ÿ"}},
        {"n", {"ñ"}},
        {"’", {"-"}}};
    static const std::vector<std::string_view> kNone;
    const auto found = std::ranges::find(kOffered, letter, [](const auto& entry) { return entry.first; });
    return found == kOffered.end() ? kNone : found->second;
}

std::string_view capitalOf(std::string_view letter)
{
    if (letter == "ñ") {
        return "Ñ";
    }
    const auto found = std::ranges::find(kCapitals, letter, [](const auto& entry) { return entry.first; });
    return found == kCapitals.end() ? letter : found->second;
}

std::string keyLabel(const KeyCap& key, bool shift, base::Language language)
{
    using base::Word;
    const auto word = [&](Word which) { return std::string(base::word(which, language)); };
    switch (key.action) {
    case KeyAction::Write:
        return std::string(shift ? capitalOf(key.text) : key.text);
    case KeyAction::Space:
        return word(Word::KeyboardSpace);
    case KeyAction::Erase:
        return word(Word::KeyboardErase);
    case KeyAction::Shift:
        return word(Word::KeyboardShift);
    case KeyAction::ToLetters:
        return word(Word::KeyboardLetters);
    case KeyAction::ToAccents:
        return word(Word::KeyboardAccents);
    case KeyAction::ToDigits:
        return word(Word::KeyboardDigits);
    case KeyAction::Done:
        return word(Word::KeyboardDone);
    }
    return {};
}

std::vector<PlacedKey> placeKeys(KeyboardKind kind, KeyLayer layer, const KeyboardFrame& frame)
{
    const auto& rows = keyRows(kind, layer);
    const double gap = std::max(frame.gap, 0.0);
    // Every key has its half of the gap on each side, so that keys of all widths stay in columns.
    const double unit = (frame.area.width + gap) / kKeysAcross;
    const double line = (frame.area.height + gap) / static_cast<double>(rows.size());
    std::vector<PlacedKey> placed;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        double at = 0;
        for (const KeyCap& cap : rows[row]) {
            placed.push_back({{static_cast<float>(frame.area.x + at * unit),
                               static_cast<float>(frame.area.y + static_cast<double>(row) * line),
                               static_cast<float>(std::max(cap.width * unit - gap, 0.0)),
                               static_cast<float>(std::max(line - gap, 0.0))},
                              cap});
            at += cap.width;
        }
    }
    return placed;
}

int keyAt(const std::vector<PlacedKey>& keys, base::Vec2 at, double gap)
{
    int nearest = -1;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const base::Rect& rect = keys[i].rect;
        const double x = std::max({rect.x - at.x, at.x - rect.right(), 0.0});
        const double y = std::max({rect.y - at.y, at.y - rect.bottom(), 0.0});
        const double away = std::max(x, y);
        if (away < least && away <= gap / 2 + 0.01) {
            least = away;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

} // namespace session
