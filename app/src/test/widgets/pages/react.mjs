import { createElement as element } from 'react';
import { createRoot } from 'react-dom/client';
import { Highlight, Hits, InstantSearch, RefinementList, SearchBox } from 'react-instantsearch';
import { liteClient } from 'algoliasearch/lite';
import { server } from '../server.mjs';

const client = liteClient('app', 'key', server);
const Hit = ({ hit }) => element('h2', null, element(Highlight, { attribute: 'term', hit }));
const root = document.body.appendChild(document.createElement('div'));
createRoot(root).render(
    element(InstantSearch, { indexName: 'default', searchClient: client },
        element(SearchBox),
        element(RefinementList, { attribute: 'category' }),
        element('div', { id: 'hits' }, element(Hits, { hitComponent: Hit }))));
