import { Heading } from '@radix-ui/themes';
import type { ReactNode } from 'react';

/** A page's title, a line under it and its main acts. */
export function PageHead({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <header className="page-head">
      <div>
        <Heading as="h1" size="6">
          {title}
        </Heading>
        {lead && <p className="page-lead">{lead}</p>}
      </div>
      {children && <div className="page-acts">{children}</div>}
    </header>
  );
}
