#include "export/kit_index.h"

#include <fmt/format.h>

namespace exporter {

namespace {

/// Colours and widths are those of the program's light and dark themes.
constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --paper: #fbf9f4; --card: #fff; --ink: #1b2430; --soft: #55606e;
  --line: #dfdbd1; --blue: #1f4e8c; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #12171e; --card: #1b222c; --ink: #eef1f5; --soft: #b3bcc8; --line: #323c49; --blue: #9cc4ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 92rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 Inter, system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: baseline; }
h1 { margin: 0; font-size: clamp(1.5rem, 3vw, 2.2rem); line-height: 1.2; }
header a { margin-left: auto; }
p { margin: .25rem 0; color: var(--soft); }
a { color: var(--blue); }
a:focus-visible { outline: 3px solid var(--blue); outline-offset: 3px; border-radius: 3px; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); gap: 1.5rem;
  margin: 2rem 0; }
article { background: var(--card); border: 1px solid var(--line); border-radius: 8px; overflow: hidden;
  display: flex; flex-direction: column; }
article img { display: block; width: 100%; height: auto; border-bottom: 1px solid var(--line); }
article div { padding: 1rem 1.25rem 1.25rem; }
h2 { margin: 0; font-size: 1.15rem; }
ul { margin: .75rem 0 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .4rem .9rem; }
footer { border-top: 1px solid var(--line); padding-top: 1rem; font-size: .9rem; }
@media print { body { padding: 0; } article { break-inside: avoid; } }
)";

std::string anchor(const KitLink& link)
{
    return fmt::format("<a href=\"{}\">{}</a>", htmlText(link.href), htmlText(link.label));
}

std::string article(const KitEntry& entry)
{
    std::string files;
    for (const KitLink& file : entry.files) {
        files += "<li>" + anchor(file) + "</li>";
    }
    return fmt::format(
        "<article><a href=\"{0}\"><img src=\"{0}\" alt=\"{1}\" loading=\"lazy\" width=\"1920\" "
        "height=\"1080\"></a>\n<div><h2>{2}</h2><p>{3}</p><p>{4}</p><ul>{5}</ul></div></article>\n",
        htmlText(entry.picture.href), htmlText(entry.picture.label), htmlText(entry.name),
        htmlText(entry.count), htmlText(entry.sentence), files);
}

} // namespace

std::string htmlText(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

std::string kitPage(const KitIndex& index)
{
    const bool isFrench = index.language == base::Language::French;
    std::string entries;
    for (const KitEntry& entry : index.entries) {
        entries += article(entry);
    }
    return fmt::format("<!doctype html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "img-src 'self' file:; style-src 'unsafe-inline'\">\n"
                       "<title>{1}</title>\n<style>{2}</style>\n</head>\n<body>\n"
                       "<header><h1>{1}</h1><a href=\"{3}\" lang=\"{4}\" hreflang=\"{4}\">{5}</a></header>\n"
                       "<p>{6}</p>\n<main>\n{7}</main>\n<footer><p>{8}</p></footer>\n</body>\n</html>\n",
                       isFrench ? "fr" : "en", htmlText(index.title), kStyle,
                       htmlText(index.otherLanguage.href), isFrench ? "en" : "fr",
                       htmlText(index.otherLanguage.label), htmlText(index.subtitle), entries,
                       htmlText(index.sources));
}

} // namespace exporter
