# The command line through the real program; each script says in its head what it holds.
if(TARGET cartovid)
    # command_test(SCRIPT NAME…): exit code 77 means that a tool is missing here.
    function(command_test script name)
        add_test(NAME "${name}"
                 COMMAND bash ${CMAKE_CURRENT_SOURCE_DIR}/commands/${script} $<TARGET_FILE:cartovid>
                         ${PROJECT_SOURCE_DIR})
        set_tests_properties("${name}" PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
    endfunction()
    command_test(selected_by_sqlite.sh "counts agree with sqlite3")
    command_test(crosstab_by_sqlite.sh "every cell of counts --by agrees with sqlite3")
    command_test(usage.sh "wrong usage names the word and the nearest right one")
    command_test(round_trip.sh "every export opens again with the same rows and bytes")
    command_test(failed_exports.sh "a failed export changes nothing on the disk")
    command_test(output.sh "stdout holds the result, whole or not at all")
    command_test(check_tables.sh "check names every planted fault")
    command_test(doctor.sh "check --fix repairs a copy and says what is left, check --links counts hosts")
    command_test(merge.sh "merge grows a table, asks about likely doubles and changes nothing the second time")
    command_test(kiosk.sh "a kiosk's configuration is checked and its PIN hashed at the command line")
    command_test(kit.sh "a press kit is whole, the same twice, and goes on after an interruption")
    command_test(no_driver.sh "pictures need no display and no OpenGL, and are the same without")
    command_test(postcard.sh "the picture of an initiative has a code that readers read")
    command_test(kiosk_code.sh "the code on a kiosk's card is on the screen and leads to the source")
    command_test(networks.sh "a network is told, counted and drawn, and a new one is only rows of the tables")
    command_test(views.sh "a saved view says the same as its options, a broken one is named")
    command_test(large.sh "a table of a million rows is read whole, and neither it nor a broken one fills the memory")
    command_test(partners.sh "partners agrees with a count by hand in every format")
    command_test(vector.sh "SVG and PDF show what the PNG shows, with text as text and the same bytes")
    command_test(locales.sh "the same bytes under every locale")

    # CARTOVID_SOAK: minutes, instead of those that fit into every run; the script has its own limit.
    command_test(soak.sh "the kiosk holds nothing back after visits, reloads and lost contexts")
    set_tests_properties("the kiosk holds nothing back after visits, reloads and lost contexts"
                         PROPERTIES TIMEOUT 0)

    find_program(PYTHON3 python3)
    add_test(NAME "counts agree with a second program on 170 selections"
             COMMAND ${PYTHON3} ${CMAKE_CURRENT_SOURCE_DIR}/commands/oracle.py $<TARGET_FILE:cartovid>
                     ${PROJECT_SOURCE_DIR}/geodata 150)
    set_tests_properties("counts agree with a second program on 170 selections" PROPERTIES TIMEOUT 300)
endif()
