import instantsearch from 'instantsearch.js';
import { configure, hits, infiniteHits, index, numericMenu, pagination, rangeInput, refinementList, searchBox, stats }
    from 'instantsearch.js/es/widgets/index.js';
import { liteClient } from 'algoliasearch/lite';
import { server } from '../server.mjs';

const box = id => document.body.appendChild(Object.assign(document.createElement('div'), { id }));
const search = instantsearch({ indexName: 'default', searchClient: liteClient('app', 'key', server) });
search.addWidgets([
    configure({ hitsPerPage: 3, attributesToSnippet: ['shortDefinition:6'] }),
    searchBox({ container: box('box') }),
    stats({ container: box('stats'), templates: { text: ({ nbHits }) => `${nbHits} hits` } }),
    refinementList({ container: box('categories'), attribute: 'category', searchable: true }),
    numericMenu({
        container: box('numbers'),
        attribute: 'relatedCount',
        items: [{ label: 'All' }, { label: 'Some', start: 1 }],
    }),
    rangeInput({ container: box('ranks'), attribute: 'rank' }),
    hits({
        container: box('hits'),
        templates: {
            item: (hit, { html, components }) => html`<h2>${components.Highlight({ hit, attribute: 'term' })}</h2>
                <p>${components.Snippet({ hit, attribute: 'shortDefinition' })}</p>`,
        },
    }),
    pagination({ container: box('pages') }),
    index({ indexName: 'other' }).addWidgets([
        infiniteHits({ container: box('others'), templates: { item: (hit, { html }) => html`${hit.term}` } }),
    ]),
]);
search.start();
