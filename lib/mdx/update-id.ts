/** The id of the `<Update>` of a day, which links to it name: `updated-2026-05-03`. */
export const updateId = (date: string): string => `updated-${date}`
