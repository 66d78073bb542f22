#include "app/kit.h"

#include "app/checksum.h"
#include "app/drawing.h"
#include "app/kit_files.h"
#include "app/opening.h"
#include "app/output.h"
#include "app/progress.h"
#include "app/provenance.h"
#include "app/row_order.h"
#include "base/file.h"
#include "base/words.h"
#include "export/kit_index.h"
#include "export/rows.h"
#include "scene/attribution.h"
#include "session/view_file.h"
#include "session/wording.h"

#include <fmt/format.h>

#include <array>
#include <functional>
#include <numeric>

namespace app {

namespace fs = std::filesystem;
using base::Language;
using base::Word;

namespace {

constexpr std::array kLanguages{Language::French, Language::English};

const char* codeOf(Language language)
{
    return language == Language::French ? "fr" : "en";
}

/// A value of the facet and where its files go.
struct Value {
    std::string code;
    std::string slug;   ///< begins the names of its files
    std::string folder; ///< below the kit's, "84-auvergne-rhone-alpes"
    filter::Selection selection;
    filter::Outcome outcome;
};

/// Takes what the kit's sheets are about from the stage again.
class SubjectOnStage {
public:
    SubjectOnStage(Stage& stage, Stage::Subject subject) : stage_(stage)
    {
        stage_.subject = std::move(subject);
    }
    ~SubjectOnStage() { stage_.subject.reset(); }
    SubjectOnStage(const SubjectOnStage&) = delete;
    SubjectOnStage& operator=(const SubjectOnStage&) = delete;

private:
    Stage& stage_;
};

class Kit {
public:
    Kit(Opening& opening, const Options& options)
        : stage_(*opening.stage),
          start_(opening.state),
          options_(options),
          painter_(stage_.atlas.geography, stage_.fonts),
          table_(tableFileOf(options)),
          order_(pictureOrder(options))
    {
        for (const auto& value : stage_.index.values(options.kitBy)) {
            const auto& chosen = start_.selection.of(options.kitBy);
            if (!chosen.empty() && !start_.selection.has(options.kitBy, value.code)) {
                continue;
            }
            if (Value made = valueOf(value.code); made.outcome.selected > 0) { // an empty sheet says nothing
                values_.push_back(std::move(made));
            }
        }
    }

    base::Status write()
    {
        if (values_.empty()) {
            return base::Error{"--kit: no row is selected, so that there is no sheet to write"};
        }
        const fs::path folder = options_.kit;
        if (base::Status ready = openKitFolder(folder, key()); !ready) {
            return ready;
        }
        constexpr std::size_t kFilesAValue = 10;
        Progress progress(values_.size() * kFilesAValue, options_.progress);
        KitRecord record(folder);
        std::size_t done = 0;
        for (const Value& value : values_) {
            std::error_code error;
            fs::create_directories(folder / value.folder, error);
            if (error) {
                return base::Error{
                    fmt::format("cannot make \"{}\": {}", (folder / value.folder).string(), error.message())};
            }
            for (const auto& [name, make] : filesOf(value)) {
                progress.show(done++, name);
                const std::string below = fmt::format("{}/{}", value.folder, name);
                if (record.isWhole(below)) {
                    continue;
                }
                if (base::Status made = make(folder / below); !made) {
                    return made;
                }
                if (base::Status noted = record.note(below); !noted) {
                    return noted;
                }
                ++written_;
            }
        }
        progress.show(done, folder.string());
        for (const Language language : kLanguages) {
            if (base::Status made = base::writeAtomically(folder / indexName(language), page(language));
                !made) {
                return made;
            }
        }
        if (const auto strangers = record.strangers(); !strangers.empty()) {
            warn(fmt::format("\"{}\" also holds what is not of this kit: {}", folder.string(),
                             fmt::join(strangers, ", ")));
        }
        return record.finish();
    }

    [[nodiscard]] std::size_t written() const { return written_; }
    [[nodiscard]] std::size_t values() const { return values_.size(); }

private:
    using Make = std::function<base::Status(const fs::path&)>;

    [[nodiscard]] Value valueOf(const std::string& code) const
    {
        Value value;
        value.code = code;
        const std::string name =
            session::choiceLabel(stage_.atlas.data, options_.kitBy, code, Language::French);
        value.slug = fileSlug(name);
        value.folder = options_.kitBy == filter::Facet::Region ? code + "-" + value.slug : value.slug;
        value.selection = start_.selection;
        value.selection.of(options_.kitBy) = {code}; // keepOnly would lift a choice that is there already
        value.outcome = filter::evaluate(stage_.index, value.selection);
        return value;
    }

