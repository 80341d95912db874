/** A module that allows itself no other. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.planted.boundaries.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
