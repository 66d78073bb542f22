#version 330 core
// Glyph pictures, placed on whole pixels: one texel of the atlas is one pixel of the screen.
layout(location = 0) in vec2 position; // pixels, y down
layout(location = 1) in vec2 place;    // texels of the atlas
layout(location = 2) in vec4 colour;   // straight alpha

uniform vec2 viewport;

out vec2 texel;
flat out vec4 ink; // premultiplied

void main()
{
    texel = place;
    ink = vec4(colour.rgb * colour.a, colour.a);
    gl_Position = vec4(position / viewport * vec2(2, -2) + vec2(-1, 1), 0, 1);
}
