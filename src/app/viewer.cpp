#include "app/viewer.h"

#include "app/ending.h"
#include "app/errands.h"
#include "app/kiosk.h"
#include "app/live_table.h"
#include "app/loading_screen.h"
#include "app/notes_window.h"
#include "app/opening.h"
#include "app/output.h"
#include "app/shared_table.h"
#include "app/spoken_map.h"
#include "app/toolkit.h"
#include "app/tour_keeper.h"
#include "app/window.h"
#include "base/words.h"
#include "export/format.h"
#include "render/renderer.h"
#include "session/history.h"
#include "session/play.h"
#include "session/row_change.h"
#include "session/tour_steps.h"
#include "session/wording.h"
#include "ui/panels.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <fmt/format.h>
#include <imgui.h>
#include <malloc.h>

#include <utility>
#include <vector>

namespace app {

namespace {

constexpr double kLeastWait = 1e-3;  // seconds; 0 would wait for ever
constexpr int kFramesAfterEvent = 3; // ImGui settles hover and scroll over this many frames

/// True for what changes the list of saved views, an undone removal among it.
bool changesViews(const session::Command& command)
{
    return std::holds_alternative<session::SaveView>(command) ||
           std::holds_alternative<session::RenameView>(command) ||
           std::holds_alternative<session::RemoveView>(command) ||
           std::holds_alternative<session::RestoreView>(command) ||
           std::holds_alternative<session::Undo>(command);
}

/// The sooner of two times to wait, of which neither need be.
std::optional<double> sooner(std::optional<double> a, std::optional<double> b)
{
    return !a ? b : !b ? a : std::optional(std::min(*a, *b));
}

class Viewer {
public:
    Viewer(Stage& stage, session::State& state, Window& window, render::Renderer& renderer, Errands errands,
           const Ending& ending, LiveTable& table, bool wantsNotes, std::optional<KioskSetup> kiosk)
        : stage_(stage),
          state_(state),
          window_(window),
          renderer_(renderer),
          errands_(std::move(errands)),
          keeper_(stage, state),
          ending_(ending),
          table_(table),
          wantsNotes_(wantsNotes)
    {
        if (kiosk) {
            kiosk_ = std::make_unique<Kiosk>(std::move(*kiosk),
                                             Kiosk::Ground{stage, state, history_, toolkit_, &glfwGetTime});
            window_.guardWith(kiosk_.get());
        }
    }

    void begin(std::function<std::string(base::Language)> notice)
    {
        if (!kiosk_) { // what is wrong with the table is not for visitors
            errands_.begin(std::move(notice));
        }
    }

