#version 330 core
// Signed distance to the shape (negative inside), one pixel of soft edge.
in vec2 local;
flat in vec4 shape;
flat in vec4 inner;
flat in vec4 outer;

out vec4 pixel;

// Half width, half height, corner radius.
float roundBox()
{
    vec2 q = abs(local) - shape.xy + shape.z;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - shape.z;
}

// −outer radius, inner radius, half the angle, half the gap; the x axis is the sector's middle.
float sector()
{
    float r = length(local);
    float ring = max(r + shape.x, shape.y > 0.0 ? shape.y - r : -r);
    if (shape.z > 3.14159)
        return ring; // whole: no seam
    vec2 edge = vec2(cos(shape.z), sin(shape.z));
    vec2 p = vec2(local.x, abs(local.y));
    float across = p.y * edge.x - p.x * edge.y; // negative on the sector's side
    float beside = dot(p, edge) > 0.0 ? across : sign(across) * r;
    return max(ring, beside + shape.w);
}

// Distance from the middle to a side; a corner is at the top.
float hexagon()
{
    vec2 p = abs(local);
    return max(p.x, 0.5 * p.x + 0.8660254 * p.y) - shape.x;
}

void main()
{
    float most = 1.0;
    float border = shape.w;
    float d;
    if (shape.x < 0.0) {
        d = sector();
        border = 0.0;
    } else if (shape.y < 0.0) {
        d = hexagon();
    } else {
        d = roundBox();
        // Something thinner than a pixel never covers more of it than its own width.
        most = min(1.0, 2.0 * min(shape.x, shape.y));
    }
    float whole = clamp(0.5 - d, 0.0, most);
    float filled = border > 0.0 ? clamp(0.5 - d - border, 0.0, whole) : whole;
    pixel = inner * filled + outer * (whole - filled);
}
