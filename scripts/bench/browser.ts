import { type Browser, chromium } from 'playwright'
import { chromiumArgs, ensureChromium } from '../chromium'

/** Measures in a browser, and closes it. */
export async function withBrowser<T>(measure: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs })
  try {
    return await measure(browser)
  } finally {
    await browser.close()
  }
}
