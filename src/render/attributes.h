// The fields of a vertex as a shader reads them.
#pragma once

#include <glad/gl.h>

#include <cstddef>

namespace render {

/// Attribute `index` of the bound vertex array: `size` numbers at `offset` of each Vertex in the bound
/// buffer. Bytes are read as 0 to 1.
template<class Vertex>
void readAttribute(GLuint index, GLint size, GLenum type, std::size_t offset)
{
    glEnableVertexAttribArray(index);
    glVertexAttribPointer(index, size, type, type == GL_UNSIGNED_BYTE ? GL_TRUE : GL_FALSE, sizeof(Vertex),
                          reinterpret_cast<const void*>(offset));
}

} // namespace render
