#include "base/qr.h"

#include <qrencode.h>

#include <memory>

namespace base {

QrCode qrCode(const std::string& text)
{
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    QrCode result;
    if (code) {
        result.side = code->width;
        const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
        result.modules.assign(count, false);
        for (std::size_t i = 0; i < count; ++i) {
            result.modules[i] = (code->data[i] & 1U) != 0;
        }
    }
    return result;
}

} // namespace base
