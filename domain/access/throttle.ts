/** How failed sign-ins are slowed: after `freeFailures`, each further one doubles the wait up to the longest. */
export interface ThrottlePolicy {
  readonly freeFailures: number;
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
  /** Failures older than this are forgotten. */
  readonly forgetAfterSeconds: number;
}

/** Per account name: few mistakes, then waiting from half a minute to an hour. */
export const NAME_THROTTLE: ThrottlePolicy = {
  freeFailures: 5,
  firstWaitSeconds: 30,
  longestWaitSeconds: 3_600,
  forgetAfterSeconds: 24 * 3_600,
};

/** Per address: an office shares one, so it bears more mistakes. */
export const ADDRESS_THROTTLE: ThrottlePolicy = {
  freeFailures: 50,
  firstWaitSeconds: 30,
  longestWaitSeconds: 900,
  forgetAfterSeconds: 3_600,
};

/** Seconds to wait after the given number of failures in a row; 0 while they are free. */
export function waitAfter(failures: number, policy: ThrottlePolicy): number {
  const beyond = failures - policy.freeFailures;
  if (beyond < 0) return 0;
  return Math.min(policy.longestWaitSeconds, policy.firstWaitSeconds * 2 ** Math.min(beyond, 20));
}
