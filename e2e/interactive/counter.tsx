'use client'
import { useState } from 'react'

/** A button that counts how often it was pressed. */
export function Counter({ from = 0 }: { from?: number }) {
  const [count, setCount] = useState(from)
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      Pressed {count} times
    </button>
  )
}
