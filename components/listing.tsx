import { Fragment, type ReactNode } from 'react'
import type { ListPage } from '@/lib/list-pages'
import { listData } from '@/lib/structured-data'
import { listPagePath } from '@/lib/urls'
import { Dot } from './dot'
import { StructuredData } from './structured-data'

interface Props {
  /** What it is one of. */
  up: { label: string; href: string }
  title: string
  /** How much is in it. */
  size: string
  /** Where what is new in it can be followed. */
  feed?: string
  /** Which of its pages this is, where it has several. */
  page?: ListPage
  children: ReactNode
}

/** A list: what it is one of, how much is in it, its title, what is in it, and the ways to its other pages. */
export function Listing({ up, title, size, feed, page, children }: Props) {
  const { number = 1, count = 1 } = page ?? {}
  return (
    <div className="column h-feed">
      {page && <StructuredData data={listData({ name: up.label, path: up.href }, page.list)} />}
      <p className="facts">
        <a href={up.href}>{up.label}</a>
        {[size, ...(count > 1 ? [`Page ${number} of ${count}`] : [])].map((fact) => (
          <Fragment key={fact}>
            {' '}
            <Dot /> {fact}
          </Fragment>
        ))}
        {feed && (
          <>
            {' '}
            <Dot /> <a href={feed}>Feed</a>
          </>
        )}
      </p>
      <h1 className="p-name">{title}</h1>
      {children}
      {page && count > 1 && <Pages {...page} />}
    </div>
  )
}

const Pages = ({ list, number, count }: ListPage) => (
  <nav aria-label="Pages" className="neighbours chrome">
    {number > 1 && (
      <a rel="prev" href={listPagePath(list.path, number - 1)}>
        <span>Previous page</span> {number - 1} of {count}
      </a>
    )}{' '}
    {number < count && (
      <a rel="next" href={listPagePath(list.path, number + 1)}>
        <span>Next page</span> {number + 1} of {count}
      </a>
    )}
  </nav>
)
