# Fails when a room includes what it must not see, or when a file grows over 600 lines.
# The fixture plants one violation of each kind: the same script has to name every one of them.
add_test(NAME "rooms include only what they may"
         COMMAND ${CMAKE_COMMAND} -DSRC=${PROJECT_SOURCE_DIR}/src
                 -P ${CMAKE_CURRENT_SOURCE_DIR}/rules/check_includes.cmake)

file(STRINGS ${CMAKE_CURRENT_SOURCE_DIR}/rules/planted.txt planted)
foreach(violation IN LISTS planted)
    add_test(NAME "the include rule catches ${violation}"
             COMMAND ${CMAKE_COMMAND} -DSRC=${CMAKE_CURRENT_SOURCE_DIR}/rules/planted
                     "-DEXPECT=${violation}" -P ${CMAKE_CURRENT_SOURCE_DIR}/rules/check_includes.cmake)
endforeach()
