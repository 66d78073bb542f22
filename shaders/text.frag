#version 330 core
in vec2 texel;
flat in vec4 ink;

uniform sampler2D atlas;

out vec4 pixel;

void main()
{
    pixel = ink * texelFetch(atlas, ivec2(texel), 0).r;
}
