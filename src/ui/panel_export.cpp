// The export panel: what to write and how.
#include "base/icons.h"
#include "base/text.h"
#include "base/words.h"
#include "ui/export_parts.h"
#include "ui/panels.h"
#include "ui/segments.h"
#include "ui/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace ui {

namespace {

using base::word;
using base::Word;
using session::ExportKind;
using session::ExportOrder;

constexpr float kWidth = 600; // design pixels
constexpr float kInset = 22;
constexpr float kLine = 34;
constexpr float kGap = 10;

/// The tabs: a table is one of four.
enum class Tab { Png, Svg, Pdf, Html, Table, Kit };

Tab tabOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Png:
        return Tab::Png;
    case ExportKind::Svg:
        return Tab::Svg;
    case ExportKind::Pdf:
        return Tab::Pdf;
    case ExportKind::Html:
        return Tab::Html;
    case ExportKind::Kit:
        return Tab::Kit;
    default:
        return Tab::Table;
    }
}

ExportKind kindOf(Tab tab, const ExportOrder& order)
{
    constexpr std::array kKinds{ExportKind::Png,  ExportKind::Svg, ExportKind::Pdf,
                                ExportKind::Html, ExportKind::Csv, ExportKind::Kit};
    return tab == Tab::Table ? order.table : kKinds[static_cast<std::size_t>(tab)];
}

/// Draws the panel from top to bottom, or only measures it.
class Panel {
public:
    Panel(const Frame& frame, const base::Rect& rect, bool draws)
        : frame_(frame), c_(frame.colours), order_(frame.state.exporting), rect_(rect), draws_(draws)
    {
    }

    float run()
    {
        y_ = rect_.y + frame_.px(14);
        head();
        tabs();
        const Tab tab = tabOf(order_.kind);
        explain(tab);
        switch (tab) {
        case Tab::Png:
            sizes();
            colours();
            ground();
            break;
        case Tab::Svg:
            sheets(true);
            colours();
            if (order_.sheet == session::DrawingSheet::Screen) {
                ground();
            }
            break;
        case Tab::Pdf:
            sheets(false);
            colours();
            break;
        case Tab::Kit:
            values();
            colours();
            break;
        case Tab::Table:
            tables();
            break;
        case Tab::Html:
            break;
        }
        foot();
        return y_ - rect_.y;
    }

private:
    [[nodiscard]] base::Language language() const { return frame_.language(); }
    [[nodiscard]] float left() const { return rect_.x + frame_.px(kInset); }
    [[nodiscard]] float right() const { return rect_.right() - frame_.px(kInset); }

    void set(ExportOrder order) const { frame_.ask(session::SetExport{order}); }

    void head()
    {
        if (draws_) {
            drawText(frame_, Type::Count, c_.ink, left(), y_, word(Word::Export, language()));
            const float side = frame_.px(kLine);
            if (iconButton(frame_, "export-close",
                           {rect_.right() - frame_.px(12) - side, y_ - frame_.px(4), side, side},
                           base::icons::kClose, Zone::Top, word(Word::Dismiss, language()))) {
                frame_.ask(session::ToggleExport{});
            }
        }
        y_ += frame_.px(40);
    }

    /// Segments from the left; the one that was clicked, or -1.
    int choose(const char* id, const std::vector<Segment>& segments, float x)
    {
        if (!draws_) {
            return -1;
        }
        const float end = x + segmentsWidth(frame_, segments);
        return segmented(frame_, id, segments, {end, y_, frame_.px(kLine)}, Zone::Top).clicked;
    }

    /// A labelled row of segments.
    int line(const char* id, Word label, const std::vector<Segment>& segments)
    {
        if (draws_) {
            drawText(frame_, Type::Small, c_.inkSoft, left(),
                     y_ + (frame_.px(kLine) - frame_.fonts[Type::Small]->FontSize) / 2,
                     word(label, language()));
        }
        const int clicked = choose(id, segments, left() + labelWidth());
        y_ += frame_.px(kLine + kGap);
        return clicked;
    }

    /// One width for all labels, so that the choices stand below each other.
    [[nodiscard]] float labelWidth() const
    {
        float width = 0;
        for (const Word label : {Word::ExportColours, Word::ExportGround, Word::ExportSheet,
                                 Word::ExportTurned, Word::ExportBy}) {
            width = std::max(width, textWidth(frame_, Type::Small, word(label, language())));
        }
        return std::ceil(width) + frame_.px(16);
    }

    void tabs()
    {
        const Tab now = tabOf(order_.kind);
        const auto label = [&](Tab tab) -> std::string_view {
            switch (tab) {
            case Tab::Png:
                return "PNG";
            case Tab::Svg:
                return "SVG";
            case Tab::Pdf:
                return "PDF";
            case Tab::Html:
                return word(Word::ExportWebPage, language());
            case Tab::Table:
                return word(Word::ExportTable, language());
            case Tab::Kit:
                break;
            }
            return word(Word::ExportKit, language());
        };
        std::vector<Segment> segments;
        for (const Tab tab : {Tab::Png, Tab::Svg, Tab::Pdf, Tab::Html, Tab::Table, Tab::Kit}) {
            segments.push_back({label(tab), tab == now});
        }
        if (const int clicked = choose("export-kind", segments, left()); clicked >= 0) {
            order_.kind = kindOf(static_cast<Tab>(clicked), order_);
            set(order_);
        }
        y_ += frame_.px(kLine + 12);
    }

