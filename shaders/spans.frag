#version 330 core
// Pixel for pixel out of a picture; what is transparent in it stays as it was.
uniform sampler2D picture;
uniform ivec2 corner; // its bottom left pixel, y up

out vec4 pixel;

void main()
{
    ivec2 at = ivec2(gl_FragCoord.xy);
    pixel = texelFetch(picture, at - corner, 0);
    if (pixel.a == 0.0)
        discard;
}
