// Writes site/ from source/, laid out as `nuxt generate` lays out a static site. The same sources give the same bytes:
// no clock and no random number takes part.

import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'devalue'
import { Reactive, Ref, ShallowReactive, reducers } from './nuxt.mjs'
import { pages } from './source/pages.mjs'
import { readTerms } from './sources.mjs'

const builtAt = Date.UTC(2026, 0, 1)
const unstamped = new Set(['/', '/glossary', '/glossary/nvlink'])
const site = fileURLToPath(new URL('site/', import.meta.url))

const sha256 = (text) => createHash('sha256').update(text)

/** A payload as Nuxt publishes it. A page that fetches nothing has no data. */
function payload(route, value) {
  const key = `$f${sha256(route).digest('base64url')}`
  const data = new ShallowReactive(value === undefined ? {} : { [key]: value })
  const prerenderedAt = unstamped.has(route) ? undefined : builtAt
  return stringify({ data, prerenderedAt }, reducers).replaceAll('/', '\\u002F')
}

/** Lets equal related terms be one object, as in a store that holds each record once. */
function shareRelatedTerms(terms) {
  const known = new Map()
  const shared = (related) => {
    if (!known.has(related.slug)) known.set(related.slug, related)
    return known.get(related.slug)
  }
  for (const term of terms.values()) {
    if (term.relatedTerms) term.relatedTerms = term.relatedTerms.map(shared)
  }
}

/** Most sites hand a term over plainly; these show the other ways there are. */
const handedOver = {
  nvswitch: (term) => new Ref(term),
  hbm: (term) => new Reactive(term),
  emib: ({ category, ...term }) => ({ ...term, faq: undefined, category })
}

function write(path, text) {
  mkdirSync(dirname(site + path), { recursive: true })
  writeFileSync(site + path, text)
}

const terms = readTerms()
shareRelatedTerms(terms)

const routes = new Map(Object.entries(pages(terms)))
routes.set('/glossary', [...terms.values()].map(({ slug, term, shortDefinition }) => ({ slug, term, shortDefinition })))
for (const [slug, term] of terms) {
  routes.set(`/glossary/${slug}`, (handedOver[slug] ?? ((plain) => plain))(term))
}

rmSync(site, { recursive: true, force: true })
const prerendered = [...routes.keys()].sort()
const everything = sha256('')
for (const route of prerendered) {
  const text = payload(route, routes.get(route))
  everything.update(text)
  write(`${route === '/' ? '' : route.slice(1) + '/'}_payload.json`, text)
}

const hex = everything.digest('hex')
const id = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
write('_nuxt/builds/latest.json', JSON.stringify({ id, timestamp: builtAt }))
write(`_nuxt/builds/meta/${id}.json`, JSON.stringify({ id, timestamp: builtAt, prerendered }))

console.log(`${prerendered.length} payloads, ${terms.size} terms`)
