// A command line as words, and as the text that a shell reads back as these words: one writer for
// « Copier la commande » and for the note that goes with exported rows.
#pragma once

#include "filter/selection.h"

#include <string>
#include <string_view>
#include <vector>

namespace session {

/// Words of a command line, an option at a time.
class CommandWords {
public:
    void flag(std::string name) { words_.push_back(std::move(name)); }

    /// "--name value"; a value that looks like an option itself hangs on its name: "--name=-value".
    void option(std::string name, std::string value);

    /// The options that ask for this selection, in the order of DESIGN.md.
    void select(const filter::Selection& selection);

    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

private:
    std::vector<std::string> words_;
};

/// Words as a POSIX shell reads them (IEEE Std 1003.1, Shell Command Language 2.2.2), each in quotes
/// where it needs them.
std::string shellLine(const std::vector<std::string>& words);

} // namespace session
