/**
 * The main job: a resident says that something is wrong, the desk that answers for the place acts, what it cannot
 * solve is raised level by level, and the resident judges the result.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "follower",
            "lifecycle",
            "territory",
            "organization",
            "identity",
            "audit"
        })
@NullMarked
package org.linjuli.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
