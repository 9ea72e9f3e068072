// Damages a text in one to four places: in its JSON or letter by letter.
const numbers = [0, 1, 2, 3, 5, 7, 99, -1, -2, -3, -4, -5, -6, -7, -8, -9, 0.5, 1.5, 2.5, 1e9, 1e300, -1e300, 4294967294, 2147483648]
const tags = ['Ref', 'Reactive', 'EmptyRef', 'Mine', 'skipHydrate', 'Date', 'Set', 'Map', 'RegExp', 'Object', 'BigInt', 'null']
tags.push('ArrayBuffer', 'Uint8Array', 'Int16Array', 'Float64Array', 'BigInt64Array', 'DataView', 'URL', 'Temporal.PlainDate', 'constructor', 'toString')
const texts = ['', 'a', '12', '-7', ' 0x1F ', '1.5', 'AQID', 'AQIDBA==', 'gi', '__proto__', '_', '0n', 'null', '{"a":[1]}']
const splinters = ['0', '1', '7', '-1', '-2', '-7', '1.5', '1e9', '-0', '01', '+1', 'null', 'true', '[', ']', '{', '}', ',', ':', '"', ' ', '\n', '\t']
splinters.push('\\u0000', '\\', '\\ud800', '"__proto__":', '"\\u005f_proto__":', '[-7,9,1,0]', '["Ref",0]', '["Set",0]', '["BigInt","x"]', '\u00a0', '\ufeff')

export function mutate(text, random) {
  let mutated = text
  for (let i = 1 + random(4); i > 0; i--) mutated = random(3) === 0 ? splice(mutated, random) : restructure(mutated, random)
  return mutated
}

function splice(text, random) {
  const from = random(text.length + 1)
  const to = Math.min(text.length, from + random(4))
  const choice = random(10)
  if (choice === 0) return text.slice(0, from).toWellFormed()
  const between = choice < 3 ? '' : splinters[random(splinters.length)]
  return (text.slice(0, from) + between + text.slice(to)).toWellFormed()
}

function restructure(text, random) {
  let entries
  try {
    entries = JSON.parse(text)
  } catch {
    return text
  }
  if (!Array.isArray(entries) || entries.length === 0) return text
  const holders = [entries, ...entries.filter((entry) => entry && typeof entry === 'object')]
  change(holders[random(holders.length)], random)
  return JSON.stringify(entries).toWellFormed()
}

function change(holder, random) {
  const keys = Object.keys(holder)
  if (keys.length === 0 || random(5) === 0) return insert(holder, random)
  const key = keys[random(keys.length)]
  if (random(5) === 0) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  } else {
    holder[key] = random(3) === 0 && typeof holder[key] === 'string' ? tags[random(tags.length)] : splinter(random)
  }
}

function insert(holder, random) {
  if (Array.isArray(holder)) holder.splice(random(holder.length + 1), 0, splinter(random))
  else Object.defineProperty(holder, texts[random(texts.length)], { value: splinter(random), enumerable: true, configurable: true, writable: true })
}

function splinter(random) {
  const kinds = [
    () => numbers[random(numbers.length)],
    () => random(12),
    () => random(12),
    () => texts[random(texts.length)],
    () => [null, true, false][random(3)],
    () => [tags[random(tags.length)], ...Array.from({ length: random(4) }, () => splinter(random))],
    () => Array.from({ length: random(4) }, () => random(12)),
    () => ({ a: random(12), b: random(12) }),
  ]
  return kinds[random(kinds.length)]()
}
