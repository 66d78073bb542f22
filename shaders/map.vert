#version 330 core
// Land, metres of its frame to clip space. The anchor is a point near the middle of the picture:
// subtracting it first keeps 32-bit numbers exact when zoomed far in.
layout(location = 0) in vec2 metres;

uniform vec2 anchor;     // metres
uniform vec3 projection; // pixels where the anchor falls, pixels per metre
uniform vec2 viewport;   // pixels

void main()
{
    vec2 pixel = projection.xy + (metres - anchor) * vec2(projection.z, -projection.z);
    gl_Position = vec4(pixel / viewport * vec2(2, -2) + vec2(-1, 1), 0, 1);
}