    /// Runs until the window is closed; the exit code of the program.
    base::Exit run(const std::string& flyTo, bool fliesNear)
    {
        window_.connectToolkit();
        if (kiosk_) {
            kiosk_->fillScreen(window_);
        }
        toolkit_.memory.table.isPatient = true;
        std::string region = flyTo;
        bool goesNear = fliesNear;
        int due = kFramesAfterEvent;
        while (staysOpen(due)) {
            const bool sleeps = due <= 0;
            enterOrLeaveHall(sleeps);
            const double before = glfwGetTime();
            const std::optional<double> wake = sooner(
                panelsDueIn(before), sooner(session::tourWakesIn(state_, before), keeper_.wakesIn(before)));
            const std::optional<double> kiosk = kiosk_ ? std::optional(kiosk_->wakesIn()) : std::nullopt;
            const std::optional<double> any = sooner(sooner(sooner(wake, kiosk), tableDueIn(before)),
                                                     sooner(notesDueIn(before), errands_.attendsIn()));
            const double held = kiosk_ && !sleeps ? kiosk_->holdsBack(before, drawnAt_) : 0;
            window_.pump(sleeps || held > 0, held > 0 ? held : any ? std::max(*any, kLeastWait) : 0);
            const bool hasKioskNews = kiosk_ && kiosk_->attend();
            const bool hasTableNews = attendTable();
            const bool hasNews = errands_.attend() || hasKioskNews || hasTableNews;
            if (window_.takeActivity() || drawNotes() || hasNews) {
                due = kFramesAfterEvent;
            } else if (sleeps && wake && glfwGetTime() >= before + *wake) {
                due = 1; // what waited for a rest of the pointer or the map
            }
            if (due <= 0 || window_.width() <= 0 || window_.height() <= 0) {
                due = std::min(due, 0); // minimised: wait for the next event
                continue;
            }
            const bool moving = drawFrame();
            if (--due == 0 && !settled_) {
                settled_ = true;
                malloc_trim(0); // what loading and the shader compiler have freed goes back to the system
            }
            if (!region.empty()) {
                session::apply(state_, session::FlyTo{std::exchange(region, {})},
                               stage_.context(glfwGetTime()));
                due = kFramesAfterEvent;
            }
            if (std::exchange(goesNear, false)) {
                session::apply(state_, session::SetNearby{state_.nearby}, stage_.context(glfwGetTime()));
                due = kFramesAfterEvent;
            }
            if (moving) {
                due = std::max(due, kiosk_ ? 2 : 1); // large text: scroll bars know of it a frame later
            }
        }
        notes_.reset();
        if (kiosk_) {
            kiosk_->finish(isLost_);
            window_.guardWith(nullptr);
        }
        window_.disconnectToolkit();
        if (isLost_ && !kiosk_) {
            warn(kDriverReset);
        }
        return isLost_ ? base::Exit::Display : base::Exit::Done;
    }

private:
    /// Draws one frame; true when another one is due because something moves or has changed.
    bool drawFrame()
    {
        const double now = glfwGetTime();
        const bool flying = session::tick(state_, now);
        if (const auto next = session::dueInTour(state_, now)) {
            session::perform(state_, history_, *next, stage_.context(now));
        }
        const int width = window_.width();
        const int height = window_.height();
        const auto wide = static_cast<float>(width);
        const auto high = static_cast<float>(height);
        if (kiosk_) {
            kiosk_->measureScreen(window_);
        }
        toolkit_.useScale(stage_.fonts,
                          kiosk_ ? kiosk_->scale() : ui::scaleFor(state_, wide, high, window_.scale()),
                          kiosk_ != nullptr);
        const ui::DataNews data = table_.words(state_.language, kiosk_ != nullptr);
        const ui::Desk desk = ui::deskFor(state_, wide, high, toolkit_.scale(), kiosk_ ? kiosk_->strip() : 0,
                                          !data.trouble.empty());
        stage_.refresh(state_, desk.map, mapScale(), now, desk.hasControlsOnMap());

        ImGui_ImplOpenGL3_NewFrame();
        window_.newToolkitFrame();
        ImGui::NewFrame();
        ui::Memory& memory = toolkit_.memory;
        memory.canUndo = history_.canUndo();
        memory.canRedo = history_.canRedo();
        memory.canRestore = errands_.canRestore();
        if (state_.exportOpen) { // looked at anew in every frame: files come and go
            memory.exporting.place = errands_.exportPlaceShown();
        }
        memory.pinch = window_.takePinch();
        memory.canSpeak = spoken_.isInstalled();
        if (state_.exportOpen && !exportShown_) {
            const Screen screen = Window::ownScreen();
            memory.exporting.screen = {screen.width, screen.height};
        }
        exportShown_ = state_.exportOpen;
        if (state_.viewsOpen && !viewsListed_) {
            memory.savedViews = errands_.savedViews();
        }
        viewsListed_ = state_.viewsOpen;
        const bool choosesTour = state_.toursOpen && (memory.tour.choosing || !state_.tour);
        if (choosesTour && !toursListed_) {
            memory.tours = keeper_.tours();
        }
        toursListed_ = choosesTour;
        if (notes_) { // a remote may talk to either window
            window_.addKeys(notes_->takeKeys());
        }
        const std::vector<ui::Key> keys = dueKeys();
        auto commands =
            toolkit_.panels(stage_, state_, desk, keys, kiosk_ ? &kiosk_->face() : nullptr, &data);
        opens_ = !keys.empty() && !commands.empty() && !ImGui::GetIO().WantTextInput;
        ImGui::Render();
        for (std::string& path : window_.takeDrops()) {
            if (isTourFile(path)) {
                commands.emplace_back(session::OpenTour{std::move(path)});
            } else if (exporter::formatOf(path).ok()) {
                commands.emplace_back(session::OpenTable{std::move(path)});
            } else {
                commands.emplace_back(session::OpenView{std::move(path)});
            }
        }

        mapPlace_ = desk.map;
        hasControlsOnMap_ = desk.hasControlsOnMap();
        const bool hasAsked = kiosk_ && kiosk_->takeAsks();
        if (kiosk_) {
            kiosk_->lay(desk);
            commands = kiosk_->admit(std::move(commands));
        }
        // What was asked for shows in this very frame on the map, in the next in the panels.
        for (const session::Command& command : commands) {
            perform(command, now);
        }
        const bool hasSaid = keeper_.rest(now);
        // While one types, the list changes below the keyboard's row: that is not what is to be heard.
        const bool isTyping = memory.searchActive || memory.keyboard.open;
        spoken_.follow(state_, stage_.atlas.data, stage_.listing,
                       isTyping ? -1 : ui::keyboardRow(memory, state_), memory.spoken);
        stage_.controls = toolkit_.memory.controlsOnMap;
        stage_.refresh(state_, desk.map, mapScale(), now, desk.hasControlsOnMap());
        toolkit_.draw(renderer_, stage_.map(state_, width, height, now), desk);
        window_.showCross(toolkit_.memory.wantsCross);
        window_.setTitle(title());
        window_.swap();
        isLost_ = renderer_.isLost();
        drawnAt_ = now;
        return hasAsked || flying || state_.flight.has_value() || stage_.isMoving(now) || hasSaid ||
               window_.hasKeys() || !commands.empty();
    }

