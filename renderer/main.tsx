import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DEFAULT_SETTINGS } from '../main/contract/person.ts';
import { App } from './App.tsx';
import { queryClient } from './data/query-client.ts';
import { statusQuery } from './features/library/library-queries.ts';
import { settingsQuery } from './features/settings/settings-queries.ts';
import { startI18n } from './i18n/i18n.ts';

/** The first picture is already in the reader's language, paper and type: two short questions before it. */
async function start(): Promise<void> {
  const [settings] = await Promise.all([
    queryClient.fetchQuery(settingsQuery).catch(() => DEFAULT_SETTINGS),
    queryClient.prefetchQuery(statusQuery),
  ]);
  startI18n(settings.language);
  const place = document.getElementById('window');
  if (!place) return;
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
