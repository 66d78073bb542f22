# Fails when a source file is not as .clang-format writes it. Other versions of clang-format break
# lines in other places, so that only the one of Debian 12 judges.
file(GLOB_RECURSE format_sources CONFIGURE_DEPENDS
     ${PROJECT_SOURCE_DIR}/src/*.h ${PROJECT_SOURCE_DIR}/src/*.cpp
     ${PROJECT_SOURCE_DIR}/tests/*_test.cpp ${PROJECT_SOURCE_DIR}/tests/*.h)
list(FILTER format_sources EXCLUDE REGEX "/tests/rules/planted/")
list(JOIN format_sources "\n" format_list)
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/format_sources.txt "${format_list}\n")

set(format_version "none")
find_program(CLANG_FORMAT NAMES clang-format-14 clang-format)
if(CLANG_FORMAT)
    execute_process(COMMAND ${CLANG_FORMAT} --version OUTPUT_VARIABLE format_version)
    string(REGEX REPLACE "^.*version ([0-9]+).*$" "\\1" format_version "${format_version}")
endif()
set(format_test "every source file is as clang-format writes it")
if(format_version STREQUAL "14")
    add_test(NAME "${format_test}"
             COMMAND ${CLANG_FORMAT} --dry-run -Werror --style=file
                     --files=${CMAKE_CURRENT_BINARY_DIR}/format_sources.txt)
else()
    add_test(NAME "${format_test}"
             COMMAND ${CMAKE_COMMAND} -E echo "SKIPPED: clang-format 14 is wanted, found ${format_version}")
    set_tests_properties("${format_test}" PROPERTIES SKIP_REGULAR_EXPRESSION "SKIPPED")
endif()
set_tests_properties("${format_test}" PROPERTIES WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
