import type { z } from 'zod';

/** What is wrong with a record, and in which of its members: the first of the problems. */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
}
