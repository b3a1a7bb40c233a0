import type { Notice } from '@app/contract';

/** One notice as messages tell it; days are `YYYY-MM-DD`. */
export interface ItemFacts {
  readonly noticeId: string;
  readonly kind: Notice['kind'];
  readonly forecast: {
    readonly id: string;
    /** 142 of F-142 */
    readonly number: number;
    readonly statement: string;
    /** null: undated since */
    readonly due: { readonly date: string } | null;
    /** null: nobody looked yet */
    readonly lastCheckOn: string | null;
    /** not null: messages say nothing of it but its number */
    readonly marking: string | null;
    /** what stands as the recipient knows it, 0 to 1; null: nothing, or no plain chance */
    readonly chance: number | null;
    /** what was written at the last look; null: nothing, or somebody else's */
    readonly reason: string | null;
  };
}

/** Who is told, from where; the same for every channel. */
export interface SenderFacts {
  /** the delivery row; its key is that of the message, so that a repeated one is known as the same */
  readonly delivery: { readonly id: string };
  /** lexicon: the scale whose words stand beside numbers */
  readonly workspace: { readonly name: string; readonly lexicon: string };
  /** the recipient's day when the message is written: "in 7 days" counts from it */
  readonly day: string;
  /** where people reach the product, http(s), with or without a closing slash */
  readonly publicUrl: string;
}
