import { create } from 'zustand';

type Progress = { done: number; total: number; startedAtMs: number };

/** Long work by the task's id. */
export const useProgress = create<{ tasks: Record<string, Progress> }>(() => ({ tasks: {} }));

export function noteProgress({ task, done, total }: { task: string; done: number; total: number }): void {
  useProgress.setState(({ tasks }) => ({
    tasks: { ...tasks, [task]: { done, total, startedAtMs: tasks[task]?.startedAtMs ?? performance.now() } },
  }));
}

/** What is left of a task, in seconds, from its pace so far; null while that would be a guess. */
export function remainingSeconds({ done, total, startedAtMs }: Progress, nowMs: number): number | null {
  const elapsedMs = nowMs - startedAtMs;
  if (done < 2 || elapsedMs < 1000) return null;
  return Math.ceil(((elapsedMs / done) * (total - done)) / 1000);
}
