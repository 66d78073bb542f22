#include "export/vector.h"

#include <exception>
#define POINTERHOLDER_TRANSITION 4 // standard smart pointers, as of qpdf 11
#include <qpdf/QPDF.hh>

namespace exporter {

std::optional<std::string> viewInPdf(std::string_view pdf)
{
    try { // a file from anywhere: whatever is wrong with it, it carries no view
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("drawing", pdf.data(), pdf.size());
        QPDFObjectHandle info = file.getTrailer().getKey("/Info");
        if (!info.isDictionary()) {
            return std::nullopt;
        }
        QPDFObjectHandle view = info.getKey("/CartovidView");
        return view.isString() ? std::optional(view.getUTF8Value()) : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace exporter
