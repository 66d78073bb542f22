#version 330 core
// A rectangle around a piece of border, grown by the line's reach: where the second pass paints.
layout(location = 0) in vec2 southWest; // metres
layout(location = 1) in vec2 northEast;

uniform vec2 anchor;
uniform vec3 projection;
uniform vec2 viewport;
uniform float halfWidth; // pixels

void main()
{
    vec2 corner = vec2((gl_VertexID & 1) == 0 ? southWest.x : northEast.x,
                       (gl_VertexID & 2) == 0 ? southWest.y : northEast.y);
    vec2 outwards = vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID & 2) == 0 ? 1.0 : -1.0);
    vec2 pixel = projection.xy + (corner - anchor) * vec2(projection.z, -projection.z) +
                 outwards * (halfWidth + 1.5);
    gl_Position = vec4(pixel / viewport * vec2(2, -2) + vec2(-1, 1), 0, 1);
}
