# Writes OUT: the FILES as inline constexpr strings of NAMESPACE, each named by its file (map.vert -> map_vert).
# A literal may be no longer than 64 KiB in some compilers; no file here is that long.
set(text "// Made by cmake/embed_text.cmake.\n#pragma once\n\nnamespace ${NAMESPACE} {\n")
foreach(file IN LISTS FILES)
    get_filename_component(name ${file} NAME)
    string(REPLACE "." "_" name ${name})
    file(READ ${file} source)
    string(APPEND text "inline constexpr const char* ${name} = R\"embedded(${source})embedded\";\n")
endforeach()
string(APPEND text "} // namespace ${NAMESPACE}\n")
file(WRITE ${OUT} "${text}")
