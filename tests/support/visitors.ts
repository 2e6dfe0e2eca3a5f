import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

import { DEMO_PASSWORD } from '#db/seed/index';
import { launchBrowser } from '#tests/support/browser';

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

type Look = { on?: typeof DESK; language?: 'zh-CN' | 'en-GB'; colours?: 'light' | 'dark' };

/** Somebody at the office's pages, and everything that their browser complained about. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, refused resources and uncaught errors since the last `forget`. */
  readonly complaints: string[];
  go(path: string): Promise<void>;
}

/** One browser with a window for each person; `close` belongs into the clean-up. */
export class Visitors {
  readonly address = inject('officeAddress');
  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<Visitors> {
    return new Visitors(await launchBrowser());
  }

  /** A window of its own, signed in with the demo county's password; `null` for somebody who is not signed in. */
  async as(userName: string | null, look: Look = {}): Promise<Visitor> {
    const context = await this.browser.newContext(this.optionsOf(look));
    context.setDefaultTimeout(15_000);
    if (userName !== null) await this.signIn(context, userName);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => void complaints.push(String(error)));
    const go = async (path: string) => {
      await page.goto(path, { waitUntil: 'load' });
      await hydrated(page);
    };
    return { page, context, complaints, go };
  }

  private optionsOf({ on = DESK, language = 'zh-CN', colours = 'light' }: Look): BrowserContextOptions {
    return {
      baseURL: this.address,
      viewport: on,
      hasTouch: on === PHONE,
      locale: language,
      colorScheme: colours,
      reducedMotion: 'reduce',
      // why: the office's dates are Shanghai's wherever the browser stands; a page that counts by itself is found out
      timezoneId: 'America/New_York',
    };
  }

  private async signIn(context: BrowserContext, userName: string): Promise<void> {
    const answer = await context.request.post('/sign-in', {
      form: { userName, password: DEMO_PASSWORD },
      headers: { Origin: this.address },
      maxRedirects: 0,
    });
    if (answer.status() !== 302) throw new Error(`${userName} cannot sign in: ${answer.status()}`);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Waits until React has taken the page over: before that, presses are lost. */
async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps'));
  });
}
