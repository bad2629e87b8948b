import { formatProblem, type Problem } from '@/lib/content/problem'

/** What is wrong in the author's files, in development; nothing when all is well. */
export function Problems({ problems }: { problems: Problem[] }) {
  if (!problems.length) return null
  return (
    <section aria-labelledby="problems" className="mx-auto my-12 max-w-[60rem] rounded-xl border-2 border-accent px-6 py-5 font-sans">
      <h2 id="problems" className="tracking-normal">
        {problems.length === 1 ? 'One problem in the content' : `${problems.length} problems in the content`}
      </h2>
      {problems.map((problem) => (
        <pre
          key={`${problem.file}:${problem.line}:${problem.column}:${problem.reason}`}
          className="mt-4 font-mono text-sm whitespace-pre-wrap"
        >
          {formatProblem(problem)}
        </pre>
      ))}
    </section>
  )
}
