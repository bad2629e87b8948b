import { site } from '@/content/site'

const format = new Intl.NumberFormat(site.language)

/** A number of things as people write it: `1 post`, `10,000 posts`. @param what one of them; its plural takes an `s` */
export const quantity = (number: number, what: string): string => `${format.format(number)} ${what}${number === 1 ? '' : 's'}`
