import { site } from '../../content/site'

/** Every kind of page of the published site, by its address. */
export const pages = {
  '/': { title: site.title, heading: site.title },
  '/blog': { title: `Writing · ${site.title}`, heading: 'Writing' },
  '/blog/from-ic-to-em-and-back-again': {
    title: `From IC to EM and back again · ${site.title}`,
    heading: 'From IC to EM and back again',
  },
  '/archive': { title: `Archive · ${site.title}`, heading: 'Archive' },
  '/archive/2025': { title: `Posts of 2025 · ${site.title}`, heading: '2025' },
  '/about': { title: `About · ${site.title}`, heading: 'About' },
} as const

/** The first post. */
export const post = '/blog/from-ic-to-em-and-back-again'

/** An address without a page. */
export const nowhere = '/blog/no-such-post'
