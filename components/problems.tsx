import { formatProblem, type Problem } from '@/lib/content/problem'

/** What is wrong in the author's files, in development; nothing when all is well. Warnings wait until they are asked for. */
export function Problems({ problems }: { problems: Problem[] }) {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  return (
    <>
      {errors.length > 0 && (
        <section aria-labelledby="problems" className="mx-auto my-12 max-w-[60rem] rounded-xl border-2 border-accent px-6 py-5 font-sans">
          <h2 id="problems" className="tracking-normal">
            {errors.length === 1 ? 'One problem in the content' : `${errors.length} problems in the content`}
          </h2>
          <List problems={errors} />
        </section>
      )}
      {warnings.length > 0 && (
        <details className="chrome mx-auto my-4 max-w-[60rem] px-6 font-sans text-sm text-muted">
          <summary>{warnings.length === 1 ? 'One warning' : `${warnings.length} warnings`}</summary>
          <List problems={warnings} />
        </details>
      )}
    </>
  )
}

const List = ({ problems }: { problems: Problem[] }) =>
  problems.map((problem) => (
    <pre key={`${problem.file}:${problem.line}:${problem.column}:${problem.reason}`} className="mt-4 font-mono text-sm whitespace-pre-wrap">
      {formatProblem(problem)}
    </pre>
  ))
