#include "app/soak.h"

#include "app/output.h"
#include "app/soak_figures.h"
#include "app/soak_kiosk.h"
#include "app/soak_rehearsal.h"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string>
#include <vector>

namespace app {

namespace {

constexpr std::uint32_t kHandSeed = 651;
constexpr std::uint32_t kAlwaysSeed = 7;
constexpr int kAlwaysGestures = 40;
constexpr int kVisits = 3; ///< of chance, between two samples
constexpr int kWidth = 1280;
constexpr int kHeight = 720;
constexpr std::array<std::array<int, 2>, 4> kSizes{{{1080, 1920}, {1024, 768}, {640, 480}, {1920, 1080}}};
/// Each kind of act comes so often before memory is counted: the first fills what is kept, the next shows it.
constexpr int kRehearsals = 2;
constexpr std::array kSpoilt{SoakTable::Version::Broken, SoakTable::Version::Missing};

/// True where a picture has nothing on it: a frame that failed without a word.
bool isBlank(const base::Image& picture)
{
    for (std::size_t i = 4; i + 3 < picture.rgba.size(); i += 4) {
        if (!std::equal(picture.rgba.begin(), picture.rgba.begin() + 3,
                        picture.rgba.begin() + static_cast<std::ptrdiff_t>(i))) {
            return false;
        }
    }
    return true;
}

std::string mebibytes(long kib)
{
    return fmt::format("{:.1f}", static_cast<double>(kib) / 1024);
}

class Soak {
public:
    Soak(SoakKiosk& kiosk, double minutes) : kiosk_(kiosk), length_(minutes * 60) {}

    int run()
    {
        base::Status status = begin();
        while (status && elapsed() < length_) {
            status = round();
        }
        if (!status) {
            return fail(status.error());
        }
        const double seconds = elapsed();
        status = printOut(line(fmt::format("end, {:.1f} min", seconds / 60)) + growthLine());
        std::vector<std::string> faults = soakFaults(samples_, seconds);
        for (const std::string& fault : faults) {
            warn(fault);
        }
        return !status ? fail(status.error()) : faults.empty() ? 0 : static_cast<int>(base::Exit::Data);
    }

private:
    [[nodiscard]] double elapsed() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
    }

    /// The first picture and state, which every reset has to come back to.
    base::Status begin()
    {
        kiosk_.settle();
        first_ = kiosk_.state();
        picture_ = kiosk_.picture();
        if (isBlank(picture_)) {
            return base::Error{"the first frame is blank", base::Exit::Display};
        }
        for (int i = 0; i < kRehearsals && length_ >= kSoakJudgedSeconds; ++i) {
            if (base::Status rehearsed = rehearse(); !rehearsed) {
                return rehearsed;
            }
        }
        return sample(0);
    }

    /// Everything that can happen, once: at each size a visit, and between them what happens to a kiosk.
    base::Status rehearse()
    {
        base::Status status = kiosk_.reload();
        for (std::size_t i = 0; i < kSizes.size() && status; ++i) {
            status = kiosk_.resize(kSizes[i][0], kSizes[i][1]);
            status = status ? visitEverything() : status;
            if (status && i < kSpoilt.size()) {
                status = editTable(kSpoilt[i]);
            }
        }
        return status ? kiosk_.rebuild() : status;
    }

    /// A visit that does all that a visitor may do, and its end.
    base::Status visitEverything()
    {
        SoakInput alive; // the wheel, over nothing
        alive.pointer = base::Vec2{-1, -1};
        alive.wheel = 1;
        for (const session::Command& command : soakRehearsal()) {
            kiosk_.frame(alive);
            kiosk_.ask(command);
        }
        return goHome();
    }

    /// The table is saved with an edit, spoilt, and mended.
    base::Status editTable(SoakTable::Version spoilt)
    {
        using Version = SoakTable::Version;
        for (const Version version : {Version::Edited, spoilt, Version::Whole}) {
            if (base::Status saved = kiosk_.resave(version); !saved) {
                return saved;
            }
        }
        return compare("a mended table");
    }

    /// Some visits, each with its end and the loop for a while, at times with a mishap between; then one that
    /// is always the same, and a sample.
    base::Status round()
    {
        for (int i = 0; i < kVisits; ++i) {
            if (base::Status changed = mishap(); !changed) {
                return changed;
            }
            const int stops = hand_.below(4);
            for (int stop = 0; stop < stops; ++stop) {
                kiosk_.settle();
                kiosk_.wait();
            }
            if (base::Status same = visit(hand_, 3 + hand_.below(25)); !same) {
                return same;
            }
        }
        // The renderer keeps pictures of letters and texts, 16 MiB at most; how many by now is chance. They
        // are measured as they are, and begin anew for the sample.
        const auto before = measured();
        if (base::Status rebuilt = kiosk_.rebuild(); !rebuilt) {
            return rebuilt;
        }
        SoakHand always(kAlwaysSeed);
        if (base::Status same = visit(always, kAlwaysGestures); !same) {
            return same;
        }
        if (base::Status taken = sample(before ? before->residentKib : 0); !taken) {
            return taken;
        }
        if (elapsed() >= told_ + 60) {
            told_ = std::floor(elapsed() / 60) * 60;
            return printOut(line(fmt::format("{:.0f} min", told_ / 60)));
        }
        return base::Ok{};
    }

    base::Status mishap()
    {
        switch (hand_.below(10)) {
        case 0:
            if (base::Status loaded = kiosk_.reload(); !loaded) {
                return loaded;
            }
            return compare("a reload");
        case 1:
        case 2:
            if (base::Status rebuilt = kiosk_.rebuild(); !rebuilt) {
                return rebuilt;
            }
            return compare("a rebuild");
        case 3:
        case 4:
            return editTable(
                kSpoilt[static_cast<std::size_t>(hand_.below(static_cast<int>(kSpoilt.size())))]);
        case 5: {
            const auto& size = kSizes[static_cast<std::size_t>(hand_.below(static_cast<int>(kSizes.size())))];
            return kiosk_.resize(size[0], size[1]);
        }
        default:
            return base::Ok{};
        }
    }

