/**
 * The stories of the product, told on a server of its own: in a real browser ({@code BrowserIT} runs the specs of
 * {@code src/test/browser}) and over real sockets while the server or its Redis is killed.
 */
@NullMarked
package io.momentdesk.stories;

import org.jspecify.annotations.NullMarked;
