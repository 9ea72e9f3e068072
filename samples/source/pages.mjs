// The pages that are no term page, by route: what each of them fetches. Between them they show the values that devalue
// writes and JSON cannot: dates, sets, URLs, shared objects, undefined, and Vue's wrappers.

import { Ref, ShallowRef, Reactive } from '../nuxt.mjs'

const editors = {
  name: 'Glossary editors',
  about: 'The people who maintain the sample glossary of Termatlas.'
}

export const pages = (terms) => ({
  '/': {
    headline: 'A glossary of AI hardware',
    paragraphs: [
      'Accelerators are described in a language of their own. This site explains its words, one page each.',
      'Start anywhere: every page names the neighbors of its term, and few are more than a handful of steps apart.'
    ],
    featured: new Ref(['NVLink', 'HBM', 'Roofline Model']),
    announcement: new ShallowRef(undefined),
    termCount: new Ref(terms.size)
  },
  '/about': new Reactive({
    headline: 'About this glossary',
    paragraphs: [
      'It was written to try Termatlas on: small enough to read, large enough to have a graph worth walking.',
      'A few related terms lead nowhere yet. They are gaps left on purpose, to be found by whoever looks for gaps.'
    ],
    maintainer: editors,
    contributors: [editors],
    categories: new Set([...terms.values()].map((term) => term.category).filter(Boolean).sort()),
    licence: new URL('https://www.apache.org/licenses/LICENSE-2.0'),
    revisedAt: new Date('2026-01-01T00:00:00Z')
  }),
  '/blog/bytes-before-flops': {
    slug: 'bytes-before-flops',
    title: 'Bytes before FLOPS',
    publishedAt: new Date('2025-12-04T09:30:00Z'),
    updatedAt: undefined,
    author: editors,
    reviewer: editors,
    body: 'Ask of any accelerator first how quickly it can be fed. Peak arithmetic is on every slide, while the width '
      + 'of the path to memory decides what most programs see of it.'
  },
  '/contact': {
    headline: 'Contact',
    paragraphs: ['Found a mistake? Open an issue in the project, and name the page and a source for the correction.']
  },
  '/glossary/compare/bf16-vs-fp16': {
    headline: 'BF16 or FP16?',
    verdict: 'Range or precision: BF16 keeps the exponent of FP32, FP16 three more bits of mantissa.',
    left: terms.get('bf16'),
    right: terms.get('fp16'),
    author: editors,
    reviewer: editors,
    reviewedAt: new Date('2025-11-20T00:00:00Z')
  },
  '/glossary/compare/infiniband-vs-roce': {
    headline: 'InfiniBand or RoCE?',
    verdict: 'One transport on two kinds of network. The difference lies in switches, routing and who runs them.',
    sides: new Ref([terms.get('infiniband'), terms.get('roce')]),
    reviewedAt: new Date('2025-11-21T00:00:00Z'),
    successor: undefined
  },
  '/privacy': undefined
})
