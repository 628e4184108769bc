import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button, DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { bringIn, exportAddress, type Format, formatOf } from '../api/exchange.ts';
import type { Kind } from '../api/items.ts';
import { Icon } from '../design/Icon.tsx';
import { useDesk } from '../desk/useDesk.tsx';
import { useWords } from '../words/words.tsx';
import { ImportReport } from './ImportReport.tsx';
import { KINDS } from './KindChoice.tsx';
import { KnowHead } from './KnowHead.tsx';

const FORMATS: Format[] = ['json', 'csv', 'md'];
const CHARSETS = ['utf-8', 'windows-1252', 'windows-1256', 'windows-1257', 'utf-16'];

/** Takes answers and scripts out as files and brings them in, looked at line by line before anything changes. */
export function ExchangePage() {
  const words = useWords();
  return (
    <div className="rules know scroll">
      <KnowHead title={words('exchange.title')} />
      <section className="rules-part" aria-labelledby="exchange-out">
        <h2 id="exchange-out">{words('exchange.out')}</h2>
        {KINDS.map(kind => (
          <p key={kind} className="know-out">
            <span>{words(`know.${kind}`)}</span>
            {FORMATS.map(format => (
              <a key={format} className="button" href={exportAddress(kind, format)} download>
                <Icon name="down" /> {words(`exchange.${format}`)}
                <span className="sr">{words(`know.${kind}`)}</span>
              </a>
            ))}
          </p>
        ))}
      </section>
      <Import />
    </div>
  );
}

function Import() {
  const words = useWords();
  const desk = useDesk();
  const client = useQueryClient();
  const [kind, setKind] = useState<Kind>('faq');
  const [charset, setCharset] = useState('utf-8');
  const [file, setFile] = useState<File>();
  const failed = (problem: Error) => desk.notice('bad', problem.message || words('know.failed'));
  const trial = useMutation({ mutationFn: bring('try'), onError: failed });
  const applied = useMutation({
    mutationFn: bring('apply'),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['items'] }),
    onError: failed,
  });
  const attempt = (next: { kind?: Kind; charset?: string; file?: File }) => {
    const all = { kind, charset, file, ...next };
    applied.reset();
    setKind(all.kind);
    setCharset(all.charset);
    setFile(all.file);
    if (all.file) trial.mutate({ ...all, file: all.file, format: formatOf(all.file.name) });
  };
  const report = applied.data ?? trial.data;
  return (
    <section className="rules-part" aria-labelledby="exchange-in">
      <h2 id="exchange-in">{words('exchange.in')}</h2>
      <p className="muted">{words('exchange.inHint')}</p>
      <div className="rules-row">
        <Choose
          label={words('exchange.what')}
          value={kind}
          options={KINDS.map(each => [each, words(`know.${each}`)])}
          choose={value => attempt({ kind: value as Kind })}
        />
        <Choose
          label={words('exchange.charset')}
          value={charset}
          options={CHARSETS.map(each => [each, each.toUpperCase()])}
          choose={value => attempt({ charset: value })}
        />
      </div>
      <Drop file={file} take={each => attempt({ file: each })} />
      {trial.isPending && <p role="status">{words('exchange.reading')}</p>}
      {report && file && (
        <ImportReport
          report={report}
          applying={applied.isPending}
          apply={() => applied.mutate({ kind, charset, file, format: formatOf(file.name), reason: file.name })}
        />
      )}
    </section>
  );
}

const bring = (mode: 'try' | 'apply') => (bringing: Parameters<typeof bringIn>[0]) => bringIn(bringing, mode);

function Drop({ file, take }: { file?: File; take: (file: File) => void }) {
  const words = useWords();
  return (
    <DropZone
      className="know-drop"
      aria-label={words('exchange.drop')}
      onDrop={async event => {
        const dropped = event.items.find(isFileDropItem);
        if (dropped) take(await dropped.getFile());
      }}
    >
      <FileTrigger
        acceptedFileTypes={['.json', '.csv', '.zip', '.md']}
        onSelect={files => {
          const chosen = files?.[0];
          if (chosen) take(chosen);
        }}
      >
        <Button className="button">
          <Icon name="page" /> {words('exchange.choose')}
        </Button>
      </FileTrigger>
      <span className="muted">{file ? <bdi>{file.name}</bdi> : words('exchange.drop')}</span>
    </DropZone>
  );
}

function Choose(props: { label: string; value: string; options: [string, string][]; choose: (value: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} className="input" value={props.value} onChange={event => props.choose(event.target.value)}>
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
