/**
 * What `generateStaticParams` answers, for a list that may be empty.
 *
 * Next's export refuses a dynamic route without a single page. So an empty list names one page that cannot exist; the
 * route answers "not found" to it like to any other, and the build adapter publishes nothing that was not found.
 *
 * @param all the params of each page that exists
 * @param absent params that no page can have
 */
export const staticParams = <Params extends Record<string, string | string[]>>(all: Params[], absent: Params): Params[] =>
  all.length ? all : [absent]
