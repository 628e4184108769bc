/** The structure and the taste of the server's code, as tests: who may see whom, and what a file may look like. */
@NullMarked
package io.momentdesk.architecture;

import org.jspecify.annotations.NullMarked;
