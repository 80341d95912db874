/**
 * The log of what was done: each change of data, reveal of a personal field, export, sign-in and refusal, written in
 * the transaction that it tells of, chained with a key that is not in the database, and never changed.
 *
 * <p>It knows no other module; they tell it what they do with {@link org.linjuli.audit.Audit}.
 */
@ApplicationModule(allowedDependencies = {"shared", "platform", "cipher", "follower"})
@NullMarked
package org.linjuli.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
