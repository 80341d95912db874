/**
 * How a compound is looked after (红色物业): its policy, asked about, decided by its owners and looked at again every year.
 *
 * <p>Decides that a draft is on public notice for seven days, that owners decided it by a vote, and that one policy holds at a time.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "lifecycle",
            "territory",
            "deliberation",
            "alliance",
            "follower",
            "evaluation",
            "casework",
            "casework :: figure",
            "casework :: category",
            "casework :: sheet",
            "channel",
            "organization",
            "cipher",
            "audit"
        })
@NullMarked
package org.linjuli.property;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
