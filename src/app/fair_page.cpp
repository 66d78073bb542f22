#include "app/fair_page.h"

#include "base/date.h"
#include "base/palette.h"
#include "base/words.h"
#include "base/written.h"
#include "export/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace app {

namespace {

using base::Language;
using base::Word;
using exporter::xmlText;

constexpr std::string_view kStyle = R"(
@page { size: A4; margin: 15mm 18mm; }
* { box-sizing: border-box; }
body { margin: 0; background: #f5f3ee; color: #1d2430; font: 16px/1.45 Inter, "Helvetica Neue", Arial, sans-serif; }
section { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem; }
section + section { border-top: 1px solid #c9c4b8; }
h1 { font-size: 1.9rem; line-height: 1.15; margin: 0 0 1.4rem; letter-spacing: -0.01em; }
h2 { font-size: 1.05rem; margin: 2rem 0 0.6rem; }
dl { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1rem; margin: 0; }
dt { color: #555c66; font-size: 0.85rem; }
dd { margin: 0; font-size: 1.7rem; font-weight: 600; font-variant-numeric: tabular-nums; }
dl div { display: flex; flex-direction: column; justify-content: space-between; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: right; padding: 0.3rem 0 0.3rem 1rem; border-bottom: 1px solid #ddd8cc; font-variant-numeric: tabular-nums; }
th { font-weight: 400; color: #555c66; font-size: 0.85rem; vertical-align: bottom; }
th:first-child { text-align: left; padding-left: 0; width: 60%; }
tbody th:first-child { color: inherit; font-size: 1rem; padding-left: 1.4em; text-indent: -1.4em; }
i { display: inline-block; width: 0.8em; height: 0.8em; border-radius: 50%; border: 1px solid #1d2430; margin-right: 0.6em; vertical-align: -0.05em; }
svg { width: 100%; height: auto; display: block; }
p { color: #555c66; font-size: 0.9rem; }
@media (max-width: 40rem) { dl { grid-template-columns: repeat(2, 1fr); } }
@media print { html { font-size: 10.5pt; } body { background: none; font-size: 1rem; } h2 { margin: 1.3rem 0 0.4rem; } th, td { padding-top: 0.2rem; padding-bottom: 0.2rem; } section { padding: 0; max-width: none; } section + section { border: 0; break-before: page; } i, rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)";

std::string label(Word key, Language language)
{
    return xmlText(base::word(key, language));
}

/// One number of the head.
std::string figure(Word what, const std::string& value, Language language)
{
    return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", label(what, language), xmlText(value));
}

/// Visits by hour as bars, over the hours of the fair: from the first to the last with a visit.
std::string hoursChart(const session::FairDay& day, Language language)
{
    const auto isBusy = [](int visits) { return visits > 0; };
    const auto first = std::ranges::find_if(day.byHour, isBusy);
    if (first == day.byHour.end()) {
        return {};
    }
    const auto from = static_cast<int>(first - day.byHour.begin());
    int to = 23;
    while (day.byHour[static_cast<std::size_t>(to)] == 0) {
        --to;
    }
    const int most = *std::ranges::max_element(day.byHour);
    const int count = to - from + 1;
    constexpr double kWide = 720;
    constexpr double kHigh = 130;
    const double step = std::min(kWide / count, 90.0);
    const double bar = step * 0.72;
    std::string chart =
        fmt::format("<h2 id=\"hours-{0}\">{1}</h2>\n<svg viewBox=\"0 0 720 180\" role=\"img\" "
                    "aria-labelledby=\"hours-{0}\">\n",
                    language == Language::French ? "fr" : "en", label(Word::FairHours, language));
    for (int hour = from; hour <= to; ++hour) {
        const int visits = day.byHour[static_cast<std::size_t>(hour)];
        const double height = kHigh * visits / most;
        const double x = (hour - from) * step;
        const double middle = x + bar / 2;
        chart += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
                             "fill=\"#2a5caa\"/>",
                             x, 20 + kHigh - height, bar, height);
        if (visits > 0) {
            chart += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\" font-size=\"14\" "
                                 "fill=\"#1d2430\">{}</text>",
                                 middle, 14 + kHigh - height, base::formatCount(visits, language));
        }
        chart +=
            fmt::format("<text x=\"{:.1f}\" y=\"172\" text-anchor=\"middle\" font-size=\"{}\" "
                        "fill=\"#555c66\">{}</text>\n",
                        middle, count > 14 ? 11 : 13, xmlText(base::written(Word::FairHour, language, hour)));
    }
    return chart + "</svg>\n";
}

struct Line {
    std::string name;
    int colour = -1; ///< category of the table
    session::CategoryUse use;
};

/// In the order of the table, what it does not know last.
std::vector<Line> linesOf(const session::FairDay& day, const model::Dataset& data, Language language)
{
    std::vector<Line> lines;
    for (std::size_t i = 0; i < data.categories.size(); ++i) {
        const model::Category& category = data.categories[i];
        if (const auto found = day.categories.find(category.code); found != day.categories.end()) {
            lines.push_back({language == Language::French ? category.labelFr : category.labelEn,
                             static_cast<int>(i), found->second});
        }
    }
    for (const auto& [code, use] : day.categories) {
        if (std::ranges::find(data.categories, code, &model::Category::code) == data.categories.end()) {
            lines.push_back({code, -1, use});
        }
    }
    return lines;
}

std::string categoryTable(const session::FairDay& day, const model::Dataset& data, Language language)
{
    const std::vector<Line> lines = linesOf(day, data, language);
    if (lines.empty()) {
        return {};
    }
    std::string table =
        fmt::format("<h2>{0}</h2>\n<table><thead><tr><th scope=\"col\"></th><th scope=\"col\">{1}</th><th "
                    "scope=\"col\">{2}</th></tr></thead><tbody>\n",
                    label(Word::FairCategories, language), label(Word::FairChosen, language),
                    label(Word::FairCards, language));
    for (const Line& line : lines) {
        std::string mark;
        if (line.colour >= 0) {
            const base::Colour colour = base::categoryColour(line.colour);
            mark =
                fmt::format("<i style=\"background:#{:02x}{:02x}{:02x}\"></i>", colour.r, colour.g, colour.b);
        }
        table += fmt::format("<tr><th scope=\"row\">{}{}</th><td>{}</td><td>{}</td></tr>\n", mark,
                             xmlText(line.name), base::formatCount(line.use.chosen, language),
                             base::formatCount(line.use.cards, language));
    }
    return table + "</tbody></table>\n";
}

std::string section(const session::FairDay& day, const model::Dataset& data, Language language)
{
    std::string html =
        fmt::format("<section lang=\"{}\">\n<h1>{}</h1>\n", language == Language::French ? "fr" : "en",
                    xmlText(base::written(Word::FairTitle, language,
                                          base::formatDate(base::dateOfDay(day.day), language))));
    if (day.isEmpty()) {
        html += fmt::format("<p>{}</p>\n", label(Word::FairNothing, language));
    } else {
        html += "<dl>\n";
        html += figure(Word::FairVisits, base::formatCount(day.visits, language), language);
        html += figure(Word::FairUse, minutesText(day.usedMs, language), language);
        html += figure(Word::FairMean, day.visits > 0 ? minutesText(day.usedMs / day.visits, language) : "–",
                       language);
        html += figure(Word::FairSearches, base::formatCount(day.emptySearches, language), language);
        html += "</dl>\n";
        html += hoursChart(day, language);
        html += categoryTable(day, data, language);
    }
    return html + fmt::format("<p>{}</p>\n</section>\n", label(Word::FairPrivacy, language));
}

} // namespace

std::string minutesText(std::int64_t milliseconds, Language language)
{
    const std::int64_t seconds = (std::max<std::int64_t>(milliseconds, 0) + 500) / 1000;
    return base::written(Word::FairMinutes, language, base::formatCount(seconds / 60, language),
                         seconds % 60);
}

std::string fairPage(const session::FairDay& day, const model::Dataset& data)
{
    std::string html = "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                       "'unsafe-inline'\">\n";
    html += fmt::format("<title>cartovid {}</title>\n<style>{}</style>\n</head>\n<body>\n",
                        base::isoDate(base::dateOfDay(day.day)), kStyle);
    html += section(day, data, Language::French);
    html += section(day, data, Language::English);
    return html + "</body>\n</html>\n";
}

} // namespace app
