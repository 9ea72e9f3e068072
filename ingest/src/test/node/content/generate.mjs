// Writes the payloads of one page as Nuxt Content 2 and 3 leave it: the Markdown parsed by the library that both use,
// the fields that their transformers add, the text that Nuxt's payload plugin writes with devalue.
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
