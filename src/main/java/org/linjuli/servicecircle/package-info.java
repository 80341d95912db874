/**
 * Service circle (党群服务圈): which stations there are and where, who lives within 5, 10 and 15 minutes on foot of one, and
 * where the next should stand.
 *
 * <p>Decides who may set up, move and close a station. How far people walk, and which choice is best, it asks the planning.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "lifecycle",
            "territory",
            "identity",
            "audit",
            "planning",
            "casework :: sheet"
        })
@NullMarked
package org.linjuli.servicecircle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
