declare module '*.json?pseudo' {
  const catalogue: typeof import('./en.json');
  export default catalogue;
}
