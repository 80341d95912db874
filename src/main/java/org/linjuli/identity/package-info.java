/**
 * Who somebody is and what they may do: accounts, passwords, sessions, and roles at nodes.
 *
 * <p>Decides whether a request comes from a known account and which grants are in force for it. It knows no territory
 * and no organization; they give and take roles through {@link org.linjuli.identity.Grants}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "cipher", "audit"})
package org.linjuli.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
