/**
 * What stands between the `---` lines of a post and of a page: the one description of every field. `check`, the editors'
 * JSON Schema and the types of the site's code are made of it.
 *
 * `description` tells an author what a field is for, `examples` holds a right value, and the messages of the checks go on
 * where "`date` is 7; …" leaves off.
 */
import { z } from 'zod'
import { type CalendarDate, isCalendarDate } from '@/lib/dates'
import { slugify } from '@/lib/slug'
import { isLanguageTag, isPostSlug, isSitePath, isWebAddress, plainPath } from './values'

/** One line that can be seen, without the spaces around it. */
const textOr = (expected: string) =>
  z
    .string(expected)
    .trim()
    .refine((text) => /[^\s\p{C}]/u.test(text) && !/[\r\n]/.test(text), expected)
    .meta({ minLength: 1 })

const text = textOr('expected a line of text')

const calendarDate = z
  .string('expected a date such as 2025-03-29')
  .refine((value): value is CalendarDate => isCalendarDate(value), 'expected a day of the calendar, such as 2025-03-29')
  .meta({ format: 'date', examples: ['2025-03-29'] })

const trueOrFalse = z.boolean('expected true or false')

/**
 * A list in which nothing is said twice.
 *
 * @param sameAs what two items have in common that say the same
 * @param looksSame whether that is plain from the items themselves
 */
function listOf<Item extends z.ZodType<string>>(
  item: Item,
  expected: string,
  sameAs: (item: string) => string,
  looksSame: (a: string, b: string) => boolean = () => true,
) {
  return z
    .array(item, expected)
    .superRefine(
      (items, context) => {
        // Items that are wrong are still in the list here: they are told of elsewhere.
        const keys = items.map((value) => (item.safeParse(value).success ? sameAs(value) : undefined))
        keys.forEach((key, i) => {
          const first = keys.indexOf(key)
          if (key === undefined || first === i) return
          const isPlain = looksSame(items[first] ?? '', items[i] ?? '')
          context.addIssue({
            code: 'custom',
            path: [i],
            message: isPlain ? `item ${first + 1} says the same` : `in addresses both this and item ${first + 1} become \`${key}\``,
            params: { fix: isPlain ? 'Remove one of the two' : 'Remove one of the two, or write it in other words' },
          })
        })
      },
      { when: ({ value }) => Array.isArray(value) },
    )
    .default([])
}

/** Longer names of files, in bytes, cannot be kept everywhere once something is added to them. */
const longestName = 200

/** A name that has a page of its own. */
const name = text
  .refine((value) => slugify(value) !== '', 'expected letters or digits, of which an address can be made')
  .refine((value) => Buffer.byteLength(slugify(value)) <= longestName, 'expected a shorter name, of which an address can be made')

/** Compares words by their letters alone, whatever their case and accents. */
const letters = new Intl.Collator('en', { sensitivity: 'base' })

const alias = z
  .string('expected an address of this site, such as /2019/old-name')
  .refine(
    isSitePath,
    'expected an address of this site, such as /2019/old-name: it begins with a slash, ends without one, and holds no ? or #',
  )
  .meta({ examples: ['/2019/old-name'] })

const conversation = z
  .string('expected a whole address, such as https://example.org/talk')
  .refine(isWebAddress, 'expected a whole address, such as https://example.org/talk')
  .meta({ format: 'uri', examples: ['https://example.org/talk'] })

const slug = z
  .string('expected the name of a post as its address has it, such as my-post')
  .refine(isPostSlug, 'expected the name of a post as its address has it, such as my-post')
  .meta({ examples: ['my-post'] })

const cover = z
  .strictObject(
    {
      src: textOr('expected the path of a picture, such as desk.jpg')
        .refine((path) => !/^([a-z]+:|\/)/i.test(path), 'expected the path of a picture from this file, such as desk.jpg')
        .meta({ description: 'The picture, by its path from this file.', examples: ['desk.jpg'] }),
      alt: z
        .string('expected what the picture shows, or "" where it is mere decoration')
        .trim()
        .meta({ description: 'What it shows, for those who do not see it; "" where it is mere decoration.', examples: ['What it shows'] }),
      caption: text.optional().meta({ description: 'A line under it.', examples: ['A line under it'] }),
    },
    'expected a picture and what it shows',
  )
  .meta({ examples: [{ src: 'desk.jpg', alt: 'What it shows' }] })

