// Writes cases for the codec, a line each, parted by tabs: who wrote the text, what may differ, the text as a JSON
// string, and the canonical form of its value, or `!` when it is refused.
//
//   node generate.mjs SEED COUNT
import { canonical } from './canonical.mjs'
import { mutate } from './mutations.mjs'
import { randomFrom, randomValue } from './values.mjs'
import { builtIn, newest, versions } from './versions.mjs'

const [seed, count] = process.argv.slice(2).map(Number)
const random = randomFrom(seed)
let lines = []

for (let written = 0; written < count; written++) {
  const version = versions[random(versions.length)]
  const text = write(version)
  if (random(2) === 0) tell(version.name, text, readAsWritten(version, text))
  else {
    const mutated = mutate(text, random).replace(/^\ufeff/, '')
    tell('mutated', mutated, read(newest, mutated))
  }
}
flush()

// As UTF-8 has it: halves of surrogate pairs that a version writes as they are do not survive.
function write(version) {
  for (;;) {
    try {
      return version.write(randomValue(random, version)).toWellFormed()
    } catch (objection) {
      if (objection.name !== 'DevalueError' && !(objection instanceof RangeError)) throw objection
    }
  }
}

// What an older version wrote in place, 6.0.3 refuses or takes for an index: the version itself says what it means.
function readAsWritten(version, text) {
  return differs(text).includes('older') ? read(version, text) : read(newest, text)
}

function read(version, text) {
  try {
    return canonical(version.read(text))
  } catch {
    return '!'
  }
}

function tell(origin, text, result) {
  lines.push([origin, differs(text).join('+') || '-', JSON.stringify(text), result].join('\t'))
  if (lines.length === 1000) flush()
}

function flush() {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
  lines = []
}

/** The ways in which the codec may differ from 6.0.3 on this text, by its documentation. */
function differs(text) {
  let entries
  try {
    entries = JSON.parse(text)
  } catch {
    return []
  }
  if (!Array.isArray(entries)) return []
  const found = new Set()
  for (const entry of entries) {
    if (!Array.isArray(entry) || typeof entry[0] !== 'string') continue
    const [tag, ...args] = entry
    const isView = /Array$|^DataView$/.test(tag)
    if (!builtIn.has(tag) && typeof args[0] !== 'number') found.add('in-place')
    if (!builtIn.has(tag) && isNested(tag, entries[args[0]])) found.add('nested')
    if (tag === 'Object' && ['string', 'boolean'].includes(typeof args[0])) found.add('older')
    if (isView && typeof args[0] === 'string') found.add('older')
    if (isView && args.slice(1).some((arg) => isObject(arg) || typeof arg === 'string')) found.add('coerced')
    if (tag === 'BigInt' && isObject(args[0])) found.add('coerced')
    if (tag === 'RegExp' && isObject(args[1])) found.add('coerced')
  }
  return [...found]
}

// A custom type around another one, or one that makes a new value of what may lead back to it.
function isNested(tag, held) {
  const holdsCustom = Array.isArray(held) && typeof held[0] === 'string' && !builtIn.has(held[0])
  return holdsCustom || (tag === 'skipHydrate' && isObject(held))
}

function isObject(value) {
  return value !== null && typeof value === 'object'
}
