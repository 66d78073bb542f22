// What GDAL complains about while it works: GDAL 3.6 reports a truncated or corrupt file only
// through its error handler, so every call that reads a foreign file runs under one of these.
#pragma once

#include <cpl_error.h>

#include <string>
#include <vector>

namespace source {

/// Collects GDAL's errors and warnings of this thread for its lifetime; nothing reaches stderr.
class CplErrors {
public:
    CplErrors();
    ~CplErrors();
    CplErrors(const CplErrors&) = delete;
    CplErrors& operator=(const CplErrors&) = delete;

    [[nodiscard]] bool hasFailure() const { return !failures_.empty(); }
    /// The first failure in GDAL's words on one line; empty when there was none.
    [[nodiscard]] std::string firstFailure() const;
    [[nodiscard]] const std::vector<std::string>& failures() const { return failures_; }
    void clear();

private:
    static void CPL_STDCALL collect(CPLErr level, CPLErrorNum number, const char* text);
    std::vector<std::string> failures_;
};

} // namespace source
