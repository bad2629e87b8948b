import { register } from 'tsx/esm/api'

register()
await import('./survey-worker.ts')