    /// One key a frame, and what it opened is drawn once before the next asks what is there; those that are
    /// typed into a field all at once, as the field takes them.
    std::vector<ui::Key> dueKeys()
    {
        std::vector<ui::Key> due;
        if (!std::exchange(opens_, false)) {
            while (window_.hasKeys() && (due.empty() || ImGui::GetIO().WantTextInput)) {
                due.push_back(window_.takeKey());
            }
        }
        return due;
    }

    void perform(const session::Command& command, double now)
    {
        if (!kiosk_) {
            carryOut(command, now);
            return;
        }
        const session::State before = state_;
        carryOut(command, now);
        if (kiosk_->counts(before)) { // the report asks how many rows were found
            stage_.refresh(state_, mapPlace_, mapScale(), now, hasControlsOnMap_);
        }
        kiosk_->note(command, before);
    }

    void carryOut(const session::Command& command, double now)
    {
        viewsListed_ = viewsListed_ && !changesViews(command);
        const bool isBack = std::holds_alternative<session::Back>(command);
        if ((isBack || std::holds_alternative<session::StopReading>(command)) && table_.stopReading()) {
            return;
        }
        if (!keeper_.run(command, history_, now) && !errands_.run(command, history_, now)) {
            session::perform(state_, history_, command, stage_.context(now));
        }
    }

    /// Takes a table that has been read again; true when there is something new to show.
    bool attendTable()
    {
        if (mapPlace_.width <= 0) { // nothing has been drawn yet
            return false;
        }
        if (const auto shown = table_.isReading() ? stage_.shown() : std::nullopt) {
            table_.makeReadyFor(*shown);
        }
        LiveTable::News news = table_.attend();
        if (news.fresh) {
            exchange(std::move(*news.fresh));
        } else if (news.wasStopped) {
            sayOfTable([](base::Language language) {
                return std::string(base::word(base::Word::FeedStopped, language));
            });
        } else if (news.isTrouble && kiosk_) {
            kiosk_->say(table_.words(base::Language::English, false).trouble);
        }
        const bool isOver = sayingUntil_ && glfwGetTime() >= *sayingUntil_;
        if (isOver) {
            sayingUntil_.reset();
            if (errands_.isSaid()) {
                state_.notice.clear();
            }
        }
        return news.isToBeDrawn || isOver;
    }

    /// The same initiatives stay selected, open and picked, under their new numbers.
    void exchange(DataFeed::Fresh fresh)
    {
        toolkit_.forgetRows();
        stage_.exchange(*fresh.table, fresh.difference.newRowOf, glfwGetTime());
        const session::RowChange change{fresh.table->atlas.data, stage_.atlas.data,
                                        fresh.difference.newRowOf};
        session::follow(state_, change);
        history_.follow(change);
        toolkit_.memory.cardOf = state_.openRow; // the same card
        // At once: nobody may look at a stage that has counted nothing.
        stage_.refresh(state_, mapPlace_, mapScale(), glfwGetTime(), hasControlsOnMap_);
        errands_.follow(std::move(fresh.file));
        if (kiosk_) {
            kiosk_->follow(change);
            kiosk_->say(session::changeText(session::ChangeCounts(fresh.difference), stage_.atlas.leftOut,
                                            base::Language::English));
        }
        table_.release(std::move(fresh.table));
        // A million row numbers are not kept for a sentence.
        sayOfTable([counts = session::ChangeCounts(fresh.difference), leftOut = stage_.atlas.leftOut](
                       base::Language language) { return session::changeText(counts, leftOut, language); });
    }

