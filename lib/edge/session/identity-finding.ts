/** By what a provider can be asked again, as far as it gave it; kept in the sealed session cookie only. */
export type ProviderTokens = { readonly refreshToken?: string; readonly accessToken?: string };

/** What the identity provider says when it is asked about somebody again. */
export type Finding =
  /** The person exists, in these groups. */
  | { readonly found: 'groups'; readonly groups: readonly string[]; readonly tokens: ProviderTokens }
  /** The account is gone, or the provider has ended what it had granted. */
  | { readonly found: 'gone'; readonly why: string }
  /** No answer, or none that can be used. The tokens to ask with may be new ones all the same. */
  | { readonly found: 'nothing'; readonly why: string; readonly tokens: ProviderTokens };

/** Asks one provider about one person. Bounded in time, never rejects. */
export type AskProvider = (subject: string, tokens: ProviderTokens) => Promise<Finding>;
