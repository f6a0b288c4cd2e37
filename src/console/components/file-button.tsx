import { Button } from 'antd';
import { useRef } from 'react';

interface FileButtonProps {
  /** What the button says, and what a screen reader calls the field. */
  readonly label: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Whether it is what the page is for now. */
  readonly primary?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files: the browser's own field speaks its own language and looks its own way. */
export function FileButton({ label, accept, multiple = false, primary = false, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        aria-label={label}
        {...(accept ? { accept } : {})}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}
