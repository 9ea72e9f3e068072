// usage: node bundle.mjs FOLDER   writes a page of HTML with its script for each of pages/.
import { build } from 'esbuild';
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = process.argv[2];
const pages = readdirSync('pages');
await build({
    entryPoints: pages.map(page => join('pages', page)),
    bundle: true,
    format: 'iife',
    outdir: folder,
    define: {
        'process.env.NODE_ENV': '"production"',
        '__VUE_OPTIONS_API__': 'true',
        '__VUE_PROD_DEVTOOLS__': 'false',
        '__VUE_PROD_HYDRATION_MISMATCH_DETAILS__': 'false',
    },
    logLevel: 'error',
});
for (const page of pages) {
    const name = basename(page, '.mjs');
    writeFileSync(join(folder, `${name}.html`),
        `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>${name}</title><body>` +
        `<script src="${name}.js"></script>`);
}
