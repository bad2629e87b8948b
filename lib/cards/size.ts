/** How wide and high a card is, in pixels: what those who show cards ask for. */
export const cardSize = { width: 1200, height: 630 } as const
