import { expect } from 'playwright/test'
import { test } from './site'

test('a post and the one that looks back at it lead to each other', async ({ page }) => {
  await page.goto('/blog/on-staying')
  await page.getByRole('article').getByText('Looked at again in 2026').getByRole('link').click()
  await expect(page).toHaveURL('/blog/on-staying-again')
  await page.getByRole('article').getByText('Looking back at').getByRole('link').click()
  await expect(page).toHaveURL('/blog/on-staying')
})

test('the end of a post asks for a reply: by email, with its title, and where it is discussed', async ({ page }) => {
  await page.goto('/blog/on-staying-again')
  const reply = page.getByRole('region', { name: 'Reply' })
  await expect(reply.getByRole('link', { name: 'Reply by email' })).toHaveAttribute(
    'href',
    'mailto:me@example.org?subject=Re%3A%20On%20staying%2C%20half%20a%20year%20on',
  )
  await expect(reply.getByRole('link', { name: 'forum.example' })).toHaveAttribute('href', 'https://forum.example/thread/7')
})
