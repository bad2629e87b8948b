/** Whether styles would load something: an address in them that neither stays within the file nor holds what it names. */
export function loadsSomething(styles: string): boolean {
  const plain = styles
    .replace(/\/\*.*?\*\//gs, '')
    .replace(escapes, (_, code, character) => character ?? String.fromCodePoint(codePoint(code)))
  return /@import|\b(?:image|image-set|cross-fade|src)\(/i.test(plain) || [...plain.matchAll(addresses)].some(([, to = '']) => leadsOut(to))
}

const escapes = /\\(?:([\da-f]{1,6})\s?|(.))/gis
const codePoint = (code: string) => Math.min(Number.parseInt(code, 16), 0x10ffff)

const addresses = /url\(\s*["']?\s*([^"')]*)/gi
const leadsOut = (address: string) => !/^(?:#|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/|application\/))/i.test(address)

/**
 * Takes out of a style sheet what would load something: `@import`, and addresses that lead elsewhere. One that hides such
 * things is taken out as a whole.
 */
export function cleanStyles(styles: string): { styles: string; removed: string[] } {
  if (!loadsSomething(styles)) return { styles, removed: [] }
  const removed = new Set<string>()
  const clean = styles
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/@import\b[^;{}]*;?/gi, () => {
      removed.add('@import')
      return ''
    })
    .replace(/url\(\s*(?:"[^"]*"|'[^']*'|[^)"']*)\s*\)/gi, (address) => {
      if (!loadsSomething(address)) return address
      removed.add(address.slice(0, 60))
      return 'none'
    })
  return loadsSomething(clean) ? { styles: '', removed: ['<style>'] } : { styles: clean, removed: [...removed] }
}
