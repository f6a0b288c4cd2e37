import { useState } from 'react';
import { useNavigate } from 'react-router';
import { defineTexts, useTexts } from '../i18n/texts';

const texts = defineTexts(
  { label: '搜索', placeholder: '机构名称、代码、拼音首字母、编号、文号   （/）' },
  { label: 'Search', placeholder: 'Firm, code, pinyin initials, number   (/)' },
);

/** One search for firms, matters and papers; `/` brings the keyboard here. */
export function SearchBox() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void navigate(`/search?q=${encodeURIComponent(text.trim())}`);
      }}
    >
      <input
        id="search"
        type="search"
        aria-label={t.label}
        placeholder={t.placeholder}
        value={text}
        maxLength={100}
        onChange={({ target }) => setText(target.value)}
      />
    </form>
  );
}
