/** The goals for today as they are written: one a line, without empty ones and repetitions. */
export const goalLines = (goals: string): readonly string[] => [
  ...new Set(
    goals
      .split('\n')
      .map((goal) => goal.trim())
      .filter((goal) => goal !== ''),
  ),
];
