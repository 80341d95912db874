/** Lists as Excel files, written while they are read; other modules write theirs by {@link Sheet} too. */
@NamedInterface("sheet")
@NullMarked
package org.linjuli.casework.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
