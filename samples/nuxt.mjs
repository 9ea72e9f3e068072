// What Nuxt adds to devalue, without Vue: the reactive wrappers as plain classes, the reducers that write them as tags
// and the revivers that read the tags back.

class Wrapper {
  constructor(value) {
    this.value = value
  }
}

export class Ref extends Wrapper {}
export class ShallowRef extends Wrapper {}
export class Reactive extends Wrapper {}
export class ShallowReactive extends Wrapper {}

// Nuxt writes a ref without a truthy value as JSON, so that the reducer's answer is never falsy.
const emptied = (value) => (typeof value === 'bigint' ? '0n' : JSON.stringify(value) || '_')
const filled = (text) => (text === '_' ? undefined : text === '0n' ? 0n : JSON.parse(text))

// The order counts: devalue takes the first reducer that answers.
export const reducers = {
  EmptyShallowRef: (data) => data instanceof ShallowRef && !data.value && emptied(data.value),
  EmptyRef: (data) => data instanceof Ref && !data.value && emptied(data.value),
  ShallowRef: (data) => data instanceof ShallowRef && data.value,
  ShallowReactive: (data) => data instanceof ShallowReactive && data.value,
  Ref: (data) => data instanceof Ref && data.value,
  Reactive: (data) => data instanceof Reactive && data.value
}

export const revivers = {
  EmptyShallowRef: (text) => new ShallowRef(filled(text)),
  EmptyRef: (text) => new Ref(filled(text)),
  ShallowRef: (value) => new ShallowRef(value),
  ShallowReactive: (value) => new ShallowReactive(value),
  Ref: (value) => new Ref(value),
  Reactive: (value) => new Reactive(value)
}
