/**
 * The stores that come with Momentdesk: a real Redis and a real PostgreSQL as child processes, with their data in one
 * folder, for whoever has not set up their own. A store that is named in the configuration is never started here.
 *
 * <p>Words: the <em>data folder</em> belongs to one running server at a time; a <em>store</em> is one of the two
 * children; the <em>watch</em> is the shell script that is their parent and ends them when the server is gone, however
 * it went; the <em>account</em> is the user they run as, since PostgreSQL refuses root.
 *
 * <p>Both listen on the loopback interface only, with generated passwords. Nobody but Spring's connection details
 * leads from here to the rest: the code that uses a store does not know where it came from. {@code ServerAddress} says
 * where the server itself can be reached.
 */
@NullMarked
package io.momentdesk.embedded;

import org.jspecify.annotations.NullMarked;
