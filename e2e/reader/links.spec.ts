import { expect } from 'playwright/test'
import { siteUrl } from '../../lib/urls'
import { brokenLinks } from '../../scripts/broken-links'
import { out, test } from './site'

for (const [name, folder, least] of [
  ['the site', 'out', 200],
  ['the fixture site', out, 1000],
] as const)
  test(`every link within ${name} leads somewhere`, () => {
    const { broken, followed } = brokenLinks(folder, siteUrl)
    console.log(`links: ${followed} of ${name}, ${broken.length} broken`)
    expect(broken).toEqual([])
    expect(followed).toBeGreaterThan(least)
  })
