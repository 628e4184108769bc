import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/http.ts';
import { router } from './app/router.tsx';
import '@momentdesk/widget/design/tokens.css';
import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import './design/moments.css';
import './app/app.css';
import './list/list.css';
import './talk/talk.css';
import './side/side.css';
import './board/board.css';
import './rules/rules.css';
import './knowledge/knowledge.css';
import './screens/login.css';

if (import.meta.env.MODE === 'fixture') await import('./fixture/install.ts');

const client = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, problem) =>
        count < 2 && !(problem instanceof Problem && problem.status >= 400 && problem.status < 500),
    },
  },
});

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
