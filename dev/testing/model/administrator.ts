import type { Principal } from '#lib/domain/principal.ts';

export const ADMIN: Principal = {
  kind: 'user',
  id: 'admin',
  name: 'admin',
  groups: ['DAAdministrators'],
  administrator: true,
};
