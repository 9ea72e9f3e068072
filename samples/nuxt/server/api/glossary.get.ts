import { terms } from '#glossary'

export default defineEventHandler(() =>
  terms.map(({ slug, term, shortDefinition }) => ({ slug, term, shortDefinition })))
