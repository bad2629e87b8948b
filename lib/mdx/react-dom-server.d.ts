/** The one function that tests need of a package without types of its own. */
declare module 'react-dom/server' {
  export function renderToStaticMarkup(node: import('react').ReactNode): string
}
