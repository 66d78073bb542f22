#version 330 core
// One straight stretch of a border as a rectangle long and wide enough for its round caps.
// Four vertices hold the same two points; the vertex number says which corner this is.
layout(location = 0) in vec2 from; // metres
layout(location = 1) in vec2 to;

uniform vec2 anchor;
uniform vec3 projection;
uniform vec2 viewport;
uniform float halfWidth; // pixels

out vec2 local;        // pixels along and across the stretch, from its first point
flat out float extent; // its length

void main()
{
    // The gap between two arcs is a point far outside of the world: draw nothing there.
    if (max(from.x, to.x) > 1e29) {
        local = vec2(0);
        extent = 0.0;
        gl_Position = vec4(2, 2, 2, 1);
        return;
    }
    vec2 scale = vec2(projection.z, -projection.z);
    vec2 a = (from - anchor) * scale;
    vec2 b = (to - anchor) * scale;
    extent = distance(a, b);
    vec2 along = extent > 1e-6 ? (b - a) / extent : vec2(1, 0);
    float reach = halfWidth + 0.5;
    local.x = (gl_VertexID & 1) == 0 ? -reach : extent + reach;
    local.y = (gl_VertexID & 2) == 0 ? -reach : reach;
    vec2 pixel = projection.xy + a + along * local.x + vec2(-along.y, along.x) * local.y;
    gl_Position = vec4(pixel / viewport * vec2(2, -2) + vec2(-1, 1), 0, 1);
}
