import type { MetadataRoute } from 'next'
import { site } from '@/content/site'
import { color } from '@/lib/colors'
import { icons } from '@/lib/icons'
import { directionOf } from '@/lib/language'

export const dynamic = 'force-static'

/** What a system shows of the site once a reader keeps it among their apps. Its addresses begin where it is itself: the site may be in a folder of its host. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: site.title,
    description: site.description,
    start_url: '.',
    display: 'minimal-ui',
    lang: site.language,
    dir: directionOf(site.language),
    background_color: color('paper'),
    theme_color: color('paper'),
    icons: Object.entries(icons).map(([name, { size, ...purpose }]) => ({
      src: `icons/${name}`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      ...purpose,
    })),
  }
}
