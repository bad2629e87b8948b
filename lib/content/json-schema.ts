import { z } from 'zod'
import { pageFrontMatter, postFrontMatter } from './schema'

const describe = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })

/** What an editor can know of front matter, as JSON Schemas by the name of the file to write. What goes across fields is left to `check`. */
export const jsonSchemas = { 'post.json': describe(postFrontMatter), 'page.json': describe(pageFrontMatter) }
