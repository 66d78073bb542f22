#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "project_folder.h"

#include <doctest/doctest.h>

std::filesystem::path projectFolder()
{
    return CARTOVID_SOURCE_DIR;
}