    void explain(Tab tab)
    {
        const Word text = tab == Tab::Png    ? Word::ExportPicture
                          : tab == Tab::Svg  ? Word::ExportSvg
                          : tab == Tab::Pdf  ? Word::ExportPdf
                          : tab == Tab::Html ? Word::ExportHtmlNote
                          : tab == Tab::Kit  ? Word::ExportKitNote
                                             : Word::ExportNote;
        std::string said(word(text, language()));
        if (tab == Tab::Html && (frame_.state.duel || frame_.state.symbols != layout::Symbols::Bouquets)) {
            said += " " + std::string(word(Word::ExportHtmlDots, language()));
        }
        say(said);
        y_ += frame_.px(12);
    }

    /// Small print over the whole width.
    void say(std::string_view text)
    {
        for (const std::string& each : wrapped(frame_, Type::Small, text, right() - left())) {
            if (draws_) {
                drawText(frame_, Type::Small, c_.inkSoft, left(), y_, each);
            }
            y_ += lineHeight(frame_, Type::Small);
        }
    }

    void sizes()
    {
        if (draws_) {
            drawText(frame_, Type::Small, c_.inkSoft, left(), y_, word(Word::ExportSize, language()));
        }
        y_ += lineHeight(frame_, Type::Small) + frame_.px(4);
        const float gap = frame_.px(8);
        const float width = std::floor((right() - left() - gap) / 2);
        const float height = frame_.px(48);
        for (std::size_t i = 0; i < kSizeCards; ++i) {
            const base::Rect card{left() + (i % 2 == 1 ? width + gap : 0), y_, width, height};
            if (draws_) {
                const auto size = static_cast<session::PictureSize>(i);
                if (sizeCard(frame_, size, card) && order_.size != size) {
                    order_.size = size;
                    order_.screen = screenPixels(frame_);
                    set(order_);
                }
            }
            y_ += i % 2 == 1 ? height + gap : 0;
        }
        if (order_.size == session::PictureSize::Own) {
            if (draws_) {
                isValid_ = ownSize(frame_, {left(), y_, right() - left(), frame_.px(kLine)});
            }
            y_ += frame_.px(kLine + 8);
        }
        say(frame_.memory.exporting.place.leftOut);
        y_ += frame_.px(6);
    }

    void colours()
    {
        const base::Theme now = order_.theme.value_or(frame_.state.theme);
        const int clicked = line("export-theme", Word::ExportColours,
                                 {{word(Word::ThemeLight, language()), now == base::Theme::Light},
                                  {word(Word::ThemeDark, language()), now == base::Theme::Dark},
                                  {word(Word::ThemeContrast, language()), now == base::Theme::Contrast}});
        if (clicked >= 0) {
            order_.theme = static_cast<base::Theme>(clicked);
            set(order_);
        }
    }

    void ground()
    {
        const int clicked = line("export-ground", Word::ExportGround,
                                 {{word(Word::ExportFilled, language()), !order_.transparent},
                                  {word(Word::ExportTransparent, language()), order_.transparent}});
        if (clicked >= 0) {
            order_.transparent = clicked == 1;
            set(order_);
        }
        if (order_.transparent && draws_) { // letters without a ground of their own
            const bool isLight = order_.theme.value_or(frame_.state.theme) != base::Theme::Dark;
            const float y = y_ - frame_.px(kLine + kGap);
            drawRight(frame_, Type::Small, c_.inkSoft, right(),
                      y + (frame_.px(kLine) - frame_.fonts[Type::Small]->FontSize) / 2,
                      word(isLight ? Word::ExportOnLight : Word::ExportOnDark, language()));
        }
    }

    void sheets(bool hasScreen)
    {
        using session::DrawingSheet;
        std::vector<Segment> segments;
        const DrawingSheet now =
            !hasScreen && order_.sheet == DrawingSheet::Screen ? DrawingSheet::A4 : order_.sheet;
        if (hasScreen) {
            segments.push_back({word(Word::ExportScreen, language()), now == DrawingSheet::Screen});
        }
        segments.push_back({"A4", now == DrawingSheet::A4});
        segments.push_back({"A3", now == DrawingSheet::A3});
        if (const int clicked = line("export-sheet", Word::ExportSheet, segments); clicked >= 0) {
            order_.sheet = static_cast<DrawingSheet>(clicked + (hasScreen ? 0 : 1));
            set(order_);
        }
        if (now == DrawingSheet::Screen) {
            return;
        }
        const int turned = line("export-turned", Word::ExportTurned,
                                {{word(Word::ExportLandscape, language()), !order_.portrait},
                                 {word(Word::ExportPortrait, language()), order_.portrait}});
        if (turned >= 0) {
            order_.portrait = turned == 1;
            set(order_);
        }
    }

