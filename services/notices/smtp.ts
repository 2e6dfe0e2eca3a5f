import { createTransport } from 'nodemailer';
import type { MailPort } from '../ports';

/** Mail by SMTP as configured (`SMTP_URL`, `SMTP_FROM`), or null where nothing is: notices then stay in the application. */
export function createMail(environment: Readonly<Record<string, string | undefined>>): MailPort | null {
  const url = environment['SMTP_URL'];
  const from = environment['SMTP_FROM'];
  if (!url || !from) return null;
  const transport = createTransport(url);
  return {
    async send({ to, subject, text, messageId }) {
      await transport.sendMail({ from, to, subject, text, messageId });
    },
  };
}
