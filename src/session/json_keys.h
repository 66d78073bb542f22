// Reading a JSON object from outside, key by key: each value is looked at before it is believed.
#pragma once

#include "base/date.h"
#include "base/words.h"
#include "base/written.h"
#include "session/view_names.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace session {

using Json = nlohmann::ordered_json;

struct Bounds {
    double least = 0;
    double most = 0;
};

/// Takes known keys out of an object one by one, noting the first that is not what it should be;
/// what is left at the end is not known here.
class Keys {
public:
    /// `language`: of the faults.
    Keys(Json& object, std::string path, base::Language language = base::Language::English)
        : object_(object), path_(std::move(path)), language_(language)
    {
    }

    [[nodiscard]] const std::string& fault() const { return fault_; }
    [[nodiscard]] base::Language language() const { return language_; }

    /// A text in the language of the faults.
    template<class... Values>
    [[nodiscard]] std::string say(base::Word key, const Values&... values) const
    {
        return base::written(key, language_, values...);
    }

    /// Moves the value of a key out; nothing when it is missing.
    std::optional<Json> take(const char* key)
    {
        const auto found = object_.find(key);
        if (found == object_.end() || !fault_.empty()) {
            return std::nullopt;
        }
        Json value = std::move(*found);
        object_.erase(found);
        return value;
    }

    void blame(const std::string& key, const Json& value, const std::string& wanted)
    {
        if (!fault_.empty()) {
            return;
        }
        std::string shown = value.dump(-1, ' ', false, Json::error_handler_t::replace);
        constexpr std::size_t kShown = 60;
        if (shown.size() > kShown) {
            shown = shown.substr(0, kShown) + "…";
        }
        fault_ = say(base::Word::ViewKeyIs, path_, key, shown, wanted);
    }

    void blame(const std::string& fault)
    {
        if (fault_.empty()) {
            fault_ = fault;
        }
    }

    std::optional<std::string> text(const char* key)
    {
        const auto value = take(key);
        if (!value) {
            return std::nullopt;
        }
        if (!value->is_string()) {
            blame(key, *value, say(base::Word::ViewWantsText));
            return std::nullopt;
        }
        return value->get<std::string>();
    }

    void flag(const char* key, bool& into)
    {
        if (const auto value = take(key)) {
            if (value->is_boolean()) {
                into = value->get<bool>();
            } else {
                blame(key, *value, say(base::Word::ViewWantsFlag));
            }
        }
    }

    void number(const char* key, double least, double most, double& into)
    {
        if (const auto value = take(key)) {
            const double read = value->is_number() ? value->get<double>() : std::nan("");
            if (read >= least && read <= most) { // false for what is no number
                into = read;
            } else {
                blame(key, *value, say(base::Word::ViewWantsNumber, least, most));
            }
        }
    }

    /// The numbers of a list, each within its bounds; nothing when it is anything else.
    static std::optional<std::vector<double>> numbersIn(const Json& list, std::span<const Bounds> bounds)
    {
        if (!list.is_array() || list.size() != bounds.size()) {
            return std::nullopt;
        }
        std::vector<double> numbers;
        for (std::size_t i = 0; i < bounds.size(); ++i) {
            const double read = list[i].is_number() ? list[i].get<double>() : std::nan("");
            if (!(read >= bounds[i].least && read <= bounds[i].most)) { // false for what is no number
                return std::nullopt;
            }
            numbers.push_back(read);
        }
        return numbers;
    }

    std::optional<std::vector<double>> numbers(const char* key, std::span<const Bounds> bounds)
    {
        const auto value = take(key);
        if (!value) {
            return std::nullopt;
        }
        auto read = numbersIn(*value, bounds);
        if (!read) {
            blame(key, *value, say(base::Word::ViewWantsNumbers, bounds.size()));
        }
        return read;
    }

    template<class E, std::size_t N>
    void name(const char* key, const std::array<std::string_view, N>& names, E& into)
    {
        if (const auto word = text(key)) {
            if (const auto value = named<E>(names, *word)) {
                into = *value;
            } else {
                blame(key, *word, say(base::Word::ViewWantsOneOf, fmt::join(names, ", ")));
            }
        }
    }

    void date(const char* key, std::optional<base::PartialDate>& into)
    {
        if (const auto word = text(key)) {
            into = base::parseDate(*word);
            if (!into) {
                blame(key, *word, say(base::Word::ViewWantsDate));
            }
        }
    }

    /// The object of a key, read by `reader(keys)`; what the reader leaves stays in this object.
    template<class Reader>
    void object(const char* key, Reader reader)
    {
        auto value = take(key);
        if (!value) {
            return;
        }
        if (!value->is_object()) {
            blame(key, *value, say(base::Word::ViewWantsObject));
            return;
        }
        Keys inner(*value, fmt::format("{}{}.", path_, key), language_);
        reader(inner);
        blame(inner.fault_);
        if (!value->empty()) {
            object_[key] = std::move(*value);
        }
    }

private:
    Json& object_;
    std::string path_;
    base::Language language_;
    std::string fault_;
};

} // namespace session
