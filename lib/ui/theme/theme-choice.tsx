'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTexts } from '#texts';
import { MenuRadio, MenuRadioGroup } from '../primitives/menu-radio.tsx';
import { THEMES, themeFrom } from './theme.ts';
import { useTheme } from './use-theme.ts';

const ICON = { system: Monitor, light: Sun, dark: Moon } as const;

/** Light, dark or as the system, in a menu. */
export function ThemeChoice() {
  const t = useTexts('shell');
  const [theme, choose] = useTheme();
  return (
    <MenuRadioGroup label={t('theme')} value={theme} onChoose={(value) => choose(themeFrom(value))}>
      {THEMES.map((known) => {
        const Icon = ICON[known];
        return (
          <MenuRadio key={known} value={known}>
            <Icon aria-hidden />
            {t(`themes.${known}`)}
          </MenuRadio>
        );
      })}
    </MenuRadioGroup>
  );
}
