import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { expect } from 'playwright/test'
import { out, test } from './site'

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y'],
  rules: {
    // HTML reads both cases alike; the serializer writes lower case.
    'doctype-style': ['error', { style: 'lowercase' }],
    // HTML allows `>` in text, which this rule does not; `<` and `&` are what every serializer writes as references.
    'no-raw-characters': 'off',
  },
}

/** The post whose title is as long as no title should be. */
const longTitle = 'blog/wide.html'

for (const [site, folder] of [
  ['the site', 'out'],
  ['the fixture site', out],
] as const)
  test(`every page of ${site} is valid HTML`, async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(config))
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    const faults: string[] = []
    for (const file of files) {
      const rules: ConfigData = file === longTitle ? { rules: { 'long-title': 'off' } } : {}
      const { results } = await validator.validateString(readFileSync(join(folder, file), 'utf8'), file, rules)
      for (const { messages } of results)
        for (const { line, column, ruleId, message } of messages) faults.push(`${file}:${line}:${column}  ${message}  ${ruleId}`)
    }
    console.log(`html-validate: ${files.length} pages of ${site}, ${faults.length} faults`)
    expect(faults).toEqual([])
    expect(files.length).toBeGreaterThan(4)
  })
