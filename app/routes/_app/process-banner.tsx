import { Callout } from '@radix-ui/themes';
import { useCopy, type Copy } from '#app/copy/index';
import type { FrameView } from '#services/accounts/get-frame-view';

type Trouble = NonNullable<FrameView['processes']>;

/** Says that processes wait, why, and how much; nothing while they run. */
export function ProcessBanner({ trouble }: { trouble: FrameView['processes'] }) {
  const copy = useCopy();
  if (!trouble) return null;
  return (
    <Callout.Root className="banner" color="amber" size="1" role="status">
      <Callout.Text>
        {sentence(copy, trouble.state)}
        {trouble.detail && ` ${copy.frame.banner.reason(trouble.detail)}`}
        {trouble.waiting > 0 && ` ${copy.frame.banner.waiting(trouble.waiting)}`}
      </Callout.Text>
    </Callout.Root>
  );
}

function sentence(copy: Copy, state: Trouble['state']): string {
  const words = copy.frame.banner;
  switch (state) {
    case 'searching':
      return words.temporalSearching;
    case 'downloading':
      return words.temporalDownloading;
    case 'building':
      return words.temporalBuilding;
    case 'starting':
    case 'running':
      return words.temporalStarting;
    case 'unavailable':
    case 'stopped':
      return words.temporalUnavailable;
    case 'worker-stopped':
      return words.workerStopped;
  }
}
