// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { drawer } from './storage';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
});

test('what one tab keeps, another reads', () => {
  const here = drawer('localStorage', 'momentdesk:pk:');
  here.set('read:c', '3');
  drawer('localStorage', 'momentdesk:pk:').set('read:c', '7');
  expect(here.get('read:c')).toBe('7');
});

test('clearing takes what is ours, also of an earlier page, and leaves what is the shop’s', () => {
  localStorage.setItem('momentdesk:pk:old', 'x');
  localStorage.setItem('cart', 'y');
  const here = drawer('localStorage', 'momentdesk:pk:');
  here.set('token', 't');
  here.clear();
  expect([here.get('token'), here.get('old'), localStorage.getItem('cart')]).toEqual([undefined, undefined, 'y']);
});

test('where storage is full or blocked, memory has it until the page is left', () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: full, removeItem: full });
  const here = drawer('localStorage', 'momentdesk:pk:');
  here.set('token', 't');
  expect(here.get('token')).toBe('t');
  here.clear();
  expect(here.get('token')).toBeUndefined();
});
