import type { SharpOptions } from 'sharp'

/** Of one picture, or of one frame of it. */
export const maxPixels = 100e6

/** Of all the frames of a moving picture together. */
export const maxMovingPixels = 50e6

/** A moving picture is no film. */
export const maxFrames = 1000

/** How the bytes of a picture are opened: a damaged one is an error, and a small file cannot ask for all the memory there is. */
export const inputOptions = { limitInputPixels: maxPixels, failOn: 'error' } as const satisfies SharpOptions
