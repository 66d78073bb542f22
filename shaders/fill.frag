#version 330 core
// A territory's colour, with diagonal lines over it where a hatch is asked for.
uniform vec4 colour; // premultiplied
uniform vec4 hatch;  // premultiplied
uniform vec3 stripes; // x and y of a point the lines are tied to (pixels, y up), their distance

out vec4 pixel;

void main()
{
    pixel = colour;
    if (stripes.z > 0.0) {
        vec2 at = gl_FragCoord.xy - stripes.xy;
        // Distance across the lines, in pixels, from the middle of the nearest one.
        float step = fract((at.x + at.y) * 0.70710678 / stripes.z);
        float off = abs(step - 0.5) * stripes.z;
        float cover = clamp(stripes.z / 6.0 - off + 0.5, 0.0, 1.0);
        pixel = hatch * cover + colour * (1.0 - hatch.a * cover);
    }
}
