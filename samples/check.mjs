// Reads site/ back with devalue and holds it against source/: every term says the same wherever it stands, every link
// leads to a term or to a known gap, all terms hang together, and no two texts share a sentence.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'devalue'
import { revivers } from './nuxt.mjs'
import { readTerms } from './sources.mjs'

const gaps = ['hbm4', 'in-memory-computing', 'nvlink-fusion', 'photonic-computing', 'ualink']

const terms = readTerms()
const site = new URL('site/', import.meta.url)
const read = (path) => readFileSync(new URL(path, site), 'utf8')

// Wrappers off, undefined fields gone: what a reader would make of the value.
const plain = (value) => {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  if (Object.hasOwn(value, 'value') && value.constructor !== Object) return plain(value.value)
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined).map(([k, v]) => [k, plain(v)]))
}

function* entries(value) {
  if (value === null || typeof value !== 'object') return
  if ('slug' in value && 'term' in value) yield value
  else for (const child of Object.values(value)) yield* entries(child)
}

// Every payload, and every term in it.
const { id } = JSON.parse(read('_nuxt/builds/latest.json'))
const { prerendered } = JSON.parse(read(`_nuxt/builds/meta/${id}.json`))
const paths = readdirSync(site, { recursive: true }).filter((path) => path.endsWith('_payload.json'))
assert.deepEqual(
  paths.map((path) => `/${path.replace(/\/?_payload\.json$/, '')}`).sort(), prerendered, 'the manifest lists all routes')

for (const path of paths) {
  const text = read(path)
  assert(!text.includes('/'), `${path}: a bare slash`)
  const { data } = parse(text, revivers)
  for (const entry of entries(plain(data))) {
    const { slug, term, shortDefinition, ...rest } = terms.get(entry.slug)
    const whole = { slug, term, shortDefinition, ...rest }
    assert.deepEqual(entry, path === 'glossary/_payload.json' ? { slug, term, shortDefinition } : whole, path)
  }
}
for (const slug of terms.keys()) assert(prerendered.includes(`/glossary/${slug}`), `${slug} has no page`)
assert.equal([...entries(plain(parse(read('glossary/_payload.json'), revivers)))].length, terms.size)

// Links.
const links = [...terms.values()].flatMap(({ slug, relatedTerms = [] }) => relatedTerms.map((to) => ({ from: slug, ...to })))
for (const { from, slug, name } of links) {
  assert(from !== slug, `${from} is related to itself`)
  assert(terms.has(slug) || gaps.includes(slug), `${from} leads to ${slug}, which is neither a term nor a known gap`)
  assert.equal(name, terms.get(slug)?.term ?? name, `${from} calls ${slug} by another name`)
}
assert.deepEqual([...new Set(links.map((link) => link.slug).filter((slug) => !terms.has(slug)))].sort(), gaps)

const reached = new Set(['nvlink'])
for (const slug of reached) {
  for (const link of links) {
    if (link.from === slug) reached.add(link.slug)
    if (link.slug === slug) reached.add(link.from)
  }
}
assert.deepEqual([...terms.keys()].filter((slug) => !reached.has(slug)), [], 'terms without a way to nvlink')

// Sentences.
const seen = new Map()
for (const { slug, ...term } of terms.values()) {
  const texts = [term.shortDefinition, term.seoTitle, term.seoDescription, term.explanation,
    ...(term.faq ?? []).flatMap(({ question, answer }) => [question, answer])]
  for (const text of texts.filter(Boolean)) {
    for (const sentence of text.split(/(?<=[.?!])\s+/)) {
      if (sentence.split(' ').length < 3) continue // a plain "No."
      assert(!seen.has(sentence), `${slug} and ${seen.get(sentence)} share: ${sentence}`)
      seen.set(sentence, slug)
    }
  }
}

const directed = new Set(links.map(({ from, slug }) => `${from} ${slug}`))
const mutual = links.filter(({ from, slug }) => directed.has(`${slug} ${from}`)).length / 2
console.log(`${paths.length} payloads, ${terms.size} terms, ${links.length} links (${mutual} pairs both ways), `
  + `${gaps.length} gaps, ${seen.size} sentences`)
