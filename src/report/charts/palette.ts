/** Roles of colour: light as attributes, dark as one style block. Contrast is tested. */
export interface Role {
  readonly light: string;
  readonly dark: string;
}

export const roles = {
  good: { light: "#0969da", dark: "#58a6ff" },
  caution: { light: "#b87a00", dark: "#f2cc60" },
  bad: { light: "#9e2a2b", dark: "#e5534b" },
  neutral: { light: "#848d97", dark: "#768390" },
  text: { light: "#1f2328", dark: "#f0f6fc" },
  muted: { light: "#59636e", dark: "#9198a1" },
  axis: { light: "#818b98", dark: "#656c76" },
  card: { light: "#ffffff", dark: "#0d1117" },
  hairline: { light: "#d1d9e0", dark: "#3d444d" },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof roles;