    [[nodiscard]] std::string key() const
    {
        return kitKey(stage_, start_, options_.kitBy, order_, table_.path, options_.regions);
    }

    static std::string indexName(Language language)
    {
        return language == Language::French ? "index.html" : "index.en.html";
    }

    /// The state that a sheet of this value shows, on its land where that is a part of the mainland.
    [[nodiscard]] session::State stateOf(const Value& value, Language language, const PictureOrder& order)
    {
        session::State state = start_;
        state.language = language;
        state.selection = value.selection;
        state.networkMonth.reset(); // the sheet is the value's, not the page of the network that limits it
        state.reducedMotion = true;
        const base::Extent land = landOf(value.code);
        const bool isPortrait = stage_.subject && stage_.subject->portrait;
        if (!land.isEmpty() && !state.duel && !isPortrait) {
            stage_.poster(state, order.width, order.height, order.scale); // framing needs the sheet
            session::apply(state, session::FlyToExtent{land}, stage_.context(0));
        }
        if (isPortrait) { // small lands show what the country shows of a town, large ones departments
            constexpr double kSmall = 150'000; // metres
            const base::Extent& of = stage_.subject->portrait->land;
            state.detail =
                std::max(of.width(), of.height()) < kSmall ? layout::Detail::Town : layout::Detail::Region;
        }
        return state;
    }

    /// The value is the headline; a region is shown alone.
    [[nodiscard]] Stage::Subject subjectOf(const Value& value, Language language) const
    {
        Stage::Subject subject;
        subject.title = session::choiceLabel(stage_.atlas.data, options_.kitBy, value.code, language);
        subject.line = base::word(Word::AppTitle, language);
        if (!start_.selection.isEmpty()) {
            subject.line += " · " + session::sentence(stage_.atlas.data, start_.selection, language);
        }
        if (options_.kitBy == filter::Facet::Region && !start_.duel &&
            start_.unfolding.target.kind == layout::UnfoldKind::None) {
            subject.portrait = layout::portraitOf(stage_.atlas.geography, stage_.plan, value.code);
        }
        return subject;
    }

    /// The mainland regions of a value; empty where it has none, or all of them.
    [[nodiscard]] base::Extent landOf(const std::string& code) const
    {
        base::Extent extent;
        const model::Layer& regions = stage_.atlas.geography.frames[model::kMainland].regions;
        const auto include = [&](const std::string& region) {
            if (const int shape = regions.find(region); shape >= 0) {
                const base::Extent& of = regions.shapes[static_cast<std::size_t>(shape)].extent;
                extent.include(base::Vec2{of.west, of.south});
                extent.include(base::Vec2{of.east, of.north});
            }
        };
        if (options_.kitBy == filter::Facet::Region) {
            include(code);
        } else if (options_.kitBy == filter::Facet::Pole) {
            const int pole = stage_.atlas.data.findPole(code);
            for (const model::Region& region : stage_.atlas.data.regions) {
                if (pole >= 0 && region.pole == pole) {
                    include(region.code);
                }
            }
        }
        return extent;
    }

    [[nodiscard]] std::vector<std::pair<std::string, Make>> filesOf(const Value& value)
    {
        std::vector<std::pair<std::string, Make>> files;
        for (const Language language : kLanguages) {
            const std::string stem = fmt::format("{}-{}", value.slug, codeOf(language));
            files.emplace_back(stem + ".png", [this, &value, language](const fs::path& path) {
                const SubjectOnStage subject(stage_, subjectOf(value, language));
                return writePicture(stage_, stateOf(value, language, order_), painter_, order_, path);
            });
            for (const char* ending : {".svg", ".pdf"}) {
                files.emplace_back(stem + ending, [this, &value, language](const fs::path& path) {
                    const SubjectOnStage subject(stage_, subjectOf(value, language));
                    const DrawingOrder order = drawingOn(Paper::A4, Orientation::Landscape);
                    return writeDrawing(stage_,
                                        stateOf(value, language, {order.width, order.height, order.scale}),
                                        order, path);
                });
            }
            files.emplace_back(stem + ".xlsx", [this, &value, language](const fs::path& path) {
                return writeTable(value, language, path);
            });
            // The same rows, with the note in the other language beside them.
            files.emplace_back(stem + ".csv", [this, &value, language](const fs::path& path) {
                return writeTable(value, language, path);
            });
        }
        return files;
    }