    void values()
    {
        constexpr std::array kFacets{filter::Facet::Region, filter::Facet::Pole, filter::Facet::Category};
        constexpr std::array kNames{Word::ExportByRegion, Word::ExportByPole, Word::ExportByCategory};
        std::vector<Segment> segments;
        for (std::size_t i = 0; i < kFacets.size(); ++i) {
            segments.push_back({word(kNames[i], language()), order_.kitBy == kFacets[i]});
        }
        if (const int clicked = line("export-by", Word::ExportBy, segments); clicked >= 0) {
            order_.kitBy = kFacets[static_cast<std::size_t>(clicked)];
            set(order_);
        }
    }

    void tables()
    {
        struct Table {
            const char* id;
            const char* name; ///< what people call it, the same in every language
            Word meaning;
            ExportKind kind;
        };
        constexpr std::array kTables{
            Table{"table-xlsx", "XLSX", Word::ExportXlsx, ExportKind::Xlsx},
            Table{"table-csv", "CSV", Word::ExportCsv, ExportKind::Csv},
            Table{"table-gpkg", "GeoPackage", Word::ExportGeoPackage, ExportKind::GeoPackage},
            Table{"table-geojson", "GeoJSON", Word::ExportGeoJson, ExportKind::GeoJson}};
        const float height = frame_.px(38);
        for (const Table& table : kTables) {
            if (draws_) {
                const base::Rect row{left(), y_, right() - left(), height};
                if (choiceRow(frame_, table.id, row, order_.kind == table.kind, table.name,
                              word(table.meaning, language()))) {
                    order_.kind = order_.table = table.kind;
                    set(order_);
                }
            }
            y_ += height + frame_.px(4);
        }
        y_ += frame_.px(6);
    }

    /// Name and folder, what becomes of them, and the buttons.
    void foot()
    {
        y_ += frame_.px(2);
        if (draws_) {
            ImGui::GetWindowDrawList()->AddLine({left(), y_}, {right(), y_}, colour(c_.line), frame_.px(1));
        }
        y_ += frame_.px(12);
        if (draws_) {
            placeFields(frame_, {left(), y_, right() - left(), frame_.px(kLine)});
        }
        y_ += frame_.px(kLine + 8);
        if (draws_) {
            go({right(), y_, 0, frame_.px(38)});
        }
        y_ += frame_.px(38 + 14);
    }

    void go(base::Rect button)
    {
        const Memory::Exporting::Place& place = frame_.memory.exporting.place;
        const std::string_view label = word(Word::Export, language());
        button.width = textWidth(frame_, Type::Small, label) +
                       textWidth(frame_, Type::IconSmall, base::icons::kDownload) + frame_.px(38);
        button.x = right() - button.width;
        const float side = button.height;
        const base::Rect copy{button.x - side - frame_.px(6), button.y, side, side};
        const auto lines = wrapped(frame_, Type::Small, drawable(frame_, Type::Small, place.says),
                                   copy.x - left() - frame_.px(10), 2);
        float y = button.y + (side - static_cast<float>(lines.size()) * lineHeight(frame_, Type::Small)) / 2;
        for (const std::string& line : lines) {
            drawText(frame_, Type::Small, place.isPossible ? c_.inkSoft : c_.ink, left(), y, line);
            y += lineHeight(frame_, Type::Small);
        }
        const bool isValid = isValid_ && place.isPossible;
        if (iconButton(frame_, "export-copy", copy, base::icons::kConsole, Zone::Top,
                       word(Word::ExportCopy, language())) &&
            isValid) {
            frame_.ask(session::CopyCommand{true});
        }
        if (ui::button(frame_, "export-go", button, label, base::icons::kDownload, ButtonKind::Strong,
                       Zone::Top, isValid)) {
            frame_.ask(session::ExportSelection{order_.kind});
            frame_.ask(session::ToggleExport{});
        }
    }

    const Frame& frame_;
    const base::Palette& c_;
    ExportOrder order_;
    base::Rect rect_;
    bool draws_;
    bool isValid_ = true;
    float y_ = 0;
};

} // namespace

void drawExportMenu(const Frame& frame, const Desk& desk)
{
    Memory& memory = frame.memory;
    if (std::exchange(memory.exporting.enter, false)) { // a key has opened it: the keyboard goes there
        memory.zone = Zone::Top;
        memory.item = memory.itemCount[static_cast<std::size_t>(Zone::Top)] + 1; // past the cross
    }
    const float width = std::min(frame.px(kWidth), desk.top.width - frame.px(16));
    base::Rect rect{std::max(desk.top.x + frame.px(8), desk.top.right() - width - frame.px(64)),
                    desk.top.bottom() - frame.px(4), width, 0};
    rect.height = std::round(Panel(frame, rect, false).run());
    beginPanel(frame, "export-card", rect);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    raisedCard(frame, rect);
    Panel(frame, rect, true).run();
    endPanel();
}

} // namespace ui
