import { expect, test } from 'vitest'
import * as urls from '../../lib/urls'
import { archivePath, searchPath } from './addresses'

test('addresses are those of the site', () => {
  expect({ archivePath, searchPath }).toEqual({ archivePath: urls.archivePath, searchPath: urls.searchPath })
})
