// What a shell makes of a line that session::commandText() wrote.
#pragma once

#include <string>
#include <vector>

/// The words of a line as a POSIX shell would hand them over; knows single quotes and backslashes,
/// which is what commandText() writes.
inline std::vector<std::string> shellWords(const std::string& line)
{
    std::vector<std::string> words(1);
    bool inQuotes = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\'') {
            inQuotes = !inQuotes;
        } else if (!inQuotes && line[i] == '\\') {
            words.back() += line[++i];
        } else if (!inQuotes && line[i] == ' ') {
            words.emplace_back();
        } else {
            words.back() += line[i];
        }
    }
    return words;
}
