#include "render/objects.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>

namespace render {

namespace {

base::Result<GLuint> compile(const char* name, GLenum stage, const char* source)
{
    const GLuint shader = glCreateShader(stage);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    GLint good = GL_FALSE;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
    if (good == GL_TRUE)
        return shader;
    std::string log(1024, '\0');
    GLsizei length = 0;
    glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()), &length, log.data());
    log.resize(static_cast<std::size_t>(std::max(0, length)));
    log.resize(std::min(log.size(), log.find('\n'))); // the first fault: what is said is one line
    glDeleteShader(shader);
    return base::Error{fmt::format("The {} shader “{}” does not compile on this graphics driver ({}). "
                                   "Update the driver, or start with LIBGL_ALWAYS_SOFTWARE=1.",
                                   stage == GL_VERTEX_SHADER ? "vertex" : "fragment", name, log),
                       base::Exit::Display};
}

} // namespace

GLuint Objects::buffer()
{
    glGenBuffers(1, &buffers_.emplace_back());
    return buffers_.back();
}

GLuint Objects::vertexArray()
{
    glGenVertexArrays(1, &arrays_.emplace_back());
    return arrays_.back();
}

GLuint Objects::texture()
{
    glGenTextures(1, &textures_.emplace_back());
    return textures_.back();
}

GLuint Objects::framebuffer()
{
    glGenFramebuffers(1, &framebuffers_.emplace_back());
    return framebuffers_.back();
}

GLuint Objects::renderbuffer()
{
    glGenRenderbuffers(1, &renderbuffers_.emplace_back());
    return renderbuffers_.back();
}

base::Result<GLuint> Objects::program(const char* name, const char* vertexSource, const char* fragmentSource)
{
    const auto vertex = compile(name, GL_VERTEX_SHADER, vertexSource);
    if (!vertex)
        return vertex.error();
    const auto fragment = compile(name, GL_FRAGMENT_SHADER, fragmentSource);
    if (!fragment) {
        glDeleteShader(vertex.value());
        return fragment.error();
    }
    const GLuint linked = programs_.emplace_back(glCreateProgram());
    glAttachShader(linked, vertex.value());
    glAttachShader(linked, fragment.value());
    glLinkProgram(linked);
    glDetachShader(linked, vertex.value());
    glDetachShader(linked, fragment.value());
    glDeleteShader(vertex.value());
    glDeleteShader(fragment.value());
    GLint good = GL_FALSE;
    glGetProgramiv(linked, GL_LINK_STATUS, &good);
    if (good == GL_TRUE)
        return linked;
    std::string log(1024, '\0');
    GLsizei length = 0;
    glGetProgramInfoLog(linked, static_cast<GLsizei>(log.size()), &length, log.data());
    log.resize(static_cast<std::size_t>(std::max(0, length)));
    return base::Error{fmt::format("The shaders of “{}” do not link on this graphics driver: {} Update the "
                                   "driver, or start with LIBGL_ALWAYS_SOFTWARE=1.",
                                   name, log),
                       base::Exit::Display};
}

void Objects::clear()
{
    for (const GLuint linked : programs_)
        glDeleteProgram(linked);
    if (!buffers_.empty())
        glDeleteBuffers(static_cast<GLsizei>(buffers_.size()), buffers_.data());
    if (!arrays_.empty())
        glDeleteVertexArrays(static_cast<GLsizei>(arrays_.size()), arrays_.data());
    if (!textures_.empty())
        glDeleteTextures(static_cast<GLsizei>(textures_.size()), textures_.data());
    if (!framebuffers_.empty())
        glDeleteFramebuffers(static_cast<GLsizei>(framebuffers_.size()), framebuffers_.data());
    if (!renderbuffers_.empty())
        glDeleteRenderbuffers(static_cast<GLsizei>(renderbuffers_.size()), renderbuffers_.data());
    programs_.clear();
    framebuffers_.clear();
    renderbuffers_.clear();
    buffers_.clear();
    arrays_.clear();
    textures_.clear();
}

int Objects::count() const
{
    return static_cast<int>(buffers_.size() + arrays_.size() + textures_.size() + framebuffers_.size() +
                            renderbuffers_.size() + programs_.size());
}

std::array<float, 4> premultiplied(base::Colour colour)
{
    const float alpha = static_cast<float>(colour.a) / 255.F;
    const float scale = alpha / 255.F;
    return {static_cast<float>(colour.r) * scale, static_cast<float>(colour.g) * scale,
            static_cast<float>(colour.b) * scale, alpha};
}

void blendOver()
{
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

GLuint makeQuadIndices(Objects& objects)
{
    std::vector<std::uint16_t> indices;
    indices.reserve(static_cast<std::size_t>(kQuadsPerDraw) * 6);
    for (int quad = 0; quad < kQuadsPerDraw; ++quad)
        for (const int corner : {0, 1, 2, 2, 1, 3})
            indices.push_back(static_cast<std::uint16_t>(quad * 4 + corner));
    const GLuint made = objects.buffer();
    glBindVertexArray(0); // an index buffer bound below would otherwise belong to that array
    glBindBuffer(GL_ARRAY_BUFFER, made);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size() * sizeof(std::uint16_t)),
                 indices.data(), GL_STATIC_DRAW);
    return made;
}

void drawQuads(GLsizei first, GLsizei count)
{
    for (GLsizei done = 0; done < count; done += kQuadsPerDraw)
        glDrawElementsBaseVertex(GL_TRIANGLES, std::min(count - done, kQuadsPerDraw) * 6, GL_UNSIGNED_SHORT,
                                 nullptr, (first + done) * 4);
}

} // namespace render
