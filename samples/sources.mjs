// Reads source/terms: one JSON file a term, named after its slug.

import { readdirSync, readFileSync } from 'node:fs'

const fields = [
  'slug', 'term', 'shortDefinition', 'seoTitle', 'seoDescription', 'explanation', 'relatedTerms', 'faq', 'category'
]

/** Every term by its slug, in slug order, its fields in the order in which a payload has them. */
export function readTerms() {
  const folder = new URL('source/terms/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
  return new Map(files.map((file) => {
    const source = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    const unknown = Object.keys(source).filter((key) => !fields.includes(key))
    if (unknown.length) throw new Error(`${file}: unknown field ${unknown.join(', ')}`)
    if (`${source.slug}.json` !== file) throw new Error(`${file}: its slug is ${source.slug}; rename one of the two`)
    return [source.slug, Object.fromEntries(fields.filter((key) => key in source).map((key) => [key, source[key]]))]
  }))
}
