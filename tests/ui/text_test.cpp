// Text as the panels set it: wrapping, shortening, and glyphs for every word and every row.
#include "base/words.h"
#include "desk_harness.h"
#include "session/wording.h"

#include <set>

using namespace hand;
using ui::Type;

namespace {

/// A window whose fonts can be measured.
struct Ruler {
    Window window;
    std::vector<session::Command> commands;
    ui::Frame frame = window.frameInto(commands);

    [[nodiscard]] float width(std::string_view text) const { return ui::textWidth(frame, Type::Body, text); }
    [[nodiscard]] std::vector<std::string> wrap(std::string_view text, float room, int most = 0) const
    {
        return ui::wrapped(frame, Type::Body, text, room, most);
    }
};

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() || text.back() == '-' ? "" : " ") + line;
    }
    return text;
}

} // namespace

TEST_CASE("Wrapped lines fit the room and lose no word")
{
    Ruler r;
    const std::string text = "Un réseau de 1 200 bénévoles coud des blouses pour le CHU de Saint-Étienne et "
                             "les livre à vélo dans toute la métropole";
    for (const float room : {90.F, 150.F, 300.F, 700.F, 5000.F}) {
        const auto lines = r.wrap(text, room);
        for (const std::string& line : lines) {
            CHECK(r.width(line) <= room);
            CHECK(line == base::trimmed(line));
        }
        CHECK(joined(lines) == text);
    }
    CHECK(r.wrap(text, 5000).size() == 1);
}

TEST_CASE("No-break spaces hold what belongs together")
{
    Ruler r;
    const std::string text = "Plus de 12\u202F000 masques\u00A0: merci";
    for (float room = r.width("masques\u00A0:") + 1; room < 300; room += 3) {
        bool number = false;
        bool colon = false;
        for (const std::string& line : r.wrap(text, room)) {
            number = number || line.find("12\u202F000") != std::string::npos;
            colon = colon || line.find("masques\u00A0:") != std::string::npos;
        }
        CHECK(number);
        CHECK(colon);
    }
}

TEST_CASE("A line ends behind a hyphen or a slash where that helps")
{
    Ruler r;
    const auto lines = r.wrap("Provence-Alpes-Côte-d’Azur", r.width("Provence-Alpes-") + 2);
    REQUIRE(lines.size() >= 2);
    CHECK(lines[0] == "Provence-Alpes-");
}

TEST_CASE("One word wider than the line is broken at a character and never lost")
{
    Ruler r;
    const std::string word = "éèàùçœ"
                             "anticonstitutionnellementéèàùçœanticonstitutionnellement";
    const auto lines = r.wrap(word, 60);
    CHECK(lines.size() > 3);
    std::string whole;
    for (const std::string& line : lines) {
        CHECK(base::isValidUtf8(line));
        CHECK(r.width(line) <= 60);
        whole += line;
    }
    CHECK(whole == word);
    CHECK(r.wrap("éé", 1).size() == 2); // no room for anything: still ends
}

TEST_CASE("The last allowed line ends with an ellipsis when words are left, and only then")
{
    Ruler r;
    const std::string text = "Dix mille litres d’alcool pour le gel du CHU de Grenoble et des EHPAD";
    for (const int most : {1, 2, 3}) {
        const auto lines = r.wrap(text, 120, most);
        REQUIRE(static_cast<int>(lines.size()) == most);
        CHECK(lines.back().ends_with("…"));
        CHECK(r.width(lines.back()) <= 120);
        CHECK(base::isValidUtf8(lines.back()));
    }
    CHECK_FALSE(r.wrap(text, 5000, 1).front().ends_with("…"));
    CHECK_FALSE(r.wrap("court", 120, 2).back().ends_with("…"));
}

