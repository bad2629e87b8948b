import { expect, test } from 'vitest'
import { securityTxt } from './security-txt'
import { absoluteUrl } from './urls'

const by = (email: string) => ({ author: { name: '', email, profiles: [] }, language: 'pt-BR' })

test('it says whom to tell, in which language, and until when that holds', () => {
  expect(securityTxt(by('me@example.org'), '2026-11-22')).toBe(
    `Contact: mailto:me@example.org
Expires: 2027-11-21T00:00:00Z
Preferred-Languages: pt-BR
Canonical: ${absoluteUrl('/.well-known/security.txt')}
`,
  )
})

test('what is made on a leap day holds to the day after the last of February', () => {
  expect(securityTxt(by('me@example.org'), '2028-02-29')).toContain('Expires: 2029-02-27T00:00:00Z')
})

test('without an address there is none', () => {
  expect(securityTxt(by(''), '2026-11-22')).toBeUndefined()
})
