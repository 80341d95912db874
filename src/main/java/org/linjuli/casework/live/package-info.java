/** Tells open screens which requests have changed. */
@NullMarked
package org.linjuli.casework.live;

import org.jspecify.annotations.NullMarked;
