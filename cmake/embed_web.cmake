# Writes OUT: the files of the web page, each as the parts of a string literal (page.css -> page_css).
# A literal may be no longer than 64 KiB in some compilers: one part for each file, none is that long.
set(text "// Made from src/export/web/ by cmake/embed_web.cmake.\n#pragma once\n\nnamespace web_files {\n")
foreach(file IN LISTS FILES)
    get_filename_component(name ${file} NAME)
    string(REPLACE "." "_" name ${name})
    file(READ ${file} source)
    string(APPEND text "inline constexpr const char* ${name} = R\"webfile(${source})webfile\";\n")
endforeach()
string(APPEND text "} // namespace web_files\n")
file(WRITE ${OUT} "${text}")