    base::Status writeTable(const Value& value, Language language, const fs::path& path)
    {
        const RowOrder order{start_.table.sort, start_.nearby}; // as `export` orders them
        const auto [rows, distances] =
            ordered(stage_.atlas.data, stage_.index, value.outcome, order, language);
        exporter::Note note = provenanceOf(stage_.atlas, value.selection, value.outcome, table_, language);
        describe(note, order);
        const auto written =
            exporter::writeRows(stage_.atlas.data, rows, path, note, exporter::ByteOrderMark::No, distances);
        return written ? base::Status(base::Ok{}) : base::Status(written.error());
    }

    [[nodiscard]] exporter::KitEntry entryOf(const Value& value, Language language) const
    {
        exporter::KitEntry entry;
        entry.name = session::choiceLabel(stage_.atlas.data, options_.kitBy, value.code, language);
        entry.count = session::totalText(value.outcome, value.selection, language);
        entry.sentence = session::sentence(stage_.atlas.data, value.selection, language);
        const auto href = [&](const char* ending) {
            return fmt::format("{0}/{1}-{2}{3}", value.folder, value.slug, codeOf(language), ending);
        };
        entry.picture = {href(".png"), entry.name + ", " + entry.count};
        for (const auto& [ending, word] :
             {std::pair{".png", Word::KitPicture}, std::pair{".svg", Word::KitSvg},
              std::pair{".pdf", Word::KitPdf}, std::pair{".xlsx", Word::KitXlsx},
              std::pair{".csv", Word::KitCsv}}) {
            entry.files.push_back({href(ending), std::string(base::word(word, language))});
        }
        return entry;
    }

    [[nodiscard]] std::string page(Language language) const
    {
        exporter::KitIndex index;
        index.language = language;
        index.title = fmt::format("{} · {}", base::word(Word::AppTitle, language),
                                  base::word(Word::KitTitle, language));
        const filter::Outcome whole = filter::evaluate(stage_.index, start_.selection);
        index.subtitle = fmt::format("{} · {}", session::totalText(whole, start_.selection, language),
                                     session::sentence(stage_.atlas.data, start_.selection, language));
        const Language other = language == Language::French ? Language::English : Language::French;
        index.otherLanguage = {indexName(other), other == Language::French ? "Français" : "English"};
        for (const Value& value : values_) {
            index.entries.push_back(entryOf(value, language));
        }
        index.sources = scene::attribution(stage_.atlas, language);
        return exporter::kitPage(index);
    }

    Stage& stage_;
    const session::State start_;
    const Options& options_;
    render::Painter painter_;
    TableFile table_;
    PictureOrder order_;
    std::vector<Value> values_;
    std::size_t written_ = 0;
};

} // namespace

std::string kitKey(const Stage& stage, const session::State& start, filter::Facet by,
                   const PictureOrder& order, const fs::path& table, const std::string& regions)
{
    session::View view = session::viewOf(start);
    view.language = Language::French;
    std::string rows = sha256Of(table);
    if (rows.empty()) { // a folder, a database: what was read of it
        std::vector<int> all(stage.atlas.data.initiatives.size());
        std::iota(all.begin(), all.end(), 0);
        rows = sha256OfText(exporter::rowsAsCsv(stage.atlas.data, all));
    }
    const std::string land = regions.empty() ? std::string("-") : sha256Of(regions);
    return fmt::format("{} {} {}x{}@{}{} {} {}", filter::facetName(by),
                       sha256OfText(session::writeView({view, CARTOVID_VERSION}, stage.atlas)), order.width,
                       order.height, order.scale, order.transparent ? "t" : "", rows, land);
}

int runKit(const Options& options)
{
    auto opening = openStage(options, startLoading(options));
    if (!opening) {
        return fail(opening.error());
    }
    Kit kit(opening.value(), options);
    if (const base::Status done = kit.write(); !done) {
        return fail(done.error());
    }
    const base::Status said =
        printOut(fmt::format("{}: {} files written, {} sheets; open {}\n", options.kit, kit.written(),
                             kit.values(), (fs::path(options.kit) / "index.html").string()));
    return said ? static_cast<int>(base::Exit::Done) : fail(said.error());
}

} // namespace app
