import { slug as githubSlug } from 'github-slugger'

/**
 * Turns words into the part of an address that names them: lower case, words joined by single hyphens.
 *
 * Latin letters lose their accents; letters of other scripts stay. Returns `''` when nothing in `text` can stand in an address.
 */
export function slugify(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter.charAt(0))
  return githubSlug(plain.normalize('NFC').replace(/\s+/g, ' ')).replace(/-+/g, '-').replace(/^-|-$/g, '')
}

/**
 * Makes a slugifier that never gives the same slug twice: `risk`, `risk-2`, `risk-3`.
 * Text without a slug of its own becomes `section`.
 *
 * @param others slugs that are given already
 */
export function uniqueSlugs(others: Iterable<string> = []): (text: string) => string {
  const taken = new Set(others)
  return (text) => {
    const base = slugify(text) || 'section'
    let candidate = base
    for (let n = 2; taken.has(candidate); n++) candidate = `${base}-${n}`
    taken.add(candidate)
    return candidate
  }
}
