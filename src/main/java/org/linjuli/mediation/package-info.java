/**
 * Mediation (劝和): quarrels between neighbours that are settled in their compound.
 *
 * <p>Decides who may mediate between whom, when both sides have consented, when an agreement binds them, and who ever reads
 * what was said. By the law of people's mediation (人民调解法): voluntary, without a fee, and either side may go until it
 * has signed.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "cipher",
            "lifecycle",
            "territory",
            "residence",
            "organization",
            "identity",
            "channel",
            "audit",
            "casework",
            "casework :: sheet"
        })
@NullMarked
package org.linjuli.mediation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
