/** Milliseconds of processor time that this process has taken: unlike the clock's, they don't grow on a busy machine. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
