import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { useTell, type Refusal } from '../../api/use-tell';
import { defineTexts, useTexts } from '../../i18n/texts';
import { RefusalAlert } from '../refusal-alert';
import { RemoveView, SavedViewsOf, SaveView } from './saved-views.generated';

const texts = defineTexts(
  {
    title: '已存视图',
    none: '尚未保存视图。设好筛选条件后可以保存，供以后使用。',
    name: '视图名称',
    save: '保存当前条件',
    remove: (name: string) => `删除“${name}”`,
    unset: '未设筛选条件',
  },
  {
    title: 'Saved views',
    none: 'No view is saved yet. Set filters, then save them for later.',
    name: 'Name of the view',
    save: 'Save these filters',
    remove: (name: string) => `Remove “${name}”`,
    unset: 'No filter is set',
  },
);

/** Filters as they were saved: the parameters of the page's address. */
function searchOf(content: unknown): string {
  const { search } = (content ?? {}) as { readonly search?: unknown };
  return typeof search === 'string' ? search : '';
}

/** Lists that the user keeps with their filters (已存视图): chosen, saved under a name, removed. */
export function SavedViews({ page }: { readonly page: string }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger={['click']}
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      content={open && <ViewList page={page} onChosen={() => setOpen(false)} />}
    >
      <Button aria-expanded={open} aria-haspopup="dialog">
        {t.title}
      </Button>
    </Popover>
  );
}

function ViewList({ page, onChosen }: { readonly page: string; readonly onChosen: () => void }) {
  const t = useTexts(texts);
  const { search, pathname } = useLocation();
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const views = useAsk(SavedViewsOf, { page });
  const save = useTell(SaveView);
  const remove = useTell(RemoveView);
  const keep = async (): Promise<void> => {
    const told = await save.tell((idempotencyKey) => ({
      input: { idempotencyKey, page, name: name.trim(), content: { search } },
    }));
    setRefusal(told.done ? null : told.refusal);
    if (told.done) setName('');
  };
  const kept = views.data?.data?.savedViews ?? [];
  return (
    <div className="views">
      {kept.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="plain-list">
        {kept.map((view) => (
          <li key={view.id}>
            <Link to={`${pathname}${searchOf(view.content)}`} onClick={onChosen}>
              {view.name}
            </Link>{' '}
            <Button
              type="text"
              size="small"
              aria-label={t.remove(view.name)}
              onClick={() =>
                void remove.tell((idempotencyKey) => ({ input: { idempotencyKey, id: view.id } }))
              }
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <RefusalAlert refusal={refusal} failure={save.failure ?? remove.failure} />
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Input
          aria-label={t.name}
          placeholder={t.name}
          maxLength={200}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button htmlType="submit" loading={save.pending} disabled={name.trim() === '' || search === ''}>
          {search === '' ? t.unset : t.save}
        </Button>
      </form>
    </div>
  );
}
