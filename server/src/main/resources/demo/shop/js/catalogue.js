import { wares } from './words.js';

export const catalogue = await (await fetch('/shop/catalogue.json')).json();
if (wares) translate(catalogue, wares);

/** Departments, names and colours; what is said about each thing stays as the makers wrote it. */
function translate({ categories, products }, wares) {
  for (const one of categories) [one.title, one.line] = wares.categories[one.slug] ?? [one.title, one.line];
  for (const one of products) {
    [one.title, one.tagline] = wares.products[one.slug] ?? [one.title, one.tagline];
    for (const variant of one.variants) variant.title = wares.variants[variant.title] ?? variant.title;
  }
}

const byId = new Map(catalogue.products.map((product) => [product.id, product]));
const bySlug = new Map(catalogue.products.map((product) => [product.slug, product]));

export const products = catalogue.products;
export const productById = (id) => byId.get(id);
export const productBySlug = (slug) => bySlug.get(slug);
export const category = (slug) => catalogue.categories.find((one) => one.slug === slug);
export const inCategory = (slug) => products.filter((product) => product.category === slug);
export const variantOf = (product, id) => product.variants.find((variant) => variant.id === id) ?? product.variants.find((v) => v.stock > 0) ?? product.variants[0];

export function ratingOf(product) {
  const total = product.reviews.reduce((sum, review) => sum + review.stars, 0);
  return product.reviews.length === 0 ? 0 : total / product.reviews.length;
}

export const shippingFor = (subtotal) => (subtotal === 0 || subtotal >= catalogue.freeShippingFrom ? 0 : catalogue.shipping);

const plain = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Every word asked for must stand somewhere in what is said about the product. */
export function find(query) {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return products.filter((product) => {
    const all = plain([product.title, product.tagline, product.description, product.category, ...product.facts.map((f) => f.value), ...product.variants.map((v) => v.title)].join(' '));
    return wanted.every((word) => all.includes(word.replace(/s$/, '')));
  });
}
