/** Surveys files in a thread of its own: takes a list of them, and says when it is done. What it finds is kept on disk. */
import { parentPort, workerData } from 'node:worker_threads'
import { mdxComponents } from '@/components/mdx'
import { type Surveyed, surveyOf } from '@/lib/check/survey-of'

for (const entry of workerData as Surveyed[]) await surveyOf(entry, mdxComponents)
parentPort?.postMessage('done')
