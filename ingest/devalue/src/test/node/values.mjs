// Random value graphs with shared parts and cycles, of the types that a version of the library can write.
import { Carried, Wrapped, customTypes } from './versions.mjs'

const alphabet = ['a', 'b', '"', '\\', '/', '<', '\n', '\u0000', '\u2028', 'é', '日', '🚀', '\ud800', '\udc00', ' ', '']
const views = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array]
views.push(Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView)

/** A generator of numbers from 0 up to a bound, replayable by its seed. */
export function randomFrom(seed) {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * bound)
  }
}

export function randomValue(random, version) {
  const met = []
  return random(5) === 0 ? any(0) : composite(0)

  function any(depth) {
    if (met.length > 0 && random(6) === 0) return one(met)
    return random(10) < (depth > 5 ? 10 : 5) ? scalar() : composite(depth + 1)
  }

  function scalar() {
    const kinds = [
      () => undefined,
      () => null,
      () => random(2) === 0,
      number,
      text,
      text,
      () => BigInt(random(1000)) ** BigInt(random(9)) * (random(2) ? 1n : -1n),
      () => keep(random(4) ? new Date(random(2 ** 31) * 1000 + random(1000)) : new Date(version.everything ? NaN : 0)),
      () => keep(new RegExp(one(['a+b', '[/]\\n"', '(?:)', 'é🚀']), one(['', 'g', 'gi', 'su']))),
      () => keep(Object(one([text(), random(2) === 0, ...(version.boxedInPlace ? [] : [number(), 7n])]))),
    ]
    if (version.everything || version.arraysInPlace) kinds.push(view)
    if (version.everything) {
      kinds.push(
        () => keep(buffer()),
        () => keep(new URL(`https://example.org/${encodeURIComponent(text().toWellFormed())}?q#f`)),
        () => keep(new URLSearchParams({ a: text().toWellFormed() })),
        () => keep(new Carried(`Temporal.${one(Object.keys(Temporal))}`, one(['2026-11-25', 'P1D', '10:00']))),
      )
    }
    return one(kinds)()
  }

  function number() {
    return one([NaN, Infinity, -Infinity, -0, 0, 1, -1, 1.5, 5e-324, 1e300, 2 ** 53, random(100), random(1e9) / 7])
  }

  function text() {
    return Array.from({ length: random(8) }, () => one(alphabet)).join('')
  }

  function buffer() {
    const shared = met.filter((value) => value instanceof ArrayBuffer)
    return shared.length && random(2) ? one(shared) : new Uint8Array(Array.from({ length: 8 * random(4) }, () => random(256))).buffer
  }

  function view() {
    const type = one(views.filter((type) => type !== DataView || version.everything))
    const bytes = buffer()
    const unit = type.BYTES_PER_ELEMENT ?? 1
    const offset = version.everything ? unit * random(bytes.byteLength / unit + 1) : 0
    if (version.everything) keep(bytes)
    return keep(version.everything && random(2) ? new type(bytes, offset, random((bytes.byteLength - offset) / unit + 1)) : new type(bytes))
  }

  function composite(depth) {
    const kinds = [
      () => fill(keep({}), (object) => (object[text()] = any(depth))),
      () => fill(keep(Object.create(null)), (object) => (object[text()] = any(depth))),
      () => fill(keep([]), (array) => array.push(any(depth))),
      () => fill(keep([]), (array) => (array[random(6)] = any(depth))),
      () => fill(keep(new Array(random(2) ? 100 : 10_000)), (array) => (array[random(array.length)] = any(depth))),
      () => fill(keep(new Set()), (set) => set.add(any(depth))),
      () => fill(keep(new Map()), (map) => map.set(any(depth), any(depth))),
      () => wrapped(depth),
    ]
    if (!version.everything) kinds.splice(4, 1)
    return one(kinds)()
  }

  function wrapped(depth) {
    if (random(8) === 0) return keep(new Wrapped('skipHydrate'))
    if (random(4) === 0) return keep(new Wrapped('EmptyRef', one(['_', '0n', 'null', 'false', '0', '""', '{"a":[1]}'])))
    const type = one(customTypes)
    if (random(2) === 0) return keep(new Wrapped(type, any(depth) || {}))
    const outer = keep(new Wrapped(type))
    outer.held = fill(keep({}), (object) => (object[text()] = any(depth)))
    return outer
  }

  function fill(composite, add) {
    for (let i = random(4); i > 0; i--) add(composite)
    return composite
  }

  function keep(value) {
    met.push(value)
    return value
  }

  function one(choices) {
    return choices[random(choices.length)]
  }
}
