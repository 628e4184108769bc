/**
 * Is the proof worth anything? Each test here breaks the product on purpose, in the one way that its name says, and demands that the model or the checker
 * notices. A script is changed where it is loaded, a bean is stood in for: only inside these tests, there is no switch in the product.
 */
@NullMarked
package io.momentdesk.faults.mutant;

import org.jspecify.annotations.NullMarked;
