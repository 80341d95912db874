/** Value types that more than two modules speak: who acts, where, and how a refusal is said. No Spring, no SQL. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.linjuli.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
