// The sample glossary as a real Nuxt site, for Nuxt 3 and 4: the same sources as ../site, published by Nuxt itself.

import { fileURLToPath } from 'node:url'
import { plainPages } from './plain.mjs'
import { readTerms } from '../sources.mjs'

const terms = readTerms()
const pages = plainPages(terms)

export default defineNuxtConfig({
  compatibilityDate: '2025-07-01',
  telemetry: false,
  srcDir: 'app/',
  serverDir: fileURLToPath(new URL('./server', import.meta.url)),
  app: { baseURL: process.env.SITE_BASE ?? '/' },
  experimental: { payloadExtraction: true },
  nitro: {
    virtual: {
      '#glossary': `export const terms = ${JSON.stringify([...terms.values()])}\nexport const pages = ${JSON.stringify(pages)}`
    },
    prerender: {
      crawlLinks: true,
      routes: [...Object.keys(pages), '/glossary', ...[...terms.keys()].map((slug) => `/glossary/${slug}`)]
    }
  }
})
