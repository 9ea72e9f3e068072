import { terms } from '#glossary'

export default defineEventHandler((event) => {
  const slug = decodeURIComponent(getRouterParam(event, 'slug') ?? '')
  const term = terms.find((candidate) => candidate.slug === slug)
  if (!term) throw createError({ statusCode: 404, statusMessage: 'No such term' })
  return term
})
