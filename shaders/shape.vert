#version 330 core
// Boxes, lines, discs, sectors and hexagons: each in a rectangle of its own, turned or not.
layout(location = 0) in vec2 position; // pixels, y down
layout(location = 1) in vec2 offset;   // pixels from the shape's middle, along its own axes
layout(location = 2) in vec4 form;     // half width, half height, corner radius, border
layout(location = 3) in vec4 fill;     // straight alpha
layout(location = 4) in vec4 edge;

uniform vec2 viewport;

out vec2 local;
flat out vec4 shape;
flat out vec4 inner; // premultiplied
flat out vec4 outer;

void main()
{
    local = offset;
    shape = form;
    inner = vec4(fill.rgb * fill.a, fill.a);
    outer = vec4(edge.rgb * edge.a, edge.a);
    gl_Position = vec4(position / viewport * vec2(2, -2) + vec2(-1, 1), 0, 1);
}
