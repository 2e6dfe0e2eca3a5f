import { Button } from '@radix-ui/themes';
import { Toast } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useCopy } from '#app/copy/index';

interface Message {
  readonly key: number;
  readonly text: string;
  /** Takes the act back, where it can be. */
  readonly undo?: () => void;
}

const Say = createContext<(text: string, undo?: () => void) => void>(() => {});

/** Says what was done, for a few seconds, with a way to take it back. */
export const useToast = () => useContext(Say);

export function Toasts({ children }: { children: ReactNode }) {
  const copy = useCopy();
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const say = useCallback((text: string, undo?: () => void) => {
    setMessages((all) => [...all, { key: (all.at(-1)?.key ?? 0) + 1, text, ...(undo && { undo }) }]);
  }, []);
  const drop = (key: number) => setMessages((all) => all.filter((message) => message.key !== key));
  return (
    <Say.Provider value={say}>
      <Toast.Provider duration={6_000} label={copy.frame.notices}>
        {children}
        {messages.map((message) => (
          <Toast.Root key={message.key} className="toast" onOpenChange={(open) => !open && drop(message.key)}>
            <Toast.Description>{message.text}</Toast.Description>
            {message.undo && (
              <Toast.Action asChild altText={copy.frame.undo}>
                <Button size="1" variant="soft" onClick={message.undo}>
                  {copy.frame.undo}
                </Button>
              </Toast.Action>
            )}
          </Toast.Root>
        ))}
        <Toast.Viewport className="toasts" />
      </Toast.Provider>
    </Say.Provider>
  );
}
