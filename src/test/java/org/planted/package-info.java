/** Deliberate violations: each rule of the architecture has to catch the one that is planted for it here. */
@NullMarked
package org.planted;

import org.jspecify.annotations.NullMarked;
