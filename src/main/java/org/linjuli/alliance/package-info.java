/**
 * Alliances (联盟): organizations and units that act together in an area.
 *
 * <p>Decides which seats an alliance cannot do without, who signs for a seat, when the alliance is in force, what each seat
 * owes in each period, and what was kept of it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "lifecycle",
            "territory",
            "organization",
            "identity",
            "audit",
            "channel",
            "meeting",
            "casework",
            "casework :: sheet"
        })
@NullMarked
package org.linjuli.alliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
