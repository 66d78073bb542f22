// Text with the words of the search marked behind it: a quiet ground, the letters as ever.
#pragma once

#include "ui/frame.h"

#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// Behind a word that was searched: soft text on it keeps 4.5:1, in every theme.
base::Colour markColour(base::Theme theme);

class Marker {
public:
    /// Marks what the search of the state has found.
    explicit Marker(const Frame& frame);
    /// Marks these words where they stand as typed.
    Marker(const Frame& frame, std::string_view typed, bool forgiven = false);

    /// As drawText, drawFitted and drawWrapped.
    void line(Type type, base::Colour ink, float x, float y, std::string_view text) const;
    void fittedLine(Type type, base::Colour ink, float x, float y, float width, std::string_view text) const;
    float wrappedLines(Type type, base::Colour ink, float x, float y, float width, std::string_view text,
                       int most = 0) const;
    [[nodiscard]] bool isIdle() const { return words_.empty(); }

private:
    const Frame& frame_;
    std::vector<std::string> words_;
    bool forgiven_ = false;
};

} // namespace ui
