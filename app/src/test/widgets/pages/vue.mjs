import { createApp, h } from 'vue/dist/vue.esm-bundler.js';
import { AisHighlight, AisHits, AisInstantSearch, AisRefinementList, AisSearchBox } from 'vue-instantsearch/vue3/es';
import { liteClient } from 'algoliasearch/lite';
import { server } from '../server.mjs';

const searchClient = liteClient('app', 'key', server);
const root = document.body.appendChild(document.createElement('div'));
createApp({
    render: () => h(AisInstantSearch, { indexName: 'default', searchClient }, () => [
        h(AisSearchBox),
        h(AisRefinementList, { attribute: 'category' }),
        h('div', { id: 'hits' }, h(AisHits, null, {
            item: ({ item }) => h('h2', null, h(AisHighlight, { attribute: 'term', hit: item })),
        })),
    ]),
}).mount(root);
