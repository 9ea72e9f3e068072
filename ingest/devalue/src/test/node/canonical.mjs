// One text for equal graphs: what has an identity is numbered when first met and referred to by number after that.
import { Carried, Pattern, dates } from './versions.mjs'

const bits = new DataView(new ArrayBuffer(8))

export function canonical(root) {
  const numbers = new Map()
  return write(root)

  function write(value) {
    switch (typeof value) {
      case 'undefined':
      case 'boolean':
        return String(value)
      case 'number':
        return `n${hex(value)}`
      case 'bigint':
        return `i${value}`
      case 'string':
        return quote(value)
    }
    if (value === null) return 'null'
    if (numbers.has(value)) return `@${numbers.get(value)}`
    numbers.set(value, numbers.size)
    return `#${numbers.get(value)}${body(value)}`
  }

  function body(value) {
    if (value instanceof Date) return `d${quote(dates.get(value) ?? (isNaN(value) ? '' : value.toISOString()))}`
    if (value instanceof RegExp || value instanceof Pattern) return `r${quote(value.source)}${quote(value.flags)}`
    if (value instanceof Carried) return `o${value.tag}${quote(value.text)}`
    if (value instanceof ArrayBuffer) return `buffer(${Buffer.from(value).toString('hex')})`
    if (ArrayBuffer.isView(value)) {
      const type = Object.prototype.toString.call(value).slice(8, -1)
      return `view${type}(${value.byteOffset},${value.length ?? value.byteLength},${write(value.buffer)})`
    }
    if (value instanceof URL || value instanceof URLSearchParams) return `o${value.constructor.name}${quote(String(value))}`
    if (value instanceof Set) return `set[${[...value].map(write).join(',')}]`
    if (value instanceof Map) return `map[${[...value].map(([k, v]) => `${write(k)}=>${write(v)}`).join(',')}]`
    if (Array.isArray(value)) {
      const present = Object.keys(value).map((index) => `${index}:${write(value[index])}`)
      return `array${value.length}[${present.join(',')}]`
    }
    const tag = Object.prototype.toString.call(value).slice(8, -1)
    if (['Number', 'String', 'Boolean', 'BigInt'].includes(tag)) return `b(${write(value.valueOf())})`
    const fields = Object.keys(value).sort().map((key) => `${quote(key)}:${write(value[key])}`)
    return `{${fields.join(',')}}`
  }
}

function hex(number) {
  bits.setFloat64(0, number)
  return Number.isNaN(number) ? '7ff8000000000000' : bits.getBigUint64(0).toString(16).padStart(16, '0')
}

function quote(text) {
  let quoted = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const plain = unit >= 0x20 && unit < 0x7f && unit !== 0x22 && unit !== 0x5c
    quoted += plain ? text[i] : `\\u${unit.toString(16).padStart(4, '0')}`
  }
  return `"${quoted}"`
}
