#version 330 core
// A rectangle out of four vertices without data.
uniform vec4 box;      // left, top, right, bottom in pixels, y down
uniform vec2 viewport; // pixels

void main()
{
    vec2 pixel = vec2((gl_VertexID & 1) == 0 ? box.x : box.z, (gl_VertexID & 2) == 0 ? box.y : box.w);
    gl_Position = vec4(pixel / viewport * vec2(2, -2) + vec2(-1, 1), 0, 1);
}
