# Everything comes from the distribution's packages; third_party/README.md says which and why.
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(PNG REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Freetype REQUIRED)
find_package(GDAL REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)

# pkg_library(TARGET package): an imported target without the package's own warnings.
function(pkg_library target package)
    pkg_check_modules(${target} REQUIRED IMPORTED_TARGET ${package})
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE PkgConfig::${target})
endfunction()
pkg_library(cartovid_glfw glfw3)
pkg_library(cartovid_imgui imgui)
pkg_library(cartovid_x11 x11)
pkg_library(cartovid_xi xi)
pkg_library(cartovid_qrencode libqrencode)
pkg_library(cartovid_cairo cairo-pdf)
pkg_library(cartovid_cairo_ft cairo-ft)
pkg_library(cartovid_hb_subset harfbuzz-subset)
pkg_library(cartovid_qpdf libqpdf)
pkg_library(cartovid_sodium libsodium)
pkg_library(cartovid_pq libpq)
pkg_library(cartovid_tomlplusplus tomlplusplus)

find_library(GEOS_C geos_c REQUIRED)
add_library(cartovid_geos INTERFACE)
target_link_libraries(cartovid_geos INTERFACE ${GEOS_C})

# OpenGL 3.3 core loader, written at build time by Debian's python3-glad.
find_program(GLAD glad REQUIRED)
set(glad_dir ${CMAKE_BINARY_DIR}/glad)
add_custom_command(
    OUTPUT ${glad_dir}/src/gl.c ${glad_dir}/include/glad/gl.h
    COMMAND ${GLAD} --reproducible --quiet --api gl:core=3.3 --extensions= --out-path ${glad_dir} c
    COMMENT "glad: OpenGL 3.3 core loader"
    VERBATIM)
add_library(cartovid_glad STATIC ${glad_dir}/src/gl.c)
target_include_directories(cartovid_glad SYSTEM PUBLIC ${glad_dir}/include)

# cartovid_embed(TARGET HEADER NAMESPACE GLOB...): the files found become strings in one header, which
# whoever links TARGET includes.
function(cartovid_embed target header namespace)
    file(GLOB files CONFIGURE_DEPENDS ${ARGN})
    set(folder ${CMAKE_BINARY_DIR}/embedded/${target})
    set(script ${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_text.cmake)
    add_custom_command(
        OUTPUT ${folder}/${header}
        COMMAND ${CMAKE_COMMAND} -DOUT=${folder}/${header} -DNAMESPACE=${namespace} "-DFILES=${files}" -P ${script}
        DEPENDS ${files} ${script}
        COMMENT "Embedding ${namespace}"
        VERBATIM)
    add_custom_target(${target}_header DEPENDS ${folder}/${header})
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE ${folder})
    add_dependencies(${target} ${target}_header)
endfunction()

# The shaders travel inside the program, and so do the web page and what a database is laid down by.
cartovid_embed(cartovid_shaders shader_sources.h shaders ${CMAKE_CURRENT_SOURCE_DIR}/shaders/*.vert
               ${CMAKE_CURRENT_SOURCE_DIR}/shaders/*.frag)
cartovid_embed(cartovid_web_files web_files.h web_files ${CMAKE_CURRENT_SOURCE_DIR}/src/export/web/*)
cartovid_embed(cartovid_schema_files schema_files.h schema_files ${CMAKE_CURRENT_SOURCE_DIR}/src/export/database/*)

find_path(CARTOVID_INTER Inter-Regular.otf PATHS /usr/share/fonts/opentype/inter REQUIRED
          DOC "Folder of Inter (package fonts-inter)")
find_path(CARTOVID_ICONS materialdesignicons-webfont.ttf
          PATHS /usr/share/fonts/truetype/materialdesignicons-webfont REQUIRED
          DOC "Folder of the pictograms (package fonts-materialdesignicons-webfont)")
