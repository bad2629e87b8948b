/** Every kind of page of the published site, by its address. */
export const pages = {
  '/': { title: 'Notes to my future self', heading: 'Notes to my future self' },
  '/blog': { title: 'Writing · Notes to my future self', heading: 'Writing' },
  '/blog/from-ic-to-em-and-back-again': {
    title: 'From IC to EM and back again · Notes to my future self',
    heading: 'From IC to EM and back again',
  },
  '/about': { title: 'About · Notes to my future self', heading: 'About' },
} as const

/** The first post. */
export const post = '/blog/from-ic-to-em-and-back-again'

/** An address without a page. */
export const nowhere = '/blog/no-such-post'
