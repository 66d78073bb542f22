# Everything comes from the distribution's packages; third_party/README.md says which and why.
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(PNG REQUIRED)
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
pkg_library(cartovid_qrencode libqrencode)
pkg_library(cartovid_cairo cairo-pdf)
pkg_library(cartovid_cairo_ft cairo-ft)
pkg_library(cartovid_hb_subset harfbuzz-subset)
pkg_library(cartovid_qpdf libqpdf)
pkg_library(cartovid_sodium libsodium)
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

# The shaders travel inside the program: shaders/*.vert and *.frag become one header.
file(GLOB shader_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/shaders/*.vert
     ${CMAKE_CURRENT_SOURCE_DIR}/shaders/*.frag)
set(shader_header ${CMAKE_BINARY_DIR}/shaders/shader_sources.h)
add_custom_command(
    OUTPUT ${shader_header}
    COMMAND ${CMAKE_COMMAND} -DOUT=${shader_header} "-DFILES=${shader_files}"
            -P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_shaders.cmake
    DEPENDS ${shader_files} ${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_shaders.cmake
    COMMENT "Embedding shaders"
    VERBATIM)
add_custom_target(cartovid_shader_header DEPENDS ${shader_header})
add_library(cartovid_shaders INTERFACE)
target_include_directories(cartovid_shaders INTERFACE ${CMAKE_BINARY_DIR}/shaders)
add_dependencies(cartovid_shaders cartovid_shader_header)

# So does the web page: src/export/web/ becomes one header.
file(GLOB web_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/src/export/web/*)
set(web_header ${CMAKE_BINARY_DIR}/web/web_files.h)
add_custom_command(
    OUTPUT ${web_header}
    COMMAND ${CMAKE_COMMAND} -DOUT=${web_header} "-DFILES=${web_files}"
            -P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_web.cmake
    DEPENDS ${web_files} ${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_web.cmake
    COMMENT "Embedding the web page"
    VERBATIM)
add_custom_target(cartovid_web_header DEPENDS ${web_header})
add_library(cartovid_web_files INTERFACE)
target_include_directories(cartovid_web_files INTERFACE ${CMAKE_BINARY_DIR}/web)
add_dependencies(cartovid_web_files cartovid_web_header)

find_path(CARTOVID_INTER Inter-Regular.otf PATHS /usr/share/fonts/opentype/inter REQUIRED
          DOC "Folder of Inter (package fonts-inter)")
find_path(CARTOVID_ICONS materialdesignicons-webfont.ttf
          PATHS /usr/share/fonts/truetype/materialdesignicons-webfont REQUIRED
          DOC "Folder of the pictograms (package fonts-materialdesignicons-webfont)")
