// What a picture to publish has room for, by its size: a small or flat one leaves parts out by rule, so that
// what stays can be read.
#pragma once

namespace layout {

struct PictureRoom {
    bool hasInsets = true; ///< those overseas and that of Paris
    bool hasKey = true;    ///< what the colours mean
    int mostDots = 0;      ///< rows that are dots of their own; more are bubbles. 0: any number
};

/// `width`, `height`: design pixels of the whole picture.
constexpr PictureRoom pictureRoom(double width, double height)
{
    constexpr double kForInsets = 440; // lower, they leave the land a strip of its own height
    constexpr double kForInsetsWide = 300;
    constexpr double kForKey = 560;
    constexpr int kFewDots = 150; // on land about 250 pixels high
    const bool hasInsets = height >= kForInsets && width >= kForInsetsWide;
    return {hasInsets, height >= kForKey, hasInsets ? 0 : kFewDots};
}

} // namespace layout
