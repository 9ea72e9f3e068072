// MiniSearch as its manual recommends it for a search box: prefixes, typos by a fifth of the word, the name first.
// Usage: minisearch.mjs FOLDER, which holds terms.jsonl and queries.txt; writes answers.tsv there.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch from 'minisearch'

const folder = process.argv[2]
const lines = file => readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1)

const index = new MiniSearch({
  idField: 'slug',
  fields: ['name', 'aliases', 'definition', 'explanation'],
  searchOptions: { boost: { name: 3, aliases: 3, definition: 1.5 }, prefix: true, fuzzy: 0.2 }
})
index.addAll(lines('terms.jsonl').map(line => JSON.parse(line)))

const queries = lines('queries.txt')
queries.slice(0, 50).forEach(query => index.search(query))
const answers = queries.map(query => {
  const started = process.hrtime.bigint()
  const hits = index.search(query).slice(0, 20)
  return `${[process.hrtime.bigint() - started, ...hits.slice(0, 3).map(hit => hit.id)].join('\t')}\n`
})
writeFileSync(join(folder, 'answers.tsv'), answers.join(''))
