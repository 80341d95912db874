/**
 * What people are told without asking: notices in the app, and short messages for emergencies.
 *
 * <p>Decides who is told of what, by which way and in which words. It follows the time line of the requests; each line
 * tells each person once.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "follower",
            "lifecycle",
            "casework",
            "organization",
            "identity",
            "cipher",
            "audit"
        })
@NullMarked
package org.linjuli.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
