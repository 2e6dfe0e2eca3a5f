import { deliverMail, type MailWording } from '#services/notices/deliver-mail';
import { contextFor, type Office } from './context.server';
import { copyFor } from './copy/index';
import { log } from './log.server';

/** How often waiting mail is looked for; any number of web processes may do so at once. */
const EVERY_MS = 15_000;

/**
 * Sends waiting notices by mail while this process runs. It lives with the web process because the words of a notice live with the
 * interface. Returns what ends it; without a mail server there is nothing to do.
 */
export function startMailLoop(office: Office, publicUrl: string): { stop(): void } {
  if (!office.ports.mail) return { stop: () => {} };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const turn = async (): Promise<void> => {
    try {
      const ctx = contextFor(office, { kind: 'system', process: 'mail', onBehalfOf: null }, 'mail');
      await deliverMail(ctx, wordingFor(publicUrl, ctx.today));
    } catch (error) {
      log.error({ err: error }, 'mail was not delivered; it waits for the next turn');
    }
    if (!stopped) timer = setTimeout(() => void turn(), EVERY_MS);
  };
  void turn();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** The sentence of the application, and where it leads. */
function wordingFor(publicUrl: string, today: string): MailWording {
  return ({ kind, facts, href, locale }) => {
    const copy = copyFor(locale);
    const sentence = copy.notices.sentences[kind](facts, today);
    return { subject: `${copy.frame.product}：${sentence}`, text: `${sentence}\n\n${new URL(href, publicUrl).href}\n` };
  };
}
