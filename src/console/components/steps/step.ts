import type { Document } from '../../api/document';
import type { EnumName } from '../../i18n/enum-word';
import type { Locale } from '../../i18n/locale';

/** A text in both languages. */
export type Words = Readonly<Record<Locale, string>>;

/** One of a choice. */
export interface StepOption {
  readonly value: string;
  readonly label: string;
}

interface FieldBase {
  /** Its name in the input. */
  readonly name: string;
  readonly label: Words;
  readonly required?: boolean;
  readonly help?: Words;
}

/** A field of a form that asks for what a mutation takes. */
export type StepField = FieldBase &
  (
    | { readonly kind: 'line' | 'text'; readonly max?: number }
    | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
    /** A sum in 元, which the input takes in 分. */
    | { readonly kind: 'money' }
    /** A day in Beijing. */
    | { readonly kind: 'day' }
    /** A moment, in Beijing time. */
    | { readonly kind: 'instant' }
    | { readonly kind: 'yes' }
    | { readonly kind: 'enum'; readonly of: EnumName; readonly only?: readonly string[] }
    /** One or several agencies and bodies. */
    | { readonly kind: 'actor' | 'actors'; readonly only?: readonly string[] }
    /** One or several of what is given. */
    | { readonly kind: 'choice' | 'choices'; readonly options: readonly StepOption[] }
    /** One of the people given, by name. */
    | { readonly kind: 'person'; readonly agency: string; readonly officers: readonly string[] }
    /** One or several codes of the rules in force. */
    | { readonly kind: 'disposition' | 'conduct' | 'redLines' }
    | { readonly kind: 'region' }
    /** A file, by its SHA-256, which the browser works out. */
    | { readonly kind: 'file' }
    /** A text each. */
    | { readonly kind: 'lines' }
    | { readonly kind: 'list'; readonly fields: readonly StepField[]; readonly least?: number }
    | { readonly kind: 'group'; readonly fields: readonly StepField[] }
  );

/** Where a field stands among the values of a form. */
export type FieldPath = readonly (string | number)[];

export type StepValues = Record<string, unknown>;

/** A step of a procedure: the mutation, what it asks for, and what comes after it. */
export interface Step<Subject> {
  readonly document: Document<unknown, { readonly input: object }>;
  readonly fields?: (subject: Subject) => readonly StepField[];
  readonly initial?: (subject: Subject) => StepValues;
  /** What of the input names the subject, where it is not what the page is about. */
  readonly about?: (subject: Subject) => Readonly<Record<string, string>>;
  /** What happens then. */
  readonly next?: Words;
  /** The step that has to be on record before this one where the hub lists that and not this, and why. */
  readonly first?: { readonly mutation: string; readonly why: Words };
  /** The step rests on what was seen: it is refused where somebody else took a step meanwhile. */
  readonly guarded?: boolean;
  /** At which field a refusal stands, by its code. */
  readonly fieldOf?: Readonly<Record<string, string>>;
  readonly wide?: boolean;
}

/** Steps by the name of their mutation. */
export type Steps<Subject> = Readonly<Record<string, Step<Subject>>>;
