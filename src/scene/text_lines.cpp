#include "scene/text_lines.h"

#include "base/text.h"

namespace scene {

namespace {

/// The text's words, with what holds together as one.
std::vector<std::string> pieces(const std::string& text)
{
    std::vector<std::string> result(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ' && !base::isHeld(text, i)) {
            result.emplace_back();
        } else {
            result.back() += text[i];
        }
    }
    return result;
}

/// How many bytes of a word that is wider than the room stand on its first line: up to a hyphen, a slash or
/// the like where one is, else as many letters as fit, and never none.
std::size_t fittingBytes(const base::FontSet& fonts, base::Face face, float sizePx, const std::string& word,
                         float room)
{
    std::size_t fits = 0;
    std::size_t broken = 0;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t from = at;
        const char32_t letter = base::nextCodePoint(word, at);
        if (fits > 0 && fonts.width(face, sizePx, word.substr(0, at)) > room) {
            break;
        }
        fits = at;
        if (from > 0 && (letter == U'-' || letter == U'/' || letter == U'.' || letter == U'_')) {
            broken = at;
        }
    }
    return broken > 0 && broken < word.size() ? broken : fits;
}

} // namespace

std::vector<std::string> lines(const base::FontSet& fonts, base::Face face, float sizePx,
                               const std::string& text, float room)
{
    std::vector<std::string> result;
    std::string line;
    for (const std::string& word : pieces(text)) {
        const std::string longer = line.empty() ? word : line + " " + word;
        if (!line.empty() && fonts.width(face, sizePx, longer) > room) {
            result.push_back(line);
            line = word;
        } else {
            line = longer;
        }
        while (!line.empty() && fonts.width(face, sizePx, line) > room) { // a word longer than a line
            const std::size_t kept = fittingBytes(fonts, face, sizePx, line, room);
            if (kept >= line.size()) {
                break;
            }
            result.push_back(line.substr(0, kept));
            line.erase(0, kept);
        }
    }
    result.push_back(line);
    return result;
}

std::vector<std::string> linesUpTo(const base::FontSet& fonts, base::Face face, float sizePx,
                                   const std::string& text, float room, std::size_t most)
{
    std::vector<std::string> result = lines(fonts, face, sizePx, text, room);
    if (result.size() <= most || most == 0) {
        return result;
    }
    result.resize(most);
    std::string& last = result.back();
    const std::string dots = " …";
    while (fonts.width(face, sizePx, last + dots) > room) {
        const std::size_t space = last.rfind(' ');
        if (space == std::string::npos) {
            break;
        }
        last.resize(space);
    }
    while (!last.empty() && (last.back() == ',' || last.back() == ';' || last.back() == ':')) {
        last.pop_back();
    }
    last += dots;
    return result;
}

} // namespace scene
