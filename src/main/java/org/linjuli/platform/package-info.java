/**
 * The ground the other modules stand on: the database and its owner, migrations, configuration, jobs, and how a
 * failure is told to a caller.
 *
 * <p>Decides nothing about the city. Keeps the promise that what was acknowledged is on disk.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.linjuli.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
