import { productById, shippingFor, variantOf } from './catalogue.js';
import { recall, remember } from './memory.js';

const LIMIT = 9;

/** Lines `{product, variant, quantity}`, with products the shop no longer sells left out. */
export function lines() {
  return recall('cart', [])
    .filter((line) => productById(line.product))
    .map((line) => {
      const product = productById(line.product);
      return { product, variant: variantOf(product, line.variant), quantity: line.quantity };
    });
}

function keep(changed) {
  remember('cart', changed.map((line) => ({ product: line.product.id, variant: line.variant.id, quantity: line.quantity })));
  document.dispatchEvent(new CustomEvent('cart-changed'));
}

export function add(product, variant, quantity = 1) {
  const now = lines();
  const same = now.find((line) => line.variant.id === variant.id);
  if (same) same.quantity = Math.min(LIMIT, same.quantity + quantity);
  else now.push({ product, variant, quantity: Math.min(LIMIT, quantity) });
  keep(now);
}

export function setQuantity(variant, quantity) {
  keep(lines().flatMap((line) => (line.variant.id !== variant.id ? [line] : quantity > 0 ? [{ ...line, quantity: Math.min(LIMIT, quantity) }] : [])));
}

export const clear = () => keep([]);
export const count = () => lines().reduce((sum, line) => sum + line.quantity, 0);
export const subtotal = () => lines().reduce((sum, line) => sum + line.quantity * line.product.price, 0);
export const shipping = () => shippingFor(subtotal());
export const total = () => subtotal() + shipping();

export const wishes = () => recall('wishes', []).filter((id) => productById(id));
export function toggleWish(product) {
  const now = wishes();
  const added = !now.includes(product.id);
  remember('wishes', added ? [...now, product.id] : now.filter((id) => id !== product.id));
  return added;
}

/** Up to three products side by side; a fourth pushes the oldest out. */
export const compared = () => recall('compare', []).filter((id) => productById(id));
export function toggleCompared(product) {
  const now = compared();
  const added = !now.includes(product.id);
  remember('compare', added ? [...now, product.id].slice(-3) : now.filter((id) => id !== product.id));
  document.dispatchEvent(new CustomEvent('compare-changed'));
  return added;
}
