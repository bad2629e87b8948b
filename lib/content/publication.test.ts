import { afterEach, describe, expect, test, vi } from 'vitest'
import { buildDate, isListed, isPublished } from './publication'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

describe('the rule', () => {
  const today = '2025-06-15'

  test.each([
    [{ published: true, date: '2025-06-15' }, true, true],
    [{ published: true, date: '2025-06-16' }, false, false],
    [{ published: false, date: '2020-01-01' }, false, false],
    [{ published: true, date: '2025-06-15', listed: false }, true, false],
    [{ published: true, date: '2999-01-01', listed: false }, false, false],
    [{ published: false, date: '2020-01-01', listed: false }, false, false],
    [{ published: true }, true, true],
    [{ published: false }, false, false],
  ] as const)('%j', (entry, published, listed) => {
    expect([isPublished(entry, today), isListed(entry, today)]).toEqual([published, listed])
  })
})

describe('buildDate', () => {
  test('is BUILD_DATE, or else today by the clock of this machine', () => {
    vi.stubEnv('BUILD_DATE', '2024-02-29')
    expect(buildDate()).toBe('2024-02-29')
    vi.stubEnv('BUILD_DATE', '')
    vi.useFakeTimers({ now: new Date(2025, 5, 14, 23, 59), toFake: ['Date'] })
    expect(buildDate()).toBe('2025-06-14')
  })

  test.each(['soon', '2025-02-30', '2025-6-1'])('is not %s', (day) => {
    vi.stubEnv('BUILD_DATE', day)
    expect(() => buildDate()).toThrow(`BUILD_DATE is "${day}"; expected a day such as 2025-03-29`)
  })
})
