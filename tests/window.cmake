# The real window on a display of its own (Xvfb), driven by mouse and keys; one at a time, so that
# they do not take each other's time. Exit code 77: a tool is missing here.
if(TARGET cartovid)
    function(window_test script name)
        add_test(NAME "window: ${name}"
                 COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/window/${script} $<TARGET_FILE:cartovid>
                         ${PROJECT_SOURCE_DIR})
        set_tests_properties("window: ${name}" PROPERTIES TIMEOUT 180 SKIP_RETURN_CODE 77
                             RESOURCE_LOCK window)
    endfunction()
    window_test(use.sh "filters, searches, opens a card, zooms, speaks English and ends")
    window_test(export.sh "the export panel by keyboard, dropped files, a kit that is stopped")
    window_test(live.sh "the table is edited, broken, deleted and mended while its map is open")
    window_test(large_live.sh "a large table is read while the window goes on")
    window_test(doctor.sh "the check's button writes a repaired copy")
    window_test(sizes.sh "other sizes, out of sight and back")
    window_test(idle.sh "left alone it rests")
    window_test(duel.sh "compares two regions and moves both maps at once")
    window_test(views.sh "undoes, saves a view, copies the command")
    window_test(networks.sh "goes along the networks of twenty years, to Europe, back, and opens the sheet of a pôle")
    window_test(tour.sh "puts a tour together, replays and presents it")
    window_test(projector.sh "a projector comes and goes while a tour is presented")
    window_test(kiosk.sh "a kiosk is locked, starts over as it was and opens with its PIN")
    window_test(touch.sh "a finger types at a kiosk, flings a list and stays on a choice")
    window_test(fingers.sh "two fingers zoom the map on a touch screen")
    window_test(keypad.sh "six keys are enough at a kiosk")
    window_test(listen.sh "a kiosk reads the chosen initiative aloud, and is silent for the next visitor")
    window_test(supervisor.sh "a kiosk that crashes or hangs is started again, at last without its own table")
endif()
