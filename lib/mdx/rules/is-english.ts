/** Whether a language is English, by its BCP 47 tag: `en`, `en-GB`. */
export const isEnglish = (language: string): boolean => /^en(?:-|$)/i.test(language)
