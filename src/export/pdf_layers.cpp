#include "export/pdf_layers.h"

#include <fmt/format.h>

#include <exception>
#define POINTERHOLDER_TRANSITION 4 // standard smart pointers, as of qpdf 11
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace exporter {

namespace {

using Object = QPDFObjectHandle;

/// What the file says about itself.
void describe(QPDF& pdf, const VectorSheet& sheet)
{
    Object info = pdf.makeIndirectObject(Object::newDictionary());
    info.replaceKey("/Title", Object::newUnicodeString(sheet.title));
    info.replaceKey("/Subject", Object::newUnicodeString(sheet.description));
    info.replaceKey("/Creator", Object::newString("cartovid"));
    if (!sheet.view.empty()) {
        info.replaceKey("/CartovidView", Object::newUnicodeString(sheet.view));
    }
    pdf.getTrailer().replaceKey("/Info", info);
    Object root = pdf.getRoot();
    root.replaceKey("/Lang", Object::newString(sheet.language == base::Language::French ? "fr" : "en"));
    root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
}

std::string laidOnEachOther(const std::string& bytes, const std::vector<std::string>& names,
                            const VectorSheet& sheet)
{
    QPDF pdf;
    pdf.processMemoryFile("drawing", bytes.data(), bytes.size());
    QPDFPageDocumentHelper document(pdf);
    std::vector<QPDFPageObjectHelper> pages = document.getAllPages();

    Object forms = Object::newDictionary();
    Object properties = Object::newDictionary();
    Object groups = Object::newArray();
    std::string content;
    for (std::size_t i = 0; i < pages.size() && i < names.size(); ++i) {
        Object group = Object::newDictionary();
        group.replaceKey("/Type", Object::newName("/OCG"));
        group.replaceKey("/Name", Object::newUnicodeString(names[i]));
        group = pdf.makeIndirectObject(group);
        groups.appendItem(group);
        properties.replaceKey(fmt::format("/Layer{}", i), group);
        forms.replaceKey(fmt::format("/Drawing{}", i), pages[i].getFormXObjectForPage());
        content += fmt::format("/OC /Layer{} BDC\nq /Drawing{} Do Q\nEMC\n", i, i);
    }
    Object page = Object::parse("<< /Type /Page /Resources << >> "
                                "/Group << /Type /Group /S /Transparency /CS /DeviceRGB /I true >> >>");
    page.replaceKey("/MediaBox", pages.front().getAttribute("/MediaBox", true));
    page.getKey("/Resources").replaceKey("/XObject", forms);
    page.getKey("/Resources").replaceKey("/Properties", properties);
    page.replaceKey("/Contents", Object::newStream(&pdf, content));
    for (const QPDFPageObjectHelper& old : pages) {
        document.removePage(old);
    }
    document.addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(page)), false);

    Object order = Object::newArray(); // programs list the highest layer first
    for (int i = groups.getArrayNItems() - 1; i >= 0; --i) {
        order.appendItem(groups.getArrayItem(i));
    }
    Object shown = Object::newDictionary();
    shown.replaceKey("/Order", order);
    shown.replaceKey("/ON", groups);
    Object layers = Object::newDictionary();
    layers.replaceKey("/OCGs", groups);
    layers.replaceKey("/D", shown);
    pdf.getRoot().replaceKey("/OCProperties", layers);
    describe(pdf, sheet);

    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.5");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto written = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

} // namespace

base::Result<std::string> asLayers(const std::string& pdf, const std::vector<std::string>& names,
                                   const VectorSheet& sheet)
{
    try {
        return laidOnEachOther(pdf, names, sheet);
    } catch (const std::exception& reason) {
        return base::Error{std::string("cannot lay the layers of the PDF on each other: ") + reason.what()};
    }
}

} // namespace exporter
