/**
 * Residents and households (居民与住户): who lives where, of which kind and since when, and whether somebody who answers
 * for the place has verified it.
 *
 * <p>Decides whose home a building is and who may see it. Residents say themselves where they live; being verified is
 * shown and blocks nothing, but to speak for a household in an evaluation or a vote.
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
            "audit"
        })
@NullMarked
package org.linjuli.residence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
