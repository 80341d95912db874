/**
 * What people may know and decide about their own data (个人信息权益): what is kept of them and why, what they consent
 * to, and their requests to copy, correct or erase it, with the clock that the privacy office has to keep. Each module
 * tells what it keeps itself; this one collects it, and purges at night what the rules of the modules say is due.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "lifecycle", "identity", "cipher", "audit", "channel", "residence"
        })
@NullMarked
package org.linjuli.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
