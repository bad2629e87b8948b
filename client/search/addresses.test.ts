import { expect, test } from 'vitest'
import * as urls from '../../lib/urls'
import { archivePath, searchPath } from './addresses'

test('addresses are those of the site, where its scripts are', () => {
  const here = (path: string) => new URL(`.${path}`, import.meta.url).pathname
  expect({ archivePath, searchPath }).toEqual({ archivePath: here(urls.archivePath), searchPath: here(urls.searchPath) })
})
