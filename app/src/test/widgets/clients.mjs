// usage: PORT=N node clients.mjs   asks the server as its clients do, and prints what each was told: a line of JSON each.
import { algoliasearch } from 'algoliasearch';
import { liteClient } from 'algoliasearch/lite';
import algoliasearch4 from 'algoliasearch-4';
import lite4 from 'algoliasearch-4/lite.js';
import { hosts, server, timeouts } from './server.mjs';

const print = (name, value) => console.log(JSON.stringify({ name, ...value }));
const first = result => ({ first: result.hits[0]?.objectID ?? null, total: result.nbHits, facets: result.facets });
const five = algoliasearch('app', 'key', server);
// Version 4 counts in seconds.
const server4 = {
    hosts: hosts.map(host => ({ ...host, accept: 3 })),
    timeouts: Object.fromEntries(Object.entries(timeouts).map(([name, millis]) => [name, millis / 1000])),
};
const four = algoliasearch4('app', 'key', server4);
const wish = { query: 'nvlnk', facets: ['category'], hitsPerPage: 3 };

for (const [name, client] of [['v5', five], ['v5 lite', liteClient('app', 'key', server)]]) {
    print(name, first((await client.search({ requests: [{ indexName: 'default', ...wish }] })).results[0]));
}
print('v5 single', first(await five.searchSingleIndex({ indexName: 'default', searchParams: wish })));
print('v5 federated', {
    indexes: (await five.search({ requests: ['other', 'default'].map(indexName => ({ indexName, query: 'nvlink' })) }))
        .results.map(result => result.index),
});
print('v5 facet', {
    values: (await five.searchForFacetValues({
        indexName: 'default', facetName: 'category', searchForFacetValuesRequest: { facetQuery: 'inter' },
    })).facetHits,
});
print('v5 facet in a batch', {
    values: (await five.search({
        requests: [{ indexName: 'default', type: 'facet', facet: 'category', facetQuery: 'inter', query: '' }],
    })).results[0].facetHits,
});
print('v4', first(await four.initIndex('default').search('nvlnk', { facets: ['category'], hitsPerPage: 3 })));
print('v4 batch', first((await lite4('app', 'key', server4).search(
    [{ indexName: 'default', query: 'nvlnk', params: { facets: ['category'], hitsPerPage: 3 } }])).results[0]));
print('v4 facet', { values: (await four.initIndex('default').searchForFacetValues('category', 'inter')).facetHits });
print('v4 filters', first(await four.initIndex('default').search('', {
    facetFilters: [['category:interconnects', 'category:memory'], 'category:-memory'], numericFilters: ['relatedCount>0'],
})));
print('v5 numbers', {
    stats: (await five.searchSingleIndex({
        indexName: 'default', searchParams: { facets: ['relatedCount'], numericFilters: ['relatedCount>=1'] },
    })).facets_stats,
});
print('v4 numbers', { stats: (await four.initIndex('default').search('', { facets: ['rank', 'questionCount'] })).facets_stats });
await five.search({ requests: [{ indexName: 'nowhere', query: '' }] })
    .catch(error => print('v5 unknown', { status: error.status, message: error.message }));
await four.initIndex('nowhere').search('')
    .catch(error => print('v4 unknown', { status: error.status, message: error.message }));
