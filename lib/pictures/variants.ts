import { createHash } from 'node:crypto'
import { extensionOf, type PictureFormat } from './format'
import type { Picture, PictureFacts } from './inspect'
import { settingsKey } from './settings'

/** One of the files that a picture is published as. */
export interface Variant {
  /**
   * `whole` is in the format of the picture itself, `sized` one that suits some screen, `still` the first frame of one that
   * moves, `original` the very bytes of the file.
   */
  role: 'whole' | 'sized' | 'still' | 'original'
  format: PictureFormat
  /** In pixels. */
  width: number
  /** What its published name ends with: `480.1a2b3c4d.avif`. It changes with the picture and with how it is encoded. */
  suffix: string
}

/** As wide as the text gets: a narrow phone, then the text at its widest, a dense phone and a dense wide screen. */
const widths = [480, 680, 1040, 1360]

/** The `whole` picture serves what knows no newer format, and whoever saves it. */
const wholeWidth = 1600

/** Whether a picture is a mere sign in a line of text: other formats would not save a packet. */
export const isSign = ({ width }: PictureFacts): boolean => width < 160

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** The widths that a picture is published in: none larger than itself, and none that is nearly the largest. */
function widthsOf(width: number): number[] {
  const largest = Math.min(width, widths.at(-1) ?? width)
  return [...widths.filter((smaller) => smaller < largest * 0.9), largest]
}

/**
 * Every file that a picture is published as, the one in its own format first; nothing is encoded for that.
 *
 * In development it is the file itself, so that a new picture shows at once; a drawing is cleaned even there, so that its
 * author sees what readers get.
 */
export function variantsOf({ hash, facts }: Picture): [own: Variant, ...others: Variant[]] {
  const { format, width, frames } = facts
  if (process.env.NODE_ENV === 'development' && format !== 'svg')
    return [{ role: 'original', format, width, suffix: `${hash.slice(0, 8)}.${extensionOf(format)}` }]
  const name = hashOf(`${hash} ${settingsKey}`)
  const variant = (role: Variant['role'], format: PictureFormat, width: number): Variant => {
    const part = role === 'whole' ? '' : `${role === 'still' ? role : width}.`
    return { role, format, width, suffix: `${part}${name}.${extensionOf(format)}` }
  }
  if (format === 'svg') return [variant('whole', format, width)]
  if (frames > 1) {
    const largest = Math.max(...widthsOf(width))
    const still = variant('still', 'webp', largest)
    return format === 'webp'
      ? [variant('whole', format, largest), still]
      : [variant('whole', format, width), still, variant('sized', 'webp', largest)]
  }
  const whole = variant('whole', format, Math.min(width, wholeWidth))
  const sized = (format: PictureFormat) => widthsOf(width).map((width) => variant('sized', format, width))
  return isSign(facts) ? [whole] : [whole, ...sized('avif'), ...sized('webp')]
}
