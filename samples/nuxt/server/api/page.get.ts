import { pages } from '#glossary'

export default defineEventHandler((event) => pages[String(getQuery(event).route)] ?? null)
