/** One measured number, and the target it is held against where there is one. */
export interface BenchRow {
  name: string;
  value: number;
  /** kB, ms, s, MB, requests, round trips, % … */
  unit: string;
  /** The most it may be. Benchmarks report; only the size budget fails a check. */
  target?: number;
}
