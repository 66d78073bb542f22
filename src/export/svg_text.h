// Texts of a scene as SVG, and the fonts and pictograms that they need.
#pragma once

#include "base/font.h"
#include "base/result.h"
#include "scene/scene.h"

#include <array>
#include <set>
#include <span>
#include <string>

namespace exporter {

class SvgTexts {
public:
    explicit SvgTexts(const base::FontSet& fonts) : fonts_(fonts) {}

    /// Appends the texts of a leaf: those with a halo first, so that none covers a letter. Letters
    /// become `<text>`, pictograms `<use>`.
    void append(std::string& to, std::span<const scene::Text> texts);

    /// The outlines of the pictograms used so far and `@font-face` rules with the letters used so
    /// far: the contents of `<defs>`. Errors: a font cannot be read.
    [[nodiscard]] base::Result<std::string> definitions() const;

private:
    void appendText(std::string& to, const scene::Text& text);
    void appendIcons(std::string& to, const scene::Text& text);

    const base::FontSet& fonts_;
    std::array<std::set<char32_t>, base::kFaceCount> letters_; ///< by face
};

} // namespace exporter
