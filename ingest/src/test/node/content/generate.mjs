// Writes payloads as sites leave them, with the libraries that write them: a page as Nuxt Content 2 and 3 leave it (the
// Markdown parsed by the library that both use, the fields that their transformers add), and terms of a shape of their own.
//
//   node generate.mjs FOLDER
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseMarkdown } from '@nuxtjs/mdc/runtime'
import { stringify } from 'devalue'
import { fromHast } from 'minimark/hast'

class ShallowReactive {
  constructor(value) {
    this.value = value
  }
}

const [folder] = process.argv.slice(2)
const { data, body, toc } = await parseMarkdown(readFileSync(new URL('nvlink.md', import.meta.url), 'utf8'))

write('v2', 'content-query-x6s7Jbqsu5', {
  _path: '/glossary/nvlink',
  _dir: 'glossary',
  _draft: false,
  _partial: false,
  _locale: '',
  ...data,
  body: { ...body, toc },
  _type: 'markdown',
  _id: 'content:glossary:nvlink.md',
  _source: 'content',
  _file: 'glossary/nvlink.md',
  _stem: 'glossary/nvlink',
  _extension: 'md',
})

const { title, description, ...meta } = data
write('v3', 'nvlink', {
  id: 'content/glossary/nvlink.md',
  title,
  body: { ...fromHast(body), toc },
  description,
  extension: 'md',
  meta,
  navigation: true,
  path: '/glossary/nvlink',
  seo: { title, description },
  stem: 'glossary/nvlink',
  __hash__: 'S3eQ1yPLUTVOVbIsJfLYyAHkFlGuGJZNBTHTwFvQd-U',
})

function write(version, key, page) {
  const payload = { data: new ShallowReactive({ [key]: page }), prerenderedAt: 1764000000000 }
  const text = stringify(payload, { ShallowReactive: (value) => value instanceof ShallowReactive && value.value })
  mkdirSync(`${folder}/${version}/glossary/nvlink`, { recursive: true })
  writeFileSync(`${folder}/${version}/glossary/nvlink/_payload.json`, text)
}

// A dictionary of a shape of its own: terms in a Pinia store, listed in a Map, shared with the page's data and with one
// another in a circle.
class Reactive {
  constructor(value) {
    this.value = value
  }
}
const pcie = { adresse: '/lexikon/pcie', titel: 'PCI Express', kurz: 'Ein Bus.', auch: new Set(['PCIe', 'PCI-E']) }
const nvlink = {
  adresse: 'https://example.org/lexikon/nvlink',
  titel: 'NVLink',
  absaetze: [{ text: 'Verbindet **GPUs**.' }, { bild: 'a.png' }, { text: 'Seit 2016.' }],
  siehe: [pcie],
  stand: new Date('2024-03-18T00:00:00Z'),
}
pcie.siehe = [nvlink]
const store = new Reactive({ lexikon: { eintraege: new Map([['nvlink', nvlink], ['pcie', pcie]]) } })
const own = { data: new ShallowReactive({ seite: nvlink }), state: {}, pinia: store, prerenderedAt: undefined }
mkdirSync(`${folder}/own/lexikon/nvlink`, { recursive: true })
writeFileSync(
  `${folder}/own/lexikon/nvlink/_payload.json`,
  stringify(own, {
    ShallowReactive: (value) => value instanceof ShallowReactive && value.value,
    Reactive: (value) => value instanceof Reactive && value.value,
  }),
)
