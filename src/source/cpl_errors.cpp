#include "source/cpl_errors.h"

#include <algorithm>

namespace source {

namespace {
constexpr std::size_t kMostMessages = 20; // a corrupt file can fail once for each feature
} // namespace

CplErrors::CplErrors()
{
    CPLPushErrorHandlerEx(&CplErrors::collect, this);
}

CplErrors::~CplErrors()
{
    CPLPopErrorHandler();
    CPLErrorReset();
}

std::string CplErrors::firstFailure() const
{
    return failures_.empty() ? std::string{} : failures_.front();
}

void CplErrors::clear()
{
    failures_.clear();
    CPLErrorReset();
}

void CPL_STDCALL CplErrors::collect(CPLErr level, CPLErrorNum, const char* text)
{
    auto* self = static_cast<CplErrors*>(CPLGetErrorHandlerUserData());
    if (self == nullptr || level < CE_Failure || self->failures_.size() >= kMostMessages)
        return;
    std::string line = text == nullptr ? "" : text;
    std::replace(line.begin(), line.end(), '\n', ' ');
    self->failures_.push_back(std::move(line));
}

} // namespace source
