/** Scripts that are written from right to left, as ISO 15924 names them. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'])

/** Which way a language is written, by the script it is most likely in. @param tag a BCP 47 language tag: `ar`, `az-Arab`, `pt-BR` */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr')

/** The attributes of an element whose words are in a language of their own; none for `undefined`, the language of the site. */
export const languageOf = (tag: string | undefined): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  tag === undefined ? {} : { lang: tag, dir: directionOf(tag) }
