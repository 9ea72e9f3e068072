import docsearch from '@docsearch/js';
import { liteClient } from 'algoliasearch/lite';
import { server } from '../server.mjs';

docsearch({
    container: document.body.appendChild(document.createElement('div')),
    appId: 'app',
    apiKey: 'key',
    indices: ['default'],
    transformSearchClient: () => liteClient('app', 'key', server),
});
