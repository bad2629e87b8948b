import { expect, test } from 'vitest'
import type { Style } from './faces'
import { setLines } from './layout'
import type { Setting } from './lines'
import { signsOf } from './typeset'

const style: Style = { pkg: 'source-serif-4', axis: 'opsz', axes: { wght: 400, opsz: 32 } }

/** Text as it is set in lines of 1,000 pixels, or fewer. */
async function set(text: string, settings: Setting[], lang = 'en', width = 1000) {
  const [signs = [], more = [], [ruler] = []] = await Promise.all([text, '…', 'n'].map((words) => signsOf(words, lang, style)))
  if (!ruler) throw new Error('there is no ruler')
  return setLines({ signs, more, ruler, direction: lang === 'ar' ? 'rtl' : 'ltr', width, settings })
}

const texts: [string, string, string][] = [
  ['English', 'en', 'The risks and rewards of moving back to where one has come from, years later'],
  ['capitals that stand close', 'en', 'AVATAR AWAY: TO WAVY TAVERNS, VATS, YAWLS AND TYPES OF PA. VAVATO'],
  ['hyphens and addresses', 'en', 'A state-of-the-art, well-known e-mail — and/or https://example.com/a/b/c'],
  ['Vietnamese', 'vi', 'Những điều tôi muốn viết lại cho chính mình trong tương lai xa xôi ấy'],
  ['Japanese', 'ja', '未来の自分への手紙：「東京」で働く、そして静かに暮らす日々のこと'],
  ['Korean', 'ko', '미래의 나에게 보내는 편지, 그리고 더 많은 이야기들과 조용한 나날들'],
  ['Arabic', 'ar', 'رسالة إلى نفسي في المستقبل وما بعدها من السنين الطويلة القادمة'],
  ['emoji', 'en', '🚀👩‍💻🇧🇷 A launch 🎉 and pictures ✨ of friends 🌊🌊🌊 by the sea'],
]

test.each(texts)('lines are of about the same length, and fit: %s', async (_, lang, text) => {
  const whole = await set(text, [{ size: 50, lines: 1, leading: 1.2 }], lang, 5000)
  for (const width of [900, 700, 500]) {
    const { lines, ...block } = await set(text, [{ size: 50, lines: 9, leading: 1.2 }], lang, width)
    expect(block.width).toBeLessThanOrEqual(width)
    expect(lines).toBeGreaterThanOrEqual(Math.ceil(whole.width / width))
    expect(lines).toBeLessThanOrEqual(Math.ceil(whole.width / width) + 1)
    expect(block.width).toBeLessThan((1.4 * whole.width) / lines)
  }
})

test.each(texts)('the largest size is taken in which a text fits, and none in which it nearly does: %s', async (_, lang, text) => {
  const [large, small] = [50, 20].map((size) => ({ size, lines: 1, leading: 1.2 })) as [Setting, Setting]
  const { width } = await set(text, [large], lang, 5000)
  // A line is broken by its letters with the room around them.
  expect((await set(text, [large, small], lang, width + 16)).width).toBe(width)
  expect((await set(text, [large, small], lang, width - 8)).width).toBeLessThan(width / 2)
})

test.each(texts)('what fits in no size is cut short where its last line is full: %s', async (_, lang, text) => {
  const setting = { size: 50, lines: 2, leading: 1.2 }
  const { width, lines } = await set(`${text}, `.repeat(9), [setting], lang)
  expect(lines).toBe(2)
  expect(width).toBeLessThanOrEqual(1000)
  expect(width).toBeGreaterThan(750)
})

test('a text of one endless word is broken within it', async () => {
  for (const [lang, letter] of [
    ['en', 'w'],
    ['ar', 'س'],
  ] as const) {
    const { width, lines } = await set(letter.repeat(900), [{ size: 50, lines: 2, leading: 1.2 }], lang)
    expect(lines).toBe(2)
    expect(width).toBeGreaterThan(900)
    expect(width).toBeLessThanOrEqual(1000)
  }
})