TEST_CASE("Emoji and letters that the font lacks are said to be there, not drawn as boxes")
{
    Window w;
    std::vector<session::Command> commands;
    const ui::Frame frame = w.frameInto(commands);
    const auto shown = [&](std::string_view text) { return ui::drawable(frame, Type::SmallStrong, text); };
    CHECK(shown("Masques \xF0\x9F\x98\xB7 à Lyon \xF0\x9F\x91\xA9\xE2\x80\x8D\xE2\x9A\x95\xEF\xB8\x8F") ==
          "Masques [?] à Lyon [?]");
    CHECK(shown("L’été : « œuvre » – 12\u202F% → 3 €\nfin") == "L’été : « œuvre » – 12\u202F% → 3 €\nfin");
    CHECK(shown("").empty());
}

TEST_CASE("An empty text has no line")
{
    Ruler r;
    CHECK(r.wrap("", 100).empty());
    CHECK(r.wrap("", 100, 2).empty());
}

TEST_CASE("Names of the census take at most two lines in the list and never overflow it")
{
    for (const float scale : {1.F, 1.5F, 2.F}) {
        Window window(Language::French, 1600 * scale, 940 * scale, scale);
        std::vector<session::Command> commands;
        const ui::Frame frame = window.frameInto(commands);
        const float room = window.desk.list.width - frame.px(74);
        for (const model::Initiative& initiative : window.stage.atlas.data.initiatives) {
            const auto lines = ui::wrapped(frame, Type::BodyStrong, initiative.name, room, 2);
            CHECK(lines.size() <= 2);
            for (const std::string& line : lines) {
                CHECK(ui::textWidth(frame, Type::BodyStrong, line) <= room);
            }
        }
    }
}

TEST_CASE("Every character of every word and every row of the census has a glyph")
{
    Window w;
    std::set<char32_t> needed;
    const auto add = [&](std::string_view text) {
        REQUIRE(base::isValidUtf8(text));
        for (const char32_t c : base::decodeUtf8(text)) {
            needed.insert(c);
        }
    };
    for (int i = 0; i < static_cast<int>(base::Word::Count); ++i) {
        for (const Language language : kBoth) {
            add(base::word(static_cast<base::Word>(i), language));
        }
    }
    const model::Dataset& data = w.stage.atlas.data;
    for (const Language language : kBoth) {
        for (int month = 1; month <= 12; ++month) {
            add(base::monthName(month, language));
            add(base::monthShort(month, language));
        }
        add(base::formatCount(12345678, language));
        add(base::formatDecimal(-1234.5, 1, language));
        for (const Facet facet : filter::kFacets) {
            for (const filter::FacetValue& value : w.stage.index.values(facet)) {
                add(session::choiceLabel(data, facet, value.code, language));
            }
        }
        for (const model::Category& category : data.categories) {
            add(model::label(category, language));
            add(category.publishedLabel);
        }
        for (const model::Initiative& initiative : data.initiatives) {
            add(model::summary(initiative, language));
        }
    }
    for (const model::Initiative& initiative : data.initiatives) {
        for (const base::SharedText& text :
             {initiative.name, initiative.organisation, initiative.city, initiative.sourceUrl}) {
            add(text);
        }
        for (const std::string& partner : model::partnersOf(initiative)) {
            add(partner);
        }
    }
    for (const model::Department& department : data.departments) {
        add(department.name);
    }
    CHECK(needed.size() > 80);
    for (const Type type : {Type::Body, Type::BodyStrong, Type::Small, Type::SmallStrong, Type::Heading,
                            Type::CardTitle, Type::Title, Type::Count, Type::Number}) {
        for (const char32_t c : needed) {
            const ImFontGlyph* glyph = w.fonts[type]->FindGlyphNoFallback(static_cast<ImWchar>(c));
            CHECK_MESSAGE(glyph != nullptr, "U+", std::to_string(static_cast<unsigned>(c)), " in type ",
                          static_cast<int>(type));
        }
    }
}

TEST_CASE("Spaces that do not break have a width and nothing to see")
{
    Window w;
    for (const ImWchar c : {ImWchar{0x00A0}, ImWchar{0x202F}}) {
        const ImFontGlyph* glyph = w.fonts[Type::Body]->FindGlyphNoFallback(c);
        REQUIRE(glyph != nullptr);
        CHECK(glyph->AdvanceX > 1);
        CHECK(glyph->AdvanceX < 10);
    }
}
