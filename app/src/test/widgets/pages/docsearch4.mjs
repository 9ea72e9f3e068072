import docsearch from '@docsearch/js-4';
import { liteClient } from 'algoliasearch/lite';
import { server } from '../server.mjs';

docsearch({
    container: document.body.appendChild(document.createElement('div')),
    appId: 'app',
    apiKey: 'key',
    indexName: 'default',
    transformSearchClient: () => liteClient('app', 'key', server),
});
