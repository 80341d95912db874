/**
 * Territory (网格地图): which areas, grids, compounds and buildings there are, how they lie in each other, and in which
 * grid a place is. Answers "where is this?" from memory; knows nothing of who answers for it.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "lifecycle", "identity", "audit"})
@NullMarked
package org.linjuli.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
