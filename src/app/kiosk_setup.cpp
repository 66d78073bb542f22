#include "app/kiosk_setup.h"

#include "app/stage.h"
#include "app/tour_option.h"
#include "session/big_targets.h"
#include "session/tour_caption.h"
#include "session/view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace app {

namespace {

constexpr double kAssumedInches = 32;
constexpr double kLeastTarget = 36; // design pixels: the least side of what the desk means to be pressed
constexpr double kBodyText = 14;    // … and of its body text
constexpr double kClearlyLarger = 1.15;
constexpr std::uint32_t kLoopSeed = 2020; // the same table plays the same loop on every kiosk

/// Eighths, so that fonts are not rebuilt for nothing; never smaller.
float eighths(double scale)
{
    return static_cast<float>(std::ceil(scale * 8 - 1e-6) / 8);
}

} // namespace

KioskSetup kioskSetup(const Options& options)
{
    const bool asked = !options.kioskConfig.empty();
    ReadKioskConfig read = readKioskConfig(
        asked ? std::filesystem::path(options.kioskConfig) : std::filesystem::path(kKioskConfigPath), asked);
    KioskSetup setup{std::move(read.config), std::move(read.problems)};
    if (options.screenDiagonalInches > 0) {
        setup.config.diagonalInches = options.screenDiagonalInches;
    }
    return setup;
}

void countStart(KioskSetup& setup, const std::filesystem::path& file)
{
    setup.starts = SafeStart(file);
    std::string said = setup.starts.begin();
    setup.isSafe = !said.empty();
    if (setup.isSafe) {
        setup.config.tour.clear();
        setup.config.data.clear();
        setup.config.regions.clear();
        setup.config.report = false; // that of the day is read again at a start
        setup.problems.push_back(std::move(said));
    }
}

Options withKiosk(Options options, const KioskSetup& setup)
{
    const KioskConfig& config = setup.config;
    if (setup.isSafe) {
        Options plain;
        plain.kiosk = options.kiosk;
        plain.language = options.language;
        plain.theme = options.theme;
        plain.reducedMotion = options.reducedMotion;
        plain.largeText = options.largeText;
        options = std::move(plain);
    }
    options.data = options.data.empty() ? config.data : options.data;
    options.regions = options.regions.empty() ? config.regions : options.regions;
    options.language = options.language.value_or(config.language);
    options.theme = options.theme.value_or(config.theme);
    options.reducedMotion = options.reducedMotion || config.reducedMotion;
    options.largeText = options.largeText || config.largeText;
    return options;
}

base::Result<Opening> openFor(Options& options, Loading loading, std::optional<KioskSetup>& kiosk)
{
    auto opening = openStage(options, std::move(loading));
    if (!kiosk) {
        return opening;
    }
    if (!opening && !(options.data.empty() && options.regions.empty())) {
        kiosk->problems.push_back(opening.error().message + "; what cartovid ships is shown instead");
        options.data.clear();
        options.map.clear();
        options.regions.clear();
        opening = openStage(options, startLoading(options));
    }
    if (opening && !opening.value().state.notice.empty()) { // not for visitors
        kiosk->problems.push_back(opening.value().notice(base::Language::English));
        opening.value().state.notice.clear();
    }
    return opening;
}

KioskSizes kioskSizes(double diagonalInches, int widthPx, int heightPx)
{
    KioskSizes sizes;
    session::ScreenSize screen{diagonalInches, widthPx, heightPx, 1};
    auto density = session::pixelsPerMm(screen);
    if (!density) {
        sizes.remark = fmt::format("the size of the screen is not known, or not believable: {} inches are "
                                   "assumed; write diagonal into the configuration",
                                   kAssumedInches);
        screen.diagonalInches = sizes.assumedInches = kAssumedInches;
        density = session::pixelsPerMm(screen);
    }
    const auto targets = session::bigTargets(screen);
    if (!density || !targets) { // a window of no size
        sizes.pxPerMm = 2.7F;
        return sizes;
    }
    sizes.pxPerMm = static_cast<float>(*density);
    const double room = heightPx - ui::kioskStrip(sizes.pxPerMm);
    const float least = room > widthPx ? kKioskLeastPortraitWidth : kKioskLeastWidth;
    const double fits =
        std::max(0.75, std::min(static_cast<double>(widthPx / least), room / kKioskLeastHeight));
    const double wanted = std::max(targets->primary / kLeastTarget, targets->text / kBodyText);
    const double wantedLarge = std::max(wanted, targets->largeText / kBodyText);
    sizes.normal = std::min(eighths(wanted), static_cast<float>(fits));
    sizes.large = std::min(eighths(wantedLarge), static_cast<float>(fits));
    const float wide = room > widthPx ? kKioskMapPortraitWidth : kKioskMapWidth;
    sizes.map = std::min(
        {sizes.normal, static_cast<float>(widthPx) / wide, static_cast<float>(heightPx) / kKioskMapHeight});
    if (sizes.normal < wanted) {
        sizes.remark += fmt::format("{}this screen is too small: targets are {:.0f} mm instead of {:.0f}",
                                    sizes.remark.empty() ? "" : "; ",
                                    kLeastTarget * sizes.normal / sizes.pxPerMm, session::kPrimaryMm);
    }
    if (sizes.large < sizes.normal * kClearlyLarger) {
        sizes.remark += fmt::format("{}large text is only {:.2f} times as large here",
                                    sizes.remark.empty() ? "" : "; ", sizes.large / sizes.normal);
    }
    return sizes;
}

session::AttractLoop attractLoop(const std::string& tour, const Stage& stage, const session::State& start,
                                 std::vector<std::string>& problems)
{
    const session::View view = session::viewOf(start);
    const session::ComposerGround ground{stage.atlas, stage.index, stage.plan};
    if (!tour.empty()) {
        const auto taken = tourNamed(tour, stage);
        if (taken && !taken.value().state.tour.scenes.empty()) {
            problems.insert(problems.end(), taken.value().remarks.begin(), taken.value().remarks.end());
            return {taken.value().state.tour, view, ground, kLoopSeed};
        }
        problems.push_back(fmt::format("tour: {}; the composed loop plays",
                                       taken ? std::string("it has no scene") : taken.error().message));
    }
    return {view, ground, kLoopSeed};
}

void showCall(const session::AttractStop& stop, const Stage& stage, ui::KioskFace& face)
{
    face.call = stop.call;
    for (const base::Language language : {base::Language::French, base::Language::English}) {
        face.caption[static_cast<std::size_t>(language)] =
            session::captionOf(stop.scene, {stage.atlas, stage.index}, language);
    }
}

} // namespace app
