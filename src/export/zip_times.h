// A zip archive whose entries carry no time of the day it was written.
#pragma once

#include <string>

namespace exporter {

/// Sets the time of every entry to the first that zip knows, 1980-01-01 00:00, in the local headers
/// and in the central directory. False, and the bytes as they were, for what is no plain zip
/// archive. Layout: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
bool fixZipTimes(std::string& zip);

} // namespace exporter
