import { Dialog } from '@radix-ui/themes';
import { useEffect, useState } from 'react';
import { useCopy } from '#app/copy/index';
import { ImportForm } from './import-form.tsx';

/** Takes a file that is dropped anywhere on the page, and asks where it belongs. */
export function DropAnywhere({ units }: { units: readonly { readonly id: string; readonly name: string }[] }) {
  const copy = useCopy().plans;
  const [over, setOver] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      const dropped = event.dataTransfer?.files[0];
      setOver(false);
      if (!dropped || event.defaultPrevented) return;
      event.preventDefault();
      setFile(dropped);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  return (
    <>
      {over && <div className="drop-veil">{copy.dropHere}</div>}
      <Dialog.Root open={file !== null} onOpenChange={(open) => !open && setFile(null)}>
        <Dialog.Content maxWidth="560px" aria-describedby={undefined}>
          <Dialog.Title size="4">{file && copy.dropTitle(file.name)}</Dialog.Title>
          {file && <ImportForm key={file.name + file.size} units={units} initialFile={file} />}
        </Dialog.Content>
      </Dialog.Root>
    </>
  );
}
