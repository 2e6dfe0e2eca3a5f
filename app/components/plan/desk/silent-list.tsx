import { Button } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { DraftSilent } from '#domain/planning/draft';
import { useDeskTools } from './desk.tsx';
import { itemBefore } from './source-paper.tsx';
import { linkOf } from './use-linked-lights';

/** Sentences with a number or a date that gave nothing: each is dismissed, or becomes an item. */
export function SilentList({ silent, onShow }: { silent: readonly DraftSilent[]; onShow: (silentId: string) => void }) {
  const copy = useCopy().review;
  const left = silent.filter((sentence) => !sentence.dismissed);
  const dismissed = silent.filter((sentence) => sentence.dismissed);
  return (
    <div className="silent-list">
      <p className="muted">{left.length > 0 ? copy.silentLead : copy.silentNone}</p>
      {left.map((sentence) => (
        <Sentence key={sentence.id} sentence={sentence} onShow={onShow} />
      ))}
      {dismissed.length > 0 && (
        <details>
          <summary>
            {copy.dismissed} {copy.items(dismissed.length)}
          </summary>
          {dismissed.map((sentence) => (
            <Sentence key={sentence.id} sentence={sentence} onShow={onShow} />
          ))}
        </details>
      )}
    </div>
  );
}

function Sentence({ sentence, onShow }: { sentence: DraftSilent; onShow: (silentId: string) => void }) {
  const desk = useDeskTools();
  const { review: copy, reading } = useCopy();
  const { id, text, start, end, reason, dismissed } = sentence;
  const makeItem = () =>
    desk.send({
      kind: 'add-item',
      title: text.replace(/[。；;.\s]+$/u, '').slice(0, 60),
      afterId: itemBefore(desk.items, start),
      source: { start, end },
    });
  return (
    <div className="silent" {...linkOf([`silent:${id}`])}>
      <p className="silent-text">{text}</p>
      {reason !== undefined && <p className="silent-reason">{copy.silentReason(reading.passedOver[reason])}</p>}
      <div className="item-acts">
        {desk.mayEdit && !dismissed && (
          <Button size="1" variant="surface" onClick={makeItem}>
            {copy.makeItem}
          </Button>
        )}
        {desk.mayEdit && (
          <Button
            size="1"
            variant="soft"
            color="gray"

            onClick={() => desk.send({ kind: 'dismiss-silent', silentId: id, dismissed: !dismissed })}
          >
            {dismissed ? copy.takeBack : copy.dismiss}
          </Button>
        )}
        <Button size="1" variant="ghost" onClick={() => onShow(id)}>
          {copy.showInSource}
        </Button>
      </div>
    </div>
  );
}
