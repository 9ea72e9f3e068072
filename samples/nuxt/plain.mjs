// The pages that are no term page, as an API can send them: Vue's wrappers off, dates and sets as JSON has them.

import { pages } from '../source/pages.mjs'

const plain = (value) => {
  if (value === undefined || value === null || typeof value !== 'object') return value
  if (value instanceof Date || value instanceof URL) return value.toJSON()
  if (value instanceof Set) return [...value].map(plain)
  if (Array.isArray(value)) return value.map(plain)
  if (value.constructor !== Object) return plain(value.value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}

/** By route; what fetches nothing is null. */
export const plainPages = (terms) =>
  Object.fromEntries(Object.entries(pages(terms)).map(([route, value]) => [route, plain(value) ?? null]))
