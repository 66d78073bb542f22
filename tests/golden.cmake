# Golden pictures: what `cartovid render` draws is compared with tests/golden/NAME.png within the
# tolerance of base/image.h. A missing reference is a failure. The pictures of this build, and on a
# failure the differences in red, lie in build/PRESET/golden/. New references: golden/update.sh.
if(TARGET cartovid)
    set(golden_folder ${CMAKE_CURRENT_SOURCE_DIR}/golden)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${golden_folder}/pictures.txt)
    file(STRINGS ${golden_folder}/pictures.txt golden_lines REGEX "^[a-z0-9-]+ +\\|")
    foreach(line IN LISTS golden_lines)
        string(REGEX REPLACE " .*" "" picture "${line}")
        add_test(NAME "golden: ${picture}"
                 COMMAND ${golden_folder}/render.sh $<TARGET_FILE:cartovid> ${picture}
                         ${PROJECT_BINARY_DIR}/golden/${picture}.png
                         --reference ${golden_folder}/${picture}.png)
        set_tests_properties("golden: ${picture}" PROPERTIES TIMEOUT 60)
    endforeach()
    add_test(NAME "golden: a missing or another reference is a failure"
             COMMAND ${golden_folder}/failures.sh $<TARGET_FILE:cartovid> ${PROJECT_BINARY_DIR}/golden)
    set_tests_properties("golden: a missing or another reference is a failure" PROPERTIES TIMEOUT 60)
endif()
