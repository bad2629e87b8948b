import type { Complaint } from '@/lib/mdx/complain'
import type { Reference } from '@/lib/mdx/rehype-references'
import { nearest } from '@/lib/nearest'

/** Schemes of addresses that readers can follow. */
const schemes = ['https', 'http', 'mailto', 'tel', 'sms', 'geo', 'xmpp', 'irc', 'matrix', 'magnet', 'bitcoin', 'news', 'ftp']

/** Addresses that the rules about the words tell of, as what would run. */
const told = ['javascript', 'vbscript']

/** Hosts that are the machine of whoever follows them. */
const ownMachine = /^(?:localhost|[^/?#:]*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])(?::\d+)?(?=[/?#]|$)/i

/**
 * What is wrong with an address that leads off this site, as far as it can be told without going there.
 *
 * @param address has a scheme, or begins with `//` or `www.`
 * @returns nothing when it may be right
 */
export function outsideProblem(address: string, as: Reference['as']): Complaint | undefined {
  const [, written = '', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):)?(.*)$/is.exec(address) ?? []
  const scheme = written.toLowerCase()
  if (ownMachine.test(address)) return ownMachineProblem(address, address)
  // A port is read as what follows a scheme: `example.org:8080`.
  if (!scheme ? !rest.startsWith('//') : scheme.includes('.'))
    return { reason: `"${address}" is no address`, fix: `Write https://${address}` }
  if (!scheme || scheme === 'http' || scheme === 'https') return webProblem(address, scheme || 'https', rest)
  if (told.includes(scheme)) return undefined
  if (scheme === 'data')
    return as === 'picture' ? undefined : { reason: 'a link cannot hold data', fix: 'Put it into a file beside this one, and link to that' }
  if (scheme === 'file')
    return { reason: `${address} leads to the author's own machine`, fix: 'Put the file beside this one, and write its path from here' }
  if (scheme === 'mailto')
    return /@|%40/i.test(rest)
      ? undefined
      : { reason: `${address} names nobody to write to`, fix: 'Write a whole address, such as mailto:someone@example.org' }
  if (schemes.includes(scheme)) return undefined
  const near = nearest(scheme, schemes)
  return {
    reason: `"${written}:" is no beginning of an address that readers can follow`,
    fix: near ? `Write ${near}:${rest}` : 'Correct it: addresses on the web begin with https://',
  }
}

function webProblem(address: string, scheme: string, rest: string): Complaint | undefined {
  const name = rest.replace(/^\/+/, '')
  const whole = `${scheme}://${name}`
  const canBe = /^[^/?#:\s]/.test(name) && URL.canParse(whole)
  if (!canBe) return { reason: `${address} names no site`, fix: 'Write a whole address, such as https://example.org' }
  if (ownMachine.test(name)) return ownMachineProblem(address, name)
  return /^\/\/[^/]/.test(rest) ? undefined : { reason: `${address} names no site`, fix: `Write ${whole}` }
}

const ownMachineProblem = (address: string, name: string): Complaint => ({
  reason: `${address} leads to the author's own machine`,
  fix: `Write ${name.replace(ownMachine, '').replace(/^(?!\/)/, '/')}, or put it in backticks where readers are to type it`,
})
