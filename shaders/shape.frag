#version 330 core
// Signed distance to a rectangle with round corners (negative inside), one pixel of soft edge.
in vec2 local;
flat in vec4 shape;
flat in vec4 inner;
flat in vec4 outer;

out vec4 pixel;

void main()
{
    vec2 q = abs(local) - shape.xy + shape.z;
    float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - shape.z;
    // Something thinner than a pixel never covers more of it than its own width.
    float most = min(1.0, 2.0 * min(shape.x, shape.y));
    float whole = clamp(0.5 - d, 0.0, most);
    float filled = shape.w > 0.0 ? clamp(0.5 - d - shape.w, 0.0, whole) : whole;
    pixel = inner * filled + outer * (whole - filled);
}
