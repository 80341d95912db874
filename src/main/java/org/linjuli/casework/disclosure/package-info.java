/** What everybody may read of a request: what was asked and what was done, and nothing that tells who or in which home. */
@NamedInterface("disclosure")
@NullMarked
package org.linjuli.casework.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
