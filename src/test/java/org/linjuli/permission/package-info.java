/** Who may do what, asked of the whole program over HTTP, for every route. */
@NullMarked
package org.linjuli.permission;

import org.jspecify.annotations.NullMarked;
