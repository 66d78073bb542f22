#include "scene/text_lines.h"

#include "base/text.h"

namespace scene {

std::vector<std::string> lines(const base::FontSet& fonts, base::Face face, float sizePx,
                               const std::string& text, float room)
{
    std::vector<std::string> result;
    std::string line;
    for (const std::string& word : base::split(text, ' ')) {
        const std::string longer = line.empty() ? word : line + " " + word;
        if (!line.empty() && fonts.width(face, sizePx, longer) > room) {
            result.push_back(line);
            line = word;
        } else {
            line = longer;
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