    /// For a while; what the user has not read yet stays.
    void sayOfTable(std::function<std::string(base::Language)> text)
    {
        constexpr double kSaying = 8; // seconds
        const bool isFree = state_.notice.empty() || (sayingUntil_ && errands_.isSaid());
        if (kiosk_ || !isFree) {
            return;
        }
        errands_.say(std::move(text), true);
        sayingUntil_ = glfwGetTime() + kSaying;
    }

    /// When there is something to see of the table's reading.
    [[nodiscard]] std::optional<double> tableDueIn(double now) const
    {
        return sooner(table_.wakesIn(),
                      sayingUntil_ ? std::optional(std::max(0.0, *sayingUntil_ - now)) : std::nullopt);
    }

    /// False once the window is to go: what is not saved is saved first.
    bool staysOpen(int& due)
    {
        if (ending_.isAskedFor()) { // nobody is there to answer: what was typed is taken in, and saved
            window_.pump(false);
            if (window_.width() > 0 && window_.height() > 0) {
                drawFrame();
            }
            (void)keeper_.mayClose();
            return false;
        }
        if (isLost_) { // nothing can be drawn any more, a question neither
            (void)keeper_.mayClose();
            return false;
        }
        if (kiosk_ && kiosk_->wantsToQuit()) {
            return false;
        }
        if (!window_.shouldClose()) {
            return true;
        }
        if (keeper_.mayClose() && errands_.mayClose()) {
            return false;
        }
        window_.stayOpen();
        due = kFramesAfterEvent;
        return true;
    }

    [[nodiscard]] float mapScale() const { return kiosk_ ? kiosk_->mapScale() : toolkit_.scale(); }

    /// The full screen follows the state, and the monitors that there are.
    void enterOrLeaveHall(bool sleeps)
    {
        if (kiosk_) {
            followScreen(sleeps);
            return;
        }
        const bool presents = state_.tour && state_.tour->presenting;
        const int screens = Window::screenChangeCount();
        if (presents && (!inHall_ || screens != screens_)) {
            if (!inHall_ && wantsNotes_) {
                openNotes();
            }
            window_.fillHall(notes_ != nullptr);
            if (notes_) {
                notes_->place();
            }
        } else if (!presents && inHall_) {
            notes_.reset();
            window_.leaveHall();
        }
        inHall_ = presents;
        screens_ = screens;
    }

    /// A monitor that comes or goes says so; one that changes its size wakes the loop and is asked.
    void followScreen(bool sleeps)
    {
        constexpr double kLook = 1; // seconds
        const bool changed = std::exchange(screens_, Window::screenChangeCount()) != screens_;
        const double now = glfwGetTime();
        if (!changed && !sleeps && now < lookedAt_ + kLook) {
            return;
        }
        lookedAt_ = now;
        if (changed || !kiosk_->fillsScreen(window_)) {
            kiosk_->fillScreen(window_);
        }
    }

    void openNotes()
    {
        auto opened = NotesWindow::open(std::string(base::word(base::Word::NotesTitle, state_.language)) +
                                        " · cartovid");
        if (opened) {
            notes_ = std::move(opened).value();
        } else {
            warn(opened.error().message);
        }
        window_.makeCurrent();
    }

    /// When the panels are due although nothing happens; told in their last frame.
    [[nodiscard]] std::optional<double> panelsDueIn(double now) const
    {
        const auto& wake = toolkit_.memory.wakeIn;
        return wake ? std::optional(std::max(0.0, drawnAt_ + *wake - now)) : std::nullopt;
    }

    /// The clock of the notes goes on once a second.
    [[nodiscard]] std::optional<double> notesDueIn(double now) const
    {
        return notes_ ? std::optional(std::max(0.0, notesDueAt_ - now)) : std::nullopt;
    }

