import type { Role } from '../../editorial/stages'

/** One of each role. */
export const demoUsers: { email: string; name: string; role: Role }[] = [
  { email: 'admin@example.com', name: '演示管理员', role: 'admin' },
  { email: 'editor@example.com', name: '演示编辑', role: 'editor' },
  { email: 'proofreader@example.com', name: '演示校对', role: 'proofreader' },
]
