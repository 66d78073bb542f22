// The same tables and walks in crossfilter2 and DuckDB: node peers.mjs PEER FOLDER TABLE
// Run from the folder that holds node_modules. Prints "PEER TABLE WHAT NUMBER" lines.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [peer, folder, table] = process.argv.slice(2);
const require = createRequire(join(process.cwd(), 'here.js'));
const { rows, values, walks } = JSON.parse(readFileSync(join(folder, `${table}.json`)));
const columns = values.map((_, c) => {
    const bytes = readFileSync(join(folder, `${table}.${c}.u16`));
    return new Uint16Array(bytes.buffer, bytes.byteOffset, rows);
});
const facets = table === 'dated' ? values.length - 1 : values.length;
const say = (what, number) => console.log(peer, table, what, number);
const median = (times) => times.slice().sort((a, b) => a - b)[Math.floor(times.length / 2)];

const kChecked = 60; // steps that every engine walks; their counts must agree
let hash = 0;
const mix = (number) => { hash = (hash * 131 + number) % 1000000007; };
const allowedBy = ([column, chosen, isRange]) => {
    const allowed = new Uint8Array(values[column]).fill(chosen.length === 0 ? 1 : 0);
    if (isRange) allowed.fill(1, chosen[0], chosen[1]);
    else for (const v of chosen) allowed[v] = 1;
    return allowed;
};

async function crossfilterPeer() {
    const crossfilter = require('crossfilter2');
    const names = values.map((_, c) => `c${c}`);
    const records = Array.from({ length: rows }, (_, row) =>
        Object.fromEntries(names.map((name, c) => [name, columns[c][row]])));
    const accessors = [(d) => d.c0, (d) => d.c1, (d) => d.c2, (d) => d.c3, (d) => d.c4];
    global.gc?.();
    const before = process.memoryUsage();
    const builds = [];
    let cf, dimensions, groups, all;
    for (let run = 0; run < 3; ++run) {
        const start = performance.now();
        cf = crossfilter(records);
        dimensions = values.map((_, c) => cf.dimension(accessors[c]));
        groups = dimensions.map((dimension) => dimension.group());
        all = cf.groupAll();
        groups.forEach((group) => group.all());
        builds.push(performance.now() - start);
    }
    global.gc?.();
    const after = process.memoryUsage();
    say('build_ms', median(builds));
    say('bytes_per_row', (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / rows);
    for (const [name, steps] of Object.entries(walks)) {
        const times = [];
        hash = 0;
        for (const [s, step] of steps.slice(0, 200).entries()) {
            const [column, chosen, isRange] = step;
            const allowed = allowedBy(step);
            const dimension = dimensions[column];
            const start = performance.now();
            if (isRange) dimension.filterRange(chosen);
            else if (chosen.length === 0) dimension.filterAll();
            else if (chosen.length === 1) dimension.filterExact(chosen[0]);
            else dimension.filterFunction((v) => allowed[v] === 1);
            const counted = groups.map((group) => group.all());
            const selected = all.value();
            times.push(performance.now() - start);
            if (s < kChecked) {
                mix(selected);
                counted.slice(0, facets).forEach((group, c) => {
                    const byValue = new Int32Array(values[c]);
                    group.forEach(({ key, value }) => { byValue[key] = value; });
                    byValue.forEach(mix);
                });
            }
        }
        say(`${name}_ms`, median(times));
        say(`${name}_check`, hash);
        dimensions.forEach((dimension) => dimension.filterAll());
    }
}

async function duckdbPeer() {
    const { DuckDBInstance } = require('@duckdb/node-api');
    const db = await DuckDBInstance.create(':memory:', { threads: '2' });
    const connection = await db.connect();
    const type = (count) => (count <= 256 ? 'UTINYINT' : 'USMALLINT');
    const start = performance.now();
    await connection.run(`CREATE TABLE t AS SELECT ${values.map((count, c) => `c${c}::${type(count)} AS c${c}`)}
        FROM read_csv('${join(folder, `${table}.csv`)}', header = true)`);
    say('load_csv_ms', performance.now() - start);
    for (const [name, steps] of Object.entries(walks)) {
        const where = values.map(() => '');
        const others = (column) => where.filter((text, c) => text && c !== column).join(' AND ') || 'true';
        const times = [];
        hash = 0;
        for (const [column, chosen, isRange] of steps.slice(0, kChecked)) {
            where[column] = isRange ? `c${column} >= ${chosen[0]} AND c${column} < ${chosen[1]}`
                : chosen.length === 0 ? '' : `c${column} IN (${chosen})`;
            // One statement for all facets: DuckDB plans and scans them together on both cores.
            const parts = [`SELECT -1 AS f, 0 AS v, count(*) AS n FROM t WHERE ${others(-1)}`];
            for (let c = 0; c < facets; ++c) {
                parts.push(`SELECT ${c}, c${c}, count(*) FROM t WHERE ${others(c)} GROUP BY c${c}`);
            }
            const begin = performance.now();
            const result = (await connection.runAndReadAll(parts.join(' UNION ALL '))).getRows();
            times.push(performance.now() - begin);
            const counted = Array.from({ length: facets }, (_, c) => new Int32Array(values[c]));
            let selected = 0;
            for (const [f, v, n] of result) {
                if (f < 0) selected = Number(n);
                else counted[f][v] = Number(n);
            }
            mix(selected);
            counted.forEach((list) => list.forEach(mix));
        }
        say(`${name}_ms`, median(times));
        say(`${name}_check`, hash);
    }
}

await (peer === 'crossfilter2' ? crossfilterPeer() : duckdbPeer());
