import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** axe for a page without frames: it needs no second page to gather in, and tells what is wrong alone. */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

/** What depends on colours, and is to be looked at again in the other scheme. */
export const colourRules = ['color-contrast', 'link-in-text-block'];
