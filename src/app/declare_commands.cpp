#include "app/command_options.h"

#include <CLI/CLI.hpp>

namespace app {

namespace {

/// A text option; given twice, the last one holds.
CLI::Option* text(CLI::App& command, const char* group, const char* name, std::string& value,
                  const char* placeholder, const char* help)
{
    return command.add_option(name, value, help)->group(group)->type_name(placeholder)->take_last();
}

/// A list of codes; given twice, the lists add up.
void codes(CLI::App& command, const char* name, std::string& value, const char* help)
{
    command.add_option(name, value, help)->group("Selection")->type_name("CODES")->join(',');
}

void flag(CLI::App& command, const char* group, const char* name, bool& value, const char* help)
{
    command.add_flag(name, value, help)->group(group)->disable_flag_override();
}

void addSelection(CLI::App& command, SelectionOptions& raw)
{
    const char* const group = "Selection";
    codes(command, "--category", raw.category, "Categories, as in dons,telemedecine");
    codes(command, "--pole", raw.pole, "Clusters, as in medicen,lyonbiopole; none is outside all");
    codes(command, "--region", raw.region, "Regions by INSEE code or name, as in 84,11");
    codes(command, "--type", raw.type, "Types of organisation, as in hospitalier,public");
    codes(command, "--month", raw.month, "Months, as in 2020-03,2020-04; none is undated");
    codes(command, "--pairing", raw.pairing,
          "Who works with whom, as in industriel-hospitalier: pairs of types of organisation");
    text(command, group, "--search", raw.search, "TEXT",
         "Words that must all occur; case and accents are free");
    text(command, group, "--from", raw.from, "DATE", "First day or month: 2020-03-17 or 2020-03");
    text(command, group, "--to", raw.to, "DATE", "Last day or month, included");
    flag(command, group, "--keep-undated", raw.keepUndated, "Keep undated rows beside a date range");
    text(command, group, "--bbox", raw.bbox, "W,S,E,N", "Inside a frame of degrees: 4.7,45.6,5,45.9");
    text(command, group, "--within", raw.within, "LON,LAT,KM", "At most so far from a point: 4.83,45.76,50");
    text(command, group, "--network", raw.network, "CODE",
         "Rows of a network of clusters, as in enosis-2023 (cartovid networks lists them); a picture or a "
         "window shows the network itself, unless --symbols asks for a kind of map");
    text(command, group, "--inside", raw.inside, "POINTS", "Inside an outline: \"4.7,45.6 5,45.6 4.9,45.9\"");
}

void addNear(CLI::App& command, RawOptions& raw)
{
    text(command, "Selection", "--near", raw.near, "PLACE",
         "In order of distance from a commune, Autun or \"Saint-Denis,93\", or from a position: "
         "\"4.2987,46.951,My place\"");
}

void addColumnMap(CLI::App& command, RawOptions& raw)
{
    command
        .add_option(
            "--map", raw.map,
            "Columns of the table that are called otherwise, as in name=Titre,lon=X; usual French and "
            "English names are found by themselves")
        ->group("Data")
        ->type_name("COLUMN=FIELD")
        ->join(',');
}

void addTable(CLI::App& command, RawOptions& raw)
{
    text(command, "Data", "--data", raw.data, "SOURCE",
         "Table of initiatives: a file (CSV, XLSX, ODS, GeoJSON, GeoPackage, KML), a folder of them, or a "
         "database, as in \"PG:host=db.example dbname=covid user=ada\"");
    addColumnMap(command, raw);
    text(command, "Selection", "--view", raw.view, "FILE", "A saved view; other options add to it");
}

void addTableShape(CLI::App& command, const char* group, RawOptions& raw)
{
    text(command, group, "--columns", raw.columns, "COLUMNS",
         "Columns of the table, as in name,city,date; name:320 with a width; of a file of rows, "
         "its columns, as in id,start_date");
    text(command, group, "--sort", raw.sort, "COLUMNS",
         "Order of the table, as in -date,name; a dash before what descends");
}

void addView(CLI::App& command, RawOptions& raw)
{
    text(command, "Data", "--regions", raw.regions, "SOURCE",
         "Boundaries of regions (Shapefile, GeoJSON, GeoPackage)");
    const char* const group = "View";
    text(command, group, "--lang", raw.language, "fr|en", "Language of the map; French by default");
    text(command, group, "--theme", raw.theme, "NAME", "light, dark or contrast");
    text(command, group, "--symbols", raw.symbols, "NAME",
         "bouquets (default), bubbles, density (default over 5000 rows), choropleth, bars or matrix");
    text(command, group, "--measure", raw.measure, "NAME",
         "Shade of the choropleth: count (default) or per-million");
    flag(command, group, "--poles", raw.poles, "Show the territories of the clusters");
    flag(command, group, "--partners", raw.partners, "Show threads from initiatives to their partners");
    text(command, group, "--partners-of", raw.partnersOf, "NAME",
         "The same, and whose threads stand out: \"CHU de Lille\", constellation:Apteeus, a town such as "
         "Lyon");
    text(command, group, "--colour", raw.colour, "NAME", "Colour of the dots: category (default) or pole");
    text(command, group, "--bars-by", raw.barsBy, "NAME",
         "What the bars stack: category (default), pole, region, type or month");
    text(command, group, "--duel", raw.duel, "FACET:LEFT,RIGHT",
         "Two side by side, as in region:84,11, pole:medicen,none, category:dons,recherche");
    text(command, group, "--network-date", raw.networkDate, "YYYY-MM",
         "With --network: where its line of time stands; its own date by default");
    text(command, group, "--pole-sheet", raw.poleSheet, "CODE", "Open the sheet of this cluster");
    text(command, group, "--fly-to", raw.flyTo, "REGION",
         "Start close to a region of the mainland, by INSEE code or name");
    text(command, group, "--unfold", raw.unfold, "PLACE",
         "Spread a crowded place out: paris, region:11 or city:Lyon,69");
    text(command, group, "--drawer", raw.drawer, "NAME",
         "Open below the map: table, crosstab, published, problems or partners");
    text(command, group, "--crosstab", raw.crosstab, "ROWS,COLUMNS[,SHARE][,months]",
         "What the cross table crosses, as in region,category,row; count, row, column or per-million;"
         " months: the month line instead of cells where both have no room");
    addTableShape(command, group, raw);
    text(command, group, "--card", raw.card, "ID", "Open the card of this initiative");
    text(command, group, "--tour", raw.tour, "TOUR",
         "Take a tour in hand: mobilisation, regions, or a tour file");
    text(command, group, "--present", raw.present, "TOUR", "Show a tour on the full screen, in big type");
    text(command, group, "--scene", raw.scene, "N", "Begin the tour at this scene");
    flag(command, group, "--notes", raw.notes, "With --present: a window with the speaker's notes");
    flag(command, group, "--large-text", raw.largeText, "With --kiosk or --kiosk-shows: large text");
    text(command, group, "--screen-diagonal", raw.screenDiagonal, "INCHES",
         "Size of the screen, for sizes in millimetres");
    flag(command, group, "--reduced-motion", raw.reducedMotion, "No animated moves");
    text(command, "", "--camera", raw.camera, "X,Y,ZOOM", "Lambert-93 metres and zoom");
    text(command, "", "--preview", raw.preview, "FACET:CODE[,FACET:CODE]",
         "As if the pointer rested on a choice, or on a cell");
    text(command, "", "--timeline", raw.timeline, "DAY,DAY", "First and last day of the timeline");
    text(command, "", "--play-at", raw.playAt, "DAY", "As if playing had reached this day");
}

CLI::App& add(CLI::App& program, const char* name, const char* help, const char* examples)
{
    CLI::App* command = program.add_subcommand(name, help);
    command->footer(examples);
    return *command;
}

void addFormat(CLI::App& command, RawOptions& raw, const char* formats)
{
    text(command, "Output", "--format", raw.format, "NAME", formats);
}

void addWords(CLI::App& command, RawOptions& raw)
{
    text(command, "Output", "--lang", raw.language, "fr|en",
         "Language of names and labels; French by default");
}

void addPicture(CLI::App& command, RawOptions& raw)
{
    text(command, "Output", "--size", raw.size, "WxH", "Picture: size in pixels; 1920x1080 by default");
    text(command, "Output", "--scale", raw.scale, "FACTOR",
         "Picture: pixels of the file for each of these; 1 by default");
    text(command, "Output", "--pixels", raw.pixels, "WxH",
         "Picture: pixels of the file, instead of both; letters grow with it");
    flag(command, "Output", "--transparent", raw.transparent,
         "Picture: without sea, paper and neighbours; for a light ground, with --theme dark for a dark one");
}

} // namespace

void declareCommands(CLI::App& program, RawOptions& raw)
{
    program.name("cartovid");
    program.description("cartovid: initiatives against COVID-19 in France, on a map.\n"
                        "Without a command it opens the viewer.");
    program.footer(
        "Examples:\n"
        "  cartovid --category telemedecine --region 84,11\n"
        "  cartovid --data my-table.csv --lang en\n"
        "  cartovid counts --help\n"
        "Exit codes: 0 done, 1 data or result not acceptable, 2 wrong usage, 3 no usable display.");
    program.set_help_flag("-h,--help", "Say what can be asked for and stop");
    program.set_version_flag("--version", "cartovid", "Say which version this is and stop");
    program.allow_extras();
    addSelection(program, raw.selection);
    addNear(program, raw);
    addTable(program, raw);
    addView(program, raw);

    flag(program, "View", "--kiosk", raw.kiosk, "Unattended touch screen: full screen, locked, starts over");
    text(program, "View", "--kiosk-config", raw.kioskConfig, "FILE",
         "How the kiosk is set up; /etc/cartovid/kiosk.toml by default");
    flag(program, "View", "--kiosk-hash-pin", raw.hashPin, "Print the hash of a kiosk's PIN for kiosk.toml");
    text(program, "View", "--soak", raw.soak, "MINUTES",
         "Try the kiosk without a display at many times real speed; exit code 1 when something grows");

    CLI::App& render = add(program, "render", "Draw the map into a PNG; needs no display and no GPU",
                           "Examples:\n"
                           "  cartovid render --out map.png\n"
                           "  cartovid render --out window.png --ui --size 1280x800 --lang en\n"
                           "  cartovid render --out new.png --reference old.png   (exit 1 when they differ)");
    text(render, "Output", "--out", raw.out, "FILE.png", "File to write");
    addPicture(render, raw);
    flag(render, "Output", "--ui", raw.ui, "Draw the panels too");
    flag(render, "Output", "--postcard", raw.postcard,
         "Square picture of the initiative that --card names, with its place and a code to its source");
    text(render, "Output", "--kiosk-shows", raw.kioskShows, "WHAT",
         "With --ui, as on a kiosk: visit, attract, attract:3 (its third stop), ring, pin, keyboard or "
         "measure");
    text(render, "Output", "--reference", raw.reference, "FILE.png", "Compare with this picture");
    addSelection(render, raw.selection);
    addNear(render, raw);
    addTable(render, raw);
    addView(render, raw);

    CLI::App& counts = add(program, "counts", "Print the counts of a selection, facet by facet",
                           "The count beside a value is the number of rows that match all the other facets\n"
                           "and that value.\n"
                           "Examples:\n"
                           "  cartovid counts --category telemedecine --region 84,11\n"
                           "  cartovid counts --by pole,category --month 2020-04\n"
                           "  cartovid counts --from 2020-03 --to 2020-04 --keep-undated --format json");
    addFormat(counts, raw, "table, json or csv");
    text(counts, "Output", "--by", raw.by, "ROWS,COLUMNS",
         "Two facets crossed, as in pole,category; choices made in these two do not narrow the cells");
    addWords(counts, raw);
    addSelection(counts, raw.selection);
    addTable(counts, raw);

    CLI::App& list = add(program, "list", "Print the rows of a selection",
                         "Examples:\n"
                         "  cartovid list --search \"respirateur 3d\"\n"
                         "  cartovid list --region Bretagne --format json\n"
                         "  cartovid list --sort -date,name --columns name,city,date\n"
                         "  cartovid list --near Autun --category dons");
    addFormat(list, raw, "table, json or csv");
    addTableShape(list, "Output", raw);
    addWords(list, raw);
    addSelection(list, raw.selection);
    addNear(list, raw);
    addTable(list, raw);

    CLI::App& networks = add(
        program, "networks", "Print the networks of the clusters, their members and dates",
        "With the initiatives of a selection that belong to each: those of a cluster, or within 20 km of\n"
        "another member.\n"
        "Examples:\n"
        "  cartovid networks --format json\n"
        "  cartovid networks --category telemedecine\n"
        "  cartovid render --network s3martmed-2018 --out s3martmed.png");
    addFormat(networks, raw, "text or json");
    addWords(networks, raw);
    addSelection(networks, raw.selection);
    addTable(networks, raw);
    CLI::App& partners =
        add(program, "partners", "Print who works with whom in a selection",
            "Partners that have initiatives of their own in the table, by name: pairs of organisations,\n"
            "constellations (pairs that hang together, without national crossroads) and how many\n"
            "initiatives name a partner at all. --format csv writes the pairs.\n"
            "Examples:\n"
            "  cartovid partners --region Occitanie\n"
            "  cartovid partners --pairing industriel-hospitalier --format csv");
    addFormat(partners, raw, "text, json or csv");
    addWords(partners, raw);
    addSelection(partners, raw.selection);
    addTable(partners, raw);

    CLI::App& write = add(program, "export", "Write the rows of a selection, or a picture of it, into a file",
                          "Examples:\n"
                          "  cartovid export --out masks.csv --search masque\n"
                          "  cartovid export --out bretagne.xlsx --region Bretagne --lang en\n"
                          "  cartovid export --out poster.png --size 3000x4000 --scale 4 --theme dark\n"
                          "  cartovid export --kit kit --kit-by pole");
    text(write, "Output", "--out", raw.out, "FILE",
         "File to write; its ending says the format: .csv, .geojson, .gpkg or .xlsx for rows, .png for a "
         "picture, .svg or .pdf for a drawing, .html for a web page");
    text(write, "Output", "--kit", raw.kit, "FOLDER",
         "Press kit instead: a sheet in both languages, a drawing and a table for each value of a facet");
    text(write, "Output", "--kit-by", raw.kitBy, "NAME", "Kit: region (default), pole or category");
    flag(write, "Output", "--progress", raw.progress,
         "Kit: say how far it is in lines on standard output, for other programs");
    flag(write, "Output", "--bom", raw.byteOrderMark, "CSV: begin with the mark that old spreadsheets need");
    addPicture(write, raw);
    text(write, "Output", "--paper", raw.paper, "a4|a3",
         "Drawing: for a sheet of paper, in colours that print");
    text(write, "Output", "--orientation", raw.orientation, "NAME",
         "Drawing: landscape (default) or portrait");
    addSelection(write, raw.selection);
    addNear(write, raw);
    addTable(write, raw);
    addView(write, raw);

    CLI::App& check = add(
        program, "check", "Look for faults in a table: line, column, value, reason, suggestion",
        "Exit code 0 when the table is sound, 1 when a problem was found (with --fix: when one is left).\n"
        "Examples:\n"
        "  cartovid check my-table.csv\n"
        "  cartovid check my-table.csv --fix repaired.csv --only certain\n"
        "  cartovid check my-table.csv --links\n"
        "  cartovid check kiosk.toml");
    check.add_option("FILE", raw.table, "Table, or kiosk configuration (.toml), to look at")->take_last();
    addFormat(check, raw, "text or json");
    text(check, "Output", "--fix", raw.fix, "OUT.csv",
         "Write a copy with the proposals in place; the table itself never changes");
    text(check, "Output", "--only", raw.only, "certain",
         "With --fix: leave out what is only likely to be meant");
    flag(check, "Output", "--links", raw.links,
         "List the hosts of the addresses and those that are not valid; nothing is fetched");
    addColumnMap(check, raw);

    CLI::App& publish =
        add(program, "publish", "Put the table into a PostGIS database that many screens share",
            "Schema, constraints and rows in one transaction; where nothing differs nothing changes.\n"
            "It says +added -removed ~changed. Screens opened on the database follow within 2 seconds.\n"
            "Passwords belong into ~/.pgpass; docs/postgis.md has the roles.\n"
            "Examples:\n"
            "  cartovid publish --to \"PG:host=db.example dbname=covid user=ada\" --data my-table.csv\n"
            "  cartovid --data \"PG:host=db.example dbname=covid user=screen\"");
    text(publish, "Output", "--to", raw.to, "DATABASE",
         "Where to, as in \"PG:host=db.example dbname=covid user=ada\"");
    text(publish, "Data", "--data", raw.data, "SOURCE",
         "Table of initiatives; what cartovid ships by default");
    addColumnMap(publish, raw);

    CLI::App& merge =
        add(program, "merge", "Bring the rows of a new table into a copy of an old one",
            "Known ids update their rows, new rows get ids that stay the same, likely doubles are left out.\n"
            "Exit code 0 when every row was taken, 1 when some were left out.\n"
            "Examples:\n"
            "  cartovid merge census.csv new.csv --out merged.csv\n"
            "  cartovid merge census.csv new.xlsx --out merged.csv --ask\n"
            "  cartovid merge census.csv new.csv --out merged.csv --format json");
    merge.add_option("BASE", raw.table, "Table that grows; it stays as it is")->take_last();
    merge.add_option("NEW", raw.incoming, "Table whose rows come in")->take_last();
    text(merge, "Output", "--out", raw.out, "OUT.csv", "File to write");
    flag(merge, "Output", "--ask", raw.ask, "Ask about likely doubles one by one, in the terminal");
    addFormat(merge, raw, "text or json");
    addColumnMap(merge, raw);
}

} // namespace app
