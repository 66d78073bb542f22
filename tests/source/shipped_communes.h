// The communes that ship with the program, read once.
#pragma once

#include "project_folder.h"
#include "source/communes.h"

#include <doctest/doctest.h>

#include <string>

namespace tests {

inline const model::Communes& communes()
{
    static const model::Communes kLoaded = [] {
        auto read = source::readCommunes(projectFolder() / "geodata");
        REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().message));
        return std::move(read).value();
    }();
    return kLoaded;
}

} // namespace tests
