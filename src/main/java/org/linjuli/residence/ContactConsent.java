package org.linjuli.residence;

import java.util.Collection;
import java.util.Set;
import org.linjuli.shared.AccountId;

/** Tells who consents to being called and visited. Residence doesn't know; where nobody tells, nobody has. */
@FunctionalInterface
public interface ContactConsent {

    /** Those of the accounts who do so now. */
    Set<AccountId> given(Collection<AccountId> accounts);
}
