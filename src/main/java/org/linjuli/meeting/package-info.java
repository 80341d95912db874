/**
 * Meetings: those of the three tiers (三级会商), the weekly grid meeting, the joint meeting of a street and the consultation of
 * the city; and the weekly sessions at the talk points of compounds (群众说事).
 *
 * <p>Decides when each is due, what stands on its agenda, whether enough came, and who does what by when afterwards. What is
 * resolved about a request is done by the request's own life cycle.
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
            "residence",
            "casework",
            "casework :: figure",
            "casework :: category",
            "casework :: sheet",
            "channel",
            "audit"
        })
@NullMarked
package org.linjuli.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
