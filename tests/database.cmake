# A real PostgreSQL with PostGIS for each script, started and stopped by it. Exit code 77: it is not installed.
if(TARGET cartovid)
    function(database_test script name)
        add_test(NAME "database: ${name}"
                 COMMAND bash ${CMAKE_CURRENT_SOURCE_DIR}/database/${script} $<TARGET_FILE:cartovid>
                         ${PROJECT_SOURCE_DIR})
        set_tests_properties("database: ${name}" PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
    endfunction()
    database_test(publish.sh "a published table says what its file says, and what fails changes nothing")
    database_test(roles.sh "the documented roles may do what they need and nothing more")
    database_test(follow.sh "three screens follow one table through changes, a killed server and its return")
    set_tests_properties("database: three screens follow one table through changes, a killed server and its return"
                         PROPERTIES RESOURCE_LOCK window)
    database_test(passwords.sh "a password reaches the server and nothing else")
endif()
