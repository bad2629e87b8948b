/** Who this site belongs to. Everything its owner fills in stands here, and only here. */
export interface Site {
  /** Stands at the top of every page and in every browser tab. */
  title: string
  /** One sentence: what a reader finds here. The home page opens with it. */
  description: string
  /** The address the site is published at, with the folder if it is in one, without a slash at the end. `SITE_URL` overrides it for one build. */
  url: string
  /** Language of the site as a BCP 47 tag, such as `en` or `pt-BR`. */
  language: string
  /** Links at the top of every page, in order. */
  navigation: { label: string; href: `/${string}` }[]
  /** Leave a field empty to leave it out of the site. */
  author: {
    /** As every page should be signed, at its foot. */
    name: string
    /** Where readers may write to; at the foot of every page. */
    email: string
    /** Profiles elsewhere, as full addresses; linked from the foot of every page. */
    profiles: string[]
  }
  /** Asks readers to reply, at the end of each post that they can reply to: by email, or where it is discussed. May be empty. */
  invitation: string
}

export const site: Site = {
  title: 'Notes to my future self',
  description: 'Decisions about a working life in software, and the reasons for them, set down for my future self to review.',
  url: 'https://example.com',
  language: 'en',
  navigation: [
    { label: 'Writing', href: '/blog' },
    { label: 'About', href: '/about' },
  ],
  author: {
    name: '',
    email: '',
    profiles: [],
  },
  invitation: 'Advice and experience of your own are welcome.',
}
