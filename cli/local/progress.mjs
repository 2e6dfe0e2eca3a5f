// Plain Node without a dependency: the launcher, the tests' runner and the supervisor all show progress with it.

const patienceMs = 1500;
const repeatMs = 10_000;

/**
 * Runs a step and shows a line for it once it has taken longer than a moment, every ten seconds while it goes on, and at its end.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function withProgress(what, step) {
  const start = Date.now();
  const elapsed = () => `${Math.round((Date.now() - start) / 1000)} s`;
  let shown = false;
  let repeat;
  const first = setTimeout(() => {
    shown = true;
    console.log(`${what} …`);
    repeat = setInterval(() => console.log(`${what} … ${elapsed()}`), repeatMs);
  }, patienceMs);
  try {
    const result = await step();
    if (shown) console.log(`${what}: done in ${elapsed()}`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
  }
}
