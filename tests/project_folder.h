// Where this project lies, for tests that read what it ships. Only main.cpp is compiled with the
// path, so that a compiler cache serves every other test of every checkout.
#pragma once

#include <filesystem>

std::filesystem::path projectFolder();
