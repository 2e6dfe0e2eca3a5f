import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { cacheFolder } from '#cli/local/folders';
import { oneAtATime } from '#cli/local/one-at-a-time';
import { lastLine, runProgram } from '#cli/local/run-program';
import { downloadFromTemporal } from '#cli/local/temporal/download';
import { findTemporal, type TemporalSearch } from '#cli/local/temporal/find-temporal';

const javaVersion = '1.31.0';
const forever = new AbortController().signal;

function sdkVersion(): string {
  const manifest = createRequire(import.meta.url).resolve('@temporalio/worker/package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** The dev server's program; a sentence of what is missing when this machine cannot have it. */
export async function devServerProgram(report: (state: TemporalSearch) => void = () => {}): Promise<string> {
  const found = await findTemporal({ report, signal: forever });
  if (!found.ok) throw new Error(`Temporal's dev server cannot be had (${found.reason}): ${found.detail}`);
  return found.path;
}

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>local</groupId><artifactId>local</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${javaVersion}</version>
  </dependency></dependencies>
</project>
`;

/** The Java build of the test server, from Maven, behind a script that looks like the native program. */
async function fromMaven(destination: string): Promise<string | undefined> {
  const folder = `${destination}-java-${javaVersion}`;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  writeFileSync(join(making, 'pom.xml'), pom);
  const args = ['-q', '-B', '-f', join(making, 'pom.xml'), 'dependency:copy-dependencies', '-DoutputDirectory=lib'];
  const copied = await runProgram('mvn', args, { cwd: making });
  if (!copied.ok) return lastLine(copied.output);
  rmSync(folder, { recursive: true, force: true });
  renameSync(making, folder);
  const start = `#!/bin/sh\nexec java -Xmx256m -cp '${folder}/lib/*' io.temporal.testserver.TestServer "$@"\n`;
  writeFileSync(`${destination}.making`, start);
  chmodSync(`${destination}.making`, 0o755);
  renameSync(`${destination}.making`, destination);
  return undefined;
}

/** The time-skipping test server's program, kept in the cache folder: Temporal's download where it is reachable, else Maven's. */
export async function timeSkippingProgram(): Promise<string> {
  const destination = join(cacheFolder(), 'bin', `temporal-test-server-${sdkVersion()}`);
  mkdirSync(dirname(destination), { recursive: true });
  return oneAtATime(`${destination}.lock`, async () => {
    if (existsSync(destination)) return destination;
    const artifact = { artifact: 'temporal-test-server', version: 'default', sdkVersion: sdkVersion() } as const;
    const downloaded = await downloadFromTemporal(artifact, destination, forever);
    if (downloaded.ok) return destination;
    const failure = await fromMaven(destination);
    if (failure === undefined) return destination;
    throw new Error(`The time-skipping server cannot be had. Download: ${downloaded.detail}. Maven: ${failure}`);
  });
}
