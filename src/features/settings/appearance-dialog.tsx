import type { ReactNode } from 'react';
import { COLOUR_SCHEMES, TEXT_SIZES, TYPEFACES, type Preferences } from '#state/preferences.ts';
import { usePreferences, useReader } from '#state/reader.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Choice } from './choice.tsx';

interface AppearanceDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

const SCHEMES: Record<Preferences['scheme'], string> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
};

const SIZES: Record<Preferences['size'], string> = {
  small: 'Small',
  normal: 'Normal',
  large: 'Large',
  larger: 'Larger',
  largest: 'Largest',
};

const FACES: Record<Preferences['typeface'], string> = { serif: 'Serif', sans: 'Sans serif' };

/** How the page looks. Every choice takes effect at once and stays in this browser. */
export function AppearanceDialog({ open, onClose }: AppearanceDialogProps): ReactNode {
  const { preferences } = useReader();
  const { scheme, size, typeface } = usePreferences();
  return (
    <Dialog title="Appearance" open={open} onClose={onClose}>
      <Choice
        legend="Colours"
        options={COLOUR_SCHEMES.map((value) => ({ value, name: SCHEMES[value] }))}
        chosen={scheme}
        onChoose={(value) => {
          preferences.setState({ scheme: value });
        }}
      />
      <Choice
        legend="Text size"
        options={TEXT_SIZES.map((value) => ({ value, name: SIZES[value] }))}
        chosen={size}
        onChoose={(value) => {
          preferences.setState({ size: value });
        }}
      />
      <Choice
        legend="Titles and abstracts"
        options={TYPEFACES.map((value) => ({ value, name: FACES[value] }))}
        chosen={typeface}
        onChoose={(value) => {
          preferences.setState({ typeface: value });
        }}
      />
    </Dialog>
  );
}
