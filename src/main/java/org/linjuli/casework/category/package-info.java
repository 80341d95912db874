/**
 * The dictionary of categories: three levels of names, and for each how soon it is taken up and settled and what the
 * result has to show. What a category does not say it has from its parent.
 */
@NamedInterface("category")
@NullMarked
package org.linjuli.casework.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
