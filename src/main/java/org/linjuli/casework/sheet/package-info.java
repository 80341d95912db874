/** Lists as Excel files, written while they are read. */
@NullMarked
package org.linjuli.casework.sheet;

import org.jspecify.annotations.NullMarked;
