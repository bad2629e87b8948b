import type { AvifOptions, GifOptions, JpegOptions, PngOptions, WebpOptions } from 'sharp'

interface Settings {
  avif: AvifOptions
  webp: WebpOptions
  jpeg: JpegOptions
  png: PngOptions
  gif: GifOptions
}

const common = { jpeg: { quality: 80, mozjpeg: true }, png: { compressionLevel: 9 }, gif: {} }

/** Goes up when the same settings give other bytes. */
const version = 1

/** How pictures are encoded, by what they show. A change here changes the names of all that is published. */
export const settings = {
  /** Photographs. More effort would make AVIF smaller by a twentieth, and take five times as long. */
  photograph: {
    ...common,
    avif: { quality: 55, effort: 3, chromaSubsampling: '4:2:0' },
    webp: { quality: 80, effort: 6 },
  },
  /** What has sharp edges and letters, such as pictures of a screen. */
  graphic: {
    ...common,
    avif: { quality: 65, effort: 3, chromaSubsampling: '4:4:4' },
    webp: { quality: 90, effort: 6, smartSubsample: true },
  },
  /** What moves. */
  moving: {
    ...common,
    avif: {},
    webp: { quality: 75, effort: 4 },
  },
} satisfies Record<string, Settings>

/** Stands for the way pictures are encoded now. */
export const settingsKey = JSON.stringify({ version, settings })
