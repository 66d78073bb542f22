// What a long run holds on to: memory, file handles, threads and GL objects, and the verdict over them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// One sample, always taken in the same situation: nobody is there, the start is on screen.
struct SoakSample {
    double seconds = 0;    ///< since the run began, real time
    long residentKib = 0;  ///< VmRSS
    long anonymousKib = 0; ///< RssAnon: what the program has allocated
    long allocatedKib = 0; ///< of that, what malloc has given out: no holes, no pages kept for later
    long worstKib = 0;     ///< VmRSS before caches were emptied for the sample
    long handles = 0;      ///< open file descriptors
    long threads = 0;
    long objects = 0; ///< of OpenGL, Renderer::objectCount
};

/// Fills all but `seconds` and `objects` for this process. Nothing where the system has no /proc.
std::optional<SoakSample> sampleOfProcess();

/// A number of /proc/self/status, as in "VmRSS:	  123 kB"; nothing when it is not there.
std::optional<long> statusNumber(std::string_view status, std::string_view name);

/// Resident memory may grow by as much between the first samples and the last …
inline constexpr long kSoakMemoryKib = 1024;
/// … and, with the caches of the renderer, by as much as these may hold.
inline constexpr long kSoakCachesKib = 16 * 1024;
/// Shorter runs have no time to warm up (soakRehearsal): there memory is told and not judged.
inline constexpr double kSoakJudgedSeconds = 150;

/// By how much the median of a number in the last sixth of the samples exceeds that in the first sixth, after
/// the sample of the start. Samples are taken once everything has happened that fills what is kept. Medians,
/// because single samples differ by a page or a buffer of the driver that is freed a frame later. Nothing of
/// less than four samples.
std::optional<long> soakGrowth(std::span<const SoakSample> samples, long SoakSample::*number);

/// What has grown over `seconds`, a sentence each; empty: nothing.
std::vector<std::string> soakFaults(std::span<const SoakSample> samples, double seconds);

} // namespace app
