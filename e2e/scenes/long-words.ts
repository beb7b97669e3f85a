import { rows } from '../database.ts';

/** Words without a place to break, as long as each field takes them or longer than anybody would like. */
export const LONG_LABEL = 'quarterly_revenue_by_segment_and_region_'.repeat(2);
export const LONG_REASON = 'release-2.8.0-rc.1+build.20261124.'.repeat(6).slice(0, 200);
export const LONG_MESSAGE = `We **move** to ${LONG_LABEL}.\n\n- [Read more](https://example.com/${LONG_LABEL})\n- \`${LONG_LABEL}\``;

/** The datasets, environments and shares that come first in every list are of such words. */
export async function lengthenWords(databaseUrl: string): Promise<void> {
  await rows(
    databaseUrl,
    `update datasets set label = $1, description = $1, tags = array[$1], updated = now()
     where dataset_uri in (select dataset_uri from shares where status = 'Submitted')`,
    [LONG_LABEL],
  );
  await rows(
    databaseUrl,
    `update environments set label = $1, description = $1, updated = now()
     where saml_group_name = 'team-marketing'`,
    [LONG_LABEL],
  );
  await rows(databaseUrl, 'update shares set request_purpose = $1', [LONG_REASON]);
}