    /// Draws the notes when they are due; true when what was done there is to be seen in the hall.
    bool drawNotes()
    {
        const double now = glfwGetTime();
        if (!notes_) {
            return false;
        }
        if (notes_->isClosed()) {
            notes_.reset();
            window_.fillHall(false);
            return true;
        }
        const bool active = notes_->takeActivity();
        if (!active && now < notesDueAt_ && notesAt_ == state_.tour->at) {
            return false;
        }
        notesAt_ = state_.tour ? state_.tour->at : -1;
        const auto commands = notes_->draw(stage_, state_, now);
        notesDueAt_ = now + notes_->turnsIn(now);
        window_.makeCurrent();
        for (const session::Command& command : commands) {
            perform(command, now);
        }
        return active || !commands.empty();
    }

    [[nodiscard]] std::string title() const
    {
        return fmt::format(
            "{} · cartovid",
            session::totalText(stage_.outcome, session::effectiveSelection(state_), state_.language));
    }

    Stage& stage_;
    session::State& state_;
    Window& window_;
    render::Renderer& renderer_;
    Errands errands_;
    session::History history_;
    Toolkit toolkit_;
    SpokenMap spoken_;
    TourKeeper keeper_;
    const Ending& ending_;
    LiveTable& table_;
    std::optional<double> sayingUntil_; ///< what a new reading has changed, seconds
    std::unique_ptr<NotesWindow> notes_;
    std::unique_ptr<Kiosk> kiosk_; ///< none: a desk
    bool wantsNotes_;
    double drawnAt_ = 0;  ///< the last frame
    double lookedAt_ = 0; ///< for the screen's size
    bool opens_ = false;  ///< a key of the last frame asked for something
    bool isLost_ = false; ///< the context, with the driver
    base::Rect mapPlace_;
    bool hasControlsOnMap_ = true;
    double notesDueAt_ = 0;
    int notesAt_ = -1;
    bool inHall_ = false;
    int screens_ = 0;
    bool settled_ = false;
    bool viewsListed_ = false;
    bool exportShown_ = false;
    bool toursListed_ = false;
};

} // namespace

int runViewer(const Options& asked)
{
    std::optional<KioskSetup> kiosk = asked.kiosk ? std::optional(kioskSetup(asked)) : std::nullopt;
    if (kiosk) {
        countStart(*kiosk, safeStartFile());
    }
    const auto refuse = [&kiosk](const base::Error& error) {
        if (kiosk) { // what says why it ends has not come down
            kiosk->starts.ended();
        }
        return fail(error);
    };
    Options options = kiosk ? withKiosk(asked, *kiosk) : asked;
    Ending ending;
    const TableFile table = tableFileOf(options);
    const source::FileStamp stamp = source::stampOf(table.path);
    source::Progress progress;
    const std::unique_ptr<SharedTable> shared = SharedTable::of(options.data);
    Loading loading = startLoading(options, &progress, shared.get());
    const auto window = Window::open("cartovid");
    ending.wakes(&glfwPostEmptyEvent);
    if (window && !waitWith(*window.value(), loading, progress, options, ending)) {
        if (kiosk) {
            kiosk->starts.ended();
        }
        return static_cast<int>(base::Exit::Done);
    }
    auto opening = openFor(options, std::move(loading), kiosk);
    if (!opening) { // wrong usage comes before a missing display
        return refuse(opening.error());
    }
    if (!window) {
        return refuse(window.error());
    }
    Stage& stage = *opening.value().stage;
    const auto loader = [](const char* name) { return glfwGetProcAddress(name); };
    const auto renderer = render::Renderer::create(loader, stage.atlas.geography, stage.fonts);
    if (!renderer) {
        return refuse(renderer.error());
    }
    LiveTable live(options, stamp, stage.atlas.geography, stage.atlas.data, &glfwPostEmptyEvent,
                   options.data.empty() ? nullptr : shared.get()); // a kiosk may show what is shipped instead
    Viewer viewer(
        stage, opening.value().state, *window.value(), *renderer.value(),
        {stage, opening.value().state, *window.value(), table, {options.data, options.regions, options.map}},
        ending, live, options.notes, std::move(kiosk));
    viewer.begin(std::move(opening.value().notice));
    return static_cast<int>(viewer.run(opening.value().flyTo, opening.value().fliesNear));
}

} // namespace app
