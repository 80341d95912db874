/** Linjuli: grid governance, one module a package. */
@NullMarked
package org.linjuli;

import org.jspecify.annotations.NullMarked;
