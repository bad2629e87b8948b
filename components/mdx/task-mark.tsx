import type { ComponentProps } from 'react'

/** The box before an item of a task list, which says by name whether the task is done. */
export function TaskMark(props: ComponentProps<'input'>) {
  return <input {...props} aria-label={props.checked ? 'Done' : 'To do'} />
}
