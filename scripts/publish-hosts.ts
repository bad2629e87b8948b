import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Step } from '../adapter/adapter'

/**
 * Says to hosts what they send with the files of the site: to those that read it from the folder of the site, there; to others in
 * `deploy/`, beside it. What reads posts is loaded when it runs.
 */
export const publishHosts: Step = async ({ dir, outside }) => {
  const [
    { getContent },
    { redirectsOf },
    { siteUrl, basePath },
    { headersOf },
    { writeHeadersFile, writeRedirectsFile },
    caddy,
    nginx,
    vercel,
  ] = await Promise.all([
    import('@/lib/content'),
    import('@/lib/content/redirects'),
    import('@/lib/urls'),
    import('./hosts/headers'),
    import('./hosts/files'),
    import('./hosts/caddy'),
    import('./hosts/nginx'),
    import('./hosts/vercel'),
  ])
  const content = getContent()
  const redirects = redirectsOf(content)
  // Some hosts show that file to whoever asks for it: what is in no list is not in that one.
  const unlisted = new Set<string>(content.unlisted.map(({ path }) => path))
  const told = redirects.filter(({ to }) => !unlisted.has(to))
  const headers = headersOf({ outside: outside.length > 0 })
  const host = new URL(siteUrl).hostname
  writeFileSync(join(dir, '_headers'), writeHeadersFile(headers))
  writeFileSync(join(dir, '_redirects'), writeRedirectsFile(told, { basePath }))

  const deploy = join(dirname(dir), 'deploy')
  mkdirSync(deploy, { recursive: true })
  const files = {
    Caddyfile: caddy.writeCaddyfile(headers, redirects, { address: host, root: '/srv/site', basePath }),
    'nginx.conf': nginx.writeNginx(headers, redirects, { listen: '80', host, root: '/srv/site', basePath }),
    'vercel.json': vercel.writeVercel(headers, redirects, { basePath }),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(deploy, name), text)
}
