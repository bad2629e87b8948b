import { execFileSync } from 'node:child_process'
import { describe, expect, test, vi } from 'vitest'
import { dayOf, formatDate, isCalendarDate, yearOf } from './dates'

describe('isCalendarDate', () => {
  test.each(['2025-03-29', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isCalendarDate(text)).toBe(true)
  })

  test.each([
    ['2025-02-30', 'February never has it'],
    ['2025-02-29', 'no leap year'],
    ['1900-02-29', 'no leap year, being a century'],
    ['2025-04-31', 'April has thirty'],
    ['2025-13-01', 'no such month'],
    ['2025-00-10', 'no such month'],
    ['2025-01-00', 'no such day'],
    ['0000-01-01', 'no such year'],
    ['2025-2-3', 'without zeros'],
    ['25-02-03', 'a short year'],
    ['02025-02-03', 'a long year'],
    ['2025-02-03T00:00', 'a time'],
    [' 2025-02-03', 'a space'],
    ['2025-02-03\n', 'a line break'],
    ['2025/02/03', 'slashes'],
    ['٢٠٢٥-٠٢-٠٣', 'digits of another script'],
    ['', 'nothing'],
  ])('refuses %j: %s', (text) => {
    expect(isCalendarDate(text)).toBe(false)
  })
})

describe('formatDate', () => {
  test('writes a date in full, day first', () => {
    expect(formatDate('2025-03-29', 'long')).toBe('29 March 2025')
  })

  test('writes a short date without its year', () => {
    expect(formatDate('2025-03-09', 'day')).toBe('9 Mar')
  })

  test('writes the name of a month', () => {
    expect(formatDate('2025-03-31', 'month')).toBe('March')
  })

  test.each(['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles'])('names the same day where clocks show %s', (TZ) => {
    const script = `
      import { dayOf, formatDate } from './lib/dates.ts'
      console.log(JSON.stringify([formatDate('2025-01-01', 'long'), formatDate('2025-12-31', 'day'), dayOf(new Date('2025-06-15T12:00:00Z'))]))
    `
    const printed = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    const [long, day, local] = JSON.parse(printed)
    expect([long, day]).toEqual(['1 January 2025', '31 Dec'])
    // The proof that the zone was in force: noon in London is the next day in Kiritimati.
    expect(local).toBe(TZ === 'Pacific/Kiritimati' ? '2025-06-16' : '2025-06-15')
  })
})

describe('dayOf', () => {
  test('gives the day of the local calendar, with zeros', () => {
    expect(dayOf(new Date(2025, 0, 2, 0, 0))).toBe('2025-01-02')
    expect(dayOf(new Date(2025, 11, 31, 23, 59, 59))).toBe('2025-12-31')
  })

  test('takes the zone of the process, not UTC', () => {
    vi.stubEnv('TZ', 'America/Los_Angeles')
    expect(dayOf(new Date('2025-03-29T02:00:00Z'))).toBe('2025-03-28')
    vi.stubEnv('TZ', 'Pacific/Kiritimati')
    expect(dayOf(new Date('2025-03-29T12:00:00Z'))).toBe('2025-03-30')
    vi.unstubAllEnvs()
  })
})

test('yearOf gives the year as written', () => {
  expect(yearOf('2025-03-29')).toBe('2025')
})
