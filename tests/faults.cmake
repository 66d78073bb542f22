# The forty faults that docs/RELIABILITY.md promises to bear: `ctest -R '^fault: '`. Each is an entry of its own
# and says in its script what it must come to. Exit code 77: a tool is missing here.
if(TARGET cartovid)
    # fault_tests(SCRIPT GROUP CASE…)
    function(fault_tests script group)
        foreach(case ${ARGN})
            string(REPLACE "-" " " said ${case})
            set(name "fault: ${group}: ${said}")
            add_test(NAME "${name}"
                     COMMAND bash ${CMAKE_CURRENT_SOURCE_DIR}/faults/${script}
                             $<TARGET_FILE:cartovid> ${PROJECT_SOURCE_DIR} ${case})
            set_tests_properties("${name}" PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
            if(script MATCHES "start|running|window")
                set_tests_properties("${name}" PROPERTIES RESOURCE_LOCK window)
            endif()
        endforeach()
    endfunction()
    fault_tests(boundary.sh boundary folder-missing no-shx no-dbf zero-byte-dbf no-prj other-projection
                zero-byte-shp truncated-shp absurd-point-count bad-coordinates self-crossing-ring
                wrong-encoding two-million-vertices)
    fault_tests(table.sh table missing empty header-only wrong-separator unknown-category impossible-date
                outside-france duplicate-id broken-text hundred-thousand-rows)
    fault_tests(start.sh start no-display old-opengl no-opengl-library shader-does-not-compile font-missing
                assets-read-only second-instance)
    fault_tests(running.sh running replaced-by-rename half-written deleted context-lost clock-jumps)
    fault_tests(../window/full_disk.sh running disk-full)
    fault_tests(../window/monitor.sh running monitor-gone)
    fault_tests(settings.sh settings truncated newer-version folder-not-writable)
endif()