    /// A visit and its end.
    base::Status visit(SoakHand& hand, int gestures)
    {
        for (int i = 0; i < gestures; ++i) {
            const bool isCorners = hand.below(40) == 0;
            const SoakScreen screen = kiosk_.screen();
            for (const SoakInput& input :
                 isCorners ? SoakHand::corners(screen.window) : hand.gesture(screen)) {
                kiosk_.frame(input);
            }
        }
        return goHome();
    }

    /// Nobody touches anything until the screen has started over.
    base::Status goHome()
    {
        constexpr int kMost = 2000; // frames; the longest way home has some hundred
        kiosk_.takeReset();
        const bool isVisit = kiosk_.host().mode() != session::KioskMode::Attract;
        bool resets = !isVisit;
        for (int i = 0; i < kMost && !resets; ++i) {
            kiosk_.wait();
            resets = kiosk_.takeReset();
        }
        if (!resets) {
            return base::Error{"the screen does not start over", base::Exit::Data};
        }
        if (base::Status back = kiosk_.resize(kWidth, kHeight); !back) {
            return back;
        }
        return isVisit ? compare("a reset") : base::Status(base::Ok{});
    }

    base::Status compare(const char* after)
    {
        kiosk_.settle();
        if (!(kiosk_.state() == first_)) {
            return base::Error{fmt::format("the state after {} (number {}) is not that of the start", after,
                                           kiosk_.counts().resets),
                               base::Exit::Data};
        }
        const base::Image picture = kiosk_.picture();
        if (isBlank(picture)) {
            return base::Error{fmt::format("the frame after {} is blank", after), base::Exit::Data};
        }
        if (picture.rgba != picture_.rgba) { // what the state does not hold: lists, fields, names on the map
            return base::Error{fmt::format("the picture after {} (number {}) is not that of the start", after,
                                           kiosk_.counts().resets),
                               base::Exit::Data};
        }
        return base::Ok{};
    }

    /// What lies free in the heap goes back to the system first, as in the window once it has settled and at
    /// each reset of the kiosk: otherwise a sample tells how the holes happened to lie (30 MiB of
    /// 200), not what is held.
    static std::optional<SoakSample> measured()
    {
        malloc_trim(0);
        return sampleOfProcess();
    }

    base::Status sample(long worstKib)
    {
        auto taken = measured();
        if (!taken) {
            return base::Error{"--soak needs /proc", base::Exit::Data};
        }
        taken->seconds = elapsed();
        taken->objects = kiosk_.objectCount();
        taken->worstKib = std::max(worstKib, taken->residentKib);
        samples_.push_back(*taken);
        return base::Ok{};
    }

    [[nodiscard]] std::string numbers(const char* name, long SoakSample::*number, bool isMemory) const
    {
        long most = 0;
        for (const SoakSample& taken : samples_) {
            most = std::max(most, taken.*number);
        }
        const auto written = [&](long value) { return isMemory ? mebibytes(value) : std::to_string(value); };
        return fmt::format("{} {} (first {}, most {})", name, written(samples_.back().*number),
                           written(samples_.front().*number), written(most));
    }

    [[nodiscard]] std::string growthLine() const
    {
        const auto growth = [this](long SoakSample::*number) {
            const auto kib = soakGrowth(samples_, number);
            return kib ? fmt::format("{:+} KiB", *kib) : std::string("too few samples");
        };
        return fmt::format("  since everything has happened twice, medians of {} samples: VmRSS {}, RssAnon "
                           "{}, allocated {}\n",
                           samples_.size(), growth(&SoakSample::residentKib),
                           growth(&SoakSample::anonymousKib), growth(&SoakSample::allocatedKib));
    }

    [[nodiscard]] std::string line(const std::string& when) const
    {
        const SoakKiosk::Counts& counts = kiosk_.counts();
        return fmt::format("{}: {} frames, {} visits, {} resets, {} reloads, {} readings of a saved table, "
                           "{} rebuilds, {} sizes, "
                           "{} commands, {} refused inputs, {:.1f} h of the kiosk's clock\n"
                           "  {}, {}, {}, {} MiB; {}; {}; {}\n",
                           when, counts.frames, counts.visits, counts.resets, counts.reloads, counts.readings,
                           counts.rebuilds, counts.resizes, counts.commands, kiosk_.host().ignored().sum(),
                           kiosk_.seconds() / 3600, numbers("VmRSS", &SoakSample::residentKib, true),
                           numbers("RssAnon", &SoakSample::anonymousKib, true),
                           numbers("allocated", &SoakSample::allocatedKib, true),
                           numbers("before each rebuild", &SoakSample::worstKib, true),
                           numbers("handles", &SoakSample::handles, false),
                           numbers("GL objects", &SoakSample::objects, false),
                           numbers("threads", &SoakSample::threads, false));
    }

    SoakKiosk& kiosk_;
    double length_; ///< seconds
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
    SoakHand hand_{kHandSeed};
    session::State first_;
    base::Image picture_;
    std::vector<SoakSample> samples_;
    double told_ = 0;
};

} // namespace

int runSoak(const Options& options)
{
    const auto context = render::Offscreen::create();
    if (!context) {
        return fail(context.error());
    }
    auto kiosk = SoakKiosk::create(options, *context.value());
    if (!kiosk) {
        return fail(kiosk.error());
    }
    return Soak(*kiosk.value(), options.soakMinutes).run();
}

} // namespace app
