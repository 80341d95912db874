/**
 * Projects led by party members (党员领办): a branch sets, a member leads, a team delivers, residents judge.
 *
 * <p>Decides who leads, when a project may go on, what its criteria were and when they changed, whether a promise was kept and
 * whether a finding was fixed. How residents judge is decided by {@code evaluation}; what follows from it is decided here.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "lifecycle",
            "territory",
            "organization",
            "identity",
            "channel",
            "evaluation",
            "casework",
            "casework :: photo",
            "casework :: sheet",
            "audit"
        })
@NullMarked
package org.linjuli.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
