#version 330 core
// How much of the pixel the line covers: the overlap of a pixel-wide box with the line's section.
in vec2 local;
flat in float extent;

uniform vec4 colour; // premultiplied
uniform float halfWidth;
uniform float inverted; // 1: write what is left over into alpha (see land.cpp), 0: blend directly

out vec4 pixel;

void main()
{
    float d = length(vec2(local.x - clamp(local.x, 0.0, extent), local.y));
    float cover = clamp(min(d + 0.5, halfWidth) - max(d - 0.5, -halfWidth), 0.0, 1.0);
    vec4 covered = colour * cover;
    pixel = vec4(covered.rgb, mix(covered.a, 1.0 - covered.a, inverted));
}
