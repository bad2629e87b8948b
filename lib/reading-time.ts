/** Minutes it takes to read so many words at 200 a minute, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 200))
