/** Keys, and what is made with them: personal fields sealed before they reach the database, and blind indexes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package org.linjuli.cipher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
