# The exported web page in Chromium, headless. Exit code 77: node, Chromium or the npm registry is missing here.
if(TARGET cartovid)
    function(browser_test check name)
        add_test(NAME "browser: ${name}"
                 COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/browser/run.sh $<TARGET_FILE:cartovid> ${CMAKE_BINARY_DIR} ${check})
        set_tests_properties("browser: ${name}" PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
    endfunction()
    browser_test(counts.mjs "the page counts what the program counts on 50 selections")
    browser_test(hands.mjs "keys, telephone, screen readers and hostile cells")
    browser_test(pictures.mjs "a network's page and the threads' page show them")
endif()
