// The versions of the devalue library, as one kind of thing: each writes values, and reads texts with the types
// that Nuxt, Pinia and a site of its own add.
globalThis.Temporal = Object.fromEntries(
  ['Duration', 'Instant', 'PlainDate', 'PlainTime', 'PlainDateTime', 'PlainMonthDay', 'PlainYearMonth', 'ZonedDateTime'].map(
    (name) => [name, { from: (text) => new Carried(`Temporal.${name}`, text) }],
  ),
)
// Browsers refuse what is no Base64; Node's own Buffer passes over it.
Uint8Array.fromBase64 ??= (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
Uint8Array.prototype.toBase64 ??= function () {
  return Buffer.from(this.buffer, this.byteOffset, this.byteLength).toString('base64')
}

const v4 = await import('devalue-4')
const v51 = await import('devalue-51')
const v59 = await import('devalue-59')
const v6 = await import('devalue-6')

/** What stands for a value of an engine's own type whose text we only carry. */
export class Carried {
  constructor(tag, text) {
    this.tag = tag
    this.text = text
  }
  get [Symbol.toStringTag]() {
    return this.tag
  }
  toString() {
    return this.text
  }
}

/** A value in a type of Nuxt's, Pinia's or a site's own. */
export class Wrapped {
  constructor(type, held) {
    this.type = type
    this.held = held
  }
}

/** The texts of dates, which a Date itself does not keep. */
export const dates = new WeakMap()
/** Patterns as written, whether the engine would compile them or not. */
export class Pattern {
  constructor(source, flags) {
    this.source = typeof source === 'string' ? source : ''
    this.flags = new RegExp('', flags).flags && flags ? flags : ''
  }
}

export const customTypes = ['Ref', 'ShallowRef', 'Reactive', 'ShallowReactive', 'NuxtError', 'Island', 'Mine']

export const builtIn = new Set([
  ...['Date', 'Set', 'Map', 'RegExp', 'Object', 'BigInt', 'null', 'ArrayBuffer', 'DataView', 'URL', 'URLSearchParams'],
  ...['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Float16Array'],
  ...['Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'],
  ...Object.keys(Temporal).map((name) => `Temporal.${name}`),
])

const emptyRef = (text) => {
  if (typeof text !== 'string') throw new Error('no text')
  return text === '_' ? undefined : text === '0n' ? 0n : JSON.parse(text)
}
const named = { EmptyRef: emptyRef, EmptyShallowRef: emptyRef, skipHydrate: () => ({}) }
const reviver = (type) => (builtIn.has(type) ? undefined : Object.hasOwn(named, type) ? named[type] : (value) => value)

const revivers = new Proxy({}, {
  get: (_, type) => reviver(type),
  getOwnPropertyDescriptor: (_, type) => {
    const value = reviver(type)
    return value && { value, configurable: true, enumerable: true }
  },
})

const reducers = {
  ...Object.fromEntries(customTypes.map((type) => [type, (value) => value instanceof Wrapped && value.type === type && value.held])),
  EmptyRef: (value) => value instanceof Wrapped && value.type === 'EmptyRef' && value.held,
  skipHydrate: (value) => value instanceof Wrapped && value.type === 'skipHydrate' && 1,
}

const operations = {
  fromISOString: (iso) => {
    const date = new Date(iso)
    dates.set(date, typeof iso === 'string' ? iso : '')
    return date
  },
  fromStringValue: (tag, text) => {
    if (typeof text !== 'string') throw new Error('no text')
    return new Carried(tag, text)
  },
  fromRegExpInfo: (source, flags) => new Pattern(source, flags),
}

const version = (name, library, since = {}) => ({
  name,
  ...since,
  write: (value) => library.stringify(value, reducers),
  read: (text) => library.parse(text, revivers, { operations }),
})

export const versions = [
  version('4.3.2', v4, { boxedInPlace: true }),
  version('5.1.1', v51, { boxedInPlace: true, arraysInPlace: true }),
  version('5.9.1', v59, { everything: true }),
  version('6.0.3', v6, { everything: true }),
]
export const newest = versions.at(-1)
