import type { Refusal } from '#lib/domain/refusal.ts';
import { refusalHeaders } from './problem-response.ts';

/** A refused form or server action, as a page that needs neither scripts nor styles from elsewhere. */
export function refusedPage(refusal: Refusal): Response {
  const html = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Maintenance</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.5rem}</style>
<h1>Maintenance</h1><p>${refusal.message}</p><p>Nothing was saved. Go back to find what you typed.</p></html>`;
  return new Response(html, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...refusalHeaders(refusal) },
  });
}
