// Text and attributes of XML 1.0.
#pragma once

#include <string>
#include <string_view>

namespace exporter {

/// The text as XML holds it, between tags and in quoted attributes: & < > " escaped; U+FFFD for
/// bytes that are not UTF-8 and characters that XML 1.0 cannot hold (section 2.2); line ends and
/// tabs as spaces.
std::string xmlText(std::string_view utf8);

} // namespace exporter
