import { autocomplete } from '@algolia/autocomplete-js';
import { getAlgoliaResults } from '@algolia/autocomplete-preset-algolia';
import { liteClient } from 'algoliasearch/lite';
import { server } from '../server.mjs';

const searchClient = liteClient('app', 'key', server);
autocomplete({
    detachedMediaQuery: 'none',
    container: document.body.appendChild(document.createElement('div')),
    getSources: ({ query }) => [{
        sourceId: 'terms',
        getItems: () => getAlgoliaResults({
            searchClient,
            queries: [{ indexName: 'default', params: { query, hitsPerPage: 4 } }],
        }),
        templates: {
            item: ({ item, html, components }) => html`<b>${components.Highlight({ hit: item, attribute: 'term' })}</b>`,
        },
    }],
});
