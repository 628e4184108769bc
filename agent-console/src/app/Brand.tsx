/** The mark: a conversation with one point in it. */
export function Brand() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="var(--accent)" />
      <path
        d="M8 11.500A3.500 3.500 0 0 1 11.500 8h9a3.500 3.500 0 0 1 3.500 3.500V17a3.500 3.500 0 0 1-3.500 3.500H15l-4.200 3.600c-.5.400-1.300.100-1.300-.600v-3.300A3.500 3.500 0 0 1 8 17z"
        fill="var(--accent-ink)"
      />
      <circle cx="16" cy="14.250" r="2.600" fill="var(--accent)" />
    </svg>
  );
}