/** Fields that posts and pages have in common. */
const shared = {
  title: text.meta({
    description: 'What this is called: the only `h1` of its page, and its name in lists.',
    examples: ['What this is called'],
  }),
  description: text.meta({
    description: 'What it is about, in one sentence of at most 160 characters: under the title, in lists and in search engines.',
    examples: ['What it is about, in one sentence'],
  }),
  lang: z
    .string('expected a language such as en or pt-BR')
    .refine(isLanguageTag, 'expected a language such as en or pt-BR')
    .optional()
    .meta({ description: 'Its language as a BCP 47 tag, where it is not that of the site.', examples: ['pt-BR'] }),
  aliases: listOf(alias, 'expected a list of addresses', plainPath).meta({
    description: 'Old addresses on this site, which lead here.',
    examples: [['/2019/old-name']],
  }),
}

/** What stands between the `---` lines of a post. */
export const postFrontMatter = z
  .strictObject({
    title: shared.title,
    description: shared.description,
    date: calendarDate.meta({ description: 'The day it was published; a post whose day is yet to come is not there until then.' }),
    published: trueOrFalse.meta({ description: '`false` keeps it a draft, which only its author sees.', examples: [false] }),
    updated: calendarDate.optional().meta({ description: 'The day it was last changed in a way that readers should know of.' }),
    tags: listOf(
      name.meta({ examples: ['work'] }),
      'expected a list of tags',
      slugify,
      (a, b) => letters.compare(a.trim(), b.trim()) === 0,
    ).meta({
      description: 'What it is about, for lists.',
      examples: [['work', 'home']],
    }),
    series: name.optional().meta({ description: 'The name of the series it belongs to.', examples: ['A longer story'] }),
    part: z
      .int('expected a whole number from 1')
      .min(1, 'expected a whole number from 1')
      .optional()
      .meta({ description: 'Its number in the series.', examples: [1] }),
    cover: cover.optional().meta({ description: 'A picture that stands for it.' }),
    lang: shared.lang,
    listed: trueOrFalse
      .default(true)
      .meta({ description: '`false` keeps it out of lists, feeds and search: whoever has its address can read it.', examples: [false] }),
    aliases: shared.aliases,
    discuss: listOf(conversation, 'expected a list of addresses', String).meta({
      description: 'Conversations about it elsewhere.',
      examples: [['https://example.org/talk']],
    }),
    revisit: calendarDate.optional().meta({ description: 'The day to look at it again: from then on, `npm run check` says so.' }),
    revisits: slug.optional().meta({ description: 'The earlier post that this one looks back at: each of the two leads to the other.' }),
  })
  .refine(({ date, updated }) => !(isDay(date) && isDay(updated)) || updated >= date, {
    when: ({ value }) => value instanceof Object,
    path: ['updated'],
    message: 'it cannot be before `date`',
    params: { fix: 'Correct one of the two' },
  })
  .refine(({ series, part }) => part === undefined || series !== undefined, {
    when: ({ value }) => value instanceof Object,
    path: ['part'],
    message: 'there is no `series` it could be a part of',
    params: { fix: 'Add a line such as `series: A longer story`, or remove this one' },
  })

/** Checks across fields see what is wrong in each of them, too. */
const isDay = (value: unknown): value is CalendarDate => typeof value === 'string' && isCalendarDate(value)

/** What stands between the `---` lines of a page such as `/about`. */
export const pageFrontMatter = z.strictObject({
  title: shared.title,
  description: shared.description,
  published: trueOrFalse.default(true).meta({ description: '`false` keeps it to its author.', examples: [false] }),
  lang: shared.lang,
  aliases: shared.aliases,
})

export type PostFrontMatter = z.infer<typeof postFrontMatter>
export type PageFrontMatter = z.infer<typeof pageFrontMatter>

/** What a file's front matter must be: `postFrontMatter`, or `pageFrontMatter`. */
export type FrontMatterSchema<Fields> = z.ZodObject & z.ZodType<Fields>
