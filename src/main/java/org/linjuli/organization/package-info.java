/**
 * Organization (组织网络): the five-level network, its posts and who holds them, responsibility fields, and the units
 * of the city.
 *
 * <p>Decides who answers for a place or a unit now. Whoever holds a post has the role that goes with it, for exactly as
 * long.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "lifecycle", "territory", "identity", "cipher", "audit"})
@NullMarked
package org.linjuli.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
